import { expect, test } from 'vitest';
import { OwnParts } from '#shared/layout/own-parts.ts';
import type { SharedPort } from '#shared/layout/routing/trunks.ts';
import type { Point } from '#shared/layout/scene.ts';

const way = (...points: [x: number, y: number][]): Point[] => points.map(([x, y]) => ({ x, y }));
const ownPartsOf = (ways: readonly Point[][], ports: readonly SharedPort[]) => {
  const parts = new OwnParts(ports, ways.length, (at) => ways[at] as Point[]);
  return ways.map((_, at) => parts.of(at));
};
const near = way([0, 0], [40, 0], [40, 100], [80, 100]);
const far = way([0, 0], [40, 0], [40, 300], [80, 300]);

test('the first draws all it shares, the others go on from a little before they leave it', () => {
  expect(ownPartsOf([near, far], [{ end: 'from', routes: [0, 1] }])).toEqual([
    undefined,
    way([40, 88], [40, 300], [80, 300]),
  ]);
  expect(ownPartsOf([far, near], [{ end: 'from', routes: [0, 1] }])).toEqual([
    undefined,
    way([40, 88], [40, 100], [80, 100]),
  ]);
});

test('where they arrive together the others end a little after they have joined', () => {
  const back = (points: Point[]) => [...points].reverse();
  expect(ownPartsOf([back(near), back(far)], [{ end: 'to', routes: [0, 1] }])).toEqual([
    undefined,
    way([80, 300], [40, 300], [40, 88]),
  ]);
});

test('what joins others at both ends draws its own piece only', () => {
  const both = way([0, 0], [40, 0], [40, 200], [140, 200], [140, 0], [180, 0]);
  const leaving = way([0, 0], [40, 0], [40, 100], [80, 100]);
  const arriving = way([100, 100], [140, 100], [140, 0], [180, 0]);
  const ports = [
    { end: 'from', routes: [0, 2] },
    { end: 'to', routes: [1, 2] },
  ] as const;
  expect(ownPartsOf([leaving, arriving, both], ports)[2]).toEqual(way([40, 88], [40, 200], [140, 200], [140, 88]));
});

test('a port alone, shared for less than a corner needs, is no common way', () => {
  const left = way([0, 0], [8, 0], [8, 50], [40, 50]);
  const right = way([0, 0], [8, 0], [8, -50], [40, -50]);
  expect(ownPartsOf([left, right], [{ end: 'from', routes: [0, 1] }])).toEqual([undefined, undefined]);
});
