import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '#shared/model/document.ts';
import { indexOf } from '#shared/model/document-index.ts';
import { assets, blueprints, project } from '#shared/model/queries.ts';
import { documents } from '../random-blueprint.ts';

test('what stands for itself in a project is told without an index, in order, and stays the same list with one (30 documents, seed 6014)', () => {
  fc.assert(
    fc.property(documents({ blueprints: 3, phases: 1, steps: 2, lanes: 2, cards: 3 }), (document) => {
      const [before, after] = [documentOf(document.values()), documentOf(document.values())];
      indexOf(after);
      const told = [project(before), blueprints(before), assets(before)];
      expect(told).toEqual([project(after), blueprints(after), assets(after)]);
      expect(blueprints(before).length).toBeGreaterThan(0);
      indexOf(before);
      for (const [at, one] of [project(before), blueprints(before), assets(before)].entries())
        expect(one).toBe(told[at]);
    }),
    { seed: 6014, numRuns: 30 },
  );
});
