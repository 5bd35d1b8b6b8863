import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Document } from '#shared/model/document.ts';
import { documentOf } from '#shared/model/document.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import type { Rec } from '#shared/model/record.ts';
import { type RecordTexts, recordsOf } from '#shared/model/record-texts.ts';
import type { Result } from '#shared/model/result.ts';
import { canonical, contentHash } from '../../../electron/storage/content-hash.ts';
import { nodeReaderHost } from '../../../electron/storage/node-reader-host.ts';
import { mended } from '../../../electron/storage/parity/mend.ts';
import { openProjectFile, writeProjectFile } from '../../../electron/storage/project-file.ts';
import { readLimits } from '../../../electron/storage/read-project.ts';
import type { ReaderHost } from '../../../electron/storage/reader-host.ts';
import { type Salvaged, salvage } from '../../../electron/storage/salvage/salvage.ts';
import { beyondMending } from '../../beyond-mending.ts';
import { randomDocument } from '../../shared/random-blueprint.ts';
import { randomFrom } from '../../shared/random-numbers.ts';
import { smallDocument } from './documents.ts';
import { outcome, unwrap } from './expect-result.ts';
import { temporaryFolder } from './folder.ts';
import { alteredFile } from './foreign-database.ts';

/** A file that has lost what it could be mended with, as far as its database goes. */
async function bytesOf(document: Document): Promise<Buffer> {
  const path = join(temporaryFolder(), 'plan.blueprint');
  unwrap(await writeProjectFile(path, document, { documentId: 'doc' }));
  return Buffer.from(mended(readFileSync(path)).database);
}

function salvaged(bytes: Buffer): Result<Salvaged> {
  const work = salvage(bytes, readLimits, 'en');
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** The page on which a text stands in a row, not in an index. */
function pageOf(bytes: Buffer, text: string): number {
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
    const page = Math.floor(at / 4096);
    if (bytes[page * 4096] === 13) return page;
  }
  throw new Error(`${text} is on no page`);
}
const without = (bytes: Buffer, page: number): Buffer => Buffer.from(bytes).fill(0, page * 4096, (page + 1) * 4096);
const one = <T extends Rec['type']>({ records }: Salvaged, type: T) =>
  records.filter((record): record is Extract<Rec, { type: T }> => record.type === type);

test('of a whole file everything comes back, exactly', async () => {
  for (const document of [smallDocument, randomDocument(5, { cards: 300, steps: 30 })]) {
    const all = unwrap(salvaged(await bytesOf(document)));
    expect(documentOf(all.records)).toEqual(document);
    expect([all.found, all.held, all.whole]).toEqual([document.size, document.size, true]);
  }
});

test('the first page may be gone, with header and schema, and every tree above the rows', async () => {
  const document = randomDocument(6, { cards: 300, steps: 30 });
  const bytes = without(await bytesOf(document), 0);
  for (let page = 1; page < bytes.length / 4096; page += 1)
    if (bytes[page * 4096] === 5) without(bytes, page).copy(bytes);
  expect(documentOf(unwrap(salvaged(bytes)).records)).toEqual(document);
});

test('cards of a lost lane stand in a lane of its own; what hung on lost cards hangs on cards that say so', async () => {
  const bytes = await bytesOf(smallDocument);
  const lanes = unwrap(salvaged(without(bytes, pageOf(bytes, 'At the bar'))));
  expect(one(lanes, 'lane').map(({ id, role }) => [id, role])).toEqual([
    ['l1', 'custom'],
    ['l2', 'custom'],
  ]);
  expect(one(lanes, 'card').map(({ lane }) => lane)).toEqual(['l1', 'l2']);

  const cards = unwrap(salvaged(without(bytes, pageOf(bytes, 'Takes the money'))));
  expect([cards.found, cards.held]).toEqual([smallDocument.size - 2, smallDocument.size]);
  expect(one(cards, 'card').map(({ id, text }) => [id, text])).toEqual([
    ['c1', '(the text of this card is lost)'],
    ['c2', '(the text of this card is lost)'],
  ]);
  expect(one(cards, 'failure')[0]).toMatchObject({ card: 'c2', title: 'Card refused' });
});

test('what was said in the other language stays when the record is lost, on its stand-in or in a note', async () => {
  const bytes = await bytesOf(smallDocument);
  const left = unwrap(salvaged(without(bytes, pageOf(bytes, 'Order a coffee'))));
  expect(left.whole).toBe(false);
  expect(one(left, 'blueprint')[0]).toMatchObject({ id: 'b1', translations: { title: '点咖啡' } });
  const titles = unwrap(salvaged(without(bytes, pageOf(bytes, 'Café'))));
  expect(one(titles, 'note').map(({ text }) => text)).toContain('咖啡馆');
});

test('a picture that is lost leaves what it showed with the card', async () => {
  const bytes = await bytesOf(smallDocument);
  const left = unwrap(salvaged(without(bytes, pageOf(bytes, 'bar.png'))));
  expect(one(left, 'asset')).toEqual([]);
  expect(one(left, 'card')[1]).toMatchObject({ id: 'c2', description: '吧台' });
});

test('a torn page gives back the rows of the half that is left', async () => {
  const document = randomDocument(8, { cards: 300, steps: 30 });
  const bytes = await bytesOf(document);
  const page = pageOf(bytes, 'b1-C150C150');
  bytes.fill(0, page * 4096, page * 4096 + 2048);
  const left = unwrap(salvaged(bytes));
  expect(document.size - left.found).toBeGreaterThan(0);
  expect(document.size - left.found).toBeLessThan(18);
});

/** How many of the records came back with all they held. */
const unaltered = (document: Document, { records }: Salvaged): number => {
  const there = new Map(records.map((record) => [record.id, canonical(record)]));
  return [...document.values()].filter((record) => there.get(record.id) === canonical(record)).length;
};

const zeroings = process.env.LONG ? 300 : 8;
test(`without parity, after one zeroed page nothing is missing but what stood on it (${zeroings} runs; the long form has 300; seed 20269)`, async () => {
  const random = randomFrom(20269);
  for (let run = 0; run < zeroings; run += 1) {
    const cards = random.whole(300, 900);
    const document = randomDocument(run, {
      cards,
      steps: 60,
      lanes: 9,
      phases: 8,
      connectors: cards,
      owners: 12,
      attached: 60,
    });
    const good = await bytesOf(document);
    const page = random.whole(0, good.length / 4096 - 1);
    const left = unwrap(salvaged(without(good, page)));
    // A row of a table, of which a record or its translation is lost, or the part of a row that was too long for its page.
    const isLeaf = good[page * 4096 + (page === 0 ? 100 : 0)] === 13;
    const rows = isLeaf ? good.readUInt16BE(page * 4096 + (page === 0 ? 100 : 0) + 3) : 1;
    const whole = unaltered(document, left);
    // A lost picture is missed by every card that shows it.
    const pictured =
      one(left, 'asset').length > 0
        ? 0
        : [...document.values()].filter((rec) => rec.type === 'card' && rec.picture).length;
    expect(document.size - whole).toBeLessThanOrEqual(rows + pictured);
    expect(invariantFaults(documentOf(left.records))).toEqual([]);
  }
}, 600_000);

const runs = process.env.LONG ? 2000 : 40;
test(`whatever is damaged, what comes back is a whole document (${runs} runs; the long form has 2,000; seed 20268)`, async () => {
  const random = randomFrom(20268);
  const document = randomDocument(9, { cards: 120, steps: 20 });
  const good = await bytesOf(document);
  let refused = 0;
  for (let run = 0; run < runs; run += 1) {
    const bytes = Buffer.from(good);
    const hits = random.whole(1, 20);
    for (let hit = 0; hit < hits; hit += 1) {
      const at = random.whole(0, bytes.length - 1);
      const length = random.one([1, 1, 1, 8, 512, 4096]);
      for (let byte = at; byte < Math.min(at + length, bytes.length); byte += 1) bytes[byte] = random.whole(0, 255);
    }
    const left = salvaged(bytes.subarray(0, random.chance(0.3) ? random.whole(1, bytes.length) : bytes.length));
    if (left.ok) expect(invariantFaults(documentOf(left.value.records))).toEqual([]);
    else {
      expect(['file.nothingLeft', 'file.damaged']).toContain(outcome(left));
      refused += 1;
    }
  }
  expect(refused).toBeLessThan(runs / 20);
}, 600_000);

test('in the process that refuses a file: a document named after it, or that nothing is left', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'plan.blueprint');
  unwrap(await writeProjectFile(path, smallDocument));
  writeFileSync(path, beyondMending(readFileSync(path)));
  const refused = await openProjectFile(path, { host: nodeReaderHost(), salvage: 'en' });
  expect(outcome(refused)).toBe('file.notDatabase');
  const { left, contentHash: said } = refused.ok ? {} : refused;
  expect(left?.document.get('p')).toMatchObject({
    title: 'Recovered from plan.blueprint: Café',
    translations: { title: '恢复自 plan.blueprint：咖啡馆' },
  });
  expect([left?.found, left?.held, left?.document.size]).toEqual(Array(3).fill(smallDocument.size));
  expect(said).toBe(contentHash(smallDocument));
  const text = join(folder, 'text.blueprint');
  writeFileSync(text, 'Dear guest,\n'.repeat(900));
  const nothing = await openProjectFile(text, { host: nodeReaderHost(), salvage: 'en' });
  expect([outcome(nothing), 'left' in nothing]).toEqual(['file.notDatabase', false]);
});

test('what was read of a file before it was refused is not among what is left of it', async () => {
  const path = await alteredFile(
    join(temporaryFolder(), 'two.blueprint'),
    "INSERT INTO project (id, title, language) VALUES ('other', 'Another project', 'en')",
  );
  let ahead: RecordTexts = [];
  const refused = await openProjectFile(path, {
    host: nodeReaderHost(),
    salvage: 'en',
    onTexts: (texts) => {
      ahead = texts;
    },
  });
  const left = refused.ok ? undefined : refused.left?.document;
  expect(recordsOf(ahead)).toHaveLength(smallDocument.size + 1);
  expect(left && invariantFaults(left)).toEqual([]);
});

test('a reader that dies over a file, or hangs, is followed by one that only looks for rows', async () => {
  const path = join(temporaryFolder(), 'plan.blueprint');
  unwrap(await writeProjectFile(path, smallDocument));
  const readers = nodeReaderHost();
  let started = 0;
  const host: ReaderHost = {
    start: () => {
      const reader = readers.start();
      started += 1;
      if (started === 1) setTimeout(() => reader.kill(), 0);
      return reader;
    },
  };
  const refused = await openProjectFile(path, { host, salvage: 'en' });
  expect(outcome(refused)).toBe('file.readerDied');
  expect(refused.ok ? undefined : refused.left?.whole).toBe(true);
  expect(started).toBe(2);
});
