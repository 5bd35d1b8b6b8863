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

/** How many are sorted in before a breath: a few milliseconds' worth. */
const portion = 2000;

/**
 * Problems as they are listed: the worst first, then by rule, then as the sheet is read. In portions, for a window that
 * must answer between: sorted into one heap per severity and rule, then each heap by place.
 */
export function* sortingProblems(
  document: Document,
  blueprint: RecordId,
  problems: readonly Problem[],
): Generator<void, readonly Problem[]> {
  const places = new Map<RecordId, number>();
  for (const { id } of recordsOf(document, blueprint)) if (places.set(id, places.size).size % portion === 0) yield;
  type Placed = { readonly place: number; readonly problem: Problem };
  const heaps = Array.from({ length: severities.length * ruleIds.length }, (): Placed[] => []);
  for (const [index, problem] of problems.entries()) {
    const rank = severityRank[problem.severity] * ruleIds.length + ruleRank[problem.rule];
    heaps[rank]?.push({ place: places.get(problem.at[0] as RecordId) ?? -1, problem });
    if (index % portion === portion - 1) yield;
  }
  const sorted: Problem[] = [];
  for (const heap of heaps) {
    for (const { problem } of heap.sort((a, b) => a.place - b.place)) sorted.push(problem);
    if (heap.length > 0) yield;
  }
  return sorted;
}

/**
 * Everything that is wrong with a blueprint by the method's rules, as the project wants to be judged; what is waived
 * says so.
 * @param today YYYY-MM-DD
 */
export function problemsOf(document: Document, blueprint: RecordId, today: string): readonly Problem[] {
  const sorting = sortingProblems(document, blueprint, new Judge(document, blueprint, today).judgeAll().problems());
  for (;;) {
    const { done, value } = sorting.next();
    if (done) return value;
  }
}
