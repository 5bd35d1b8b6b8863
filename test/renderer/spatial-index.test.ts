import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '#shared/layout/overlaps.ts';
import type { Box } from '#shared/layout/scene.ts';
import { SpatialIndex } from '../../renderer/canvas/spatial-index.ts';

const length = (max: number) => fc.integer({ min: 1, max });
const place = fc.integer({ min: -3000, max: 60_000 });
const boxes: fc.Arbitrary<Box> = fc.record({ x: place, y: place, width: length(30_000), height: length(4000) });
// Some of the boxes lie beyond a sheet so big.
const size = { width: 40_000, height: 20_000 };
const asked = fc.array(boxes, { minLength: 1, maxLength: 6 });

type Thing = { readonly box: Box };

function expectAll(index: SpatialIndex<Thing>, things: readonly Thing[], questions: readonly Box[]): void {
  for (const box of questions) {
    const found = index.within(box);
    expect(new Set(found).size).toBe(found.length);
    expect(new Set(found)).toEqual(new Set(things.filter((thing) => overlaps(thing.box, box))));
  }
}

test('finds exactly what a look at everything finds, each once (seed 2026)', () => {
  fc.assert(
    fc.property(fc.array(boxes, { maxLength: 60 }), asked, (all, questions) => {
      const things = all.map((box) => ({ box }));
      expectAll(new SpatialIndex(things, size), things, questions);
    }),
    { seed: 2026, numRuns: 200 },
  );
});

type Edit = (things: readonly Thing[]) => readonly Thing[];
const at = fc.nat({ max: 60 });
const edits: fc.Arbitrary<Edit> = fc.oneof(
  // Another text: another thing at the same place.
  at.map(
    (at): Edit =>
      (things) =>
        things.map((thing, index) => (index === at ? { ...thing } : thing)),
  ),
  // A row grew: what is below it moves down, seldom as far as another square.
  fc.record({ from: place, by: fc.integer({ min: -40, max: 2000 }) }).map(
    ({ from, by }): Edit =>
      (things) =>
        things.map((thing) => (thing.box.y < from ? thing : { box: { ...thing.box, y: thing.box.y + by } })),
  ),
  fc.tuple(at, boxes).map(
    ([at, box]): Edit =>
      (things) => [...things.slice(0, at), { box }, ...things.slice(at)],
  ),
  at.map(
    (at): Edit =>
      (things) =>
        things.filter((_, index) => index !== at),
  ),
  fc.constant<Edit>((things) => things),
);

test('that of a sheet after edits finds what one made anew finds, whether those between were asked or not (seed 2027)', () => {
  const steps = fc.array(fc.record({ edit: edits, asked: fc.boolean(), taller: fc.constantFrom(0, 0, 0, 3000) }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.array(boxes, { maxLength: 40 }), steps, asked, (all, steps, questions) => {
      let things: readonly Thing[] = all.map((box) => ({ box }));
      let index = new SpatialIndex(things, size);
      expectAll(index, things, questions);
      for (const { edit, asked, taller } of steps) {
        things = edit(things);
        index = new SpatialIndex(things, { ...size, height: size.height + taller }, index);
        if (asked) expectAll(index, things, questions);
      }
      // Where each thing is now, it is found.
      expectAll(index, things, [...questions, ...things.map(({ box }) => box)]);
    }),
    { seed: 2027, numRuns: 150 },
  );
});

test('a box that only touches is not within', () => {
  const index = new SpatialIndex([{ box: { x: 0, y: 0, width: 10, height: 10 } }], size);
  expect(index.within({ x: 10, y: 0, width: 5, height: 5 })).toEqual([]);
  expect(index.within({ x: 9.5, y: 0, width: 5, height: 5 })).toHaveLength(1);
});
