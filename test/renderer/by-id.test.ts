import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ById } from '../../renderer/canvas/by-id.ts';

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 });

test('every list finds its own things and no others, whichever came between and whatever was asked (seed 2028)', () => {
  fc.assert(
    fc.property(fc.array(ids, { minLength: 1, maxLength: 5 }), fc.array(fc.nat({ max: 30 })), (lists, asked) => {
      let last: ById<{ readonly id: string }> | undefined;
      const followed = lists.map((ids) => {
        const list = ids.map((id) => ({ id }));
        last = new ById(list, last);
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
