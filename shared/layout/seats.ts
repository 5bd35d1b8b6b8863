import type { RecordId } from '../model/fields.ts';
import { heightOfNotes } from './cell-notes.ts';
import type { FlowCell, Row } from './cells.ts';
import type { Column } from './columns.ts';
import type { DerivedCell } from './derived.ts';
import type { CardFace } from './faces.ts';
import { lastUpTo } from './halving.ts';
import { type Seat, sameSeat } from './routing/board.ts';
import type { SeatNumbers } from './seat-numbers.ts';
import type { Metrics } from './theme.ts';

/** A card with its seat. */
export type Seated = { readonly face: CardFace; readonly seat: Seat };

/** What stands in a cell, its cards seated; nothing is seated in lanes of derived records. */
export type SeatedCell = {
  readonly cell: FlowCell | DerivedCell;
  readonly cards: readonly Seated[];
  readonly bottom: number;
};

/** A row with its cards seated. */
export type SeatedRow = {
  readonly row: Row;
  readonly cells: readonly SeatedCell[];
  /** Height of its tallest stack. */
  readonly body: number;
  /** Its cells with something in them. */
  readonly occupied: readonly (readonly [row: number, column: number])[];
};

/** The place of the last cell left of a column; -1 where there is none. */
export const cellBefore = (cells: readonly SeatedCell[], column: number): number =>
  lastUpTo(cells.length, (place) => (cells[place] as SeatedCell).cell.column, column - 1);

/** What seats depend on beside the cells. */
export type Seating = {
  readonly numbers: SeatNumbers;
  /** Heights of cards, by seat, that have to be higher than their texts need, so that all connectors find room. */
  readonly heights: ReadonlyMap<number, number>;
  /** The room that a card needs below it for connectors to the next of its stack (`betweenKey`). */
  readonly gaps: ReadonlyMap<string, number>;
  readonly columns: readonly Column[];
  readonly metrics: Metrics;
};

/** Names two cards of one stack, in any order. */
export const betweenKey = (a: RecordId, b: RecordId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * Seats the cards of a row; cells in which nothing differs are the same objects as before, and a row too.
 * @param before the row before an edit
 * @param mayMove whether a cell may be seated in another way although it is the same: there are other heights or gaps
 */
export function seatRow(
  row: Row,
  at: number,
  seating: Seating,
  before?: SeatedRow,
  mayMove?: (cell: SeatedCell) => boolean,
): SeatedRow {
  if (before?.row === row && !(mayMove && before.cells.some(mayMove))) return before;
  let next = 0;
  const cells = row.cells.map((cell): SeatedCell => {
    while ((before?.cells[next]?.cell.column ?? Number.POSITIVE_INFINITY) < cell.column) next += 1;
    const same = before?.cells[next]?.cell.column === cell.column ? before.cells[next] : undefined;
    if (same?.cell === cell && !mayMove?.(same)) return same;
    return 'cards' in cell ? seatCell(cell, at, seating, same) : { cell, cards: [], bottom: 0 };
  });
  let body = row.flow ? seating.metrics.cardHeight : row.height;
  if (row.flow) for (const { bottom } of cells) body = Math.max(body, bottom);
  const sameColumns =
    before?.cells.length === cells.length &&
    cells.every(({ cell }, index) => cell.column === before.cells[index]?.cell.column);
  return { row, cells, body, occupied: sameColumns ? before.occupied : occupiedOf(row, at, seating.columns) };
}

function occupiedOf(row: Row, at: number, columns: readonly Column[]): [number, number][] {
  const occupied = row.cells.map(({ column }): [number, number] => [at, column]);
  // The curve of an emotion lane runs through all columns.
  if (row.flow || row.collapsed || row.lane.role !== 'emotion') return occupied;
  const own = new Set(row.cells.map(({ column }) => column));
  columns.forEach((_, column) => {
    if (!own.has(column)) occupied.push([at, column]);
  });
  return occupied;
}

/** Seats the cards of one cell top down; seats that are as before are the same objects. */
function seatCell(cell: FlowCell, row: number, seating: Seating, before: SeatedCell | undefined): SeatedCell {
  const { numbers: seats, heights, gaps, columns, metrics } = seating;
  if (cell.cards.length === 0) {
    const { width } = columns[cell.column] as Column;
    return { cell, cards: [], bottom: heightOfNotes(cell.notes.length, width, metrics) };
  }
  let top = 0;
  const last = cell.cards.length - 1;
  const numbers = cell.cards.map(({ card }) => seats.of(card.id));
  const cards = cell.cards.map((face, at): Seated => {
    const index = numbers[at] as number;
    const height = Math.max(face.height, heights.get(index) ?? 0);
    // Tags stand above the upper edge: below the first of a stack they need the gap for themselves.
    if (at > 0) top += face.above;
    const seat: Seat = {
      name: face.card.id,
      index,
      row,
      column: cell.column,
      top,
      height,
      width: face.width,
      freeTop: face.freeTop,
      above: numbers[at - 1],
      below: numbers[at + 1],
      first: at === 0,
      last: at === last,
    };
    top += height;
    const following = cell.cards[at + 1];
    if (following) {
      const gap = gaps.size === 0 ? undefined : gaps.get(betweenKey(face.card.id, following.card.id));
      top += Math.max(metrics.stackGap, gap ?? 0);
    }
    const was = before?.cards[at]?.seat;
    const isSame = was?.index === index && was.above === seat.above && was.below === seat.below && sameSeat(was, seat);
    return { face, seat: isSame ? was : seat };
  });
  return { cell, cards, bottom: top };
}
