import type { RecordId } from '#shared/model/fields.ts';
import type { Cells, Direction, Spot } from './cell-walk.ts';

/** Where an arrow key leads among the heads: to one, with a cell beside it that is brought into sight, or into a cell. */
export type HeadStep = { readonly beside: Spot; readonly head?: RecordId };

/** The heads around the cells, in the order they stand in. */
export type Heads = {
  readonly lanes: readonly { readonly id: RecordId }[];
  readonly steps: readonly { readonly id: RecordId; readonly phase: RecordId }[];
  readonly phases: readonly { readonly id: RecordId }[];
};

/**
 * The heads stand around the cells as the sheet shows them: beyond the first step the lane's, above the first lane the
 * step's, above that the phase's; and back.
 * @param head the head that is selected, when the keyboard is in no cell
 * @returns undefined where the arrow stays among the cells
 */
export function headWalk(
  { lanes, steps, phases }: Heads,
  grid: Cells,
  { focus, head }: { readonly focus: Spot | undefined; readonly head: RecordId | undefined },
  direction: Direction,
): HeadStep | undefined {
  const by = direction === 'up' || direction === 'left' ? -1 : 1;
  const [firstLane] = grid.lanes;
  const [firstStep] = grid.steps;
  if (firstLane === undefined || firstStep === undefined) return undefined;
  if (focus) {
    if (direction === 'left' && focus.step === firstStep) return { head: focus.lane, beside: cellOf(focus) };
    const atTop = focus.lane === firstLane && (grid.stack(focus.lane, focus.step)[0]?.id ?? undefined) === focus.card;
    return direction === 'up' && atTop ? { head: focus.step, beside: cellOf(focus) } : undefined;
  }
  const lane = lanes.findIndex(({ id }) => id === head);
  if (lane >= 0) {
    const here = { lane: head as RecordId, step: firstStep };
    const shown = (lane: RecordId) => (grid.lanes.includes(lane) ? lane : firstLane);
    if (direction === 'right' && shown(here.lane) === here.lane) return { beside: within(grid, here) };
    const next = direction === 'left' ? undefined : lanes[lane + by];
    // Beside the head of a collapsed lane there is no cell.
    const { id } = next ?? { id: here.lane };
    return { head: id, beside: { lane: shown(id), step: firstStep } };
  }
  const step = steps.findIndex(({ id }) => id === head);
  const stepHere = steps[step];
  if (stepHere) {
    const here = { lane: firstLane, step: stepHere.id };
    if (direction === 'down') return { beside: within(grid, here) };
    if (direction === 'up') return { head: stepHere.phase, beside: here };
    const next = steps[step + by] ?? stepHere;
    return { head: next.id, beside: { lane: firstLane, step: next.id } };
  }
  const phase = phases.findIndex(({ id }) => id === head);
  if (phase < 0) return undefined;
  const next = direction === 'left' || direction === 'right' ? (phases[phase + by] ?? phases[phase]) : phases[phase];
  const first = steps.find((one) => one.phase === next?.id);
  const beside = { lane: firstLane, step: first?.id ?? firstStep };
  return direction === 'down' && first ? { head: first.id, beside } : { head: next?.id ?? firstStep, beside };
}

const cellOf = ({ lane, step }: Spot): Spot => ({ lane, step });

/** The first card of a cell, or the cell itself. */
function within(grid: Cells, { lane, step }: Spot): Spot {
  const [card] = grid.stack(lane, step);
  return card ? { lane, step, card: card.id } : { lane, step };
}
