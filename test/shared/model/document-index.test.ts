import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { remove } from '#shared/commands/remove.ts';
import { withCode } from '#shared/model/codes.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import { indexOf, keepIndex } from '#shared/model/document-index.ts';
import { assets, blueprints, cardsOfCell, contentsOf, countOf, project, referrersOf } from '#shared/model/queries.ts';
import { RecordIndex } from '#shared/model/record-index.ts';
import { at } from '../commands/prove.ts';
import { bigBlueprint, documents } from '../random-blueprint.ts';

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

/** What an index tells of every record. */
const told = (document: Document) =>
  [...document.values()].map((rec) => [
    [...referrersOf(document, rec.id)].toSorted(),
    'code' in rec ? [...withCode(document, 'blueprint' in rec ? rec.blueprint : '', rec.code)] : [],
    rec.type === 'card' ? cardsOfCell(document, rec.step, rec.lane) : [],
    rec.type === 'blueprint' ? [countOf(document, rec.id, 'card'), contentsOf(document, rec.id)] : [],
  ]);

test('what stands in a blueprint refers to it, also after edits, and after the blueprint is gone', () => {
  const store = createDocumentStore(bigBlueprint(20));
  expect(store.dispatch(remove, { ids: ['C3'] }, { at }).ok).toBe(true);
  const { document } = store.getState();
  expect(told(document)).toEqual(told(documentOf(document.values())));
  const within = [...document.values()].filter((rec) => 'blueprint' in rec && rec.blueprint === 'B1');
  expect([...referrersOf(document, 'B1')].toSorted()).toEqual(within.map(({ id }) => id).toSorted());
  const without = documentOf([...document.values()].filter(({ type }) => type !== 'blueprint'));
  expect([...referrersOf(without, 'B1')].toSorted()).toEqual(within.map(({ id }) => id).toSorted());
});

test('an index that grew with its document tells what one that is made of all of it does (30 documents, seed 6015)', () => {
  fc.assert(
    fc.property(documents({ blueprints: 2 }), fc.nat(), (document, seed) => {
      const records = [...document.values()];
      const half = seed % records.length;
      const grown = documentOf(records);
      const index = new RecordIndex();
      for (const some of [records.slice(half), records.slice(0, half)]) index.grow(some);
      keepIndex(grown, index.grown());
      expect(indexOf(grown)).toBe(index);
      expect(told(grown)).toEqual(told(documentOf(records)));
      expect(blueprints(grown)).toEqual(blueprints(documentOf(records)));
    }),
    { seed: 6015, numRuns: 30 },
  );
});
