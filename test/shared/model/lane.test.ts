import { expect, test } from 'vitest';
import { type LaneRole, linesUnder } from '#shared/model/lane.ts';

const lines = (...roles: LaneRole[]) => linesUnder(roles).map(({ kind, under }) => `${kind} under ${roles[under]}`);

test('the three lines fall below the last lane of their bands', () => {
  expect(lines('evidence', 'customer', 'frontstage', 'technology', 'backstage', 'support')).toEqual([
    'interaction under customer',
    'visibility under technology',
    'internal under backstage',
  ]);
});

test('a line is drawn only if a lane of a later band follows', () => {
  expect(lines('customer', 'frontstage')).toEqual(['interaction under customer']);
  expect(lines('customer')).toEqual([]);
});

test('lines that coincide lie under the same lane', () => {
  expect(lines('customer', 'support')).toEqual([
    'interaction under customer',
    'visibility under customer',
    'internal under customer',
  ]);
});

test('lanes without a band, custom ones included, never move a line', () => {
  expect(lines('customer', 'custom', 'emotion', 'frontstage')).toEqual(['interaction under customer']);
});

test('with lanes out of order the lines stay where the roles put them', () => {
  expect(lines('frontstage', 'customer', 'backstage')).toEqual([
    'interaction under customer',
    'visibility under customer',
  ]);
});
