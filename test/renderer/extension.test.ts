import { expect, test } from 'vitest';
import { cellGrid } from '../../renderer/canvas/cell-walk.ts';
import { extension } from '../../renderer/canvas/extension.ts';
import { handMadeScene } from './hand-made-scene.ts';

const scene = handMadeScene([
  [3, 1, 0],
  [1, 0, 2],
]);
const { stack } = cellGrid(scene);
const idsAt = (lane: number, step: number) => stack(`lane${lane}`, `step${step}`).map(({ id }) => id);
const spot = (lane: number, step: number, card?: string) => ({
  lane: `lane${lane}`,
  step: `step${step}`,
  ...(card !== undefined && { card }),
});

test('within a stack the cards between two are taken, the one the keyboard is on last', () => {
  const [first = '', second = '', third = ''] = idsAt(0, 0);
  expect(extension(cellGrid(scene), spot(0, 0, first), spot(0, 0, second))).toEqual([first, second]);
  expect(extension(cellGrid(scene), spot(0, 0, third), spot(0, 0, second))).toEqual([third, second]);
  expect(extension(cellGrid(scene), spot(0, 0, second), spot(0, 0, second))).toEqual([second]);
});

test('over several cells all cards of the rectangle are taken', () => {
  const [corner = ''] = idsAt(0, 0);
  const taken = extension(cellGrid(scene), spot(0, 0, corner), spot(1, 1));
  expect(new Set(taken)).toEqual(new Set([...idsAt(0, 0), ...idsAt(0, 1), ...idsAt(1, 0)]));
  const [last = ''] = idsAt(1, 2);
  expect(extension(cellGrid(scene), spot(0, 1, idsAt(0, 1)[0] ?? ''), spot(1, 2, last)).at(-1)).toBe(last);
});
