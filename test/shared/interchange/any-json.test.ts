import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInterchange } from '#shared/interchange/read.ts';
import { writeInterchange } from '#shared/interchange/write.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { countedIds, documentIn } from './examples.ts';
import { small } from './small.ts';

type Holder = { [key: string]: unknown };

/** Every place in a JSON value, as the object that holds it and its key there. */
function placesIn(value: unknown): [holder: Holder, key: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [[holder, key], ...placesIn(holder[key])] as [Holder, string][]);
}

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>('', '__proto__', 'constructor', 'C1', 'S1', 'customer', 1e300, -1, 0.5, [], {}, null),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__": {"id": "C1"}}'),
    { en: 'a', zh: 'b' },
    { en: null },
    [[]],
    '\ud800',
  ),
);

/** The small file with odd values in odd places: some take a value's place, some stand beside it. */
const altered = fc
  .array(fc.tuple(fc.nat(), odd, fc.constantFrom('', 'toString', '__proto__', 'id', 'lane')))
  .map((changes) => {
    const json = small() as unknown as Holder;
    for (const [where, value, beside] of changes) {
      const places = placesIn(json);
      const [holder, key] = places[where % places.length] as [Holder, string];
      const name = beside === '' || Array.isArray(holder) ? key : beside;
      Object.defineProperty(holder, name, {
        value: structuredClone(value),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return json;
  });

test('whatever stands in a file, it gives a whole document or a list of faults with places (seed 20264)', () => {
  fc.assert(
    fc.property(fc.oneof(altered, fc.jsonValue()), (json) => {
      const read = readInterchange(json, { language: 'en', newId: countedIds() });
      if (read.ok) {
        expect(invariantFaults(read.value)).toEqual([]);
        expect(documentIn(JSON.parse(JSON.stringify(writeInterchange(read.value))))).toEqual(read.value);
        return;
      }
      expect(read.faults.length).toBeGreaterThan(0);
      expect(read.faults.length).toBeLessThanOrEqual(100);
      for (const fault of read.faults) expect(fault.at).toBeTypeOf('string');
    }),
    { seed: 20264, numRuns: 1000 },
  );
});

test('3.2 row 18: nothing a file says reaches the prototype of objects', () => {
  const json = JSON.parse('{"format":"throughline","version":1,"title":"","blueprints":[],"__proto__":{"polluted":1}}');
  expect(readInterchange(json, { language: 'en', newId: countedIds() })).toMatchObject({
    faults: [{ code: 'content.unknownField', at: '__proto__' }],
  });
  expect({}).not.toHaveProperty('polluted');
});
