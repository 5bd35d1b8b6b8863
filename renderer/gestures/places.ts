import type { Box, CardBox, LaneBand, PhaseHead, Point, Scene, StepHead } from '#shared/layout/scene.ts';
import { themes } from '#shared/layout/themes.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { hasFlow } from '#shared/model/lane.ts';
import type { Fault } from '#shared/model/result.ts';
import { cellGrid } from '../canvas/cell-walk.ts';
import { indexInStack, laneAt, stepAt } from './hit.ts';
import { lastFrom } from './sorted.ts';

/** Where a drop would put something, as it is shown: a line between two things, or a box to be filled. Px of the sheet. */
export type Insertion =
  | { readonly kind: 'line'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'box'; readonly box: Box };

/** Cards that stand aside for what is dragged, and how far down, in px of the sheet. */
export type Room = { readonly cards: readonly RecordId[]; readonly by: number };

/** What is dragged into a stack: the cards that leave their places for it, and how high it is. */
export type Lifted = { readonly cards: readonly RecordId[]; readonly height: number };

/** `before` is the sibling that will follow; null is the end. `insertion` shows the place. */
type Place = { readonly before: RecordId | null; readonly insertion: Insertion };
export type CardPlace = Place & { readonly lane: LaneBand; readonly step: StepHead; readonly room?: Room };
export type StepPlace = Place & { readonly phase: RecordId };
export type SiblingPlace = Place;

/** Why a card cannot be dropped where no cell is. */
export const noCell: Fault = { code: 'drop.inCell' };

/**
 * The cell under a point of the sheet, and the place in its stack; none outside the cells.
 * @param lifted what is dragged: the cards below its place make room for it
 */
export function cardPlace(scene: Scene, at: Point, lifted?: Lifted): CardPlace | undefined {
  const lane = laneAt(scene, at.y);
  const step = stepAt(scene, at.x);
  if (!lane || lane.collapsed || !step) return undefined;
  const stack = cellGrid(scene).stack(lane.id, step.id);
  const index = indexInStack(scene, lane.id, step.id, at.y);
  const next = stack[index];
  const above = stack[index - 1];
  const before = next?.id ?? null;
  if (!hasFlow(lane.role) || (!above && !next))
    return { lane, step, before, insertion: { kind: 'box', box: cellBox(scene, lane, step) } };
  const gap = themes[scene.theme].metrics.stackGap;
  const { x, width } = (next ?? above)?.box ?? step.column;
  const bottom = above && above.box.y + above.box.height;
  const between =
    next && bottom !== undefined ? (bottom + next.box.y) / 2 : next ? next.box.y - gap / 2 : (bottom ?? 0) + gap / 2;
  const room = lifted && next ? roomIn(lane, stack, index, lifted, gap) : undefined;
  const y = between + (room?.by ?? 0) / 2;
  const insertion = { kind: 'line', from: { x, y }, to: { x: x + width, y } } as const;
  return { lane, step, before, insertion, ...(room && { room }) };
}

/** A gap that can be seen, in px of the sheet: cards stand aside so far even where the lane is full. */
const leastRoom = 28;

/** The cards of a stack that stand aside for something dropped at a place in it, as far as the lane has room for them. */
function roomIn(
  lane: LaneBand,
  stack: readonly CardBox[],
  index: number,
  { cards, height }: Lifted,
  gap: number,
): Room | undefined {
  const leaves = new Set(cards);
  const neighbours = [stack[index - 1], stack[index]];
  // Where it comes from nothing has to move.
  if (neighbours.some((card) => card && leaves.has(card.id))) return undefined;
  const aside = stack.slice(index).filter(({ id }) => !leaves.has(id));
  const last = aside.at(-1);
  if (!last) return undefined;
  const free = lane.box.y + lane.box.height - (last.box.y + last.box.height) - gap;
  return { cards: aside.map(({ id }) => id), by: Math.min(height + gap, Math.max(free, leastRoom)) };
}

/** The inside of a cell, a little smaller than where lane and step cross. */
function cellBox(scene: Scene, lane: LaneBand, step: StepHead): Box {
  const inset = Math.min(6, lane.box.height / 6);
  const left = Math.max(step.column.x, scene.grid.x + scene.headWidth);
  return {
    x: left + inset,
    y: lane.box.y + inset,
    width: step.column.x + step.column.width - left - 2 * inset,
    height: lane.box.height - 2 * inset,
  };
}

/** The gap between lanes nearest to `y`. */
export function lanePlace(scene: Scene, y: number): SiblingPlace {
  const { lanes, grid } = scene;
  const index = lastFrom(lanes, ({ box }) => box.y + box.height / 2, y) + 1;
  const next = lanes[index];
  const line = next ? next.box.y : grid.y + grid.height;
  return { before: next?.id ?? null, insertion: across(scene, line) };
}

/** The gap between phases nearest to `x`. */
export function phasePlace(scene: Scene, x: number): SiblingPlace {
  const { phases, grid } = scene;
  const index = lastFrom(phases, ({ box }) => box.x + box.width / 2, x) + 1;
  const next = phases[index];
  return { before: next?.id ?? null, insertion: down(scene, next ? next.box.x : grid.x + grid.width, grid.y) };
}

/** The gap between steps nearest to `x`, in the phase that lies under it. */
export function stepPlace(scene: Scene, x: number): StepPlace | undefined {
  const { phases, steps } = scene;
  const phase =
    phases[
      Math.max(
        0,
        lastFrom(phases, ({ box }) => box.x, x),
      )
    ];
  if (!phase) return undefined;
  const top = steps[0]?.box.y ?? phase.box.y + phase.box.height;
  const next = steps[lastFrom(steps, ({ column }) => column.x + column.width / 2, x) + 1];
  if (next?.phase === phase.id) return { phase: phase.id, before: next.id, insertion: down(scene, next.box.x, top) };
  if (!hasSteps(scene, phase)) {
    const { x: left, width } = phase.box;
    const box = { x: left + 4, y: top, width: width - 8, height: scene.grid.y + scene.grid.height - top };
    return { phase: phase.id, before: null, insertion: { kind: 'box', box } };
  }
  return { phase: phase.id, before: null, insertion: down(scene, phase.box.x + phase.box.width, top) };
}

/** A phase's steps lie in its own stretch, so its first is the first that begins where it does. */
function hasSteps({ steps }: Scene, { id, box }: PhaseHead): boolean {
  const first = steps[lastFrom(steps, ({ column }) => column.x, box.x + box.width / 2)];
  return first?.phase === id;
}

const across = ({ grid }: Scene, y: number): Insertion => ({
  kind: 'line',
  from: { x: grid.x, y },
  to: { x: grid.x + grid.width, y },
});

const down = ({ grid }: Scene, x: number, top: number): Insertion => ({
  kind: 'line',
  from: { x, y: top },
  to: { x, y: grid.y + grid.height },
});
