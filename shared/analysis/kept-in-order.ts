/**
 * The places of a longest subsequence that rises: of things that were put in another order, most stayed, and the others
 * were moved. Patience sorting, n log n.
 * @param values distinct numbers
 * @returns the indices of those that stayed
 */
export function keptInOrder(values: readonly number[]): ReadonlySet<number> {
  /** For each length, the index of the least value that a rising subsequence of that length ends with. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (ends[low - 1] as number) : -1);
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number) kept.add(at);
  return kept;
}
