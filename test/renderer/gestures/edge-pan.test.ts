import { expect, test } from 'vitest';
import { edgePan, withinSheet } from '../../../renderer/gestures/edge-pan.ts';

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

const sheet = { width: 2000, height: 500 };
const left = (x: number, by: { x: number; y: number }) => withinSheet({ zoom: 1, x, y: 20 }, by, sheet, size);

test('a drag shows little beyond the sheet: where it ends, the pan does', () => {
  expect(left(0, { x: 18, y: 0 })).toEqual({ x: 18, y: 0 });
  expect(left(40, { x: 18, y: 0 })).toEqual({ x: 8, y: 0 });
  expect(left(48, { x: 18, y: 0 })).toEqual({ x: 0, y: 0 });
  expect(left(-1000, { x: -18, y: 0 })).toEqual({ x: -18, y: 0 });
  expect(left(-1048, { x: -18, y: 0 })).toEqual({ x: 0, y: 0 });
});

test('what lies beyond already is not brought back against the hand, and a sheet that is all in sight stays', () => {
  expect(left(300, { x: 18, y: 0 })).toEqual({ x: 0, y: 0 });
  expect(left(300, { x: -18, y: 0 })).toEqual({ x: -18, y: 0 });
  expect(left(0, { x: 0, y: 18 })).toEqual({ x: 0, y: 0 });
  expect(left(0, { x: 0, y: -18 })).toEqual({ x: 0, y: 0 });
});
