/**
 * The index of the last thing in a sorted list that begins at or before a place; -1 when all begin after it. Halves its
 * way through the list.
 */
export function lastFrom<T>(list: readonly T[], start: (thing: T) => number, at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(list[middle] as T) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
