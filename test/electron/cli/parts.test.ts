import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { example, exampleFile } from '../../shared/interchange/examples.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { call } from './command-line.ts';

type Listed = { readonly [field in 'id' | 'role' | 'phase' | 'step' | 'lane' | 'from' | 'to']: string } & {
  readonly title: { readonly en: string };
};
type Written = { readonly title: Listed['title'] } & {
  readonly [list in 'phases' | 'steps' | 'lanes' | 'cards' | 'connectors']: readonly Listed[];
};
const whole: Written = example('hotel-checkin').blueprints[0];

/** What the hotel's interchange file holds when it is exported with some options. */
async function exported(...options: readonly string[]): Promise<Written> {
  const folder = temporaryFolder();
  copyFileSync(exampleFile('hotel-checkin'), join(folder, 'in.blueprint.json'));
  const ran = await call(folder, ['export', 'in.blueprint.json', 'out.blueprint.json', ...options]);
  expect(ran).toMatchObject({ exit: 0, stdout: '' });
  return JSON.parse(readFileSync(join(folder, 'out.blueprint.json'), 'utf8')).blueprints[0];
}
const idsOf = (list: readonly Listed[]) => list.map(({ id }) => id);

test('a phase leaves with its steps and all that stands on them, and says so in its title', async () => {
  const phase = whole.phases[1] as Listed;
  const left = await exported('--phases', phase.id);
  const steps = idsOf(whole.steps.filter((step) => step.phase === phase.id));
  expect(idsOf(left.phases)).toEqual([phase.id]);
  expect(idsOf(left.steps)).toEqual(steps);
  expect(idsOf(left.lanes)).toEqual(idsOf(whole.lanes));
  const cards = idsOf(whole.cards.filter(({ step }) => steps.includes(step)));
  expect(idsOf(left.cards).sort()).toEqual(cards.sort());
  const within = whole.connectors.filter(({ from, to }) => cards.includes(from) && cards.includes(to));
  expect(left.connectors).toHaveLength(within.length);
  expect(left.title).toMatchObject({ en: `${whole.title.en}: ${phase.title.en}` });
});

test('lanes are taken by id or by title, and keep their phases', async () => {
  const [first, second] = whole.lanes.filter(({ role }) => role === 'customer' || role === 'frontstage');
  const left = await exported('--lanes', `${first?.id},${second?.title?.en ?? second?.id}`);
  expect(idsOf(left.lanes)).toEqual([first?.id, second?.id]);
  expect(idsOf(left.phases)).toEqual(idsOf(whole.phases));
  expect(new Set(left.cards.map(({ lane }) => lane))).toEqual(new Set([first?.id, second?.id]));
});

test('a selection of cards leaves with the steps and lanes they stand in', async () => {
  const { from, to } = whole.connectors[0] as Listed;
  const left = await exported('--cards', `${from},${to}`);
  expect(idsOf(left.cards).sort()).toEqual([from, to].sort());
  expect(left.connectors.map((one) => [one.from, one.to])).toContainEqual([from, to]);
});

test('the customer gets no failure, owner or lane behind the line of visibility', async () => {
  const left = await exported('--audience', 'customer');
  expect(left).not.toHaveProperty('failures');
  expect(left).not.toHaveProperty('owners');
  const roles = new Set(left.lanes.map(({ role }) => role));
  for (const role of ['backstage', 'support', 'partner', 'management']) expect(roles).not.toContain(role);
  expect(idsOf(left.steps)).toEqual(idsOf(whole.steps));
});

test.each([
  [['--phases', 'nowhere'], 1, '--phases: there is no “nowhere”'],
  [['--audience', 'boss'], 1, 'full, client, customer, operations'],
  [['--audience', 'operations', '--with', 'all'], 1, '--with quality, figures does not fit --audience operations'],
  [
    ['--audience', 'customer', '--lanes', whole.lanes.find(({ role }) => role === 'backstage')?.id ?? ''],
    4,
    'Nothing is left',
  ],
])('%j is refused by name, and nothing is written', async (options, exit, says) => {
  const folder = temporaryFolder();
  copyFileSync(exampleFile('hotel-checkin'), join(folder, 'in.blueprint.json'));
  const ran = await call(folder, ['export', 'in.blueprint.json', 'out.svg', ...(options as string[])]);
  expect(ran).toMatchObject({ exit, stdout: '' });
  expect(ran.stderr).toContain(says);
  expect(existsSync(join(folder, 'out.svg'))).toBe(false);
});

test('a brand beside the project dresses what leaves, its logo drawn anew', async () => {
  const folder = temporaryFolder();
  copyFileSync(exampleFile('hotel-checkin'), join(folder, 'in.blueprint.json'));
  copyFileSync(new URL('../../fixtures/pictures/two-halves.jpg', import.meta.url), join(folder, 'logo.jpg'));
  const brand = (json: unknown) => writeFileSync(join(folder, 'brand.json'), JSON.stringify(json));
  const run = (...outputs: readonly string[]) =>
    call(folder, ['export', 'in.blueprint.json', ...outputs, '--brand', 'brand.json', '--force']);
  const footer = { en: 'In confidence', zh: '机密' };
  brand({ logo: 'logo.jpg', primary: '#0b5750', accent: '#f59e0b', footer });
  expect(await run('out.svg', 'out.blueprint.json')).toMatchObject({ exit: 0 });
  const svg = readFileSync(join(folder, 'out.svg'), 'utf8');
  for (const said of ['#0b5750', '#f59e0b', 'In confidence', 'data:image/png']) expect(svg).toContain(said);
  const json = JSON.parse(readFileSync(join(folder, 'out.blueprint.json'), 'utf8'));
  expect(json.brand).toEqual({ logo: 'A1', primary: '#0b5750', accent: '#f59e0b', footer });
  expect(json.assets).toMatchObject([{ id: 'A1', mime: 'image/png', width: 300, height: 200 }]);

  brand({ logo: 'in.blueprint.json' });
  expect(await run('no.svg')).toMatchObject({ exit: 2, stderr: expect.stringContaining('cannot be used') });
  brand({ primary: 'red' });
  expect(await run('no.svg')).toMatchObject({ exit: 2, stderr: expect.stringContaining('not valid at primary') });
  expect(existsSync(join(folder, 'no.svg'))).toBe(false);
});
