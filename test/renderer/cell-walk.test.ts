import { expect, test } from 'vitest';
import {
  boxOf,
  cellGrid,
  type Direction,
  firstSpot,
  rowEnd,
  type Spot,
  walk,
} from '../../renderer/canvas/cell-walk.ts';
import { sheetOf } from '../shared/export/sheets.ts';
import { cell, handMadeScene } from './hand-made-scene.ts';

// Lane 0: two cards, none, one; lane 1: one, one, three.
const scene = handMadeScene([
  [2, 0, 1],
  [1, 1, 3],
]);
const grid = cellGrid(scene);
const walked = (from: Spot | undefined, ...ways: Direction[]) =>
  ways.reduce((spot: Spot, way) => walk(grid, spot, way), from ?? { lane: '', step: '' });

test('begins at the first card', () => {
  expect(firstSpot(grid)).toEqual({ lane: 'lane0', step: 'step0', card: 'card0-0-0' });
});

test('goes down a stack before it goes to the next lane, and up again the same way', () => {
  const first = firstSpot(grid);
  expect(walked(first, 'down').card).toBe('card0-0-1');
  expect(walked(first, 'down', 'down').card).toBe('card1-0-0');
  expect(walked(first, 'down', 'down', 'up').card).toBe('card0-0-1');
});

test('an empty cell is a place too', () => {
  expect(walked(firstSpot(grid), 'right')).toEqual({ lane: 'lane0', step: 'step1' });
  expect(walked(firstSpot(grid), 'right', 'right').card).toBe('card0-2-0');
});

test('sideways keeps the place in the stack as far as there is one', () => {
  const third: Spot = { lane: 'lane1', step: 'step2', card: 'card1-2-2' };
  expect(walked(third, 'left').card).toBe('card1-1-0');
});

test('stays at every edge', () => {
  const first = firstSpot(grid);
  expect(walked(first, 'up')).toEqual(first);
  expect(walked(first, 'left')).toEqual(first);
  const last: Spot = { lane: 'lane1', step: 'step2', card: 'card1-2-2' };
  expect(walked(last, 'down')).toEqual(last);
  expect(walked(last, 'right')).toEqual(last);
});

test('a spot that is no longer there leads to the first', () => {
  expect(walked({ lane: 'gone', step: 'step0' }, 'down')).toEqual(firstSpot(grid));
});

test('the box of a spot is its card, or the cell where lane and step cross', () => {
  expect(boxOf(scene, { lane: 'lane0', step: 'step0', card: 'card0-0-1' })).toEqual(grid.card('card0-0-1')?.box);
  expect(boxOf(scene, { lane: 'lane0', step: 'step1' })).toEqual({
    x: cell.left + cell.width,
    y: cell.top,
    width: cell.width,
    height: cell.height,
  });
});

test('Home and End lead to the ends of the lane, to the first card there', () => {
  const from = { lane: 'lane0', step: 'step1' };
  expect(rowEnd(grid, from, 'first')).toEqual({ lane: 'lane0', step: 'step0', card: 'card0-0-0' });
  expect(rowEnd(grid, from, 'last')).toEqual({ lane: 'lane0', step: 'step2', card: 'card0-2-0' });
});

test('the cells of a blueprint hold each of its cards once, top down', () => {
  const { scene } = sheetOf('hospital-outpatient', 'en');
  const { lanes, steps, stack, row, card } = cellGrid(scene);
  for (const lane of lanes) {
    const cells = steps.map((step) => stack(lane, step));
    expect(cells).toEqual(
      steps.map((step) =>
        scene.cards.filter((card) => card.lane === lane && card.step === step).sort((a, b) => a.box.y - b.box.y),
      ),
    );
    expect(row(lane)).toEqual(cells.flat());
  }
  expect(stack('nowhere', steps[0] ?? '')).toEqual([]);
  expect(stack(lanes[0] ?? '', 'nowhere')).toEqual([]);
  expect(scene.cards.map(({ id }) => card(id))).toEqual(scene.cards);
});
