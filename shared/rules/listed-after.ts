import type { Change } from '../model/change.ts';
import { type Document, find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { typesInTurn } from '../model/queries.ts';
import type { RecordType } from '../model/record.ts';
import { blueprintOf } from '../model/references.ts';
import { columnOf } from './arrows.ts';
import type { Problem } from './judge.ts';
import { rankOf } from './problems.ts';

/** What a judge found otherwise: problems that are no more, and those that came. */
export type FoundAnew = { readonly gone: ReadonlySet<Problem>; readonly come: readonly Problem[] };

/** Where a record is read is told by these of its fields. */
const placing = ['order', 'phase', 'step', 'lane', 'card', 'blueprint'] as const;
type Placing = { readonly [F in (typeof placing)[number]]?: unknown };

/** Whether all that was there and still is, is read in the same order after a change as before it. */
export const keepsPlaces = (change: Change): boolean =>
  Object.values(change).every(
    ([before, after]) =>
      before === null ||
      after === null ||
      placing.every((field) => (before as Placing)[field] === (after as Placing)[field]),
  );

/** The place of a type in the order in which records are read; the blueprint itself is in no list and comes first. */
const turnOf = (type: RecordType): number => (typesInTurn as readonly RecordType[]).indexOf(type);

type Place = readonly (string | number)[];

/** Where a problem stands in the list: what sorts as `sortingProblems` does, with what is waived at the end. */
function placeOf(document: Document, blueprint: RecordId, problem: Problem): Place {
  const heap = [problem.waived === undefined ? 0 : 1, rankOf(problem)];
  const rec = document.get(problem.at[0] as RecordId);
  if (!rec || blueprintOf(rec) !== blueprint) return heap;
  const turn = turnOf(rec.type);
  if (rec.type === 'step') return [...heap, turn, columnOf(document, rec.id)];
  const own = 'order' in rec ? [rec.order, rec.id] : [];
  if (rec.type !== 'card') return [...heap, turn, ...own];
  return [...heap, turn, columnOf(document, rec.step), find(document, 'lane', rec.lane)?.order ?? '', rec.lane, ...own];
}

function compare(a: Place, b: Place): number {
  for (const [at, one] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    if (one !== other) return one < other ? -1 : 1;
  }
  return a.length - b.length;
}

/** Compares problems as they are listed. */
export const asListed =
  (document: Document, blueprint: RecordId) =>
  (a: Problem, b: Problem): number =>
    compare(placeOf(document, blueprint, a), placeOf(document, blueprint, b));

/** More than so many are listed anew in less time. */
const most = 100;

/**
 * The list of problems after changes that keep the order of what is read: those that came are put in their places, and the
 * others are not looked at.
 * @param list as it was listed before, what is waived at its end
 * @returns undefined where so much is found anew that all had better be listed again
 */
export function listedAfter(
  document: Document,
  blueprint: RecordId,
  list: readonly Problem[],
  { gone, come }: FoundAnew,
): readonly Problem[] | undefined {
  if (gone.size + come.length > most) return undefined;
  const now = gone.size > 0 ? list.filter((problem) => !gone.has(problem)) : [...list];
  for (const problem of come) {
    const place = placeOf(document, blueprint, problem);
    let low = 0;
    let high = now.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(placeOf(document, blueprint, now[middle] as Problem), place) <= 0) low = middle + 1;
      else high = middle;
    }
    now.splice(low, 0, problem);
  }
  return now;
}
