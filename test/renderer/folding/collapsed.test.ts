import { beforeEach, expect, test } from 'vitest';
import { useWindow } from '../../../renderer/app/window-state.ts';
import { cellGrid, walk } from '../../../renderer/canvas/cell-walk.ts';
import { headWalk } from '../../../renderer/canvas/head-walk.ts';
import { collapse, collapsible, expand, hiding, hidingRecords } from '../../../renderer/folding/collapsed.ts';
import { cardPlace } from '../../../renderer/gestures/places.ts';
import { layout } from '../../../shared/layout/layout.ts';
import { small } from '../../shared/commands/small.ts';

const folded = () => useWindow.getState().collapsed;
const scene = (collapsed: string[]) => layout(small, { blueprint: 'B1', theme: 'light', language: 'en', collapsed });

beforeEach(() => useWindow.setState({ collapsed: [], focus: { lane: 'L2', step: 'S1' } }));

test('phases and lanes collapse and expand, and the keyboard leaves what is hidden', () => {
  collapse(['P1', 'L4']);
  collapse(['L4']);
  expect(folded()).toEqual(['P1', 'L4']);
  expect(useWindow.getState().focus).toBeUndefined();
  expand(['P1']);
  expect(folded()).toEqual(['L4']);
});

test('what is neither phase nor lane does not collapse, and one of each stays open', () => {
  expect(collapsible(small, 'B1', ['P1', 'C1', 'S1'], [])).toEqual(['P1']);
  expect(collapsible(small, 'B1', ['P2'], ['P1'])).toEqual([]);
  expect(collapsible(small, 'B1', ['P1'], ['P1'])).toEqual([]);
  expect(collapsible(small, 'B1', ['L1', 'L2', 'L3', 'L4', 'L5', 'L6'], [])).toEqual([]);
});

test('what leads to something hidden knows what hides it', () => {
  expect(hiding(small, { lane: 'L3', step: 'S2' }, ['P1', 'P2', 'L3'])).toEqual(['P1', 'L3']);
  expect(hidingRecords(small, ['C4', 'S3', 'M1'], ['P1', 'P2'])).toEqual(['P1', 'P2', 'P1']);
  expect(hidingRecords(small, ['P1', 'L3'], ['P1', 'L3'])).toEqual([]);
});

test('arrow keys walk past collapsed lanes and phases', () => {
  const grid = cellGrid(scene(['L3', 'P1']));
  expect(grid.steps).toEqual(['S3']);
  expect(walk(grid, { lane: 'L2', step: 'S3' }, 'down')).toMatchObject({ lane: 'L4' });
});

test('the head of a collapsed lane is still reached, without opening it', () => {
  const made = scene(['L3']);
  expect(headWalk(made, cellGrid(made), { focus: undefined, head: 'L2' }, 'down')).toEqual({
    head: 'L3',
    beside: { lane: 'L1', step: 'S1' },
  });
});

test('nothing can be dropped into a collapsed lane', () => {
  const made = scene(['L3']);
  const lane = made.lanes.find(({ id }) => id === 'L3');
  const step = made.steps[0];
  if (!lane || !step) throw new Error('both are drawn');
  expect(cardPlace(made, { x: step.column.x + 20, y: lane.box.y + lane.box.height / 2 })).toBeUndefined();
});
