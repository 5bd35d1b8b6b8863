import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readInterchange } from '#shared/interchange/read.ts';
import { writeInterchange } from '#shared/interchange/write.ts';
import { formatVersion, migrate, migrations } from '#shared/model/migrations.ts';
import { createTexts } from '../../../electron/storage/schema.ts';
import { unwrap } from './expect-result.ts';
import { openHere } from './read-here.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const versions = Array.from({ length: formatVersion }, (_, index) => index + 1);

test.each(versions)('a real file of format version %i opens and says what it always said', (version) => {
  const opened = openHere(at(`fixtures/versions/${version}.blueprint`));
  expect(opened).toMatchObject({ version, documentId: 'hotel-check-in' });
  const example = JSON.parse(readFileSync(at('fixtures/examples/hotel-checkin.blueprint.json'), 'utf8'));
  const imported = unwrap(readInterchange(example, { language: 'en', newId: () => crypto.randomUUID() }));
  expect(writeInterchange(opened.document, 'both')).toEqual(writeInterchange(imported, 'both'));
});

test('the newest file kept has exactly the schema that is written today', () => {
  const database = new Sqlite(at(`fixtures/versions/${formatVersion}.blueprint`), { readonly: true });
  const kept = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").raw().all();
  database.close();
  expect(Object.fromEntries(kept as [string, string][])).toEqual(Object.fromEntries(createTexts));
});

test('every migration has a test and a real file of the version it leads to', () => {
  const tests = readdirSync(at('shared/model'));
  for (const version of versions) {
    expect(existsSync(at(`fixtures/versions/${version}.blueprint`)), `fixtures/versions/${version}.blueprint`).toBe(
      true,
    );
    if (version > 1) expect(tests).toContain(`migration-${version}.test.ts`);
  }
  expect(readdirSync(at('fixtures/versions'))).toHaveLength(formatVersion);
  expect(migrations).toHaveLength(formatVersion - 1);
});

test('records of today pass through the list unaltered', () => {
  const records = [{ id: 'p', type: 'project' }];
  expect(migrate(records, formatVersion)).toEqual(records);
});

test('the questions in the README have answers', () => {
  const readme = readFileSync(at('../electron/storage/README.md'), 'utf8');
  const questions = [...readme.matchAll(/```sql\n([^`]+)```/g)].map(([, sql = '']) => sql);
  expect(questions).toHaveLength(2);
  const database = new Sqlite(at('fixtures/versions/1.blueprint'), { readonly: true });
  const [does = [], risks = []] = questions.map((sql) => database.prepare(sql).all());
  database.close();
  expect(does).toHaveLength(9);
  expect(does[0]).toMatchObject({ step: 'Book a room' });
  expect(risks).toHaveLength(6);
  expect(risks[0]).toMatchObject({ code: 'X5', risk: 144 });
});
