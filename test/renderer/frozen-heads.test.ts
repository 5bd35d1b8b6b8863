import { expect, test } from 'vitest';
import { covered, frozenHeads, laneInStrip, phaseInStrip, stepInStrip } from '../../renderer/canvas/frozen-heads.ts';
import { handMadeScene } from './hand-made-scene.ts';

const scene = handMadeScene(Array.from({ length: 6 }, () => Array.from({ length: 20 }, () => 1)));

test('heads are part of the sheet until they reach the edge', () => {
  expect(frozenHeads(scene, { zoom: 1, x: 30, y: 10 })).toMatchObject({
    side: { pinned: false },
    top: { pinned: false },
  });
  expect(frozenHeads(scene, { zoom: 1, x: -1, y: -1 })).toMatchObject({
    side: { pinned: true, at: 0, length: 150, scale: 1 },
    top: { pinned: true, at: 0, length: 60, scale: 1 },
  });
});

test('above 100 % they shrink towards 100 % as the sheet moves under them, without a jump', () => {
  const side = (x: number) => frozenHeads(scene, { zoom: 4, x, y: 0 }).side;
  expect(side(0).length).toBe(600);
  expect(side(-1).length).toBe(599);
  expect(side(-300).length).toBe(300);
  expect(side(-5000)).toMatchObject({ length: 150, scale: 1 });
});

test('they leave together with the far end of the matrix', () => {
  const end = scene.grid.width;
  expect(frozenHeads(scene, { zoom: 1, x: -(end - 100), y: 0 }).side.at).toBe(-50);
});

test("a lane's name stays in sight while any of the lane is", () => {
  const lane = scene.lanes[0];
  if (!lane) throw new Error('the scene has a lane');
  const natural = laneInStrip(lane, scene, { scale: 1, zoom: 1, offset: 0 }, 60);
  expect(natural.text.lines[0]?.y).toBe(lane.text.lines[0]?.y);
  const scrolled = laneInStrip(lane, scene, { scale: 1, zoom: 1, offset: -40 }, 60);
  expect(scrolled.head.y).toBe(20);
  expect(scrolled.text.lines[0]?.y).toBe(80);
});

test("a phase's title moves with the edge until the phase ends", () => {
  const phase = scene.phases[0];
  if (!phase) throw new Error('the scene has a phase');
  const shown = phaseInStrip(phase, scene, { scale: 1, zoom: 1, offset: -1000 }, 150);
  expect(shown.text.lines[0]?.x).toBe(160);
  const ending = phaseInStrip(phase, scene, { scale: 1, zoom: 1, offset: -4100 }, 150);
  const end = ending.box.x + ending.box.width;
  expect((ending.text.lines[0]?.x ?? 0) + 40).toBeLessThanOrEqual(end);
});

test('heads taller than a good part of a window keep only their lower part in sight', () => {
  const tall = { ...scene, headHeight: 500, grid: { ...scene.grid, height: 5000 } };
  const top = (y: number) => frozenHeads(tall, { zoom: 1, x: 0, y }).top;
  expect(top(-100)).toMatchObject({ at: -100, length: 500 });
  expect(top(-1000)).toMatchObject({ at: -320, length: 500 });
  expect(covered(tall, 1).top).toBe(180);
});

test("a step's title comes down into the part of a tall head that is in sight, and no further than its end", () => {
  const step = scene.steps[0];
  if (!step) throw new Error('the scene has a step');
  const tall = { ...step, box: { ...step.box, height: 400 } };
  const titleFrom = (from: number) =>
    stepInStrip(tall, scene, { scale: 1, zoom: 1, offset: 0 }, 0, from).text.lines[0]?.y ?? 0;
  expect(titleFrom(0)).toBe(50);
  expect(titleFrom(300)).toBe(300 + 8 + 13);
  expect(titleFrom(1000)).toBe(30 + 400 - 8);
});
