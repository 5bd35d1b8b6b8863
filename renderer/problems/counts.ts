import type { Problem } from '#shared/rules/judge.ts';
import type { Severity } from '#shared/rules/rule.ts';
import type { Say } from '../app/use-words.ts';

/** How many problems of each kind there are, and how that is said; those that are waived do not count. */
export function countsOf(problems: readonly Problem[], words: Say) {
  const counts: Record<Severity | 'waived', number> = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const { severity, waived } of problems) counts[waived === undefined ? severity : 'waived'] += 1;
  const keys = { error: 'errors', warning: 'warnings', info: 'infos', waived: 'waived' } as const;
  const said = (Object.keys(keys) as (keyof typeof keys)[])
    .filter((key) => counts[key] > 0)
    .map((key) => words(`problems.${keys[key]}`, { count: counts[key] }))
    .join(words('canvas.comma'));
  return { counts, said };
}
