import { type Connector, connectorKinds } from '../model/connector.ts';
import type { RecordId } from '../model/fields.ts';
import type { FlowCell, Row } from './cells.ts';
import type { Column } from './columns.ts';
import type { CardFace } from './faces.ts';
import { type Board, type Link, neighboursOf, type Seat } from './routing/board.ts';
import type { Drawable, StandIn } from './stand-ins.ts';
import { heightOf, onOneLine, spoken, type Tongue, type Wrapped, wrappedOf } from './texts.ts';
import type { Metrics } from './theme.ts';

/** A card with its seat. */
export type Seated = { readonly face: CardFace; readonly seat: Seat };

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
  readonly seated: readonly Seated[];
  /** What stands for hidden cards: their seats follow those of the cards. */
  readonly standIns: readonly SeatedStandIn[];
  readonly labels: readonly (LabelFace | undefined)[];
  /** Height of the tallest stack of each row. */
  readonly bodyHeights: readonly number[];
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
export function boardOf(
  rows: readonly Row[],
  columns: readonly Column[],
  drawables: readonly Drawable[],
  labels: readonly (LabelFace | undefined)[],
  standIns: readonly StandIn[],
  heights: ReadonlyMap<number, number>,
  metrics: Metrics,
): SheetBoard {
  const seatOf = new Map<RecordId, number>();
  let count = 0;
  for (const row of rows) {
    if (row.flow) for (const cell of row.cells) for (const face of cell.cards) seatOf.set(face.card.id, count++);
  }
  standIns.forEach(({ cards }, at) => {
    for (const card of cards) seatOf.set(card.id, count + at);
  });
  const links = drawables.map(({ connector }, at) => ({
    from: seatOf.get(connector.from) as number,
    to: seatOf.get(connector.to) as number,
    label: labels[at],
    kin: connectorKinds.indexOf(connector.kind),
    dashed: connector.kind === 'information',
    loop: connector.kind === 'loop',
    flows: connector.kind === 'triggers',
  }));
  const gaps = gapsBelow(links, labels);

  const seated: Seated[] = [];
  const bodyHeights: number[] = [];
  const occupied: [number, number][] = [];
  rows.forEach((row, at) => {
    let body = row.flow ? metrics.cardHeight : 0;
    for (const cell of row.cells) occupied.push([at, cell.column]);
    // The curve of an emotion lane runs through all columns.
    if (!row.flow && !row.collapsed && row.lane.role === 'emotion') {
      const own = new Set(row.cells.map((cell) => cell.column));
      columns.forEach((_, column) => {
        if (!own.has(column)) occupied.push([at, column]);
      });
    }
    if (row.flow) {
      for (const cell of row.cells) {
        const bottom = seatCell(cell, at, seated, heights, gaps, metrics);
        body = Math.max(body, bottom);
      }
    }
    bodyHeights.push(row.flow ? body : row.height);
  });

  const seatedStandIns = standIns.map((standIn, at): SeatedStandIn => {
    const seat = seatOfStandIn(standIn, count + at, rows, columns, heights, metrics);
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
    links: links.map(({ from, to, label, kin, dashed, loop, flows }): Link => {
      const source = seats[from] as Seat;
      const target = seats[to] as Seat;
      const backward = flows && source.row === target.row && target.column < source.column;
      return { from, to, label, kin, dashed, back: loop || backward };
    }),
    occupied,
    neighbours: neighboursOf(rows.length, columns.length, occupied),
  };
  return { board, seated, standIns: seatedStandIns, labels, bodyHeights };
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

/** The room that each card needs below it for connectors to the next of its stack, by seat. */
function gapsBelow(
  links: readonly { from: number; to: number; loop: boolean }[],
  labels: readonly (LabelFace | undefined)[],
): Map<number, number> {
  const gaps = new Map<number, number>();
  links.forEach(({ from, to, loop }, at) => {
    if (loop || Math.abs(from - to) !== 1) return;
    const upper = Math.min(from, to);
    const label = labels[at];
    gaps.set(upper, Math.max(gaps.get(upper) ?? 0, gapForConnector + (label ? label.height : 0)));
  });
  return gaps;
}

/** Seats the cards of one cell top down; returns the bottom of the stack. */
function seatCell(
  cell: FlowCell,
  row: number,
  seated: Seated[],
  heights: ReadonlyMap<number, number>,
  gaps: ReadonlyMap<number, number>,
  metrics: Metrics,
): number {
  let top = 0;
  const last = cell.cards.length - 1;
  cell.cards.forEach((face, at) => {
    const index = seated.length;
    const height = Math.max(face.height, heights.get(index) ?? 0);
    // Tags stand above the upper edge: below the first of a stack they need the gap for themselves.
    if (at > 0) top += face.above;
    seated.push({
      face,
      seat: {
        index,
        row,
        column: cell.column,
        top,
        height,
        width: face.width,
        freeTop: face.freeTop,
        above: at > 0 ? index - 1 : undefined,
        below: at < last ? index + 1 : undefined,
        first: at === 0,
        last: at === last,
      },
    });
    top += height;
    if (at < last) top += Math.max(metrics.stackGap, gaps.get(index) ?? 0);
  });
  return cell.cards.length === 0 ? metrics.tagSize : top;
}
