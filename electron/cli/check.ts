import { dayOf } from '#shared/model/day.ts';
import type { Document } from '#shared/model/document.ts';
import { blueprints } from '#shared/model/queries.ts';
import { isCoded } from '#shared/model/record.ts';
import type { Problem } from '#shared/rules/judge.ts';
import { problemsOf } from '#shared/rules/problems.ts';
import { problemSentence } from '#shared/rules/sentence.ts';
import type { Arguments } from './arguments.ts';
import { onOneLine } from './lines.ts';
import { exitCodes, type Outcome } from './outcome.ts';
import type { Surroundings } from './surroundings.ts';
import { withInput } from './with-input.ts';

const codesAt = (document: Document, { at }: Problem): string[] =>
  at.flatMap((id) => {
    const rec = document.get(id);
    return rec && isCoded(rec) ? [rec.code] : [];
  });

/**
 * `check IN`: what the method's rules find in every blueprint, the worst first; what is waived with a reason is left
 * out. Ends with 3 when there is an error among it.
 */
export function runCheck(given: Arguments, surroundings: Surroundings): Promise<Outcome> {
  return withInput(given, surroundings, ({ document }, { language = surroundings.language }) => {
    const today = surroundings.today ?? dayOf(new Date());
    const found = blueprints(document).flatMap(({ id }) =>
      problemsOf(document, id, today)
        .filter(({ waived }) => waived === undefined)
        .map((problem) => ({
          rule: problem.rule,
          severity: problem.severity,
          at: codesAt(document, problem),
          message: problemSentence(language, problem),
        })),
    );
    const exit = found.some(({ severity }) => severity === 'error') ? exitCodes.found : exitCodes.done;
    if (given.options.has('json')) return { exit, data: `${JSON.stringify(found, null, 1)}\n` };
    const lines = found.map(({ rule, severity, at, message }) =>
      onOneLine(`${rule} ${severity} ${at.join(' ')}: ${message}`),
    );
    return { exit, data: lines.map((line) => `${line}\n`).join('') };
  });
}
