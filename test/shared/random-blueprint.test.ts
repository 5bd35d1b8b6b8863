import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invariantFaults } from '#shared/model/invariants.ts';
import { connectorsOf, contentsOf } from '#shared/model/queries.ts';
import { bigBlueprint, documents, randomDocument } from './random-blueprint.ts';

test('random documents are whole (seed 20261)', () => {
  fc.assert(
    fc.property(documents(), (document) => {
      expect(invariantFaults(document)).toEqual([]);
    }),
    { seed: 20261, numRuns: 100 },
  );
}, 300_000);

test('a seed names a document for ever', () => {
  expect([...randomDocument(7)]).toEqual([...randomDocument(7)]);
});

test('the blueprint for measuring has the shape that speed is compared on', () => {
  const document = bigBlueprint(5000);
  expect(invariantFaults(document)).toEqual([]);
  const contents = contentsOf(document, 'B1');
  expect(connectorsOf(document, 'B1')).toHaveLength(8995);
  expect([contents.cards.length, contents.lanes.length, contents.steps.length]).toEqual([5000, 5, 1000]);
  expect(contents.failures).toHaveLength(500);
});
