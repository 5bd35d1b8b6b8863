import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeReaderHost } from '../../../electron/storage/node-reader-host.ts';
import { openProjectFile } from '../../../electron/storage/project-file.ts';
import type { ReaderHost } from '../../../electron/storage/reader-host.ts';
import { png } from '../../shared/pictures/png.ts';
import { outcome } from './expect-result.ts';
import { stateOf, temporaryFolder } from './folder.ts';
import { alteredFile, forgeHashes } from './foreign-database.ts';
import { judge } from './read-here.ts';

const host = nodeReaderHost();

const schemaEdit = (edit: string) => ['PRAGMA writable_schema = ON', edit, 'PRAGMA writable_schema = OFF'];

/** Whatever SQLite can be made to hold that this program never writes. */
const foreignParts: [what: string, sql: string[]][] = [
  [
    'a view that never ends, in place of a table',
    [
      'DROP TABLE notes',
      'CREATE VIEW notes AS WITH RECURSIVE forever(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM forever) SELECT * FROM forever',
    ],
  ],
  ['a view beside the tables', ['CREATE VIEW more AS SELECT * FROM cards']],
  ['a trigger', ['CREATE TRIGGER t AFTER INSERT ON cards BEGIN DELETE FROM cards; END']],
  ['a virtual table', ['CREATE VIRTUAL TABLE v USING fts5(text)']],
  ['a generated column', ['ALTER TABLE notes ADD COLUMN bomb TEXT AS (hex(zeroblob(100000000))) VIRTUAL']],
  ['another column', ['ALTER TABLE cards ADD COLUMN extra TEXT']],
  ['another table', ['CREATE TABLE extra (id TEXT)']],
  ['another index', ['CREATE INDEX quick ON cards (text)']],
  ['an index on an expression', ['CREATE INDEX quick ON cards (upper(text))']],
  ['a table less', ['DROP TABLE notes']],
  ['a table renamed', ['ALTER TABLE notes RENAME TO remarks']],
  [
    'the text of a table altered where it stands',
    schemaEdit("UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'cards'"),
  ],
  ['statistics', ['CREATE INDEX i ON cards (text)', 'ANALYZE', 'DROP INDEX i']],
];

test.each(foreignParts)('3.2 row 15: a file with %s is refused before anything is asked of it', async (_, sql) => {
  const folder = temporaryFolder();
  const path = await alteredFile(join(folder, 'plan.blueprint'), ...sql);
  const before = stateOf(folder);
  expect(outcome(await openProjectFile(path, { host }))).toBe('file.foreignParts');
  expect(stateOf(folder)).toEqual(before);
});

/** Content that the schema alone lets through. Nothing of it may be read as if it were ours. */
const wrongContent: [what: string, sql: string][] = [
  ['a changed text', "UPDATE cards SET text = 'Something else' WHERE id = 'c1'"],
  ['a missing row', "DELETE FROM notes WHERE id = 'n1'"],
  ['a doubled row', "INSERT INTO owners SELECT 'o2', code, sort_key, blueprint, title FROM owners"],
  ['a dangling reference', "UPDATE cards SET lane = 'nowhere' WHERE id = 'c1'"],
  ['a reference to itself', "UPDATE cards SET step = id WHERE id = 'c1'"],
  ['a translation of nothing', "INSERT INTO translations VALUES ('nobody', 'text', '你好')"],
  ['a text of a hundred megabytes', "UPDATE notes SET text = printf('%.*c', 100000000, 'x')"],
  ['a blob of a hundred megabytes', 'UPDATE metrics SET value = zeroblob(100000000)'],
  ['no document', 'DELETE FROM document'],
  ['another document id', "UPDATE document SET id = '../../elsewhere'"],
  ['a picture of a hundred megabytes', "UPDATE assets SET data = printf('%.*c', 100000000, 'A')"],
  ['a title of a picture longer than any text', "UPDATE assets SET title = printf('%.*c', 1000000, 'A')"],
  ['a wrong count', 'UPDATE document SET records = 1e9'],
];

test.each(wrongContent)('3.2 row 15: a file with %s is refused as damaged', async (_, sql) => {
  const path = await alteredFile(join(temporaryFolder(), 'plan.blueprint'), sql);
  expect(outcome(judge(readFileSync(path)))).toBe('file.damaged');
});

/** A picture whose header says that it is this wide. */
const claiming = (width: number) => png(6, 4, 7, { width, height: 4 }).toString('base64');

/** The same by someone who knows how the hashes are made: now the schemas and the invariants have to see it. */
const forgedContent: [what: string, sql: string][] = [
  ['a dangling reference', "UPDATE cards SET lane = 'nowhere' WHERE id = 'c1'"],
  ['a reference to another type', "UPDATE cards SET step = 'c1' WHERE id = 'c1'"],
  ['phases that go in circles', "UPDATE steps SET phase = 's1' WHERE id = 's1'"],
  ['a doubled code', "UPDATE cards SET code = 'C1'"],
  ['a text where a number belongs', "UPDATE cards SET kind = '7'"],
  ['a number that is not', 'UPDATE cards SET minutes = 9e999'],
  ['a flag of 2', 'UPDATE cards SET alone = 2'],
  ['half a touchpoint', "UPDATE cards SET touchpoint = 'human,'"],
  ['a blob', "UPDATE metrics SET value = x'0102'"],
  ['a text with a NUL in it', "UPDATE notes SET text = 'a' || char(0) || 'b'"],
  ['a text that is too long', "UPDATE notes SET text = printf('%.*c', 10001, 'x')"],
  ['a translation of a field that is no text', "INSERT INTO translations VALUES ('c1', 'minutes', '三')"],
  ['a translation by a dangerous name', "INSERT INTO translations VALUES ('c1', '__proto__', '三')"],
  ['a card in a lane without flow', "UPDATE lanes SET role = 'emotion'"],
  ['a picture that is none', "UPDATE assets SET data = 'AAAA'"],
  ['a picture that is no base64', "UPDATE assets SET data = '<svg/>'"],
  ['a picture that claims 65,535 px', 'UPDATE assets SET width = 65535'],
  ['a picture whose own header claims 65,535 px', `UPDATE assets SET width = 65535, data = '${claiming(65_535)}'`],
  ['a picture whose own header claims another size', `UPDATE assets SET data = '${claiming(7)}'`],
  ['a picture of another kind than it says', "UPDATE assets SET mime = 'image/jpeg'"],
  ['a picture of a kind that is never kept', "UPDATE assets SET mime = 'image/svg+xml'"],
  ['a picture too long to be kept', "UPDATE assets SET data = data || printf('%.*c', 2000000, 'A')"],
  ['a card that shows what is not there', "UPDATE cards SET picture = 'nowhere' WHERE id = 'c2'"],
  ['a card that shows a card', "UPDATE cards SET picture = 'c1' WHERE id = 'c2'"],
  ['a text of a picture where there is none', "UPDATE cards SET picture_alt = 'x' WHERE id = 'c1'"],
  ['two records under one id, in two tables', "UPDATE notes SET id = 'c1'"],
  ['a reason with more to it than a reason has', `UPDATE cards SET waivers = '[{"rule":"a","reason":"b","c":{}}]'`],
  ['two projects', "INSERT INTO project (id, title, language) VALUES ('p2', 'Two', 'en')"],
  ['no project', 'DELETE FROM project'],
];

test.each(forgedContent)('3.2 row 15: a file with %s and hashes to match is refused as damaged', async (_, sql) => {
  const path = await alteredFile(join(temporaryFolder(), 'plan.blueprint'), sql);
  forgeHashes(path);
  expect(outcome(judge(readFileSync(path)))).toBe('file.damaged');
});

test('what is wrong with a picture is said with its place', async () => {
  const path = await alteredFile(join(temporaryFolder(), 'plan.blueprint'), "UPDATE assets SET data = 'AAAA'");
  forgeHashes(path);
  expect(judge(readFileSync(path))).toMatchObject({ faults: [{ params: { reason: 'asset pic: data' } }] });
});

test('forged hashes fit: a change that keeps to every rule opens', async () => {
  const path = await alteredFile(join(temporaryFolder(), 'plan.blueprint'), "UPDATE notes SET text = 'Another'");
  forgeHashes(path);
  expect(outcome(judge(readFileSync(path)))).toBe('ok');
});

/** A host whose readers run other code than the program's, to see what becomes of a process that behaves like this. */
function hostRunning(code: string): ReaderHost {
  const module = join(temporaryFolder(), 'reader.mjs');
  writeFileSync(module, code);
  return nodeReaderHost(module);
}

/** The readers that were started, so that a test can see that each is gone. */
function watching(readers: ReaderHost): { host: ReaderHost; gone: Promise<void>[] } {
  const gone: Promise<void>[] = [];
  const start = () => {
    const reader = readers.start();
    const listeners: (() => void)[] = [];
    gone.push(new Promise((resolve) => listeners.push(resolve)));
    reader.onGone(() => {
      for (const listener of listeners) listener();
    });
    return { ...reader, onGone: (listener: () => void) => void listeners.push(listener) };
  };
  return { host: { start }, gone };
}

const asked = "process.once('message', () => {";

test.each([
  [
    'stops answering inside an endless loop',
    `${asked} process.send({ says: 'alive', stage: 'reading' }); for (;;); })`,
    'file.stalled',
  ],
  ['dies', `${asked} process.kill(process.pid, 'SIGSEGV') })`, 'file.readerDied'],
  ['ends without an answer', `${asked} process.exit(0) })`, 'file.readerDied'],
  [
    'takes ever more memory',
    `${asked} const all = []; for (;;) all.push(new Array(1e6).fill(all.length)) })`,
    'file.readerDied',
  ],
])('a reader that %s is dealt with, and its process is gone', async (_, code, expected) => {
  const path = await alteredFile(join(temporaryFolder(), 'plan.blueprint'));
  const watched = watching(hostRunning(code));
  // One that is to die by itself is given all the time a busy machine may need for it.
  const patience = expected === 'file.stalled' ? 2000 : 60_000;
  expect(outcome(await openProjectFile(path, { host: watched.host, patience }))).toBe(expected);
  await Promise.all(watched.gone);
  expect(watched.gone).toHaveLength(1);
});

test('a reader that only has work left that ends is given more time', async () => {
  const done = { says: 'done', documentId: 'd', contentHash: 'c', fileHash: 'f', version: 1 };
  const later = `setTimeout(() => process.send(${JSON.stringify(done)}), 2000)`;
  const code = `${asked} process.send({ says: 'alive', stage: 'checking' }); ${later} })`;
  const path = await alteredFile(join(temporaryFolder(), 'plan.blueprint'));
  expect(outcome(await openProjectFile(path, { host: hostRunning(code), patience: 1500 }))).toBe('ok');
});

test('the process of a reader is gone when the file is open', async () => {
  const watched = watching(host);
  const path = await alteredFile(join(temporaryFolder(), 'plan.blueprint'));
  expect(outcome(await openProjectFile(path, { host: watched.host }))).toBe('ok');
  await Promise.all(watched.gone);
  expect(watched.gone).toHaveLength(1);
});
