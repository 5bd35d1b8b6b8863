import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../../electron/cli/run-cli.ts';
import { languageOf } from '../../../electron/cli/surroundings.ts';
import { exampleFile } from '../../shared/interchange/examples.ts';
import { stateOf, temporaryFolder } from '../storage/folder.ts';
import { call, command } from './command-line.ts';

function folderWithExample(): string {
  const folder = temporaryFolder();
  copyFileSync(exampleFile('hotel-checkin'), join(folder, 'in.blueprint.json'));
  return folder;
}

describe('wrong usage ends with 1, one line and nothing written', () => {
  const endings = '.svg, .png, .pdf, .pptx, .xlsx, .csv, .md, .html, .blueprint.json';
  test.each<[args: string[], line: string]>([
    [[], 'say what to do; see --help'],
    [['draw'], 'there is no verb "draw"; see --help'],
    [['constructor'], 'there is no verb "constructor"; see --help'],
    [['check', 'in.blueprint.json', '--blueprint', 'x'], 'check has no option --blueprint; see --help'],
    [['info'], 'wrong number of file names for info: 0 given, 1 needed; see --help'],
    [['info', 'a', 'b'], 'wrong number of file names for info: 2 given, 1 needed; see --help'],
    [['import', 'in.blueprint.json'], 'wrong number of file names for import: 1 given, 2 needed; see --help'],
    [['info', ''], 'a file name is empty; see --help'],
    [['info', 'in.blueprint.json', '--colour'], 'info has no option --colour; see --help'],
    [['info', 'in.blueprint.json', '-j'], 'info has no option -j; see --help'],
    [['info', 'in.blueprint.json', '--force'], 'info has no option --force; see --help'],
    [['info', 'in.blueprint.json', '--json=yes'], '--json takes no value'],
    [['info', 'in.blueprint.json', '--json', '--json'], '--json is given twice'],
    [['info', 'in.blueprint.json', '--language'], '--language needs a value'],
    [['info', 'in.blueprint.json', '--language', 'fr'], '--language must be one of: en, zh'],
    [['analyse', 'in.blueprint.json', '--blueprint', 'nope'], 'there is no blueprint "nope" in it'],
    [['import', 'in.blueprint.json', 'a.blueprint', '--language', 'both'], '--language must be one of: en, zh'],
    [['import', 'in.blueprint.json', 'a.json'], 'a.json: the ending of the output must be one of: .blueprint'],
    [['export', 'in.blueprint.json', 'a.gif'], `a.gif: the ending of the output must be one of: ${endings}`],
    [['export', 'in.blueprint.json', 'a.xlsx', '--table', 'cards'], '--table is only for .csv'],
    [['export', 'in.blueprint.json', 'a.pdf', '--raw'], '--raw is only for .csv'],
    [['export', 'in.blueprint.json', 'a.png', '--page', 'A3'], '--page is only for .pdf'],
    [
      ['export', 'in.blueprint.json', 'a.pdf', '--page', '20x90mm'],
      '--page must be one of fit, A4, A3, A2, A1, A0, Letter, Tabloid, or sides as in 500x700mm, each 50 to 5080 mm',
    ],
    [
      ['export', 'in.blueprint.json', 'a.pdf', '--landscape', '--portrait'],
      'give either --landscape or --portrait, not both',
    ],
    [
      ['export', 'in.blueprint.json', 'a.pdf', '--tile', '--page-per-phase'],
      'give either --tile or --page-per-phase, not both',
    ],
    [['export', 'in.blueprint.json', 'a.pdf', '--overlap', '21'], '--overlap must be a number from 0 to 20'],
    [['export', 'in.blueprint.json', 'a.pdf', '--overlap', '5'], '--overlap is only for use with --tile, --percent'],
    [['export', 'in.blueprint.json', 'a.pdf', '--no-assembly'], '--no-assembly is only for use with --tile, --percent'],
    [['export', 'in.blueprint.json', 'a.pdf', '--across', '3'], '--across is only for use with --tile'],
    [
      ['export', 'in.blueprint.json', 'a.pdf', '--tile', '--across', '2.5'],
      '--across must be a whole number from 1 to 50',
    ],
    [
      ['export', 'in.blueprint.json', 'a.pdf', '--tile', '--across', '2', '--percent', '50'],
      'give either --across or --percent, not both',
    ],
    [
      ['export', 'in.blueprint.json', 'a.pdf', '--footer', 'title,author'],
      '--footer must be none, or a list of these with commas between: title, project, version, date, scale, page',
    ],
    [['export', 'in.blueprint.json', 'a.png', '--scale', '2', '--dpi', '96'], 'give either --scale or --dpi, not both'],
    [['export', 'in.blueprint.json', 'a.svg', '--scale', '2'], '--scale is only for .png'],
    [['export', 'in.blueprint.json', 'a.pdf', '--dpi', '300'], '--dpi is only for .png'],
    [['export', 'in.blueprint.json', 'a.png', '--scale', '-1'], '--scale must be a number from 0.01 to 100'],
    [['export', 'in.blueprint.json', 'a.png', '--scale', '0'], '--scale must be a number from 0.01 to 100'],
    [['export', 'in.blueprint.json', 'a.png', '--dpi', '0x60'], '--dpi must be a number from 1 to 9600'],
    [
      ['export', 'in.blueprint.json', 'a.pdf', '--with', 'quality,prices'],
      '--with must be all, or a list of these with commas between: quality, failures, figures',
    ],
    [
      ['export', 'in.blueprint.json', 'a.blueprint.json', '--with', 'all'],
      '--with is only for .svg, .png, .pdf, .pptx, .html',
    ],
    [['export', 'in.blueprint.json', 'a.svg', '--blueprint', 'nope'], 'there is no blueprint "nope" in it'],
  ])('%j', async (args, line) => {
    const folder = folderWithExample();
    const before = stateOf(folder);
    expect(await call(folder, args)).toEqual({ exit: 1, stdout: '', stderr: `${line}\n` });
    expect(stateOf(folder)).toEqual(before);
  });
});

test.each([['--help'], ['info', '--help'], ['--version'], ['--version', 'draw']])(
  '%s answers and ends',
  async (...args) => {
    const { exit, stdout, stderr } = await call(temporaryFolder(), args);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    if (args.includes('--version')) expect(stdout).toBe('1.2.3\n');
    else
      for (const verb of ['import', 'export', 'analyse', 'check', 'verify', 'info'])
        expect(stdout).toContain(`  ${verb} IN`);
  },
);

describe('an output that is there already', () => {
  test.each<[verb: string, output: string]>([
    ['import', 'a.blueprint'],
    ['export', 'a.svg'],
    ['export', 'a.blueprint.json'],
  ])('is replaced by %s to %s only with --force', async (verb, output) => {
    const folder = folderWithExample();
    writeFileSync(join(folder, output), 'mine');
    const refused = await call(folder, [verb, 'in.blueprint.json', output]);
    expect(refused).toEqual({
      exit: 4,
      stdout: '',
      stderr: `${output}: is already there; use --force to replace it\n`,
    });
    expect(readFileSync(join(folder, output), 'utf8')).toBe('mine');
    expect(await call(folder, [verb, 'in.blueprint.json', output, '--force'])).toMatchObject({ exit: 0 });
    expect(readFileSync(join(folder, output), 'utf8')).not.toBe('mine');
    expect(Object.keys(stateOf(folder))).toEqual([join(folder, output), join(folder, 'in.blueprint.json')].sort());
  });

  test('is never the file that is read', async () => {
    const folder = folderWithExample();
    const before = stateOf(folder);
    const ran = await call(folder, ['export', 'in.blueprint.json', './in.blueprint.json', '--force']);
    expect(ran).toMatchObject({ exit: 4, stderr: './in.blueprint.json: is the file that is read; name another\n' });
    expect(stateOf(folder)).toEqual(before);
  });
});

test.each<[output: string, line: string]>([
  ['nowhere/a.svg', 'its folder is not there'],
  ['folder.svg', 'is a folder'],
  ['in.blueprint.json/a.svg', 'its folder is not there'],
  [`${'x'.repeat(300)}.svg`, 'the name is too long for this disk'],
])('an output that cannot be written ends with 4 (%#)', async (output, line) => {
  const folder = folderWithExample();
  mkdirSync(join(folder, 'folder.svg'));
  const before = stateOf(folder);
  expect(await call(folder, ['export', 'in.blueprint.json', output, '--force'])).toEqual({
    exit: 4,
    stdout: '',
    stderr: `${output}: ${line}\n`,
  });
  expect(stateOf(folder)).toEqual(before);
});

test('of several outputs none is written when one has no folder', async () => {
  const folder = folderWithExample();
  const before = stateOf(folder);
  expect(await call(folder, ['export', 'in.blueprint.json', 'a.md', 'nowhere/b.md'])).toEqual({
    exit: 4,
    stdout: '',
    stderr: 'nowhere/b.md: its folder is not there\n',
  });
  expect(stateOf(folder)).toEqual(before);
});

test('messages are Chinese where the locale is', async () => {
  const folder = folderWithExample();
  const { exit, stderr } = await command(folder, ['info', 'in.blueprint.json', '--colour'], { LANG: 'zh_CN.UTF-8' });
  expect({ exit, stderr }).toEqual({ exit: 1, stderr: 'info 没有选项 --colour；参见 --help\n' });
}, 300_000);

test.each([
  [{}, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_TW' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh'],
])('the locale %j means %s', (env, language) => {
  expect(languageOf(env)).toBe(language);
});

test('a mistake of the program is said in one line and ends with 5', async () => {
  const lines: string[] = [];
  const exit = await runCli(['info', 'a.blueprint'], {
    version: '1.2.3',
    stdout: { write: () => {} },
    stderr: { write: (text) => lines.push(text) },
    cwd: folderWithExample(),
    language: 'en',
    get readers(): never {
      throw new Error('no\nreaders');
    },
  });
  expect({ exit, lines }).toEqual({
    exit: 5,
    lines: ['internal fault, a mistake of the program: Error: no readers\n'],
  });
});

test('the version is that of the package', { timeout: 300_000 }, async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect(await command(temporaryFolder(), ['--version'])).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '' });
});
