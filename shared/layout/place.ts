import type { Lane } from '../model/lane.ts';
import { linesUnder } from '../model/lane.ts';
import type { Row } from './cells.ts';
import type { Column } from './columns.ts';
import { lastUpTo } from './halving.ts';
import { type Gutter, type Gutters, heightOfGutter, widthOfGutter } from './routing/gutters.ts';

/** Distance of dividing lines that coincide, in px. */
export const betweenLines = 6;
/** Room above and below the contents of a derived lane. */
const derivedPadding = 14;

/** Where columns lie on the sheet, in px. */
export type Across = {
  /** Left edges of vertical gutters and of the columns' cards. */
  readonly gutterX: readonly number[];
  readonly columnX: readonly number[];
  readonly right: number;
};

/** Where columns and rows lie on the sheet, in px. */
export type Places = Across & {
  /** Upper and lower edges of the lanes, and where their first cards stand. */
  readonly laneTop: readonly number[];
  readonly laneBottom: readonly number[];
  readonly bodyTop: readonly number[];
  readonly bodyBottom: readonly number[];
  readonly bottom: number;
};

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a === b || (a.length === b.length && a.every((value, at) => value === b[at]));

/** Whether all columns stand where they stood. */
export const sameAcross = (a: Across, b: Across): boolean =>
  a.right === b.right && sameNumbers(a.gutterX, b.gutterX) && sameNumbers(a.columnX, b.columnX);

/** Whether everything stands where it stood. */
export const samePlaces = (a: Places, b: Places): boolean =>
  a.bottom === b.bottom &&
  sameAcross(a, b) &&
  sameNumbers(a.laneTop, b.laneTop) &&
  sameNumbers(a.laneBottom, b.laneBottom) &&
  sameNumbers(a.bodyTop, b.bodyTop) &&
  sameNumbers(a.bodyBottom, b.bodyBottom);

/** The last column whose gutter begins left of a place, the right end counted as one; -1 for a place left of all. */
export const columnAt = ({ gutterX }: Across, x: number): number =>
  lastUpTo(gutterX.length, (place) => gutterX[place] as number, x);

/** Places along x: gutter, column, gutter, …; `left` is where the first gutter begins. */
export function placeColumns(columns: readonly Column[], gutters: Gutters, left: number): Across {
  const gutterX: number[] = [];
  const columnX: number[] = [];
  let x = left;
  columns.forEach((column, at) => {
    gutterX.push(x);
    x += widthAt(gutters, at, columns.length);
    columnX.push(x);
    x += column.width;
  });
  gutterX.push(x);
  return { gutterX, columnX, right: x + widthAt(gutters, columns.length, columns.length) };
}

const widthAt = (gutters: Gutters, at: number, columns: number): number => {
  const gutter = gutters.vertical[at];
  return gutter ? widthOfGutter(gutter, at === 0 || at === columns) : 0;
};

/** Room above or below the contents of a lane; a collapsed one has a gutter only where connectors need it. */
function roomBeside(row: Row, gutter: Gutter | undefined): number {
  if (!gutter) return derivedPadding;
  const used = gutter.tracks + gutter.labelsBefore + gutter.labelsAfter > 0;
  return row.flow || (row.collapsed && used) ? heightOfGutter(gutter) : derivedPadding;
}

/** Places along y; each lane is at least as high as its head, and an open one as it was asked to be. */
export function placeRows(
  rows: readonly Row[],
  bodyHeights: readonly number[],
  headHeights: readonly number[],
  gutters: Gutters,
  top: number,
) {
  const laneTop: number[] = [];
  const laneBottom: number[] = [];
  const bodyTop: number[] = [];
  const bodyBottom: number[] = [];
  const lines = linesUnder(rows.map(({ lane }: { lane: Lane }) => lane.role));
  let y = top;
  rows.forEach((row, at) => {
    const upper = gutters.horizontal[2 * at];
    const lower = gutters.horizontal[2 * at + 1];
    const above = roomBeside(row, upper);
    const below = roomBeside(row, lower);
    const asked = !row.flow && row.collapsed ? 0 : (row.lane.height ?? 0);
    const body = Math.max(bodyHeights[at] ?? 0, Math.max(headHeights[at] ?? 0, asked) - above - below);
    laneTop.push(y);
    bodyTop.push(y + above);
    bodyBottom.push(y + above + body);
    y += above + body + below;
    laneBottom.push(y);
    const here = lines.filter(({ under }) => under === at).length;
    y += Math.max(0, here - 1) * betweenLines;
  });
  return { laneTop, laneBottom, bodyTop, bodyBottom, bottom: y };
}
