import { expect, test } from 'vitest';
import type { Change } from '#shared/model/change.ts';
import { withinLimits } from '../../../electron/request-limits.ts';
import { isBig, portionsOf } from '../../../renderer/editing/portions.ts';
import { asset } from '../../shared/pictures/png.ts';

const note = (id: string, text = '') => ({ id, type: 'note', code: id, order: 'a0', blueprint: 'b', text }) as const;
const adding = (records: readonly { id: string }[]) =>
  Object.fromEntries(records.map((rec) => [rec.id, [null, rec]])) as unknown as Change;

/** As large as a picture may be. What it shows does not matter here. */
const large = (id: string) => ({ ...asset(id), data: 'A'.repeat(2_000_000) });

test.each([
  ['nothing', [], 0],
  ['one picture', [large('p')], 1],
  ['a thousand notes', Array.from({ length: 1000 }, (_, index) => note(`n${index}`)), 3],
  ['twenty pictures at once', Array.from({ length: 20 }, (_, index) => large(`p${index}`)), 10],
  [
    'pictures among notes',
    Array.from({ length: 900 }, (_, index) => (index % 200 ? note(`n${index}`) : large(`p${index}`))),
    3,
  ],
])('a change that brings %s goes in messages that are let in, and comes together whole', (_what, records, most) => {
  const change = adding(records);
  const portions = [...portionsOf(change)];
  expect(isBig(change)).toBe(portions.length > 1);
  expect(portions.length).toBeLessThanOrEqual(most);
  expect(portions.every((portion) => withinLimits({ document: 'd', number: 1, change: portion }))).toBe(true);
  expect(Object.entries(Object.assign({}, ...portions))).toEqual(Object.entries(change));
});
