import { expect, test } from 'vitest';
import { cellGrid, type Direction } from '../../renderer/canvas/cell-walk.ts';
import { headWalk } from '../../renderer/canvas/head-walk.ts';
import { handMadeScene } from './hand-made-scene.ts';

const scene = handMadeScene([
  [2, 0],
  [1, 0],
]);
const from = (lane: string, step: string, card: string | undefined, direction: Direction) =>
  headWalk(scene, cellGrid(scene), { focus: { lane, step, ...(card && { card }) }, head: undefined }, direction);
const at = (head: string, direction: Direction) =>
  headWalk(scene, cellGrid(scene), { focus: undefined, head }, direction);

test('the edges of the cells lead to the heads, and only they', () => {
  expect(from('lane1', 'step0', 'card1-0-0', 'left')?.head).toBe('lane1');
  expect(from('lane0', 'step0', 'card0-0-0', 'up')?.head).toBe('step0');
  expect(from('lane0', 'step1', undefined, 'up')?.head).toBe('step1');
  expect(from('lane0', 'step0', 'card0-0-1', 'up')).toBeUndefined();
  expect(from('lane1', 'step0', 'card1-0-0', 'up')).toBeUndefined();
  expect(from('lane0', 'step1', undefined, 'left')).toBeUndefined();
  expect(from('lane0', 'step0', 'card0-0-0', 'right')).toBeUndefined();
});

test('arrows go from head to head, to the phase above, and back into the cells', () => {
  expect(at('lane0', 'down')?.head).toBe('lane1');
  expect(at('lane0', 'up')?.head).toBe('lane0');
  expect(at('lane1', 'right')).toEqual({ beside: { lane: 'lane1', step: 'step0', card: 'card1-0-0' } });
  expect(at('step0', 'right')?.head).toBe('step1');
  expect(at('step1', 'down')).toEqual({ beside: { lane: 'lane0', step: 'step1' } });
  expect(at('step1', 'up')?.head).toBe('phase0');
  expect(at('phase0', 'down')?.head).toBe('step0');
  expect(at('phase0', 'right')?.head).toBe('phase0');
});

test('what is no head is none of its business', () => {
  expect(at('card0-0-0', 'down')).toBeUndefined();
  expect(headWalk(scene, cellGrid(scene), { focus: undefined, head: undefined }, 'down')).toBeUndefined();
});
