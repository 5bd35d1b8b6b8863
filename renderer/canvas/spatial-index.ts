import type { Box } from '#shared/layout/scene.ts';

type Boxed = { readonly box: Box };
/** `seen` is the last question that met the thing, so that one which lies in many cells is answered once. */
type Entry<T> = { readonly thing: T; seen: number };

/** Side of a cell in px of the sheet: a window at 100 % touches about four. */
const cellSide = 1024;
// A sheet is far narrower than this many cells, so that a column and a row make one number.
const columns = 1 << 20;

const cellOf = (length: number): number => Math.floor(length / cellSide);

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;

/** Things with a box, found by where they lie in time that grows with what is found, not with what there is. */
export class SpatialIndex<T extends Boxed> {
  readonly #cells = new Map<number, Entry<T>[]>();
  readonly #entries: Entry<T>[] = [];
  #question = 0;

  constructor(things: Iterable<T>) {
    for (const thing of things) this.#put(thing);
  }

  get size(): number {
    return this.#entries.length;
  }

  #put(thing: T): void {
    const entry = { thing, seen: 0 };
    this.#entries.push(entry);
    const { box } = thing;
    for (let row = cellOf(box.y); row <= cellOf(box.y + box.height); row++)
      for (let column = cellOf(box.x); column <= cellOf(box.x + box.width); column++) {
        const key = row * columns + column;
        const cell = this.#cells.get(key);
        if (cell) cell.push(entry);
        else this.#cells.set(key, [entry]);
      }
  }

  /** Everything whose box overlaps `box` (touching is not overlapping), each once. */
  within(box: Box): T[] {
    const found: T[] = [];
    const firstColumn = cellOf(box.x);
    const lastColumn = cellOf(box.x + box.width);
    const firstRow = cellOf(box.y);
    const lastRow = cellOf(box.y + box.height);
    if ((lastColumn - firstColumn + 1) * (lastRow - firstRow + 1) > this.#cells.size) {
      for (const { thing } of this.#entries) if (overlaps(thing.box, box)) found.push(thing);
      return found;
    }
    this.#question++;
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = firstColumn; column <= lastColumn; column++)
        for (const entry of this.#cells.get(row * columns + column) ?? []) {
          if (entry.seen === this.#question) continue;
          entry.seen = this.#question;
          if (overlaps(entry.thing.box, box)) found.push(entry.thing);
        }
    return found;
  }
}
