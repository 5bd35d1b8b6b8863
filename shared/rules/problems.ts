import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { recordsOf } from '../model/queries.ts';
import { Judge, type Problem } from './judge.ts';
import { severities } from './rule.ts';
import { ruleIds } from './rule-ids.ts';

/** Problems as they are listed: the worst first, then by rule, then as the sheet is read. */
export function sortedProblems(
  document: Document,
  blueprint: RecordId,
  problems: readonly Problem[],
): readonly Problem[] {
  const places = new Map(recordsOf(document, blueprint).map(({ id }, index) => [id, index]));
  const place = ({ at }: Problem) => places.get(at[0] as RecordId) ?? -1;
  const weight = ({ severity, rule }: Problem) => severities.indexOf(severity) * 1000 + ruleIds.indexOf(rule);
  return problems.toSorted((a, b) => weight(a) - weight(b) || place(a) - place(b));
}

/**
 * Everything that is wrong with a blueprint by the method's rules, as the project wants to be judged; what is waived
 * says so.
 * @param today YYYY-MM-DD
 */
export const problemsOf = (document: Document, blueprint: RecordId, today: string): readonly Problem[] =>
  sortedProblems(document, blueprint, new Judge(document, blueprint, today).judgeAll().problems());
