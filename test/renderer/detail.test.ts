import { expect, test } from 'vitest';
import { detailAt, markScale } from '../../renderer/canvas/detail.ts';

test('what is drawn falls away in order: nodes first, then text', () => {
  expect(detailAt(1)).toEqual({ blocks: false, text: true, nodes: true });
  expect(detailAt(0.3).nodes).toBe(true);
  expect(detailAt(0.29)).toEqual({ blocks: false, text: true, nodes: false });
  expect(detailAt(0.11)).toEqual({ blocks: true, text: false, nodes: false });
});

test('a mark is drawn as in the sheet while it can be read, and larger far out', () => {
  const side = 18;
  const column = 176;
  expect(markScale(1, side, column)).toBe(1);
  expect(markScale(4, side, column)).toBe(1);
  expect(markScale(0.5, side, column)).toBe(1);
  const onScreen = (zoom: number) => markScale(zoom, side, column) * side * zoom;
  expect(onScreen(0.3)).toBeCloseTo(11);
  expect(onScreen(0.13)).toBeCloseTo(11);
});

test('far out a mark covers at most half a column', () => {
  for (const zoom of [0.05, 0.08, 0.12])
    expect(markScale(zoom, 18, 176) * 18 * zoom).toBeLessThanOrEqual((176 * zoom) / 2);
});
