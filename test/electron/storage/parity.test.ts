import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readInterchange } from '#shared/interchange/read.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import { canonical, contentHash } from '../../../electron/storage/content-hash.ts';
import { mended } from '../../../electron/storage/parity/mend.ts';
import { withParity } from '../../../electron/storage/parity/protect.ts';
import { parityPages, partsOf, rowsFor } from '../../../electron/storage/parity/trailer.ts';
import { writeProjectFile } from '../../../electron/storage/project-file.ts';
import { readLimits } from '../../../electron/storage/read-project.ts';
import { salvage } from '../../../electron/storage/salvage/salvage.ts';
import { asset } from '../../shared/pictures/png.ts';
import { bigBlueprint, randomDocument } from '../../shared/random-blueprint.ts';
import { randomFrom } from '../../shared/random-numbers.ts';
import { smallDocument } from './documents.ts';
import { outcome, unwrap } from './expect-result.ts';
import { temporaryFolder } from './folder.ts';
import { alter, alteredFile } from './foreign-database.ts';
import { judge, openHere } from './read-here.ts';

const pageSize = 4096;

async function bytesOf(document: Document): Promise<Buffer> {
  const path = join(temporaryFolder(), 'plan.blueprint');
  unwrap(await writeProjectFile(path, document, { documentId: 'doc' }));
  return readFileSync(path);
}
const zeroed = (bytes: Buffer, pages: Iterable<number>): Buffer => {
  const copy = Buffer.from(bytes);
  for (const page of pages) copy.fill(0, page * pageSize, (page + 1) * pageSize);
  return copy;
};
const layoutOf = (bytes: Buffer) => {
  const pages = bytes.readUInt32BE(28);
  return { pageSize, pages, rows: rowsFor(pages) };
};

test('SQLite reads a file with parity as the database it is, and finds nothing wrong with it', async () => {
  const path = await alteredFile(join(temporaryFolder(), 'plan.blueprint'));
  const before = readFileSync(path);
  const database = new Sqlite(path, { readonly: true });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('page_count', { simple: true })).toBeLessThan(before.length / pageSize);
  expect(database.prepare('SELECT text FROM cards WHERE id = ?').pluck().get('c2')).toBe('Takes the money');
  database.close();
  expect(readFileSync(path)).toEqual(before);
});

test('whichever page is lost, of the database or behind it, the file says exactly what it said and that it was mended', async () => {
  const good = await bytesOf(smallDocument);
  expect(judge(good)).not.toHaveProperty('value.mended');
  for (let page = 0; page < good.length / pageSize; page += 1) {
    const bytes = zeroed(good, [page]);
    expect(mended(bytes).database).toEqual(mended(good).database);
    const read = unwrap(judge(bytes));
    expect(read).toMatchObject({ documentId: 'doc', contentHash: contentHash(smallDocument), mended: true });
  }
});

test('any three pages are mended, and any run of as many as a page of parity each (seed 20270)', async () => {
  const random = randomFrom(20270);
  for (const document of [smallDocument, randomDocument(7, { cards: 700, steps: 60 })]) {
    const good = await bytesOf(document);
    const { database } = mended(good);
    const { pages, rows } = layoutOf(good);
    for (let run = 0; run < 60; run += 1) {
      const three = Array.from({ length: 3 }, () => random.whole(0, good.length / pageSize - 1));
      expect(mended(zeroed(good, three)).database.equals(database), three.join()).toBe(true);
      const from = random.whole(0, pages - 2 * rows);
      const length = random.whole(4, 2 * rows);
      const stretch = Array.from({ length }, (_, index) => from + index);
      expect(mended(zeroed(good, stretch)).database.equals(database), `${length} from ${from}`).toBe(true);
    }
  }
});

test('two rows share at most one page, however many pages there are', () => {
  for (let pages = 1; pages <= 60_000; pages += 1 + Math.floor(pages / 7)) {
    const rows = rowsFor(pages);
    expect(pages).toBeLessThanOrEqual(rows * (rows + 1));
    // What it costs: the least there is, or a page in twenty-five, or what little three lost pages of a small file ask for.
    expect(parityPages({ rows })).toBeLessThanOrEqual(Math.max(17, pages * 0.04 + 3, 2 * Math.sqrt(pages) + 3));
  }
});

test('where more is lost than can be mended, what can be is, and the rest is said to be lost', async () => {
  const good = await bytesOf(randomDocument(7, { cards: 700, steps: 60 }));
  const { rows } = layoutOf(good);
  // Two and two of them stand in one row, two and two in one of the others: none of the four is alone anywhere.
  const four = [5, 5 + rows, 5 + rows + 1, 5 + rows + rows + 1];
  const bytes = zeroed(good, [3, ...four]);
  const { database, lost } = mended(bytes);
  expect(lost).toBe(4);
  expect(database).toEqual(mended(zeroed(good, four)).database);
  expect(outcome(judge(bytes))).toBe('file.damaged');
});

test('a file that lost its end opens as long as the database is there, and is mended as long as an index is', async () => {
  const good = await bytesOf(smallDocument);
  const { pages, ...layout } = layoutOf(good);
  const parts = partsOf({ ...layout, pages });
  expect(unwrap(judge(Buffer.from(good.subarray(0, pages * pageSize))))).not.toHaveProperty('mended');
  // Of a torn index nothing is known, and what stands behind the database is not what belongs there.
  expect(outcome(judge(Buffer.from(good.subarray(0, pages * pageSize + 60))))).toBe('file.damaged');
  for (let page = parts.parity; page < good.length / pageSize; page += 1)
    for (const cut of [page * pageSize, page * pageSize + 60])
      expect(unwrap(judge(Buffer.from(good.subarray(0, cut)))), `${cut}`).toMatchObject({ mended: true });
  const cut = zeroed(good.subarray(0, (parts.secondIndex - 1) * pageSize), [5]);
  expect(unwrap(judge(cut))).toMatchObject({ contentHash: contentHash(smallDocument), mended: true });
});

test('a file without parity opens, and so does one with something behind its end', async () => {
  const good = await bytesOf(smallDocument);
  const alone = Buffer.from(mended(good).database);
  expect(unwrap(judge(alone))).toMatchObject({ contentHash: contentHash(smallDocument) });
  expect(unwrap(judge(alone))).not.toHaveProperty('mended');
  expect(unwrap(judge(Buffer.concat([good, Buffer.alloc(777, 7)])))).toMatchObject({ mended: true });
  expect(outcome(judge(Buffer.concat([alone, Buffer.alloc(777, 7)])))).toBe('file.damaged');
});

test('what another program wrote is never undone by mending: it is refused, or read when it says the same', async () => {
  const folder = temporaryFolder();
  const changed = await alteredFile(join(folder, 'changed.blueprint'), "UPDATE cards SET text = 'x' WHERE id = 'c2'");
  expect(outcome(judge(readFileSync(changed)))).toBe('file.damaged');
  const longer = await alteredFile(
    join(folder, 'longer.blueprint'),
    "UPDATE notes SET text = printf('%.*c', 9000, 'x')",
  );
  expect(outcome(judge(readFileSync(longer)))).toBe('file.damaged');
  const packed = await alteredFile(join(folder, 'packed.blueprint'), 'VACUUM');
  expect(openHere(packed).document).toEqual(smallDocument);
  alter(
    packed,
    "UPDATE cards SET text = 'x' WHERE id = 'c2'",
    "UPDATE cards SET text = 'Takes the money' WHERE id = 'c2'",
  );
  expect(openHere(packed).document).toEqual(smallDocument);
});

test('an index that lies is none', async () => {
  const good = await bytesOf(smallDocument);
  const { pages, ...layout } = layoutOf(good);
  const { index, secondIndex } = partsOf({ ...layout, pages });
  for (const field of [16, 20, 24, 28, 40, 70]) {
    const bytes = Buffer.from(good);
    for (const page of [index, secondIndex]) bytes.writeUInt32BE(0xffff_fff0, page * pageSize + field);
    expect(mended(bytes)).toMatchObject({ damaged: 0, lost: 0 });
  }
});

test('parity is of whole pages', () => {
  expect(() => withParity(new Uint8Array(5000), '')).toThrow();
});

/**
 * The share of a document's records that come back with all they held, from a file that may be damaged. Where every byte
 * of the database does, so do all of them.
 */
function shareOf(document: Document, bytes: Buffer, good: Buffer): number {
  if (mended(bytes).database.equals(mended(good).database)) return 1;
  const read = judge(bytes);
  const records = read.ok ? read.value.records : unwrap(salvagedHere(bytes)).records;
  const there = new Map(records.map((record) => [record.id, canonical(record)]));
  return [...document.values()].filter((record) => there.get(record.id) === canonical(record)).length / document.size;
}
function salvagedHere(bytes: Buffer) {
  const work = salvage(bytes, readLimits, 'en');
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

const example = (name: string): Document => {
  const path = fileURLToPath(new URL(`../../fixtures/examples/${name}.blueprint.json`, import.meta.url));
  let id = 0;
  return unwrap(readInterchange(JSON.parse(readFileSync(path, 'utf8')), { language: 'en', newId: () => `id${++id}` }));
};
/** Ten megabytes as a person would have them: thousands of cards, and pictures. */
const tenMegabytes = (): Document =>
  documentOf([
    ...bigBlueprint(5000).values(),
    ...Array.from({ length: 40 }, (_, index) => asset(`picture${index}`, index, 230, 230)),
  ]);

const runs = process.env.LONG ? 300 : 15;
const sizes: { what: string; make: () => Document }[] = [
  ...['hotel-checkin', 'hospital-outpatient', 'ecommerce-checkout-return'].map((what) => ({
    what,
    make: () => example(what),
  })),
  { what: '1,000 cards', make: () => bigBlueprint(1000) },
  ...(process.env.LONG ? [{ what: '10 MB', make: tenMegabytes }] : []),
];
test.each(sizes)(
  `$what: after one zeroed page at least 99 % of the items come back in at least 90 % of ${runs} runs (the long form has 300, and 10 MB; seed 20271)`,
  async ({ what, make }) => {
    const random = randomFrom(20271);
    const document = make();
    const good = await bytesOf(document);
    const shares: number[] = [];
    for (let run = 0; run < runs; run += 1)
      shares.push(shareOf(document, zeroed(good, [random.whole(0, good.length / pageSize - 1)]), good));
    const enough = shares.filter((share) => share >= 0.99).length;
    const size = `${(good.length / 1e6).toFixed(1)} MB, ${document.size} items`;
    console.log(
      `${what} (${size}): 99 % of the items back in ${enough} of ${runs} runs, at least ${100 * Math.min(...shares)} %`,
    );
    expect(enough).toBeGreaterThanOrEqual(0.9 * runs);
  },
  1_800_000,
);
