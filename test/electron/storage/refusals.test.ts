import { appendFileSync, copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '#shared/model/languages.ts';
import { isWord, say, type WordKey } from '#shared/words/words.ts';
import { nodeReaderHost } from '../../../electron/storage/node-reader-host.ts';
import { openProjectFile, writeProjectFile } from '../../../electron/storage/project-file.ts';
import { smallDocument } from './documents.ts';
import { outcome, unwrap } from './expect-result.ts';
import { stateOf, temporaryFolder } from './folder.ts';
import { alter, alteredFile } from './foreign-database.ts';

const host = nodeReaderHost();
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** Every way a file can be wrong at first sight, and what it is called. */
const wrongFiles: [what: string, code: string, make: (path: string) => unknown][] = [
  ['an empty file', 'file.empty', (path) => writeFileSync(path, '')],
  ['a text', 'file.notDatabase', (path) => writeFileSync(path, 'Dear all,\n'.repeat(1000))],
  ['a short text', 'file.notDatabase', (path) => writeFileSync(path, 'Hi')],
  ['a picture', 'file.notDatabase', (path) => writeFileSync(path, Buffer.concat([png, Buffer.alloc(5000, 7)]))],
  ['only zeros', 'file.notDatabase', (path) => writeFileSync(path, Buffer.alloc(8192))],
  ['the first letters of a database', 'file.truncated', (path) => writeFileSync(path, 'SQLite format 3\u0000')],
  ["another program's database", 'file.otherProgram', (path) => alter(path, 'CREATE TABLE songs (title TEXT)')],
  ['a newer version', 'file.newer', (path) => alteredFile(path, 'PRAGMA user_version = 9')],
  ['no version', 'file.damaged', (path) => alteredFile(path, 'PRAGMA user_version = 0')],
  [
    'half of a file',
    'file.truncated',
    async (path) => {
      await alteredFile(path);
      truncateSync(path, readFileSync(path).length / 2);
    },
  ],
  [
    'a file with something behind its end that is not what belongs there',
    'file.damaged',
    async (path) => {
      await alteredFile(path, 'VACUUM');
      appendFileSync(path, Buffer.alloc(4096));
    },
  ],
  ['a folder', 'file.notFile', (path) => mkdirSync(path)],
  ['nothing', 'file.missing', () => undefined],
];

test.each(wrongFiles)('%s is refused as %s, with a sentence in both languages', async (_, code, make) => {
  const folder = temporaryFolder();
  const path = join(folder, 'plan.blueprint');
  await make(path);
  const before = stateOf(folder);
  const opened = await openProjectFile(path, { host });
  expect(outcome(opened)).toBe(code);
  expect(stateOf(folder)).toEqual(before);
  for (const language of languages) {
    const fault = opened.ok ? undefined : opened.faults[0];
    const key = `fault.${fault?.code}`;
    expect(isWord(key)).toBe(true);
    const sentence = say(language, key as WordKey, fault?.params);
    expect(sentence).toContain('plan.blueprint');
    expect(sentence).not.toContain('{{');
  }
});

test('opening a good file changes nothing and leaves nothing beside it, side files of others included', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'plan.blueprint');
  unwrap(await writeProjectFile(path, smallDocument));
  for (const side of ['-wal', '-shm', '-journal']) writeFileSync(path + side, `what another tool left${side}`);
  const before = stateOf(folder);
  expect(unwrap(await openProjectFile(path, { host })).document).toEqual(smallDocument);
  expect(stateOf(folder)).toEqual(before);
});

test('a file that a tool has switched to write-ahead logging opens as long as its content is whole', async () => {
  const path = join(temporaryFolder(), 'plan.blueprint');
  await alteredFile(path, 'PRAGMA journal_mode = WAL');
  expect(readFileSync(path).subarray(18, 20)).toEqual(Buffer.from([2, 2]));
  expect(unwrap(await openProjectFile(path, { host })).document).toEqual(smallDocument);
});

test('a file that describes two documents is damaged, not too big', async () => {
  const path = join(temporaryFolder(), 'plan.blueprint');
  await alteredFile(
    path,
    "CREATE TEMP TABLE second AS SELECT * FROM document; UPDATE second SET id = 'second'; INSERT INTO document SELECT * FROM second",
  );
  expect(outcome(await openProjectFile(path, { host }))).toBe('file.damaged');
});

test('a file larger than the limit is refused before it is read', async () => {
  const path = join(temporaryFolder(), 'plan.blueprint');
  unwrap(await writeProjectFile(path, smallDocument));
  const limits = { bytes: 8192, records: 10, translations: 10, value: 100 };
  expect(outcome(await openProjectFile(path, { host, limits }))).toBe('file.tooBig');
  expect(outcome(await openProjectFile(path, { host, limits: { ...limits, bytes: 1e6 } }))).toBe('file.tooManyRecords');
});

test('two files that say the same are the same bytes', async () => {
  const folder = temporaryFolder();
  const [one, two] = [join(folder, 'one.blueprint'), join(folder, 'two.blueprint')];
  await alteredFile(one);
  copyFileSync(one, two);
  await alteredFile(one);
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
});
