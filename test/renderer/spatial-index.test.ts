import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '#shared/layout/scene.ts';
import { overlaps, SpatialIndex } from '../../renderer/canvas/spatial-index.ts';

const length = (max: number) => fc.integer({ min: 1, max });
const place = fc.integer({ min: -3000, max: 60_000 });
const boxes: fc.Arbitrary<Box> = fc.record({ x: place, y: place, width: length(30_000), height: length(4000) });

test('finds exactly what a look at everything finds, each once (seed 2026)', () => {
  fc.assert(
    fc.property(fc.array(boxes, { maxLength: 60 }), fc.array(boxes, { minLength: 1, maxLength: 6 }), (all, asked) => {
      const things = all.map((box) => ({ box }));
      const index = new SpatialIndex(things);
      for (const box of asked) {
        const found = index.within(box);
        expect(new Set(found).size).toBe(found.length);
        expect(new Set(found)).toEqual(new Set(things.filter((thing) => overlaps(thing.box, box))));
      }
    }),
    { seed: 2026, numRuns: 200 },
  );
});

test('a box that only touches is not within', () => {
  const index = new SpatialIndex([{ box: { x: 0, y: 0, width: 10, height: 10 } }]);
  expect(index.within({ x: 10, y: 0, width: 5, height: 5 })).toEqual([]);
  expect(index.within({ x: 9.5, y: 0, width: 5, height: 5 })).toHaveLength(1);
});
