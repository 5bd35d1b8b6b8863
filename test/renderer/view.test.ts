import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '#shared/layout/scene.ts';
import {
  fitted,
  nextStop,
  opening,
  reveal,
  settled,
  toSheet,
  toWindow,
  type View,
  visibleBox,
  zoomRange,
  zoomTo,
} from '../../renderer/canvas/view.ts';

const coordinate = fc.double({ min: -50_000, max: 50_000, noNaN: true });
const points: fc.Arbitrary<Point> = fc.record({ x: coordinate, y: coordinate });
const zooms = fc.double({ min: zoomRange.least, max: zoomRange.most, noNaN: true });
const views: fc.Arbitrary<View> = fc.record({ zoom: zooms, x: coordinate, y: coordinate });
const size = { width: 1000, height: 600 };

const expectSame = (a: Point, b: Point) => {
  expect(a.x).toBeCloseTo(b.x, 3);
  expect(a.y).toBeCloseTo(b.y, 3);
};

test('sheet to window and back is where it began (seed 7)', () => {
  fc.assert(
    fc.property(views, points, (view, point) => expectSame(toSheet(view, toWindow(view, point)), point)),
    { seed: 7 },
  );
});

test('zooming keeps what is under the pointer there (seed 8)', () => {
  const inWindow = fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 600 }) });
  fc.assert(
    fc.property(views, zooms, inWindow, (view, zoom, anchor) => {
      const next = zoomTo(view, zoom, anchor);
      expectSame(toWindow(next, toSheet(view, anchor)), anchor);
    }),
    { seed: 8 },
  );
});

test('no zoom leaves 5 % to 400 %', () => {
  const view = { zoom: 1, x: 0, y: 0 };
  expect(zoomTo(view, 9, { x: 0, y: 0 }).zoom).toBe(4);
  expect(zoomTo(view, 0.001, { x: 0, y: 0 }).zoom).toBe(0.05);
  expect(nextStop(4, 1)).toBe(4);
  expect(nextStop(0.05, -1)).toBe(0.05);
});

test('plus and minus walk the same stops, and pass 100 %', () => {
  const up = [0.05];
  while ((up.at(-1) ?? 4) < 4) up.push(nextStop(up.at(-1) ?? 4, 1));
  const down = [4];
  while ((down.at(-1) ?? 0) > 0.05) down.push(nextStop(down.at(-1) ?? 0, -1));
  expect(down).toEqual(up.toReversed());
  expect(up).toContain(1);
  expect(nextStop(0.9999999, 1)).toBe(1.25);
});

describe('fitting', () => {
  test('shows the whole box, centred, and no larger than twice', () => {
    const view = fitted({ x: 0, y: 0, width: 4000, height: 300 }, size, 20);
    const seen = visibleBox(view, size);
    expect(seen.x).toBeCloseTo(-20 / view.zoom);
    expect(seen.x + seen.width).toBeCloseTo(4000 + 20 / view.zoom);
    expect(seen.y + seen.height / 2).toBeCloseTo(150);
    expect(fitted({ x: 0, y: 0, width: 50, height: 50 }, size, 20).zoom).toBe(2);
  });

  test('what does not fit at 5 % begins at its top left', () => {
    const view = fitted({ x: 0, y: 0, width: 200_000, height: 900 }, size, 20);
    expect(view).toMatchObject({ zoom: 0.05, x: 20 });
  });

  test('a large sheet opens readable, at its top left', () => {
    const view = opening({ x: 0, y: 0, width: 200_000, height: 2000 }, size, 20);
    expect(view).toEqual({ zoom: 0.85, x: 20, y: 20 });
  });
});

describe('revealing a card', () => {
  const insets = { left: 150, top: 60, right: 10, bottom: 10 };
  const view = { zoom: 1, x: 0, y: 0 };

  test('leaves the view alone when it is in sight', () => {
    expect(reveal(view, { x: 200, y: 100, width: 100, height: 50 }, size, insets)).toEqual(view);
  });

  test('brings it out from under the frozen heads', () => {
    const next = reveal(view, { x: 100, y: 20, width: 100, height: 50 }, size, insets);
    expect(next).toEqual({ zoom: 1, x: 50, y: 40 });
  });

  test('brings it in from the right and from below', () => {
    const next = reveal(view, { x: 1000, y: 800, width: 100, height: 50 }, size, insets);
    expect(next).toEqual({ zoom: 1, x: -110, y: -260 });
  });
});

describe('settling after a zoom step', () => {
  const wide = { x: 0, y: 0, width: 4000, height: 300 };

  test('a sheet wider than the window leaves no room empty beside it', () => {
    expect(settled({ zoom: 1, x: 300, y: 10 }, wide, size).x).toBe(0);
    expect(settled({ zoom: 1, x: -3500, y: 10 }, wide, size).x).toBe(-3000);
    expect(settled({ zoom: 1, x: -700, y: 10 }, wide, size)).toEqual({ zoom: 1, x: -700, y: 10 });
  });

  test('a sheet smaller than the window lies wholly within it', () => {
    expect(settled({ zoom: 0.1, x: -50, y: 900 }, wide, size)).toEqual({ zoom: 0.1, x: 0, y: 570 });
  });
});
