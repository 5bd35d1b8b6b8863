import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gb18030 } from '../../tables/gb18030.ts';
import { chineseRows, nngSheet } from '../../tables/layouts.ts';
import { xlsxOf } from '../../tables/xlsx.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { call, linesOf } from './command-line.ts';

const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(',')).join('\r\n');

test('a workbook of another program becomes a project; what has no place of its own is said by row and column, and the other sheets by name', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'sofa.xlsx'), xlsxOf({ name: 'Old', rows: [['x']] }, nngSheet));
  const { exit, stdout, stderr } = await call(folder, ['import', 'sofa.xlsx', 'out.blueprint']);
  expect({ exit, stdout, lines: linesOf(stderr) }).toEqual({
    exit: 0,
    stdout: '',
    lines: [
      'sofa.xlsx: Row 4, column B: “Granularity: High” has no field of its own: kept as a note.',
      'sofa.xlsx: Row 9, column C: The comment on this cell became a note.',
      'sofa.xlsx: Row 10, column C: “abc” is no number of minutes: left empty, and kept as a note.',
      'sofa.xlsx: Row 11, column E: “Anxious” is no feeling from −2 to +2: left empty, and kept as a note.',
      'sofa.xlsx: The sheet “Old” is not part of this import.',
      'out.blueprint: written',
    ],
  });
  const info = await call(folder, ['info', 'out.blueprint', '--json']);
  expect(JSON.parse(info.stdout)).toMatchObject({ title: 'Buying a sofa' });
});

test('a dry run writes nothing and prints how the table is understood, which can be altered and given back', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'zh.csv'), gb18030(csv(chineseRows)));
  const dry = await call(folder, ['import', 'zh.csv', 'out.blueprint', '--dry-run'], 'zh');
  expect(dry).toMatchObject({ exit: 0, stderr: 'zh.csv: 第 4 行 E 列：“三”不是分钟数：数值留空，原文保留为备注。\n' });
  expect(existsSync(join(folder, 'out.blueprint'))).toBe(false);
  const mapping = JSON.parse(dry.stdout);
  expect(mapping).toMatchObject({
    layout: 'list',
    language: 'zh',
    head: 0,
    lines: expect.arrayContaining(['minutes']),
  });

  const lines = mapping.lines.map((meaning: string) => (meaning === 'minutes' ? 'ignore' : meaning));
  writeFileSync(join(folder, 'how.json'), JSON.stringify({ ...mapping, lines }));
  const done = await call(folder, ['import', 'zh.csv', 'out.blueprint', '--mapping', 'how.json']);
  expect(linesOf(done.stderr)).toEqual(['zh.csv: Column E: Left out: 6 cells.', 'out.blueprint: written']);
});

test.each([
  ['no mapping', ['in.csv', '--mapping', 'in.csv'], 2, 'in.csv: this is no mapping as --dry-run prints it'],
  ['a mapping that is not there', ['in.csv', '--mapping', 'gone.json'], 2, 'gone.json'],
  ['a dry run of what is no table', ['in.blueprint.json', '--dry-run'], 1, '--dry-run is for tables only'],
  ['an empty table', ['empty.csv'], 2, 'empty.csv: There is nothing in this file'],
  ['a cell no card can hold', ['long.csv'], 2, 'long.csv: The cell in row 2, column B is longer than'],
])('%s is refused by name, and nothing is written', async (_, [input = '', ...options], exit, line) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'in.csv'), csv(chineseRows));
  writeFileSync(join(folder, 'empty.csv'), ' ,\n');
  writeFileSync(join(folder, 'long.csv'), `Step,Customer actions\nArrive,${'x'.repeat(10_001)}\n`);
  writeFileSync(join(folder, 'in.blueprint.json'), '{}');
  const ran = await call(folder, ['import', input, 'out.blueprint', ...options]);
  expect(ran.exit).toBe(exit);
  expect(ran.stderr).toContain(line);
  expect(existsSync(join(folder, 'out.blueprint'))).toBe(false);
  expect(readFileSync(join(folder, 'in.csv'), 'utf8')).toBe(csv(chineseRows));
});

test('a table without phases becomes Markdown without empty headings', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'in.csv'), ',Arrive,Pay\nCustomer actions,Walks in,Pays\n');
  await call(folder, ['import', 'in.csv', 'in.blueprint']);
  expect(await call(folder, ['export', 'in.blueprint', 'out.md'])).toMatchObject({ exit: 0 });
  const text = readFileSync(join(folder, 'out.md'), 'utf8');
  expect(text).toContain('Walks in');
  expect(text).not.toMatch(/^#+ *$/m);
});
