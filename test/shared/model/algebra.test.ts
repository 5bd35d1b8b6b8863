import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, changeOf, conflicts, invert, isEmpty, squash, withoutNoops } from '#shared/model/algebra.ts';
import type { Change } from '#shared/model/change.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import type { Rec } from '#shared/model/record.ts';
import { randomDocument } from '../random-blueprint.ts';

const content = (document: Document) => new Map(document);

/** Changes that fit a document: some records altered, some taken, some brought in. */
const changesOf = (document: Document, seed: number): fc.Arbitrary<Change> =>
  fc
    .array(fc.tuple(fc.nat(), fc.constantFrom('alter', 'take', 'bring', 'nothing'), fc.nat(9)), { maxLength: 12 })
    .map((picks) => {
      const ids = [...document.keys()];
      const entries = picks.map(([pick, what, number]): readonly [string, Change[string]] => {
        const before = document.get(ids[pick % ids.length] as string) as Rec;
        if (what === 'alter')
          return [before.id, [before, { ...before, translations: { title: `${seed} ${number}` } } as Rec]];
        if (what === 'take') return [before.id, [before, null]];
        if (what === 'nothing') return [before.id, [before, structuredClone(before)]];
        const id = `new${number}`;
        const there = document.get(id) ?? null;
        return [id, [there, { id, type: 'project', title: `${seed}`, language: 'en' }]];
      });
      return changeOf(new Map(entries));
    });

/** A document with changes that fit it one after the other. */
const lines = (length: number) =>
  fc.integer({ min: 0, max: 9999 }).chain((seed) => {
    let line: fc.Arbitrary<{ documents: Document[]; changes: Change[] }> = fc.constant({
      documents: [randomDocument(seed, { cards: 6, connectors: 4 })],
      changes: [],
    });
    for (let index = 0; index < length; index += 1) {
      line = line.chain(({ documents, changes }) => {
        const last = documents.at(-1) as Document;
        return changesOf(last, index).map((change) => ({
          documents: [...documents, apply(last, change)],
          changes: [...changes, change],
        }));
      });
    }
    return line.map(({ documents, changes }) => ({
      documents: documents as [Document, Document, Document, Document],
      changes: changes as [Change, Change, Change],
    }));
  });
const runs = { seed: 99, numRuns: 200 };

test('a change and its inverse lead back to where it began (seed 99)', () => {
  fc.assert(
    fc.property(lines(1), ({ documents: [start, end], changes: [change] }) => {
      expect(content(apply(end, invert(change)))).toEqual(content(start));
      expect(invert(invert(change))).toEqual(change);
    }),
    runs,
  );
}, 300_000);

test('two changes squashed do what they do one after the other (seed 99)', () => {
  fc.assert(
    fc.property(lines(2), ({ documents: [start, , end], changes: [first, second] }) => {
      expect(content(apply(start, squash(first, second)))).toEqual(content(end));
      expect(content(apply(end, invert(squash(first, second))))).toEqual(content(start));
    }),
    runs,
  );
}, 300_000);

test('squashing does not mind in which order it is done (seed 99)', () => {
  fc.assert(
    fc.property(lines(3), ({ changes: [a, b, c] }) => {
      expect(squash(squash(a, b), c)).toEqual(squash(a, squash(b, c)));
    }),
    runs,
  );
}, 300_000);

test('a change squashed with its inverse says nothing (seed 99)', () => {
  fc.assert(
    fc.property(lines(1), ({ changes: [change] }) => {
      expect(isEmpty(withoutNoops(squash(change, invert(change))))).toBe(true);
    }),
    runs,
  );
}, 300_000);

test('dropping what alters nothing alters nothing (seed 99)', () => {
  fc.assert(
    fc.property(lines(1), ({ documents: [start, end], changes: [change] }) => {
      expect(content(apply(start, withoutNoops(change)))).toEqual(content(end));
    }),
    runs,
  );
}, 300_000);

test('a change that does not fit is not applied', () => {
  const project: Rec = { id: 'p', type: 'project', title: 'a', language: 'en' };
  const change: Change = { p: [{ ...project, title: 'b' }, project], q: [project, null] };
  expect(conflicts(documentOf([project]), change)).toEqual(['p', 'q']);
  expect(() => apply(documentOf([project]), change)).toThrow('p, q');
});

test('a document is not altered by a change', () => {
  const project: Rec = { id: 'p', type: 'project', title: 'a', language: 'en' };
  const document = documentOf([project]);
  apply(document, { p: [project, { ...project, title: 'b' }] });
  expect([...document.values()]).toEqual([project]);
});
