import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { storageWords } from '#shared/words/storage.ts';
import {
  type Column,
  documentColumns,
  recordTables,
  translationColumns,
  versionColumns,
  versionPictureColumns,
} from '../../../electron/storage/tables.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');

/** Every source of a room, by its path. */
const sourcesOf = (room: string): [path: string, text: string][] =>
  readdirSync(root + room, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [`${room}/${path.replaceAll('\\', '/')}`, read(`${room}/${path}`)]);
const storage = sourcesOf('electron/storage');

test('one file knows better-sqlite3, and it gives none of its dangerous doors on', () => {
  const knowing = [...sourcesOf('electron'), ...sourcesOf('shared'), ...sourcesOf('renderer')].filter(([, text]) =>
    text.includes("'better-sqlite3'"),
  );
  expect(knowing.map(([path]) => path)).toEqual(['electron/storage/database.ts']);
  for (const [path, text] of storage) {
    expect(text, path).not.toMatch(/loadExtension|unsafeMode|ATTACH |\.function\(|\.aggregate\(|\.table\(/);
  }
});

test('SQL is made of constants: no statement has a value pasted into it', () => {
  const given = storage.flatMap(([path, text]) =>
    [...text.matchAll(/\.(?:statement|script)\(\s*(`[^`]*\$\{|'[^']*'\s*\+|[a-z]\w*\()/g)].map(
      ([match]) => `${path}: ${match}`,
    ),
  );
  expect(given).toEqual([]);
  // Pragmas take no parameters; the only value pasted into one is a number of the source's own.
  const pragmas = storage.flatMap(([, text]) =>
    [...text.matchAll(/pragma\(`[^`]*\$\{(\w+)\}/g)].map(([, name]) => name),
  );
  expect(new Set(pragmas)).toEqual(new Set(['applicationId', 'formatVersion']));
});

test('every fault that storage raises has its sentence, and every sentence its fault', () => {
  const raised = storage.flatMap(([, text]) => [...text.matchAll(/code: '((?:file|session|document)\.\w+)'/g)]);
  const codes = new Set(raised.map(([, code]) => `fault.${code}`));
  codes.add('fault.file.damaged');
  const sentences = Object.keys(storageWords).filter((key) => key.startsWith('fault.'));
  expect(new Set(sentences)).toEqual(codes);
});

test('the README describes every table and column of the project file, and no others', () => {
  const rows = (columns: readonly Column[]): string[] =>
    columns.map(({ name, refers, says }) => `| \`${name}\`${refers ? ` → ${refers}` : ''} | ${says} |`);
  const tables = [
    ['document', documentColumns],
    ...recordTables.map(({ name, columns }) => [name, columns] as const),
    ['translations', translationColumns],
    ['versions', versionColumns],
    ['version_pictures', versionPictureColumns],
  ] as const;
  const described = tables.map(([name, columns]) => [
    `#### ${name}`,
    '',
    '| column | holds |',
    '| --- | --- |',
    ...rows(columns),
  ]);
  const readme = read('electron/storage/README.md').replace(/ +/g, ' ').replace(/-{4,}/g, '---');
  expect(readme).toContain(described.map((lines) => lines.join('\n')).join('\n\n'));
});
