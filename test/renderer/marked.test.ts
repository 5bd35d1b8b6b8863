import { expect, test } from 'vitest';
import { boundsOf, markedOf } from '../../renderer/canvas/marked.ts';
import { fittedBeside, toWindow } from '../../renderer/canvas/view.ts';
import type { CardBox, Tag } from '../../shared/layout/scene.ts';
import { cell, handMadeScene } from './hand-made-scene.ts';

const made = handMadeScene([
  [1, 1],
  [1, 0],
]);
const [one, other] = made.cards as [CardBox, CardBox];
const tag: Tag = {
  kind: 'tag',
  id: one.id,
  code: 'C1',
  tag: 'moment',
  on: one.id,
  box: { x: one.box.x, y: one.box.y - 9, width: 18, height: 18 },
  shape: { x: one.box.x, y: one.box.y - 9, width: 18, height: 18 },
  letter: { lines: [], size: 13, weight: 700, anchor: 'middle', ink: 'onMark' },
};
const scene = { ...made, tags: [tag, { ...tag, id: 'wait', tag: 'wait' as const }] };

test('a selection is marked where it is drawn; what is drawn nowhere is left out', () => {
  const marked = markedOf(scene, [one.id, 'wait', 'lane1', 'step0', 'phase0', 'nowhere']);
  expect(marked.cards).toEqual([one]);
  expect(marked.tags.map(({ id }) => id)).toEqual(['wait']);
  expect(marked.lanes.map(({ id }) => id)).toEqual(['lane1']);
  expect(marked.steps.map(({ id }) => id)).toEqual(['step0']);
  expect(marked.phases.map(({ id }) => id)).toEqual(['phase0']);
});

test('to see a selection is to see all of its boxes, and of a step its whole column', () => {
  expect(boundsOf(scene, markedOf(scene, []))).toBeUndefined();
  const both = boundsOf(scene, markedOf(scene, [one.id, other.id]));
  expect(both).toMatchObject({ x: one.box.x, width: other.box.x + other.box.width - one.box.x });
  const step = boundsOf(scene, markedOf(scene, ['step1']));
  expect(step).toMatchObject({ x: cell.left + cell.width, width: cell.width, y: 30 });
  expect((step?.y ?? 0) + (step?.height ?? 0)).toBe(scene.size.height);
});

test('zoomed to a selection, nothing of it lies under the heads', () => {
  const size = { width: 1000, height: 600 };
  const view = fittedBeside(one.box, size, { left: 150, top: 60, right: 0, bottom: 0 });
  const corner = toWindow(view, one.box);
  const end = toWindow(view, { x: one.box.x + one.box.width, y: one.box.y + one.box.height });
  expect(corner.x).toBeGreaterThanOrEqual(150 + 32);
  expect(corner.y).toBeGreaterThanOrEqual(60 + 32);
  expect(end.x).toBeLessThanOrEqual(size.width - 32);
  expect(end.y).toBeLessThanOrEqual(size.height - 32);
});
