import { type PagePart, shapesOfPart } from '../layout/page.ts';
import { type Column, cutRow, partOfRow, type Row, type SetRow, setRow } from './row.ts';

/** Something on a page that is not cut. */
export type Block = {
  readonly flow: 'block';
  /** Room above it, but not at the top of a page. */
  readonly above: number;
  readonly height: number;
  readonly withNext?: boolean;
  readonly parts: (top: number) => readonly PagePart[];
};

/** A table: its rows go on over pages, under its head. */
export type Table = {
  readonly flow: 'table';
  readonly above: number;
  /** The name that its rows are known to be of one table by. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly head: Row;
  readonly rows: readonly Row[];
  /** The colour of the rules between rows. */
  readonly rule: string;
};

export type Flow = Block | Table;

/** What a row that goes on must have room for at least, in px, to be begun on a page. */
const leastPiece = 96;
/** A row up to this height goes to the next page whole. */
const mostWhole = 240;

/** Fills pages from top to bottom, in order; nothing reaches below `bottom`, whatever the texts. */
export function paginate(flow: readonly Flow[], { top, bottom }: { top: number; bottom: number }): PagePart[][] {
  const pages: PagePart[][] = [[]];
  let y = top;
  const page = () => pages.at(-1) as PagePart[];
  const isFresh = () => page().length === 0;
  const turn = () => {
    pages.push([]);
    y = top;
  };

  const putBlock = ({ above, height, withNext, parts }: Block, next: Flow | undefined) => {
    if (!isFresh() && y + above + height + (withNext ? leastOf(next) : 0) > bottom) turn();
    if (!isFresh()) y += above;
    page().push(...parts(y));
    y += height;
  };

  const putTable = ({ above, name, columns, head, rows, rule }: Table) => {
    const setHead = setRow(head, columns);
    let isBegun = false;
    const putHead = () => {
      const drawn = partOfRow(setHead, name, columns, y, rule);
      // Where the table goes on its head is seen once more, not read.
      page().push(isBegun ? { part: 'art', shapes: shapesOfPart(drawn), repeats: drawn } : drawn);
      isBegun = true;
      y += setHead.height;
    };
    const turnTable = () => {
      turn();
      putHead();
    };
    const put = (set: SetRow) => {
      page().push(partOfRow(set, name, columns, y, rule));
      y += set.height;
    };
    const set = rows.map((row) => setRow(row, columns));
    const least = (at: number): number => {
      const one = set[at];
      if (!one) return 0;
      const own = one.row.again && one.height > mostWhole ? leastPiece : one.height;
      return one.row.withNext ? one.height + least(at + 1) : own;
    };
    if (!isFresh() && y + above + setHead.height + Math.min(least(0), bottom - top) > bottom) turn();
    if (!isFresh()) y += above;
    putHead();
    const headBottom = top + setHead.height;
    for (const [at, row] of set.entries()) {
      const isAtTop = () => y <= headBottom;
      if (row.row.withNext && !isAtTop() && y + least(at) > bottom) turnTable();
      let rest: SetRow | undefined = row;
      while (rest) {
        if (y + rest.height <= bottom) {
          put(rest);
          break;
        }
        const isHigh: boolean = rest.height > mostWhole;
        const mayBegin: boolean = isAtTop() || (row.row.again !== undefined && isHigh && bottom - y >= leastPiece);
        const cut: readonly [SetRow, SetRow] | undefined = mayBegin
          ? cutRow(rest, columns, bottom - y, isAtTop())
          : undefined;
        if (cut) {
          put(cut[0]);
          rest = cut[1];
        } else if (isAtTop()) throw new Error('A line is higher than a page');
        turnTable();
      }
    }
  };

  for (const [at, one] of flow.entries()) {
    if (one.flow === 'block') putBlock(one, flow[at + 1]);
    else putTable(one);
  }
  return pages;
}

/** What has to stand under a heading at least. */
function leastOf(next: Flow | undefined): number {
  if (!next) return 0;
  if (next.flow === 'block') return next.above + next.height;
  const [first] = next.rows;
  const own = first ? setRow(first, next.columns).height : 0;
  const row = own > mostWhole ? leastPiece : own;
  return next.above + setRow(next.head, next.columns).height + row;
}
