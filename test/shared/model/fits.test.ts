import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fits } from '#shared/model/fits.ts';
import { type Rec, type RecordType, recordSchema } from '#shared/model/record.ts';
import { bigBlueprint, documents } from '../random-blueprint.ts';
import { randomFrom } from '../random-numbers.ts';

const fitsRecord = fits(recordSchema);

/** What a field of a stranger's record may hold instead. */
const oddValues: readonly unknown[] = [
  undefined,
  null,
  '',
  'x'.repeat(10_001),
  'half a \ud800',
  'NUL \u0000',
  '__proto__',
  'constructor',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  2.5,
  11,
  true,
  '2026-02-30',
  [],
  ['digital', 'digital'],
  [undefined],
  {},
  { severity: 11 },
  JSON.parse('{"__proto__": "x"}'),
  { text: 'a text', title: 1 },
];

/** A record with one thing about it altered at random, its parts too. */
function altered(value: object, seed: number): object {
  const random = randomFrom(seed);
  const fields = Object.entries(value);
  const [name = '', field] = random.one([...fields, ...fields, ['weather', 'fair'], ['picture', {}]]);
  if (typeof field === 'object' && field !== null && !Array.isArray(field) && random.chance(0.5))
    return { ...value, [name]: altered(field, seed + 1) };
  if (random.chance(0.2)) return Object.fromEntries(fields.filter(([other]) => other !== name));
  return { ...value, [name]: random.one(oddValues) };
}

test('what is let pass by the quick judge its schema lets pass as it stands (40 documents, seed 8041)', () => {
  const types = new Map<RecordType, number>();
  let refused = 0;
  let passed = 0;
  fc.assert(
    fc.property(documents(), fc.nat(), (document, seed) => {
      for (const [at, rec] of [...document.values()].entries()) {
        if (!fitsRecord(rec)) expect(rec).toBe('let pass');
        types.set(rec.type, (types.get(rec.type) ?? 0) + 1);
        const other = altered(rec, seed + at);
        const asked = recordSchema.safeParse(other);
        if (!fitsRecord(other)) refused += 1;
        else {
          passed += 1;
          expect(asked.data).toStrictEqual(other);
        }
      }
    }),
    { seed: 8041, numRuns: 40 },
  );
  expect([...types.keys()].toSorted()).toEqual(recordSchema.options.map(({ shape }) => shape.type.value).toSorted());
  expect(Math.min(refused, passed)).toBeGreaterThan(200);
});

test('it says no to what its schema would alter, and to kinds of schema that it does not know', () => {
  expect(fits(z.string().trim())(' x')).toBe(false);
  expect(fits(z.string().trim())('x')).toBe(true);
  expect(fits(z.coerce.number())(1)).toBe(false);
  expect(fits(z.object({ a: z.string() }))({ a: 'x', b: 1 })).toBe(false);
  expect(fits(z.strictObject({ a: z.string().default('x') }))({})).toBe(false);
  expect(fits(z.record(z.string(), z.string()))(JSON.parse('{"__proto__": "x"}'))).toBe(false);
});

test('it says no to what is no plain object or list, and what its schema would refuse or make one of', () => {
  const bare = fits(z.strictObject({ a: z.string().optional() }));
  const named = fits(z.record(z.string(), z.string()));
  const inherited = Object.create({ a: 'x' }) as object;
  for (const odd of [new Map([['a', 'x']]), new Date(0), new Uint8Array(1), inherited, ['x'], () => 'x']) {
    expect([odd, bare(odd)]).toEqual([odd, false]);
    expect([odd, named(odd)]).toEqual([odd, false]);
  }
  const list = fits(z.array(z.string().optional()));
  expect(list(['x'])).toBe(true);
  expect(list(Object.assign(['x'], { a: 'x' }))).toBe(false);
  expect(list(new Array(2))).toBe(false);
});

test('it is asked again after a no', () => {
  const [card] = [...bigBlueprint(10).values()].filter((rec): rec is Rec & { type: 'card' } => rec.type === 'card');
  expect([{ ...card, text: 1 }, card, { ...card, id: 'a b' }, card].map(fitsRecord)).toEqual([
    false,
    true,
    false,
    true,
  ]);
});
