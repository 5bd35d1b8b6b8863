/** Where each of a line of things begins, and at the end of the list where the last one ends, in px. */
export function offsetsOf(sizes: readonly number[]): readonly number[] {
  const offsets = [0];
  for (const size of sizes) offsets.push((offsets.at(-1) ?? 0) + size);
  return offsets;
}

/**
 * Which of a line of things show between two places; none of an empty line.
 * @param offsets as `offsetsOf` gives them
 */
export function between(offsets: readonly number[], from: number, to: number): { first: number; end: number } {
  const count = offsets.length - 1;
  const first = Math.max(0, firstBeyond(offsets, from) - 1);
  const end = Math.min(count, firstAtLeast(offsets, to));
  return { first: Math.min(first, end), end };
}

const firstBeyond = (offsets: readonly number[], at: number) => search(offsets, (offset) => offset > at);
const firstAtLeast = (offsets: readonly number[], at: number) => search(offsets, (offset) => offset >= at);

/** The first place whose value meets what is asked; values ascend. */
function search(offsets: readonly number[], meets: (offset: number) => boolean): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(offsets[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
