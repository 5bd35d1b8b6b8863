import { expect, test } from 'vitest';
import { scenarioGrid } from '#shared/analysis/scenarios.ts';
import type { Scenario } from '#shared/model/blueprint.ts';
import { blueprints } from '#shared/model/queries.ts';
import { clean, documentOfSheet } from '../rules/clean.ts';

const projectOf = (...scenarios: (Scenario | undefined)[]) =>
  blueprints(
    documentOfSheet(
      ...scenarios.map((scenario, at) => ({
        ...clean(),
        id: `b${at}`,
        title: `B${at}`,
        ...(scenario && { scenario }),
      })),
    ),
  );
const web = { channel: 'web', service: 'core', customer: 'new' };

test('situations of the values in use: each combination once, with the blueprints that show it', () => {
  const grid = scenarioGrid(
    projectOf(web, { ...web, customer: 'vip' }, { ...web, channel: 'kiosk' }, web, { channel: 'web' }, undefined),
    'used',
  );
  expect(grid.values).toEqual({ channel: ['web', 'kiosk'], service: ['core'], customer: ['new', 'vip'] });
  expect(grid.at(web).map(({ title }) => title)).toEqual(['B0', 'B3']);
  expect(grid.at({ ...web, channel: 'kiosk', customer: 'vip' })).toEqual([]);
  expect([grid.covered, grid.count]).toEqual([3, 4]);
  expect(grid.open.map(({ title }) => title)).toEqual(['B4', 'B5']);
});

test('all that the method names counts too, beside values of the project’s own', () => {
  const grid = scenarioGrid(projectOf(web, { ...web, service: 'rescue' }), 'all');
  expect(grid.values.service).toEqual(['consulting', 'core', 'after-sales', 'complaint', 'rescue']);
  expect([grid.covered, grid.count]).toEqual([2, 7 * 5 * 4]);
});

test('a project that says nothing of its situations has none in use', () => {
  const grid = scenarioGrid(projectOf(undefined), 'used');
  expect([grid.covered, grid.count, grid.open.length]).toEqual([0, 0, 1]);
});
