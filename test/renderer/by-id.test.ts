import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ById } from '../../renderer/canvas/by-id.ts';
import { listed } from '../../renderer/canvas/listed.ts';

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 });

test('every list finds its own things and no others, whichever came between and whatever was asked (seed 2028)', () => {
  fc.assert(
    fc.property(fc.array(ids, { minLength: 1, maxLength: 5 }), fc.array(fc.nat({ max: 30 })), (lists, asked) => {
      let last: ById<{ readonly id: string }> | undefined;
      const followed = lists.map((ids) => {
        const list = ids.map((id) => ({ id }));
        last = new ById(listed(list), last);
        for (const id of asked.slice(0, 3)) expect(last.get(String(id))?.id).toBe(list[ids.indexOf(String(id))]?.id);
        return { list, ids, byId: last };
      });
      // An earlier sheet is asked again, as after an undo.
      for (const { list, ids, byId } of [...followed, ...followed].reverse())
        for (const id of asked) {
          expect(byId.get(String(id))).toBe(list[ids.indexOf(String(id))]);
          expect(byId.place(String(id)) ?? -1).toBe(ids.indexOf(String(id)));
        }
    }),
    { seed: 2028, numRuns: 150 },
  );
});

test('an earlier list still finds what a later one was asked for at another place, as the card selected before an undo', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id }));
  if (!a || !b || !c) throw new Error('there are three');
  const before = new ById(listed([a, b, c]));
  before.get('a');
  before.get('b');
  // What is in front of it is deleted, it is selected, and the deletion is undone.
  const after = new ById(listed([b, c]), before);
  expect(after.get('c')).toBe(c);
  expect(before.get('c')).toBe(c);
  expect(after.get('c')).toBe(c);
});
