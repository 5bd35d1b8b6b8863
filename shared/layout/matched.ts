/**
 * Where each thing of a list stood in an earlier list; -1 for what is new. Both hold each name once. Costs little where
 * the lists have their beginnings and their ends in common, as they have after an edit.
 */
export function whereBefore<T>(before: readonly T[], after: readonly T[], nameOf: (thing: T) => string): Int32Array {
  const where = new Int32Array(after.length).fill(-1);
  const same = (at: number, was: number): boolean =>
    after[at] === before[was] || nameOf(after[at] as T) === nameOf(before[was] as T);
  let first = 0;
  const shorter = Math.min(before.length, after.length);
  while (first < shorter && same(first, first)) {
    where[first] = first;
    first += 1;
  }
  let [end, endBefore] = [after.length, before.length];
  while (end > first && endBefore > first && same(end - 1, endBefore - 1)) {
    end -= 1;
    endBefore -= 1;
    where[end] = endBefore;
  }
  if (first === end || first === endBefore) return where;
  const between = new Map<string, number>();
  for (let at = first; at < endBefore; at += 1) between.set(nameOf(before[at] as T), at);
  for (let at = first; at < end; at += 1) where[at] = between.get(nameOf(after[at] as T)) ?? -1;
  return where;
}
