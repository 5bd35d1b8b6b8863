import { readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { formatVersion } from '#shared/model/migrations.ts';
import { smallWith } from '../../shared/interchange/small.ts';
import { stateOf, temporaryFolder } from '../storage/folder.ts';
import { alteredFile } from '../storage/foreign-database.ts';
import { call, command, linesOf } from './command-line.ts';

const timeout = 300_000;

// The smallest PNG there is: one transparent pixel.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Files that are no project of ours, made anew at a path, and what is said of each. */
const badProjects: [what: string, make: (path: string) => unknown, said: RegExp][] = [
  ['an empty file', (path) => writeFileSync(path, ''), /is empty/],
  ['a text file', (path) => writeFileSync(path, 'Dear guest,\n'), /is not a blueprint/],
  ['a picture', (path) => writeFileSync(path, picture), /is not a blueprint/],
  [
    'another program’s database',
    (path) => new Sqlite(path).exec('CREATE TABLE bookmarks (url TEXT)').close(),
    /is a database of another program/,
  ],
  [
    'a file of a newer version',
    (path) => alteredFile(path, `PRAGMA user_version = ${formatVersion + 1}`),
    /newer version of this program/,
  ],
  [
    'a truncated file',
    async (path) => truncateSync(await alteredFile(path), Math.floor(readFileSync(path).length / 2)),
    /incomplete/,
  ],
  ['a damaged file', (path) => alteredFile(path, "UPDATE cards SET text = 'not what was written'"), /is damaged/],
  [
    'a file with a view that never ends in place of a table',
    (path) =>
      alteredFile(
        path,
        'DROP TABLE notes',
        'CREATE VIEW notes AS WITH RECURSIVE e(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM e) SELECT * FROM e',
      ),
    /contains parts this program never writes/,
  ],
  ['a link to nowhere', (path) => symlinkSync('nowhere.blueprint', path), /is not there/],
];

/** JSON files that hold no good project, and the lines that name place and fault. */
const badJson: [what: string, content: string | Buffer, lines: string[]][] = [
  ['an empty file', '', ['the file is empty: it holds no blueprint']],
  ['a text file', 'Dear guest,\n', ['line 1, column 1: this is not JSON']],
  ['a picture', picture, ['line 1, column 1: this is not UTF-8 text; a .blueprint.json is']],
  [
    'wrong UTF-8',
    Buffer.from('{\n "é": "\u00e9"}', 'latin1'),
    ['line 2, column 3: this is not UTF-8 text; a .blueprint.json is'],
  ],
  [
    'a truncated file',
    JSON.stringify(smallWith('title', 'x'), null, 1).slice(0, 100),
    ['line 8, column 8: this is not JSON'],
  ],
  [
    'JSON of another program',
    '{"name": "x"}',
    ['format: not a blueprint of this program: "format" must be "throughline"'],
  ],
  ['endless brackets', '['.repeat(1_000_000), ['line 1, column 51: nested deeper or longer than any blueprint is']],
  ...(
    [
      [
        'a newer version',
        'version',
        2,
        'version: written by a newer version of this program (format 2; this one knows 1); update the program to read it',
      ],
      ['a wrong lane', 'blueprints[0].cards[1].lane', 'frontt', 'blueprints[0].cards[1].lane: no lane "frontt"'],
      ['a missing id', 'blueprints[0].waits[0].id', undefined, 'blueprints[0].waits[0].id: is missing'],
      [
        'a doubled id',
        'blueprints[0].waits[0].id',
        'C1',
        'blueprints[0].waits[0].id: the id "C1" is used twice, first at blueprints[0].cards[0].id',
      ],
      ['a dangling reference', 'blueprints[0].connectors[0].to', 'C9', 'blueprints[0].connectors[0].to: no card "C9"'],
      ['a wrong type', 'blueprints[0].cards[1].minutes', 'ten', 'blueprints[0].cards[1].minutes: must be a number'],
      ['an unknown field', 'blueprints[0].steps[0].mood', 1, 'blueprints[0].steps[0].mood: unknown field "mood"'],
      ['a reserved list', 'feedback', [], 'feedback: feedback is not supported yet'],
      [
        'an id with line breaks and escapes',
        'blueprints[0].cards[1].lane',
        'a\n\u001b[2Jb',
        'blueprints[0].cards[1].lane: no lane "a \\u{1b}[2Jb"',
      ],
    ] as const
  ).map(([what, path, value, line]): [string, string, string[]] => [
    what,
    JSON.stringify(smallWith(path, value)),
    [line],
  ]),
];

describe('a bad project file ends with 2, a sentence and nothing written', () => {
  test.each(badProjects)('%s, in a process of its own', { timeout }, async (_, make, said) => {
    const folder = temporaryFolder();
    await make(join(folder, 'bad.blueprint'));
    const before = stateOf(folder);
    const { exit, stdout, stderr } = await command(folder, ['export', 'bad.blueprint', 'out.svg']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(/^bad\.blueprint: /);
    expect(stderr).toMatch(said);
    expect(stateOf(folder)).toEqual(before);
  });

  test.each([['info'], ['verify'], ['analyse'], ['export', 'out.blueprint.json']])('%s', async (verb, ...output) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bad.blueprint'), 'Dear guest,\n');
    const before = stateOf(folder);
    expect(await call(folder, [verb, 'bad.blueprint', ...output])).toMatchObject({ exit: 2, stdout: '' });
    expect(await call(folder, [verb, 'none.blueprint', ...output])).toMatchObject({ exit: 2, stdout: '' });
    expect(await call(folder, [verb, '.', ...output])).toMatchObject({ exit: 2, stdout: '' });
    expect(stateOf(folder)).toEqual(before);
  });
});

describe('a bad interchange file ends with 2, a line for each fault and nothing written', () => {
  test.each(badJson)('%s', async (_, content, lines) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bad.blueprint.json'), content);
    const before = stateOf(folder);
    const said = { exit: 2, stdout: '', stderr: lines.map((line) => `bad.blueprint.json: ${line}\n`).join('') };
    expect(await call(folder, ['import', 'bad.blueprint.json', 'out.blueprint'])).toEqual(said);
    expect(await call(folder, ['export', 'bad.blueprint.json', 'out.svg'])).toEqual(said);
    expect(await call(folder, ['verify', 'bad.blueprint.json'])).toEqual(said);
    expect(stateOf(folder)).toEqual(before);
  });

  test('in a process of its own', { timeout }, async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'bad.blueprint.json'),
      JSON.stringify(smallWith('blueprints[0].cards[1].lane', 'frontt')),
    );
    const before = stateOf(folder);
    expect(await command(folder, ['import', 'bad.blueprint.json', 'out.blueprint'])).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'bad.blueprint.json: blueprints[0].cards[1].lane: no lane "frontt"\n',
    });
    expect(stateOf(folder)).toEqual(before);
  });

  test('all faults are listed, up to a hundred', async () => {
    const folder = temporaryFolder();
    const cards = Array.from({ length: 200 }, (_, index) => ({
      id: `Q${index}`,
      step: 'S1',
      lane: 'customer',
      text: 1,
    }));
    const json = { ...smallWith('blueprints[0].cards', cards) };
    writeFileSync(join(folder, 'bad.blueprint.json'), JSON.stringify(json));
    const { exit, stderr } = await call(folder, ['import', 'bad.blueprint.json', 'out.blueprint']);
    expect(exit).toBe(2);
    expect(linesOf(stderr)).toHaveLength(100);
    expect(linesOf(stderr)[99]).toContain('blueprints[0].cards[99].text');
  });

  test.each([
    [
      'an old workbook',
      'in.xls',
      'This is a workbook of the old format (.xls). Open it in Excel or LibreOffice, save it as .xlsx, and import that.',
    ],
    [
      'a table in a format that is not read',
      'in.ods',
      'this kind of file is not read; import reads .blueprint.json, a .png, .svg or .pdf with a project in it, and tables as .xlsx, .csv, .tsv, .txt or .md',
    ],
    ['a project file', 'in.blueprint', 'this is a project file already; import reads .blueprint.json'],
  ])('%s is not imported', async (_, name, line) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    expect(await call(folder, ['import', name, 'out.blueprint'])).toEqual({
      exit: 2,
      stdout: '',
      stderr: `${name}: ${line}\n`,
    });
    expect(Object.keys(stateOf(folder))).toEqual([join(folder, name)]);
  });

  test('a project without a blueprint has no figures and no drawing', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'in.blueprint.json'), JSON.stringify(smallWith('blueprints', [])));
    for (const args of [
      ['analyse', 'in.blueprint.json'],
      ['export', 'in.blueprint.json', 'out.svg'],
    ]) {
      const ran = await call(folder, args);
      expect(ran).toEqual({ exit: 2, stdout: '', stderr: 'in.blueprint.json: there is no blueprint in it\n' });
    }
    expect(await call(folder, ['import', 'in.blueprint.json', 'out.blueprint'])).toMatchObject({ exit: 0 });
    expect(await call(folder, ['verify', 'out.blueprint'])).toMatchObject({ exit: 0 });
  });
});
