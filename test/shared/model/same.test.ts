import fc from 'fast-check';
import { expect, test } from 'vitest';
import { same } from '#shared/model/same.ts';

test.each([
  ['a longer list', { kinds: ['digital'] }, { kinds: ['digital', 'human'] }],
  ['another order in a list', { kinds: ['a', 'b'] }, { kinds: ['b', 'a'] }],
  ['a field more', { a: 1 }, { a: 1, b: false }],
  ['null and absent', null, undefined],
  ['a list and an object', { a: [] }, { a: {} }],
  ['a number and its text', { a: 1 }, { a: '1' }],
])('%s is not the same', (_what, a, b) => {
  expect([same(a, b), same(b, a)]).toEqual([false, false]);
});

test('the order of fields does not matter, and undefined is absent', () => {
  expect(same({ a: 1, b: { c: [1] } }, { b: { c: [1], d: undefined }, a: 1 })).toBe(true);
});

test('what JSON brings back is the same (seed 3)', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (value, other) => {
      expect(same(value, JSON.parse(JSON.stringify(value)))).toBe(true);
      const text = (plain: unknown) => JSON.stringify(JSON.parse(JSON.stringify(plain)));
      if (text(value) === text(other)) expect(same(value, other)).toBe(true);
    }),
    { seed: 3, numRuns: 200 },
  );
});
