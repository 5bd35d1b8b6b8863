import type { CardMove } from '#shared/commands/move-cards.ts';
import type { CardBox, Scene } from '#shared/layout/scene.ts';
import { grouped } from '#shared/model/grouped.ts';
import { hasFlow } from '#shared/model/lane.ts';
import type { CardPlace } from './places.ts';

/**
 * Where each of some cards goes when one of them is dropped at a place: those of its cell go there with it, the others
 * keep their distance in steps and lanes with flow, and stay at the grid's edge rather than leave it.
 * @param cards in the order they stand in; `grabbed` is one of them
 */
export function cardMoves(
  scene: Scene,
  grabbed: CardBox,
  cards: readonly CardBox[],
  { lane, step, before }: Pick<CardPlace, 'lane' | 'step' | 'before'>,
): CardMove[] {
  const lanes = scene.lanes.filter(({ role, collapsed }) => hasFlow(role) && !collapsed).map(({ id }) => id);
  const steps = scene.steps.map(({ id }) => id);
  const down = lanes.indexOf(lane.id) - lanes.indexOf(grabbed.lane);
  const right = steps.indexOf(step.id) - steps.indexOf(grabbed.step);
  const cells = grouped(cards, (card) => `${card.lane} ${card.step}`);
  return cells.flatMap((cell): CardMove[] => {
    const [first] = cell;
    const ids = cell.map(({ id }) => id);
    const together = first.lane === grabbed.lane && first.step === grabbed.step;
    // A lane without flow takes no cards: they go there all the same, to be told so.
    if (together || !hasFlow(lane.role)) return [{ ids, lane: lane.id, step: step.id, before }];
    // Within their cell, cards of other cells have nowhere to go.
    if (down === 0 && right === 0) return [];
    return [
      {
        ids,
        lane: beside(lanes, first.lane, down) ?? lane.id,
        step: beside(steps, first.step, right) ?? step.id,
        before: null,
      },
    ];
  });
}

const beside = <T>(list: readonly T[], from: T, by: number): T | undefined =>
  list[Math.min(Math.max(list.indexOf(from) + by, 0), list.length - 1)];
