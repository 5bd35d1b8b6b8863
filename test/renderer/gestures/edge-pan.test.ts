import { expect, test } from 'vitest';
import { edgePan } from '../../../renderer/gestures/edge-pan.ts';

const size = { width: 1000, height: 600 };
const heads = { left: 150, top: 80, right: 0, bottom: 0 };
const pan = (x: number, y: number, pans: Parameters<typeof edgePan>[3] = 'both') =>
  edgePan({ x, y }, size, heads, pans);

test('away from the edges nothing moves', () => {
  expect(pan(500, 300)).toEqual({ x: 0, y: 0 });
  expect(pan(190, 120)).toEqual({ x: 0, y: 0 });
});

test('near an edge the sheet comes from there, the nearer the faster, and over the heads as fast as it gets', () => {
  expect(pan(995, 300).x).toBeLessThan(0);
  expect(pan(500, 595).y).toBeLessThan(0);
  expect(pan(155, 300).x).toBeGreaterThan(pan(170, 300).x);
  expect(pan(20, 300).x).toBe(pan(150, 300).x);
});

test('a drag along one axis leaves the other alone', () => {
  expect(pan(995, 595, 'x').y).toBe(0);
  expect(pan(995, 595, 'y').x).toBe(0);
  expect(pan(995, 595, 'none')).toEqual({ x: 0, y: 0 });
});
