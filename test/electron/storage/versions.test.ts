import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readInterchange } from '#shared/interchange/read.ts';
import { writeInterchange } from '#shared/interchange/write.ts';
import type { Card } from '#shared/model/card.ts';
import { formatVersion, migrate, migrations } from '#shared/model/migrations.ts';
import { mended } from '../../../electron/storage/parity/mend.ts';
import { createTexts } from '../../../electron/storage/schema.ts';
import { sessionsIn } from '../../../electron/storage/sessions.ts';
import { asset } from '../../shared/pictures/png.ts';
import { outcome, unwrap } from './expect-result.ts';
import { temporaryFolder } from './folder.ts';
import { judge, openHere } from './read-here.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** Without what it could be mended with: an altered header would be. */
const databaseIn = (path: string) => Buffer.from(mended(readFileSync(path)).database);
const versions = Array.from({ length: formatVersion }, (_, index) => index + 1);

test.each(versions)('a real file of format version %i opens and says what it always said', (version) => {
  const opened = openHere(at(`fixtures/versions/${version}.blueprint`));
  expect(opened).toMatchObject({ version, documentId: 'hotel-check-in' });
  const example = JSON.parse(readFileSync(at('fixtures/examples/hotel-checkin.blueprint.json'), 'utf8'));
  const [{ cards, lanes }] = example.blueprints;
  if (version >= 2) cards[0].colour = 'green';
  if (version >= 3) {
    const { id: _id, type: _type, ...picture } = asset('', 120, 24, 16);
    example.profile = 'nng';
    example.rulesOff = ['BP-016', 'BP-062'];
    example.rulesOn = ['BP-021'];
    example.brand = { logo: 'A1', primary: '#0b5750', accent: '#c2410c', footer: { en: 'In confidence', zh: '机密' } };
    lanes[1].height = 240;
    cards[0].waivers = [{ rule: 'BP-020', reason: 'Shown, not “used”: 只是展示' }];
    cards[0].picture = { asset: 'A1', alt: { en: 'The booking page', zh: '预订页面' } };
    example.assets = [{ id: 'A1', title: 'key card.png', ...picture }];
  }
  const imported = unwrap(readInterchange(example, { language: 'en', newId: () => crypto.randomUUID() }));
  expect(writeInterchange(opened.document, 'both')).toEqual(writeInterchange(imported, 'both'));
});

test('the newest file kept has exactly the schema that is written today', () => {
  const database = new Sqlite(at(`fixtures/versions/${formatVersion}.blueprint`), { readonly: true });
  const kept = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").raw().all();
  database.close();
  expect(Object.fromEntries(kept as [string, string][])).toEqual(Object.fromEntries(createTexts));
});

test.each(versions.slice(0, -1))(
  'opening a file of version %i leaves it as it is; saving a change writes the version of today, and nothing is lost',
  async (version) => {
    const path = join(temporaryFolder(), 'plan.blueprint');
    copyFileSync(at(`fixtures/versions/${version}.blueprint`), path);
    const before = openHere(path);
    const { session } = unwrap(sessionsIn(temporaryFolder()).open(before));
    expect(readFileSync(path)).toEqual(readFileSync(at(`fixtures/versions/${version}.blueprint`)));

    const card = [...before.document.values()].find(({ type }) => type === 'card') as Card;
    const coloured: Card = { ...card, colour: 'blue' };
    unwrap(
      session.commit({
        at: '2026-03-01T09:00:00Z',
        label: 'colour',
        kind: 'do',
        change: { [card.id]: [card, coloured] },
      }),
    );
    unwrap(await session.publish());
    const after = openHere(path);
    expect(after.version).toBe(formatVersion);
    expect(after.document).toEqual(new Map([...before.document, [card.id, coloured]]));
  },
);

test('a file that has the columns of another version than it says is not ours', () => {
  for (const [version, says] of [
    [1, 2],
    [2, 1],
    [2, 3],
    [3, 2],
  ]) {
    const bytes = databaseIn(at(`fixtures/versions/${version}.blueprint`));
    bytes.writeUInt32BE(says ?? 0, 60);
    expect(outcome(judge(bytes))).toBe('file.foreignParts');
  }
});

test('a file of the version after this one is said to be newer', () => {
  const bytes = databaseIn(at(`fixtures/versions/${formatVersion}.blueprint`));
  bytes.writeUInt32BE(formatVersion + 1, 60);
  expect(judge(bytes)).toMatchObject({
    faults: [{ code: 'file.newer', params: { version: formatVersion + 1, known: formatVersion } }],
  });
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
  const database = new Sqlite(at(`fixtures/versions/${formatVersion}.blueprint`), { readonly: true });
  const [does = [], risks = []] = questions.map((sql) => database.prepare(sql).all());
  database.close();
  expect(does).toHaveLength(9);
  expect(does[0]).toMatchObject({ step: 'Book a room' });
  expect(risks).toHaveLength(6);
  expect(risks[0]).toMatchObject({ code: 'X5', risk: 144 });
});
