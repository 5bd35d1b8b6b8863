import { overlaps } from '#shared/layout/overlaps.ts';
import type { Box, Scene } from '#shared/layout/scene.ts';

type Size = Scene['size'];

/** Least side of a square in px of the sheet: a window at 100 % touches about four. */
const leastSide = 1024;
/** Of a sheet so big that there would be more squares, they are bigger. */
const mostSquares = 1 << 16;

/** A sheet cut into squares. What lies beyond its edges counts as in the squares there, so that none is without end. */
class Squares {
  readonly columns: number;
  readonly rows: number;
  readonly side: number;

  constructor({ width, height }: Size) {
    const side = Math.max(leastSide, Math.sqrt((width * height) / mostSquares));
    this.side = side;
    this.columns = Math.max(1, Math.ceil(width / side));
    this.rows = Math.max(1, Math.ceil(height / side));
  }

  get count(): number {
    return this.columns * this.rows;
  }

  alike({ columns, rows, side }: Squares): boolean {
    return columns === this.columns && rows === this.rows && side === this.side;
  }

  column(x: number): number {
    return clamped(Math.floor(x / this.side), this.columns - 1);
  }

  row(y: number): number {
    return clamped(Math.floor(y / this.side), this.rows - 1);
  }

  /** Whether two boxes lie in the same squares. Most edits move things down alone, and most sheets are one square high. */
  same(a: Box, b: Box): boolean {
    const across = a.x === b.x && a.width === b.width;
    const isBeside =
      across || (this.column(a.x) === this.column(b.x) && this.column(a.x + a.width) === this.column(b.x + b.width));
    if (!isBeside || this.rows === 1) return isBeside;
    return this.row(a.y) === this.row(b.y) && this.row(a.y + a.height) === this.row(b.y + b.height);
  }
}

const clamped = (at: number, most: number): number => (at > 0 ? Math.min(at, most) : 0);

/** What lies in each square: the things of square `s` are `places` from `starts[s]` up to `starts[s + 1]`. */
type Filled = { readonly squares: Squares; readonly starts: Uint32Array; readonly places: Uint32Array };
type Known<T> = Filled & { readonly things: readonly T[] };

/**
 * Things with a box, found by where they lie in time that grows with what is found, not with what there is. It keeps a
 * few bytes for each of them; what is asked for is looked at itself. Nothing is done before the first question.
 */
export class SpatialIndex<T extends { readonly box: Box }> {
  readonly #things: readonly T[];
  readonly #size: Size;
  #known: Known<T> | undefined;

  /**
   * @param size of the sheet, about: what lies beyond it is found too
   * @param before the same of the sheet as it was; where all still lies in the same squares, nothing is sorted anew
   */
  constructor(things: readonly T[], size: Size, before?: SpatialIndex<T>) {
    this.#things = things;
    this.#size = size;
    this.#known = before ? before.#known : undefined;
  }

  /** Everything whose box overlaps `box` (touching is not overlapping), each once. */
  within(box: Box): T[] {
    const found: T[] = [];
    const things = this.#things;
    const { squares, starts, places } = this.#filled();
    const firstColumn = squares.column(box.x);
    const lastColumn = squares.column(box.x + box.width);
    const firstRow = squares.row(box.y);
    const lastRow = squares.row(box.y + box.height);
    if ((lastColumn - firstColumn + 1) * (lastRow - firstRow + 1) * 2 > squares.count) {
      for (const thing of things) if (overlaps(thing.box, box)) found.push(thing);
      return found;
    }
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = firstColumn; column <= lastColumn; column++) {
        const square = row * squares.columns + column;
        const end = starts[square + 1] as number;
        for (let at = starts[square] as number; at < end; at++) {
          const thing = things[places[at] as number] as T;
          if (!overlaps(thing.box, box)) continue;
          // One that lies in many of the squares asked is answered in the first of them.
          const isFirst =
            Math.max(firstColumn, squares.column(thing.box.x)) === column &&
            Math.max(firstRow, squares.row(thing.box.y)) === row;
          if (isFirst) found.push(thing);
        }
      }
    return found;
  }

  #filled(): Filled {
    const things = this.#things;
    const known = this.#known;
    if (known?.things === things) return known;
    const squares = new Squares(this.#size);
    const filled = known?.squares.alike(squares) && liesAs(known, things) ? known : filledBy(things, squares);
    this.#known = { ...filled, things };
    return this.#known;
  }
}

/** Whether everything lies in the squares where what had its place lay before. */
function liesAs<T extends { readonly box: Box }>({ things: before, squares }: Known<T>, things: readonly T[]): boolean {
  if (before.length !== things.length) return false;
  for (let at = 0; at < things.length; at++) {
    const thing = things[at] as T;
    const last = before[at] as T;
    if (thing !== last && !squares.same(thing.box, last.box)) return false;
  }
  return true;
}

/** Sorts things into squares by counting: each is looked at twice, and nothing is made for any of them. */
function filledBy(things: readonly { readonly box: Box }[], squares: Squares): Filled {
  const { columns } = squares;
  const starts = new Uint32Array(squares.count + 1);
  /** The one square a thing lies in, or that it lies in many. */
  const only = new Int32Array(things.length);
  const many = -1;
  for (let at = 0; at < things.length; at++) {
    const { x, y, width, height } = (things[at] as { box: Box }).box;
    const left = squares.column(x);
    const right = squares.column(x + width);
    const top = squares.row(y);
    const bottom = squares.row(y + height);
    only[at] = left === right && top === bottom ? top * columns + left : many;
    for (let row = top; row <= bottom; row++)
      for (let square = row * columns + left; square <= row * columns + right; square++) {
        starts[square + 1] = (starts[square + 1] as number) + 1;
      }
  }
  for (let square = 0; square < squares.count; square++)
    starts[square + 1] = (starts[square + 1] as number) + (starts[square] as number);
  const places = new Uint32Array(starts[squares.count] as number);
  const next = starts.slice();
  const put = (square: number, at: number) => {
    const place = next[square] as number;
    places[place] = at;
    next[square] = place + 1;
  };
  for (let at = 0; at < things.length; at++) {
    const square = only[at] as number;
    if (square !== many) {
      put(square, at);
      continue;
    }
    const { x, y, width, height } = (things[at] as { box: Box }).box;
    const right = squares.column(x + width);
    const bottom = squares.row(y + height);
    for (let row = squares.row(y); row <= bottom; row++)
      for (let column = squares.column(x); column <= right; column++) put(row * columns + column, at);
  }
  return { squares, starts, places };
}
