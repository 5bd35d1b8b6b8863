import type { Size } from './preview.ts';

/** Room around pages and between them, and under each for its name, in px. */
const around = 20;
const between = 14;
const underPage = 22;
/** A picture of more px a side takes more memory than a look at it is worth. */
const longestPicture = 6000;

/** How large the pages stand in a box: all alike, as large as fits with all of them in sight, but never tiny. */
export function fitted(pages: readonly Size[], box: Size): number {
  const widest = Math.max(...pages.map(({ width }) => width));
  const highest = Math.max(...pages.map(({ height }) => height));
  const under = pages.length > 1 ? underPage : 0;
  const scaleIn = (columns: number): number => {
    const rows = Math.ceil(pages.length / columns);
    const wide = (box.width - 2 * around - (columns - 1) * between) / columns / widest;
    const high = ((box.height - 2 * around - (rows - 1) * between) / rows - under) / highest;
    return Math.min(wide, Math.max(high, leastSide / highest));
  };
  return Math.max(leastSide / Math.max(widest, highest), ...pages.map((_, at) => scaleIn(at + 1)));
}

const leastSide = 72;

/** The scale at which its texts can be read, as far as a picture may be that large. */
export const readable = (pages: readonly Size[], lifeSize: number): number =>
  Math.min(lifeSize, ...pages.map(({ width, height }) => longestPicture / Math.max(width, height)));
