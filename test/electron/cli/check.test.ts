import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { example, exampleNames } from '../../shared/interchange/examples.ts';
import { clean } from '../../shared/rules/clean.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { call, command, linesOf } from './command-line.ts';

const timeout = 300_000;

function folderWith(...blueprints: object[]): string {
  const folder = temporaryFolder();
  const project = { format: 'throughline', version: 1, title: 'T', blueprints };
  writeFileSync(join(folder, 'in.blueprint.json'), JSON.stringify(project));
  return folder;
}

/** A customer who talks to the kitchen, and a frontstage card that is nobody’s. */
function broken() {
  const sheet = clean();
  sheet.connectors.push({ id: 'X', from: 'C1', to: 'B1', kind: 'triggers' });
  delete sheet.cards.find(({ id }) => id === 'F3')?.owner;
  return sheet;
}

const customerToKitchen = {
  rule: 'BP-010',
  severity: 'error',
  at: ['X', 'C1', 'B1'],
  message: 'The customer’s side is joined with backstage or support directly. Something in between must be seen.',
};
const nobodys = { rule: 'BP-035', severity: 'warning', at: ['F3'], message: 'Nobody is named who does this.' };

test('a blueprint in which nothing is wrong: an empty list, exit 0', async () => {
  expect(await call(folderWith(clean()), ['check', 'in.blueprint.json'])).toEqual({ exit: 0, stdout: '', stderr: '' });
  expect(await call(folderWith(clean()), ['check', 'in.blueprint.json', '--json'])).toMatchObject({ stdout: '[]\n' });
});

test('errors end with 3, and the list is still printed, the worst first', async () => {
  const json = await call(folderWith(broken()), ['check', 'in.blueprint.json', '--json']);
  expect(json).toMatchObject({ exit: 3, stderr: '' });
  expect(JSON.parse(json.stdout)).toEqual([customerToKitchen, nobodys]);
  const lines = await call(folderWith(broken()), ['check', 'in.blueprint.json']);
  expect(lines.exit).toBe(3);
  expect(linesOf(lines.stdout)).toEqual([
    `BP-010 error X C1 B1: ${customerToKitchen.message}`,
    `BP-035 warning F3: ${nobodys.message}`,
  ]);
});

test('warnings alone end with 0; every blueprint is looked at; messages in the language asked for', async () => {
  const sheet = broken();
  sheet.connectors.pop();
  const folder = folderWith(clean(), { ...sheet, id: 'other' });
  const ran = await call(folder, ['check', 'in.blueprint.json', '--json', '--language', 'zh']);
  expect(ran.exit).toBe(0);
  expect(JSON.parse(ran.stdout)).toEqual([{ ...nobodys, message: '没有写明由谁负责。' }]);
  expect((await call(folder, ['check', 'in.blueprint.json'], 'zh')).stdout).toContain('没有写明由谁负责。');
});

test('what cannot be read ends with 2', async () => {
  expect(await call(temporaryFolder(), ['check', 'none.blueprint'])).toMatchObject({ exit: 2, stdout: '' });
});

describe.each(exampleNames)('the example %s', (name) => {
  test('has no error, by the real command line, as a project file too', { timeout }, async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'in.blueprint.json'), JSON.stringify(example(name)));
    const first = await command(folder, ['check', 'in.blueprint.json', '--json']);
    expect(first).toMatchObject({ exit: 0, stderr: '' });
    const found: { severity: string; message: string }[] = JSON.parse(first.stdout);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
    await call(folder, ['import', 'in.blueprint.json', 'a.blueprint']);
    expect(JSON.parse((await call(folder, ['check', 'a.blueprint', '--json'])).stdout)).toEqual(found);
  });
});
