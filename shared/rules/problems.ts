import { atOnce } from '../model/at-once.ts';
import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { listsOf } from '../model/queries.ts';
import { blueprintOf } from '../model/references.ts';
import { Judge, type Problem } from './judge.ts';
import { severities } from './rule.ts';
import { ruleIds } from './rule-ids.ts';

/** The place of each in its list: a big blueprint has tens of thousands of problems, and a sort asks of each many times. */
const rankIn = <K extends string>(list: readonly K[]): Readonly<Record<K, number>> =>
  Object.fromEntries(list.map((one, rank) => [one, rank])) as Record<K, number>;
const severityRank = rankIn(severities);
const ruleRank = rankIn(ruleIds);

/** The heap that a problem is put onto: the worst come first, then the rules in their order. */
export const rankOf = ({ severity, rule }: Problem): number => severityRank[severity] * ruleIds.length + ruleRank[rule];

/** How many are looked at before a breath: a few milliseconds' worth. */
const portion = 2000;

/**
 * Problems as they are listed: the worst first, then by rule, then as the sheet is read. In portions, for a window that
 * must answer between: nothing is sorted, the records are gone through as they are read and put their problems onto one
 * heap per severity and rule.
 */
export function* sortingProblems(
  document: Document,
  blueprint: RecordId,
  problems: readonly Problem[],
): Generator<void, readonly Problem[]> {
  const heaps = Array.from({ length: severities.length * ruleIds.length }, (): Problem[] => []);
  const put = (problem: Problem) => heaps[rankOf(problem)]?.push(problem);
  const byPlace = new Map<RecordId, Problem[]>();
  for (const [index, problem] of problems.entries()) {
    const place = problem.at[0] as RecordId;
    const rec = document.get(place);
    const there = byPlace.get(place);
    if (there) there.push(problem);
    else if (rec && blueprintOf(rec) === blueprint) byPlace.set(place, [problem]);
    // What stands nowhere here comes before all that is read.
    else put(problem);
    if (index % portion === portion - 1) yield;
  }
  let left = portion;
  for (const list of listsOf(document, blueprint)) {
    // A cell without cards is looked at, too.
    left -= 1;
    for (const { id } of list) {
      for (const problem of byPlace.get(id) ?? []) put(problem);
      left -= 1;
      if (left > 0) continue;
      yield;
      left = portion;
    }
  }
  return heaps.flat();
}

/**
 * Everything that is wrong with a blueprint by the method's rules, as the project wants to be judged; what is waived
 * says so.
 * @param today YYYY-MM-DD
 */
export function problemsOf(document: Document, blueprint: RecordId, today: string): readonly Problem[] {
  return atOnce(sortingProblems(document, blueprint, new Judge(document, blueprint, today).judgeAll().problems()));
}
