import type { Box, CardBox, Scene } from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { lastFrom } from '../gestures/sorted.ts';
import { idsOf } from './by-id.ts';
import { cardsIn } from './listed.ts';

/** Where the keyboard is: a cell, and which card of its stack (absent in an empty cell). */
export type Spot = { readonly lane: RecordId; readonly step: RecordId; readonly card?: RecordId };
export type Direction = 'up' | 'down' | 'left' | 'right';

/** A blueprint as rows and columns of cells: all that walking from one to the next looks at. */
export type Cells<C extends { readonly id: RecordId } = { readonly id: RecordId }> = {
  readonly lanes: readonly RecordId[];
  readonly steps: readonly RecordId[];
  /** The cards of a cell, top down; empty for a cell without any. */
  readonly stack: (lane: RecordId, step: RecordId) => readonly C[];
};

/** The cells of a scene; without what is collapsed, where nobody can be. */
export type CellGrid = Cells<CardBox> & {
  readonly card: (id: RecordId) => CardBox | undefined;
  /** All cards of a lane, cell by cell. */
  readonly row: (lane: RecordId) => readonly CardBox[];
};

const grids = new WeakMap<Scene, CellGrid>();

/** Made once a scene, and costs nothing: cards are in a scene cell by cell, so those of a cell are found by halving. */
export function cellGrid(scene: Scene): CellGrid {
  const known = grids.get(scene);
  if (known) return known;
  const ids = idsOf(scene);
  const cards = cardsIn(scene);
  const columns = scene.steps.length;
  const place = (lane: RecordId, step: RecordId) =>
    (ids.lanes.place(lane) ?? -1) * columns + (ids.steps.place(step) ?? 0);
  const placeOf = (card: CardBox) => place(card.lane, card.step);
  let stepIds: readonly RecordId[] | undefined;
  const grid: CellGrid = {
    lanes: scene.lanes.filter(({ collapsed }) => !collapsed).map((lane) => lane.id),
    get steps() {
      stepIds ??= scene.steps.map((step) => step.id);
      return stepIds;
    },
    stack: (lane, step) => {
      if (ids.steps.place(step) === undefined) return none;
      const at = place(lane, step);
      return between(lastFrom(cards, placeOf, at - 1), lastFrom(cards, placeOf, at));
    },
    card: (id) => ids.cards.get(id),
    row: (lane) => {
      const row = (ids.lanes.place(lane) ?? -1) * columns;
      return between(lastFrom(cards, placeOf, row - 1), lastFrom(cards, placeOf, row + columns - 1));
    },
  };
  const between = (before: number, last: number) =>
    last === before ? none : Array.from({ length: last - before }, (_, at) => cards.at(before + 1 + at));
  grids.set(scene, grid);
  return grid;
}

const none: readonly CardBox[] = [];

const spotOf = (lane: RecordId, step: RecordId, card: { readonly id: RecordId } | undefined): Spot =>
  card ? { lane, step, card: card.id } : { lane, step };

/** Where the keyboard starts: the first card there is, read step by step, or the first cell. */
export function firstSpot(grid: Cells): Spot | undefined {
  for (const step of grid.steps)
    for (const lane of grid.lanes) {
      const [card] = grid.stack(lane, step);
      if (card) return spotOf(lane, step, card);
    }
  const [lane] = grid.lanes;
  const [step] = grid.steps;
  return lane !== undefined && step !== undefined ? { lane, step } : undefined;
}

/** The spot an arrow key leads to: within a stack first, then the neighbouring cell; at the edge it stays. */
export function walk(grid: Cells, from: Spot, direction: Direction): Spot {
  const row = grid.lanes.indexOf(from.lane);
  const column = grid.steps.indexOf(from.step);
  if (row < 0 || column < 0) return firstSpot(grid) ?? from;
  const stack = grid.stack(from.lane, from.step);
  const place = stack.findIndex((card) => card.id === from.card);
  if (direction === 'up' || direction === 'down') {
    const by = direction === 'down' ? 1 : -1;
    const next = stack[place + by];
    if (place >= 0 && next) return spotOf(from.lane, from.step, next);
    const lane = grid.lanes[row + by];
    if (lane === undefined) return from;
    const beyond = grid.stack(lane, from.step);
    return spotOf(lane, from.step, by > 0 ? beyond[0] : beyond.at(-1));
  }
  const step = grid.steps[column + (direction === 'right' ? 1 : -1)];
  if (step === undefined) return from;
  const beside = grid.stack(from.lane, step);
  return spotOf(from.lane, step, beside[Math.min(Math.max(place, 0), beside.length - 1)]);
}

/** The first or the last cell of a lane: its first card, or the cell. */
export function rowEnd({ steps, stack }: Cells, { lane, step }: Spot, end: 'first' | 'last'): Spot {
  const there = (end === 'first' ? steps[0] : steps.at(-1)) ?? step;
  return spotOf(lane, there, stack(lane, there)[0]);
}

/** Where it is said to be; it may have gone elsewhere. */
const cardOf = (grid: CellGrid, { lane, step }: Spot, card: RecordId): CardBox | undefined =>
  grid.stack(lane, step).find(({ id }) => id === card) ?? grid.card(card);

/** The box to show and ring for a spot: its card, or the cell where its lane crosses its step. */
export function boxOf(scene: Scene, spot: Spot): Box | undefined {
  const card = spot.card === undefined ? undefined : cardOf(cellGrid(scene), spot, spot.card);
  if (card) return card.box;
  const { lanes, steps } = idsOf(scene);
  const lane = lanes.get(spot.lane);
  const step = steps.get(spot.step);
  if (!lane || !step) return undefined;
  return { x: step.column.x, width: step.column.width, y: lane.box.y, height: lane.box.height };
}
