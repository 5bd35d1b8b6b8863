import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fields, listNames, lists } from '#shared/interchange/fields.ts';
import { parseInterchange } from '#shared/interchange/parse.ts';
import { interchangeText, writeInterchange } from '#shared/interchange/write.ts';
import type { Document } from '#shared/model/document.ts';
import { blueprints, contentsOf, project } from '#shared/model/queries.ts';
import { isCoded, type Rec, recordSchema } from '#shared/model/record.ts';
import { documents } from '../random-blueprint.ts';
import { countedIds, documentIn, example, exampleNames, inExportOrder } from './examples.ts';
import { small, smallWith } from './small.ts';

describe.each(exampleNames)('the example %s', (name) => {
  test.each(['en', 'zh'] as const)('comes out as it went in, main language %s', (language) => {
    expect(writeInterchange(documentIn(example(name), language))).toEqual(inExportOrder(example(name)));
  });
});

/** Everything of a document but the ids of its records and their order keys; their order itself counts. */
function essence(document: Document) {
  const nameOf = new Map<string, string>();
  for (const rec of document.values()) {
    nameOf.set(rec.id, isCoded(rec) ? rec.code : rec.type === 'asset' ? rec.data : rec.type);
  }
  const named = (value: unknown) => (typeof value === 'string' ? (nameOf.get(value) ?? value) : value);
  const plain = (rec: Rec) =>
    Object.fromEntries(
      Object.entries(rec)
        .filter(([field]) => field !== 'order')
        .map(([field, value]) => [field, named(value)]),
    );
  const picture = (rec: Rec) => (rec.type === 'card' && rec.picture ? named(rec.picture.asset) : undefined);
  return [
    plain(project(document)),
    ...blueprints(document).map(({ id }) => {
      const { blueprint, ...contents } = contentsOf(document, id);
      return [
        plain(blueprint),
        ...Object.values(contents).map((list) =>
          list.map((rec) => [{ ...plain(rec), picture: undefined }, picture(rec)]),
        ),
      ];
    }),
  ];
}

test('any document comes back as it was (seed 20262)', () => {
  fc.assert(
    fc.property(documents(), (document) => {
      const text = interchangeText(writeInterchange(document));
      const read = parseInterchange(text, { language: project(document).language, newId: countedIds() });
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      expect(essence(read.value)).toEqual(essence(document));
      expect(interchangeText(writeInterchange(read.value))).toBe(text);
    }),
    { seed: 20262, numRuns: 100 },
  );
});

describe('language', () => {
  const title = (value: unknown, main: 'en' | 'zh', written: 'en' | 'zh' | 'both') =>
    writeInterchange(documentIn(smallWith('title', value), main), written).title;
  test.each(['en', 'zh'] as const)('main %s: both, or the one that is asked for', (main) => {
    const value = { en: 'Hotel', zh: '酒店' };
    expect(title(value, main, 'both')).toEqual(value);
    expect(title(value, main, 'en')).toBe('Hotel');
    expect(title(value, main, 'zh')).toBe('酒店');
  });
  test('where there is one text, that one', () => {
    expect(title('Hotel', 'zh', 'both')).toBe('Hotel');
    expect(title('Hotel', 'zh', 'en')).toBe('Hotel');
    expect(title({ en: 'Hotel', zh: '' }, 'en', 'zh')).toBe('Hotel');
    expect(title({ en: '', zh: '酒店' }, 'zh', 'en')).toBe('酒店');
  });
});

test('the keys stand in the order of the format, and what is not there is not written', () => {
  const written = writeInterchange(documentIn(small())) as ReturnType<typeof small>;
  expect(Object.keys(written)).toEqual(['format', 'version', 'title', 'blueprints']);
  expect(Object.keys(written.blueprints[0] ?? {})).toEqual(['id', 'title', 'state', ...listNames]);
  expect(written.blueprints[0]?.cards[1]).toEqual(small().blueprints[0]?.cards[1]);
  expect(Object.keys(written.blueprints[0]?.cards[1] ?? {})).toEqual([
    'id',
    'step',
    'lane',
    'text',
    'owner',
    'minutes',
  ]);
});

test('one blueprint can be written alone', () => {
  const json = small();
  json.blueprints.push(...small().blueprints.map((blueprint) => ({ ...blueprint, id: 'B2' })));
  const document = documentIn(json);
  const second = blueprints(document)[1]?.id ?? '';
  const written = writeInterchange(document, 'both', { blueprints: [second] });
  expect(written.blueprints).toMatchObject([{ id: 'B2' }]);
});

test('the format has a place for every field of the model, and none besides', () => {
  const own = ['id', 'code', 'order', 'blueprint', 'type', 'translations', 'language'];
  const inModel = recordSchema.options.map((schema) => [
    schema.shape.type.value,
    Object.keys(schema.shape)
      .filter((field) => !own.includes(field))
      .sort(),
  ]);
  const inFormat = Object.entries(fields).map(([type, names]) => [type, [...names].sort()]);
  expect(Object.fromEntries(inFormat)).toEqual(Object.fromEntries(inModel));
  expect(['asset', 'blueprint', 'project', ...Object.values(lists)].sort()).toEqual(Object.keys(fields).sort());
});
