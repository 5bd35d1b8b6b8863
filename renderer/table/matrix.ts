import { advance } from '#shared/layout/text/measure.ts';
import type { Card } from '#shared/model/card.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { Phase } from '#shared/model/phase.ts';
import type { Step } from '#shared/model/step.ts';
import { type TableContents, touchedCards } from './contents.ts';
import type { Place } from './place.ts';
import { offsetsOf } from './windowed.ts';

/** A column of the grid: a step's, or the empty one of a phase without steps. */
export type Column = { readonly phase: Phase; readonly step: Step | undefined };

/** Lanes down, steps across, cards in their cells: where everything stands, in px. */
export type Matrix = {
  readonly contents: TableContents;
  readonly columns: readonly Column[];
  /** Where each column begins, beside the lane heads. */
  readonly across: readonly number[];
  /** Where each lane begins, below the heads. */
  readonly down: readonly number[];
  readonly card: (card: Card) => number;
  /** How high cards were found to be. */
  readonly heights: ReadonlyMap<Card, number>;
  readonly width: number;
  readonly height: number;
};

export const sizes = {
  laneHead: 148,
  phaseHead: 28,
  stepHead: 44,
  column: 176,
  line: 18,
  /** Above and below a card's text. */
  around: 6,
  cellPadding: 3,
  /** The least height of a row: a cell without cards can still be hit. */
  row: 36,
  type: 12.5,
} as const;

export const headHeight = sizes.phaseHead + sizes.stepHead;
export const covered = { left: sizes.laneHead, top: headHeight } as const;

/** What a card's text and marks leave of its width. */
const room = sizes.column - 2 * sizes.cellPadding - 16;
const badge = 20;

/** How high a card is: its text on one line, or cut after two. @param signs its marks, and one for a picture */
function cardHeight(text: string, signs: number): number {
  const free = room - Math.min(signs, 5) * badge;
  const count = text.includes('\n') || advance(text.slice(0, 80), sizes.type, 400) > free ? 2 : 1;
  return count * sizes.line + sizes.around;
}

/** How high every card is. */
function heightsOf(contents: TableContents, textOf: (card: Card) => string, before: Matrix | undefined) {
  const { all, steps, lanes } = contents;
  const heights = new Map<Card, number>();
  const touched = before && touchedCards(before.contents.hanging, contents.hanging);
  for (const step of steps)
    for (const lane of lanes)
      for (const card of all.stack(step.id, lane.id)) {
        const was = touched?.has(card.id) ? undefined : before?.heights.get(card);
        const signs = () => contents.tags(card).length + (card.picture ? 1 : 0);
        heights.set(card, was ?? cardHeight(textOf(card), signs()));
      }
  return heights;
}

/**
 * @param textOf a card's text as it is shown
 * @param before the matrix this one follows, of texts in the same language: cards that were not touched are as high as in it
 */
export function matrixOf(contents: TableContents, textOf: (card: Card) => string, before?: Matrix): Matrix {
  const { all, lanes } = contents;
  const columns = all.phases.flatMap(({ phase, steps }): Column[] =>
    steps.length === 0 ? [{ phase, step: undefined }] : steps.map((step) => ({ phase, step })),
  );
  const heights = heightsOf(contents, textOf, before);
  const heightOf = (card: Card) => heights.get(card) ?? 0;
  const stackHeight = (lane: RecordId, step: Step | undefined) =>
    step ? all.stack(step.id, lane).reduce((sum, card) => sum + heightOf(card), 0) : 0;
  const down = offsetsOf(
    lanes.map((lane) =>
      Math.max(
        sizes.row,
        2 * sizes.cellPadding + Math.max(0, ...columns.map(({ step }) => stackHeight(lane.id, step))),
      ),
    ),
  );
  const across = offsetsOf(columns.map(() => sizes.column));
  return {
    contents,
    columns,
    across,
    down,
    card: heightOf,
    heights,
    width: sizes.laneHead + (across.at(-1) ?? 0),
    height: headHeight + (down.at(-1) ?? 0),
  };
}

/** Where a cell stands, or a card in it. */
export function placeOfSpot(matrix: Matrix, spot: { lane: RecordId; step: RecordId; card?: RecordId }) {
  const column = matrix.columns.findIndex(({ step }) => step?.id === spot.step);
  const row = matrix.contents.lanes.findIndex(({ id }) => id === spot.lane);
  if (column < 0 || row < 0) return undefined;
  const x = sizes.laneHead + (matrix.across[column] ?? 0);
  const y = headHeight + (matrix.down[row] ?? 0);
  const cell: Place = { x, y, width: sizes.column, height: (matrix.down[row + 1] ?? 0) - (matrix.down[row] ?? 0) };
  if (spot.card === undefined) return cell;
  let top = y + sizes.cellPadding;
  for (const card of matrix.contents.all.stack(spot.step, spot.lane)) {
    const height = matrix.card(card);
    if (card.id === spot.card)
      return { x: x + sizes.cellPadding, y: top, width: sizes.column - 2 * sizes.cellPadding, height };
    top += height;
  }
  return cell;
}

/** Where the head of a lane, a step or a phase stands. */
export function placeOfHead({ contents, columns, across, down }: Matrix, id: RecordId): Place | undefined {
  const row = contents.lanes.findIndex((lane) => lane.id === id);
  if (row >= 0) {
    const y = headHeight + (down[row] ?? 0);
    return { x: 0, y, width: sizes.laneHead, height: (down[row + 1] ?? 0) - (down[row] ?? 0), frozenX: true };
  }
  const column = columns.findIndex(({ step }) => step?.id === id);
  if (column >= 0) {
    const x = sizes.laneHead + (across[column] ?? 0);
    return { x, y: sizes.phaseHead, width: sizes.column, height: sizes.stepHead, frozenY: true };
  }
  const first = columns.findIndex(({ phase }) => phase.id === id);
  if (first < 0) return undefined;
  const x = sizes.laneHead + (across[first] ?? 0);
  return { x, y: 0, width: sizes.column, height: sizes.phaseHead, frozenY: true };
}
