/**
 * The last place of a rising list at which there is no more than so much; -1 where there is more at all. Halves its way
 * through the list.
 */
export function lastUpTo(length: number, valueAt: (place: number) => number, most: number): number {
  let low = -1;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valueAt(middle) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
