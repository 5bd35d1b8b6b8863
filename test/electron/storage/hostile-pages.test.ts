import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { nodeReaderHost } from '../../../electron/storage/node-reader-host.ts';
import { mended } from '../../../electron/storage/parity/mend.ts';
import { openProjectFile } from '../../../electron/storage/project-file.ts';
import { readLimits } from '../../../electron/storage/read-project.ts';
import { salvage } from '../../../electron/storage/salvage/salvage.ts';
import { outcome } from './expect-result.ts';
import { temporaryFolder } from './folder.ts';
import { alteredFile, forgeHashes } from './foreign-database.ts';
import { judge } from './read-here.ts';

/** A database that a SQLite tool was let loose on, and where its tables and indexes begin. */
type Made = { readonly bytes: Buffer; root(name: string): number };

async function made(...sql: string[]): Promise<Made> {
  const path = await alteredFile(join(temporaryFolder(), 'plan.blueprint'), 'VACUUM', ...sql);
  const database = new Sqlite(path, { readonly: true });
  const roots = new Map(database.prepare('SELECT name, rootpage FROM sqlite_schema').raw().all() as [string, number][]);
  database.close();
  const bytes = Buffer.from(mended(readFileSync(path)).database);
  return { bytes, root: (name) => ((roots.get(name) ?? 0) - 1) * 4096 };
}

/** An inner page of a table's tree whose children are the pages given. */
function innerPage(bytes: Buffer, at: number, children: readonly number[], last: number): void {
  bytes.fill(0, at, at + 4096);
  bytes[at] = 0x05;
  bytes.writeUInt16BE(children.length, at + 3);
  bytes.writeUInt16BE(4096 - 8 * children.length, at + 5);
  bytes.writeUInt32BE(last, at + 8);
  children.forEach((child, cell) => {
    const place = 4096 - 8 * (cell + 1);
    bytes.writeUInt16BE(place, at + 12 + 2 * cell);
    bytes.writeUInt32BE(child, at + place);
    bytes[at + place + 4] = cell + 1;
  });
}
const numberOf = (at: number): number => at / 4096 + 1;

/** Pages that contradict each other, as no SQLite writes them; each must be refused at once and leave salvage alive. */
const hostilePages: [what: string, sql: string[], spoil: (made: Made) => void][] = [
  [
    'two tables on the same pages',
    [],
    ({ bytes, root }) => void bytes.copyWithin(root('cards'), root('lanes'), root('lanes') + 4096),
  ],
  [
    'a tree that contains itself',
    [],
    ({ bytes, root }) => innerPage(bytes, root('cards'), [numberOf(root('cards'))], numberOf(root('cards'))),
  ],
  [
    'a tree that branches a hundredfold into itself',
    [],
    ({ bytes, root }) =>
      innerPage(bytes, root('cards'), Array(120).fill(numberOf(root('cards'))), numberOf(root('cards'))),
  ],
  [
    'two trees that contain each other',
    [],
    ({ bytes, root }) => {
      innerPage(bytes, root('cards'), [], numberOf(root('lanes')));
      innerPage(bytes, root('lanes'), [], numberOf(root('cards')));
    },
  ],
  ['a tree that leads out of the file', [], ({ bytes, root }) => innerPage(bytes, root('cards'), [], 0x7fff_fff0)],
  [
    'a loop among its free pages',
    ['CREATE TABLE gone (a)', 'INSERT INTO gone VALUES (zeroblob(40000))', 'DROP TABLE gone'],
    ({ bytes }) => {
      const first = bytes.readUInt32BE(32);
      bytes.writeUInt32BE(first, (first - 1) * 4096);
      bytes.writeUInt32BE(1_000_000, 36);
    },
  ],
  [
    'free pages that are in use',
    [],
    ({ bytes, root }) => {
      bytes.writeUInt32BE(numberOf(root('cards')), 32);
      bytes.writeUInt32BE(9, 36);
    },
  ],
  [
    'a long text that goes on in itself',
    [`UPDATE notes SET text = printf('%.*c', 9000, 'x')`],
    ({ bytes, root }) => {
      const page = root('notes');
      const cell = page + bytes.readUInt16BE(page + 8);
      const next = bytes.indexOf(Buffer.from([0, 0, 0]), cell + 2000);
      const overflow = bytes.readUInt32BE(next);
      if (overflow > 1 && overflow <= bytes.length / 4096) bytes.writeUInt32BE(overflow, (overflow - 1) * 4096);
    },
  ],
  [
    'a row that says it is four thousand million bytes long',
    [],
    ({ bytes, root }) => {
      const page = root('cards');
      const cell = page + bytes.readUInt16BE(page + 8);
      bytes.fill(0xff, cell, cell + 4);
    },
  ],
  ['more cells than a page has room for', [], ({ bytes, root }) => void bytes.writeUInt16BE(0xffff, root('cards') + 3)],
  [
    'cells that lie on each other',
    [],
    ({ bytes, root }) => void bytes.copyWithin(root('cards') + 10, root('cards') + 8, root('cards') + 10),
  ],
  [
    'an index where a table was',
    [],
    ({ bytes, root }) =>
      void bytes.copyWithin(root('cards'), root('sqlite_autoindex_cards_1'), root('sqlite_autoindex_cards_1') + 4096),
  ],
  [
    'an index that disagrees with its table',
    [],
    ({ bytes, root }) =>
      void bytes.fill(0x41, root('sqlite_autoindex_cards_1') + 4000, root('sqlite_autoindex_cards_1') + 4090),
  ],
  ['texts in UTF-16', [], ({ bytes }) => void bytes.writeUInt32BE(2, 56)],
  ['texts in an encoding there is none of', [], ({ bytes }) => void bytes.writeUInt32BE(77, 56)],
  [
    'a text that is not UTF-8',
    [],
    ({ bytes }) => void bytes.fill(0xc0, bytes.indexOf('Takes the money'), bytes.indexOf('Takes the money') + 5),
  ],
  [
    'pages of another size than they are',
    [],
    ({ bytes }) => {
      bytes.writeUInt16BE(1024, 16);
      bytes.writeUInt32BE(bytes.length / 1024, 28);
    },
  ],
  ['pages half of which are said to be spare', [], ({ bytes }) => void bytes.writeUInt8(255, 20)],
  ['a schema in a form of the future', [], ({ bytes }) => void bytes.writeUInt32BE(9, 44)],
  [
    'a database that says it vacuums itself',
    [],
    ({ bytes, root }) => void bytes.writeUInt32BE(numberOf(root('cards')), 52),
  ],
];

const host = nodeReaderHost();
const refused = /^file\.(damaged|foreignParts|truncated|notDatabase)$/;

async function refuses(bytes: Buffer): Promise<void> {
  // A reader that hangs or dies would take the test with it; in the long form it has a process, as in the program.
  if (process.env.LONG) {
    const path = join(temporaryFolder(), 'hostile.blueprint');
    writeFileSync(path, bytes);
    const opened = await openProjectFile(path, { host, salvage: 'en' });
    expect(outcome(opened)).toMatch(refused);
  } else {
    expect(outcome(judge(Buffer.from(bytes)))).toMatch(refused);
    const work = salvage(bytes, readLimits, 'en');
    while (!work.next().done);
  }
}

test.each(hostilePages)(
  '3.2 row 15: a file with %s is refused, and what is left of it can be looked for',
  async (_, sql, spoil) => {
    const hostile = await made(...sql);
    spoil(hostile);
    await refuses(hostile.bytes);
  },
);

/** More do not go into a file of the size that is opened at all. */
const many = process.env.LONG ? 40_000 : 1000;
const named = (count: number): string[] => [
  'BEGIN',
  ...Array.from({ length: count }, (_, index) => `CREATE TABLE t${index} (a)`),
  'COMMIT',
];

/** What SQLite may hold beside tables, each in a form that `hostile-file.test.ts` has not. */
const hostileSchemas: [what: string, sql: string[]][] = [
  ['an index on some of the rows', ["CREATE INDEX some ON cards (text) WHERE kind = 'action'"]],
  ['a table without row numbers', ['CREATE TABLE plain (a PRIMARY KEY) WITHOUT ROWID']],
  [
    'a trigger on a view',
    ['CREATE VIEW v AS SELECT 1 AS a', 'CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN DELETE FROM cards; END'],
  ],
  ['a stored generated column', ['CREATE TABLE bomb (a, b AS (hex(a)) STORED)']],
  [
    'a table that loads code',
    [
      'PRAGMA writable_schema = ON',
      "UPDATE sqlite_schema SET sql = 'CREATE TABLE notes (a DEFAULT (load_extension(''x'')))' WHERE name = 'notes'",
      'PRAGMA writable_schema = OFF',
    ],
  ],
  [
    'a schema that is no SQL',
    [
      'PRAGMA writable_schema = ON',
      "UPDATE sqlite_schema SET sql = 'CREATE TABLE' WHERE name = 'notes'",
      'PRAGMA writable_schema = OFF',
    ],
  ],
  [
    'a table that begins outside the file',
    [
      'PRAGMA writable_schema = ON',
      "UPDATE sqlite_schema SET rootpage = 9999999 WHERE name = 'notes'",
      'PRAGMA writable_schema = OFF',
    ],
  ],
  [
    'two tables that begin at the same page',
    [
      'PRAGMA writable_schema = ON',
      "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'cards') WHERE name = 'notes'",
      'PRAGMA writable_schema = OFF',
    ],
  ],
  ['a name of a megabyte', [`CREATE TABLE "${'x'.repeat(1_000_000)}" (a)`]],
];
test.each(hostileSchemas)('3.2 row 15: a file with %s is refused', async (_, sql) => {
  const path = await alteredFile(join(temporaryFolder(), 'plan.blueprint'), ...sql);
  await refuses(readFileSync(path));
});

test(`3.2 row 15: a file with ${many} tables is refused (the long form has 40,000)`, async () => {
  const path = await alteredFile(join(temporaryFolder(), 'plan.blueprint'), named(many).join(';'));
  await refuses(readFileSync(path));
}, 600_000);

test('3.2 row 15: reasons nested a hundred thousand deep are refused, also with hashes to match', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const path = await alteredFile(
    join(temporaryFolder(), 'plan.blueprint'),
    `UPDATE cards SET waivers = '${deep.slice(0, 30_000)}' WHERE id = 'c1'`,
  );
  forgeHashes(path);
  await refuses(readFileSync(path));
});
