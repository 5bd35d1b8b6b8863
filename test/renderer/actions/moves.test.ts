import { describe, expect, test } from 'vitest';
import { movesTowards } from '../../../renderer/actions/card-actions.ts';
import type { CardBox, LaneBand } from '../../../shared/layout/scene.ts';
import { handMadeScene } from '../hand-made-scene.ts';

const made = handMadeScene([
  [3, 2],
  [0, 0],
  [1, 0],
]);
/** The middle lane takes no cards. */
const scene = {
  ...made,
  lanes: made.lanes.map((lane): LaneBand => (lane.id === 'lane1' ? { ...lane, role: 'emotion' } : lane)),
};
const card = (id: string): CardBox => {
  const found = scene.cards.find((one) => one.id === id);
  if (!found) throw new Error(`no card ${id}`);
  return found;
};
const move = (direction: 'up' | 'down' | 'left' | 'right', ...ids: string[]) =>
  movesTowards(scene, card(ids[0] as string), ids.map(card), direction);
const stack = { lane: 'lane0', step: 'step0' };

describe('Alt and an arrow', () => {
  test('moves a card within its stack, one place a press', () => {
    expect(move('down', 'card0-0-0')).toEqual([{ ids: ['card0-0-0'], ...stack, before: 'card0-0-2' }]);
    expect(move('down', 'card0-0-1')).toEqual([{ ids: ['card0-0-1'], ...stack, before: null }]);
    expect(move('up', 'card0-0-2')).toEqual([{ ids: ['card0-0-2'], ...stack, before: 'card0-0-1' }]);
  });

  test('moves some cards of a stack together, in their order', () => {
    expect(move('down', 'card0-0-1', 'card0-0-0')).toEqual([
      { ids: ['card0-0-0', 'card0-0-1'], ...stack, before: null },
    ]);
  });

  test('at the end of the stack goes on into the next lane that takes cards', () => {
    expect(move('down', 'card0-0-2')).toEqual([
      { ids: ['card0-0-2'], lane: 'lane2', step: 'step0', before: 'card2-0-0' },
    ]);
    expect(move('up', 'card2-0-0')).toEqual([{ ids: ['card2-0-0'], lane: 'lane0', step: 'step0', before: null }]);
  });

  test('goes to the next step at the same height', () => {
    expect(move('right', 'card0-0-1')).toEqual([
      { ids: ['card0-0-1'], lane: 'lane0', step: 'step1', before: 'card0-1-1' },
    ]);
    expect(move('right', 'card0-0-2')).toEqual([{ ids: ['card0-0-2'], lane: 'lane0', step: 'step1', before: null }]);
  });

  test('stays at the edge of the grid', () => {
    expect(move('up', 'card0-0-0')).toBeUndefined();
    expect(move('left', 'card0-0-0')).toBeUndefined();
    expect(move('right', 'card0-1-0')).toBeUndefined();
    expect(move('down', 'card2-0-0')).toBeUndefined();
  });
});
