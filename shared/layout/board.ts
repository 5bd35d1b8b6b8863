import { type Connector, connectorKinds } from '../model/connector.ts';
import type { RecordId } from '../model/fields.ts';
import type { Row } from './cells.ts';
import type { Column } from './columns.ts';
import { whereBefore } from './matched.ts';
import { type Board, type Link, neighboursOf, type Seat, sameLink } from './routing/board.ts';
import { linksAt } from './routing/links-at.ts';
import { SeatNumbers } from './seat-numbers.ts';
import { betweenKey, type Seated, type SeatedCell, type SeatedRow, type Seating, seatRow } from './seats.ts';
import type { Drawable, StandIn } from './stand-ins.ts';
import { heightOf, onOneLine, spoken, type Tongue, type Wrapped, wrappedOf } from './texts.ts';
import type { Metrics } from './theme.ts';

/** What stands for hidden cards, with its seat. */
export type SeatedStandIn = { readonly standIn: StandIn; readonly seat: Seat };

/** Room between the cards of a stack that a connector between them needs: for its heads and a piece of line. */
const gapForConnector = 24;

/** Height of what stands for the hidden cards of a cell in the band of a collapsed lane, in px. */
const standInHeight = 18;

/** Room around a label's text, in px. */
export const labelPadding = { x: 4, y: 1 };
const widestLabel = 120;

export type LabelFace = { readonly text: Wrapped; readonly width: number; readonly height: number };

export type SheetBoard = {
  readonly board: Board;
  readonly rows: readonly SeatedRow[];
  /** All cards in the order of their seats. */
  readonly seated: readonly Seated[];
  /** What stands for hidden cards: their seats follow those of the cards. */
  readonly standIns: readonly SeatedStandIn[];
  readonly labels: readonly (LabelFace | undefined)[];
  /** Height of the tallest stack of each row. */
  readonly bodyHeights: readonly number[];
  /** What it was made for: connectors as they are drawn, and heights of cards that have to be higher. */
  readonly drawables: readonly Drawable[];
  readonly heights: ReadonlyMap<number, number>;
  readonly gaps: ReadonlyMap<string, number>;
  readonly numbers: SeatNumbers;
};

/** What a board is made of. */
export type Sitting = {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly drawables: readonly Drawable[];
  readonly labels: readonly (LabelFace | undefined)[];
  readonly standIns: readonly StandIn[];
  readonly metrics: Metrics;
};

export function labelOf(connector: Connector, tongue: Tongue, metrics: Metrics): LabelFace | undefined {
  const text = onOneLine(spoken(connector, 'label', connector.label, tongue));
  const lines = wrappedOf(connector, text, { width: widestLabel, size: metrics.smallSize, weight: 400 });
  if (lines.lines.length === 0) return undefined;
  return {
    text: lines,
    width: Math.ceil(Math.max(...lines.widths)) + 2 * labelPadding.x,
    height: heightOf(lines.lines.length, metrics.smallSize, metrics.lineHeight) + 2 * labelPadding.y,
  };
}

/**
 * Seats every card in its stack and tells the router what is where.
 * @param heights of cards that have to be higher than their texts need, so that all connectors find room
 */
export function boardOf(sitting: Sitting, heights: ReadonlyMap<number, number>): SheetBoard {
  const { rows, columns, drawables, labels, standIns, metrics } = sitting;
  const numbers = new SeatNumbers();
  for (const row of rows) {
    if (row.flow) for (const cell of row.cells) for (const { card } of cell.cards) numbers.add(card.id);
  }
  const gaps = gapsIn(drawables, labels);
  const seating: Seating = { numbers, heights, gaps, columns, metrics };
  const seatedRows = rows.map((row, at) => seatRow(row, at, seating));
  const seated = seatedRows.flatMap(({ cells }) => cells.flatMap(({ cards }) => cards));

  const bodyHeights = seatedRows.map(({ body }) => body);
  const occupied = seatedRows.flatMap((row) => row.occupied);
  const hidden = new Map<RecordId, number>();
  const seatedStandIns = standIns.map((standIn, at): SeatedStandIn => {
    const seat = seatOfStandIn(standIn, seated.length + at, rows, columns, heights, metrics);
    for (const card of standIn.cards) hidden.set(card.id, seat.index);
    occupied.push([seat.row, seat.column]);
    bodyHeights[seat.row] = Math.max(bodyHeights[seat.row] ?? 0, seat.height);
    return { standIn, seat };
  });
  const seats = [...seated, ...seatedStandIns].map(({ seat }) => seat);
  const board: Board = {
    rows: rows.length,
    columns: columns.length,
    hasGutters: rows.map((_, at) => hasGutter(rows, at)),
    seats,
    links: drawables.map((drawable, at) =>
      linkOf(drawable, labels[at], (card) => hidden.get(card) ?? numbers.of(card), seats),
    ),
    occupied,
    neighbours: neighboursOf(rows.length, columns.length, occupied),
  };
  const made = { heights: new Map(heights), drawables, gaps, numbers };
  return { board, rows: seatedRows, seated, standIns: seatedStandIns, labels, bodyHeights, ...made };
}

function linkOf(
  { connector }: Drawable,
  label: LabelFace | undefined,
  numberOf: (card: RecordId) => number,
  seats: readonly Seat[],
): Link {
  const [from, to] = [numberOf(connector.from), numberOf(connector.to)];
  const [source, target] = [seats[from] as Seat, seats[to] as Seat];
  const { kind } = connector;
  const backward = kind === 'triggers' && source.row === target.row && target.column < source.column;
  return {
    name: connector.id,
    from,
    to,
    label,
    kin: connectorKinds.indexOf(kind),
    dashed: kind === 'information',
    back: kind === 'loop' || backward,
  };
}

/**
 * The board after an edit: what it did not touch is the same, the whole board too where the router would be asked nothing
 * new. Links stand in the order of their connectors, seats by their numbers, which cards keep.
 * @param left the numbers whose cards have others now, or are gone
 */
export function boardAfter(
  before: SheetBoard,
  sitting: Sitting,
  heights: ReadonlyMap<number, number>,
  left: ReadonlySet<number>,
): SheetBoard {
  const { rows, columns, drawables, labels, metrics } = sitting;
  const { numbers } = before;
  const sameLinks = drawables === before.drawables && labels === before.labels;
  const gaps = sameLinks ? before.gaps : gapsIn(drawables, labels);
  const otherGaps = gaps !== before.gaps && !sameGaps(gaps, before.gaps);
  const others = new Set(left);
  for (const seat of [...heights.keys(), ...before.heights.keys()])
    if (heights.get(seat) !== before.heights.get(seat)) others.add(seat);
  const columnsOf = columnsByRow(others, before.board.seats);
  const seating: Seating = { numbers, heights, gaps, columns, metrics };
  const seatedRows = rows.map((row, at) => {
    const here = columnsOf.get(at);
    const mayMove = ({ cell, cards }: SeatedCell) => here?.has(cell.column) === true || (otherGaps && cards.length > 1);
    return seatRow(row, at, seating, before.rows[at], here || otherGaps ? mayMove : undefined);
  });

  const seated = before.seated.slice(0, numbers.count);
  const seatsNow = before.board.seats.slice(0, numbers.count);
  let sameSeats = before.seated.length === numbers.count;
  seatedRows.forEach((row, at) => {
    if (row === before.rows[at]) return;
    const were = before.rows[at]?.cells ?? [];
    let next = 0;
    for (const cell of row.cells) {
      while ((were[next]?.cell.column ?? Number.POSITIVE_INFINITY) < cell.cell.column) next += 1;
      if (cell === were[next]) continue;
      for (const one of cell.cards) {
        sameSeats &&= seatsNow[one.seat.index] === one.seat;
        seated[one.seat.index] = one;
        seatsNow[one.seat.index] = one.seat;
      }
    }
  });
  const seats = sameSeats ? before.board.seats : seatsNow;
  const linked = linksAt(before.board);
  const links =
    sameLinks && [...left].every((seat) => linked(seat).length === 0)
      ? before.board.links
      : linksAfter(before, drawables, labels, seats, left);
  const occupied = seatedRows.every((row, at) => row.occupied === before.rows[at]?.occupied)
    ? before.board.occupied
    : seatedRows.flatMap((row) => row.occupied);
  const board: Board =
    sameSeats && links === before.board.links && occupied === before.board.occupied
      ? before.board
      : {
          ...before.board,
          seats,
          links,
          occupied,
          neighbours:
            occupied === before.board.occupied
              ? before.board.neighbours
              : neighboursOf(rows.length, columns.length, occupied),
        };
  const made = { heights: new Map(heights), drawables, gaps, numbers };
  const bodyHeights = seatedRows.map(({ body }) => body);
  return { board, rows: seatedRows, seated, standIns: [], labels, bodyHeights, ...made };
}

/** The columns of some seats in each row. */
function columnsByRow(some: Iterable<number>, seats: readonly Seat[]): ReadonlyMap<number, ReadonlySet<number>> {
  const columns = new Map<number, Set<number>>();
  for (const number of some) {
    const seat = seats[number];
    if (!seat) continue;
    const inRow = columns.get(seat.row);
    if (inRow) inRow.add(seat.column);
    else columns.set(seat.row, new Set([seat.column]));
  }
  return columns;
}

/** The links after an edit: the same objects where they ask the router the same, and the same list where all do. */
function linksAfter(
  before: SheetBoard,
  drawables: readonly Drawable[],
  labels: readonly (LabelFace | undefined)[],
  seats: readonly Seat[],
  left: ReadonlySet<number>,
): readonly Link[] {
  const where = whereBefore(before.drawables, drawables, ({ connector }) => connector.id);
  const links = drawables.map((drawable, at) => {
    const was = where[at] as number;
    const known = before.board.links[was];
    const asBefore = known && drawable === before.drawables[was] && labels[at] === before.labels[was];
    if (asBefore && !left.has(known.from) && !left.has(known.to)) return known;
    const link = linkOf(drawable, labels[at], (card) => before.numbers.of(card), seats);
    return known && sameLink(known, link) ? known : link;
  });
  const { links: were } = before.board;
  return links.length === were.length && links.every((link, at) => link === were[at]) ? were : links;
}

/**
 * Lanes with flow have gutters. A collapsed one stays thin and leaves lines to the gutters of a lane beside it, unless
 * there is none.
 */
function hasGutter(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  if (row?.flow) return true;
  return row?.collapsed === true && !rows[at - 1]?.flow && !rows[at + 1]?.flow;
}

/** A stand-in fills its cell: a thin band's, or a card's height in a lane that is open. */
function seatOfStandIn(
  { row, column }: StandIn,
  index: number,
  rows: readonly Row[],
  columns: readonly Column[],
  heights: ReadonlyMap<number, number>,
  metrics: Metrics,
): Seat {
  const width = columns[column]?.width ?? metrics.columnWidth;
  const height = Math.max(rows[row]?.flow ? metrics.cardHeight : standInHeight, heights.get(index) ?? 0);
  return {
    name: `${row} ${column}`,
    index,
    row,
    column,
    top: 0,
    height,
    width,
    freeTop: [0, width],
    above: undefined,
    below: undefined,
    first: true,
    last: true,
  };
}

const sameGaps = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([key, gap]) => b.get(key) === gap);

/** The room that two cards of one stack need between them for their connectors, by `betweenKey`. */
function gapsIn(drawables: readonly Drawable[], labels: readonly (LabelFace | undefined)[]): Map<string, number> {
  const gaps = new Map<string, number>();
  drawables.forEach(({ connector, from, to }, at) => {
    if (from.step !== to.step || from.lane !== to.lane || connector.kind === 'loop') return;
    const key = betweenKey(from.id, to.id);
    gaps.set(key, Math.max(gaps.get(key) ?? 0, gapForConnector + (labels[at]?.height ?? 0)));
  });
  return gaps;
}
