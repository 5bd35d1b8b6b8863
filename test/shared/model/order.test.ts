import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reordered } from '#shared/commands/arrange.ts';
import { orderSchema } from '#shared/model/fields.ts';
import { byOrder, isOrder, orderBetween, ordersBetween } from '#shared/model/order.ts';

test('between any two keys there is always another (seed 31)', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 80 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null));
      }
      expect(keys).toEqual(keys.toSorted());
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.every(isOrder)).toBe(true);
    }),
    { seed: 31, numRuns: 100 },
  );
});

test('several keys at once are in order', () => {
  const keys = ordersBetween('a0', 'a1', 50);
  expect(['a0', ...keys, 'a1']).toEqual(['a0', ...keys, 'a1'].toSorted());
});

test('siblings with the same key have an order all the same', () => {
  const list = [
    { id: 'b', order: 'a0' },
    { id: 'a', order: 'a0' },
    { id: 'c', order: 'Zz' },
  ];
  expect(list.toSorted(byOrder).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test.each(['', 'a', 'a00', 'zzz', '!', 'A00000000000000000000000000', '中'])('%j is no order key', (key) => {
  expect(isOrder(key)).toBe(false);
});

test('keys stay short however often something is put in the same place', () => {
  let list = [
    { id: 'first', order: 'a0' },
    { id: 'last', order: 'a1' },
  ];
  for (let index = 0; index < 3000; index += 1) {
    const newcomer = { id: `n${index}`, order: 'a0' };
    const wanted = [list[0] as (typeof list)[0], newcomer, ...list.slice(1)];
    const altered = new Map(reordered(wanted, new Set([newcomer.id])).map((rec) => [rec.id, rec]));
    list = wanted.map((rec) => altered.get(rec.id) ?? rec);
  }
  expect(list).toEqual(list.toSorted(byOrder));
  expect(list.every(({ order }) => orderSchema.safeParse(order).success && order.length <= 100)).toBe(true);
});

test('a key is one if, and only if, keys can be made on both sides of it (seed 32)', () => {
  const canBeMade = (key: string): boolean => {
    try {
      return [orderBetween(key, null), orderBetween(null, key)].length === 2;
    } catch {
      return false;
    }
  };
  const signs = [...'AZazby019', '!', '中'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 6 }), (key) => {
      expect([key, isOrder(key.join(''))]).toEqual([key, canBeMade(key.join(''))]);
    }),
    { seed: 32, numRuns: 1000 },
  );
});
