import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { recordsOf } from '../model/queries.ts';
import { Judge, type Problem } from './judge.ts';
import { severities } from './rule.ts';
import { ruleIds } from './rule-ids.ts';

/** The place of each in its list: a big blueprint has tens of thousands of problems, and a sort asks of each many times. */
const rankIn = <K extends string>(list: readonly K[]): Readonly<Record<K, number>> =>
  Object.fromEntries(list.map((one, rank) => [one, rank])) as Record<K, number>;
const severityRank = rankIn(severities);
const ruleRank = rankIn(ruleIds);

/** Problems as they are listed: the worst first, then by rule, then as the sheet is read. */
export function sortedProblems(
  document: Document,
  blueprint: RecordId,
  problems: readonly Problem[],
): readonly Problem[] {
  const places = new Map(recordsOf(document, blueprint).map(({ id }, index) => [id, index]));
  const place = ({ at }: Problem) => places.get(at[0] as RecordId) ?? -1;
  return problems.toSorted(
    (a, b) =>
      severityRank[a.severity] - severityRank[b.severity] || ruleRank[a.rule] - ruleRank[b.rule] || place(a) - place(b),
  );
}

/**
 * Everything that is wrong with a blueprint by the method's rules, as the project wants to be judged; what is waived
 * says so.
 * @param today YYYY-MM-DD
 */
export const problemsOf = (document: Document, blueprint: RecordId, today: string): readonly Problem[] =>
  sortedProblems(document, blueprint, new Judge(document, blueprint, today).judgeAll().problems());
