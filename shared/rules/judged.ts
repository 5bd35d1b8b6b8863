import type { RecordId } from '../model/fields.ts';
import type { Rec } from '../model/record.ts';
import { rulesOn } from './all-rules.ts';
import type { Problem } from './judge.ts';
import type { Reading } from './reading.ts';
import type { RuleId } from './rule-ids.ts';

// Most problems have neither: they share these.
const noParams: Problem['params'] = {};
const noFields: Problem['fields'] = [];

/** What the rules that are asked find wrong at one record. */
export function problemsAt(reading: Reading, rec: Rec, active: ReadonlySet<RuleId>): Problem[] {
  return rulesOn(rec.type).flatMap((rule): Problem[] => {
    if (!active.has(rule.id)) return [];
    const found = rule.judge(reading, rec as Parameters<typeof rule.judge>[1]);
    if (!found) return [];
    const { at = [rec.id], severity = rule.severity, variant, params = noParams, fields = noFields } = found;
    const says = variant === undefined ? rule.says : `${rule.says}.${variant}`;
    const waived = waiverAt(reading, rule.id, at);
    const problem = { rule: rule.id, severity, subject: rec.id, at, says, params, fields };
    return [waived === undefined ? problem : { ...problem, waived }];
  });
}

/** Why a rule is waived on one of the cards a problem concerns. */
function waiverAt(reading: Reading, rule: RuleId, at: readonly RecordId[]): string | undefined {
  for (const id of at) {
    const waiver = reading.whole(id)?.waivers?.find((one) => one.rule === rule);
    if (waiver) return waiver.reason;
  }
  return undefined;
}
