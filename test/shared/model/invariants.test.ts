import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '#shared/model/algebra.ts';
import type { Change } from '#shared/model/change.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import { faultsAfter, invariantFaults } from '#shared/model/invariants.ts';
import type { Rec } from '#shared/model/record.ts';
import type { Fault } from '#shared/model/result.ts';
import { say, type WordKey } from '#shared/words/words.ts';
import { small } from '../commands/small.ts';
import { documents } from '../random-blueprint.ts';
import { randomFrom } from '../random-numbers.ts';

/** The document with some fields of a record set; undefined takes the record out. */
const broken = (id: string, fields: object | undefined): Document => {
  const rec = small.get(id) as Rec;
  const records = [...small.values()].flatMap((other) =>
    other.id !== id ? [other] : fields ? [{ ...rec, ...fields } as Rec] : [],
  );
  return documentOf(records);
};
const told = (faults: Fault[]) => faults.map(({ code, at }) => `${code} ${at ?? ''}`.trim());

test('a whole document has no faults', () => {
  expect(invariantFaults(small)).toEqual([]);
});

test.each([
  ['a value out of range', 'S1', { emotion: 7 }, ['document.wrongValue B1/S1.emotion']],
  ['an unknown field', 'C1', { weather: 'fair' }, ['document.wrongValue B1/C1']],
  ['a mark on nothing', 'M1', { card: undefined }, ['document.wrongValue B1/M1']],
  ['an order key that nothing can be put beside', 'C1', { order: 'zz' }, ['document.wrongOrder B1/C1.order']],
  [
    'a translation of what is no text',
    'L1',
    { translations: { role: 'x' } },
    ['document.unknownTranslation B1/L1.translations.role'],
  ],
  ['a code given twice', 'C2', { code: 'S1' }, ['document.doubleCode B1/S1', 'document.doubleCode B1/S1']],
  ['a reference to nothing', 'C1', { owner: 'O7' }, ['document.danglingReference B1/C1.owner']],
  ['a reference to something else', 'K1', { to: 'S1' }, ['document.danglingReference B1/K1.to']],
  ['a card in a lane without flow', 'C1', { lane: 'L6' }, ['document.laneWithoutFlow B1/C1.lane']],
  ['a lane without flow under cards', 'L5', { role: 'time' }, ['document.laneWithoutFlow B1/C6.lane']],
  ['a record gone that others need', 'S3', undefined, ['document.danglingReference B1/C6.step']],
  ['no project', 'project', undefined, ['document.oneProject']],
])('%s is a fault with its place', (_what, id, fields, expected) => {
  const document = broken(id, fields);
  const faults = invariantFaults(document);
  expect(told(faults)).toEqual(expected);
  for (const { code } of faults)
    for (const language of ['en', 'zh'] as const)
      expect(say(language, `fault.${code}` as WordKey)).not.toContain('fault.');
});

test('a record under another id than its own is a fault', () => {
  const document = new Map(small).set('other', small.get('C1') as Rec);
  expect(told(invariantFaults(document))).toEqual(['document.wrongId B1/C1']);
});

test('what refers across blueprints is a fault', () => {
  const second: Rec = { id: 'B2', type: 'blueprint', code: 'B2', order: 'a1', title: '', state: 'live' };
  const owner: Rec = { id: 'x', type: 'owner', blueprint: 'B2', code: 'O1', order: 'a0', title: '' };
  const card = { ...small.get('C1'), owner: 'x' } as Rec;
  expect(told(invariantFaults(documentOf([...small.values(), second, owner, card])))).toEqual([
    'document.otherBlueprint B1/C1.owner',
  ]);
});

test('two blueprints with the same code are a fault', () => {
  const twin: Rec = { id: 'B2', type: 'blueprint', code: 'B1', order: 'a1', title: '', state: 'live' };
  expect(told(invariantFaults(documentOf([...small.values(), twin])))).toEqual([
    'document.doubleCode B1',
    'document.doubleCode B1',
  ]);
});

/** A change that may break anything: records taken away, referring elsewhere, with codes and roles of others. */
function carelessChange(document: Document, seed: number, size: number): Change {
  const random = randomFrom(seed);
  const records = [...document.values()];
  const ids = [...document.keys(), 'nowhere'];
  const change: { [id: string]: [Rec | null, Rec | null] } = {};
  for (let index = 0; index < size; index += 1) {
    const rec = random.one(records);
    const other = random.one(records);
    const after = random.one<() => Rec | null>([
      () => null,
      () => ({ ...rec, ...('code' in other && 'code' in rec ? { code: other.code } : {}) }) as Rec,
      () =>
        Object.fromEntries(
          Object.entries(rec).map(([key, value]) => [
            key,
            key !== 'id' && key !== 'type' && ids.includes(value as string) ? random.one(ids) : value,
          ]),
        ) as Rec,
      () => (rec.type === 'lane' ? { ...rec, role: random.one(['time', 'customer']) } : { ...rec }),
      () => (rec.type === 'step' ? { ...rec, emotion: random.one([9, 1]) } : { ...rec }),
      () => ({ ...rec, ...('order' in rec && random.chance(0.1) ? { order: 'zz' } : {}) }),
    ])();
    change[rec.id] = [rec, after];
  }
  return change;
}

test('looking at what changed finds the same faults as looking at all (seed 808)', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      documents({ cards: 15, steps: 5 }),
      fc.nat(),
      fc.integer({ min: 1, max: 4 }),
      (document, seed, size) => {
        const change = carelessChange(document, seed, size);
        const after = apply(document, change);
        const part = told(faultsAfter(after, change)).toSorted();
        expect(part).toEqual(told(invariantFaults(after)).toSorted());
        for (const fault of part) seen.add(fault.split(' ')[0] as string);
      },
    ),
    { seed: 808, numRuns: 400 },
  );
  expect([...seen].toSorted(), 'each kind of fault was among them').toEqual(
    [
      'danglingReference',
      'doubleCode',
      'laneWithoutFlow',
      'oneProject',
      'otherBlueprint',
      'wrongOrder',
      'wrongValue',
    ].map((code) => `document.${code}`),
  );
}, 300_000);
