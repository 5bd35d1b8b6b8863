import { describe, expect, test } from 'vitest';
import type { Document } from '#shared/model/document.ts';
import { readOwnWorkbook } from '../../../electron/tables/own-workbook.ts';
import { documentIn, example, exampleNames } from '../../shared/interchange/examples.ts';
import { bigBlueprint, randomDocument } from '../../shared/random-blueprint.ts';
import { fileOf, interchange, readBack, workbookIn } from './workbooks.ts';

const all = ['en', 'zh', 'both'] as const;

/** Written, read back and written again: the same document, and the same bytes. */
async function comesBack(document: Document, language: (typeof all)[number]) {
  const bytes = await fileOf(document, { format: 'xlsx', language });
  const back = readBack(workbookIn(bytes));
  expect(back.remarks).toEqual([]);
  expect(interchange(back.document, 'both')).toEqual(interchange(document, language));
  const again = await fileOf(back.document, { format: 'xlsx', language });
  expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
}

describe.each(exampleNames)('%s', (name) => {
  test.each(all)('comes back from its workbook in %s exactly, and so do the bytes', async (language) => {
    const main = language === 'zh' ? 'zh' : 'en';
    await comesBack(documentIn(example(name), main), language);
  });
});

test('1,000 cards come back from their workbook exactly', async () => {
  await comesBack(bigBlueprint(1000), 'both');
});

/** Odd texts, empty fields, translations without their text. */
test('random documents come back exactly (seeds 1 and 2 in both languages, 42 in English, 60 in Chinese)', async () => {
  for (const seed of [1, 2]) await comesBack(randomDocument(seed), 'both');
  await comesBack(randomDocument(42), 'en');
  await comesBack(randomDocument(60), 'zh');
});

test('what a cell cannot hold apart from nothing comes back too', async () => {
  const json = example('hotel-checkin');
  const [sheet] = json.blueprints;
  Object.assign(sheet, { scenario: {}, persona: '', goal: "'", owner: { en: '', zh: '店长' } });
  Object.assign(sheet.cards[0], {
    description: '',
    touchpoint: [],
    waivers: [],
    channel: "''",
    source: { en: '_x0041_', zh: 'a\r\nb\tc' },
  });
  Object.assign(sheet.cards[1], { text: '=1+1', waivers: [{ rule: 'BP-016', reason: '' }], minutes: 0.1 });
  Object.assign(sheet.failures[0], { residual: {}, cause: '{}', title: ' spaces \n' });
  json.rulesOff = [];
  json.rulesOn = ['BP-010', 'BP-011'];
  json.profile = 'nng';
  for (const language of ['en', 'both'] as const) await comesBack(documentIn(json), language);
  for (const scenario of [{ channel: 'Web' }, { channel: "'web" }, { channel: '{}', customer: '' }]) {
    Object.assign(sheet, { scenario });
    await comesBack(documentIn(json), 'both');
  }
});

describe('our own table of cards as comma-separated values', () => {
  const cases = exampleNames.flatMap((name) => all.map((language) => ({ name, language })));
  test.each(cases)('the cards of $name come back exactly in $language', async ({ name, language }) => {
    const document = documentIn(example(name), language === 'zh' ? 'zh' : 'en');
    const cards = (of: Document, said: (typeof all)[number]) => {
      const [blueprint] = interchange(of, said).blueprints as { cards: unknown[]; lanes: { id: string }[] }[];
      return { cards: blueprint?.cards, lanes: blueprint?.lanes.map(({ id }) => id) };
    };
    const bytes = await fileOf(document, { format: 'csv', table: 'cards', language });
    const back = readOwnWorkbook(workbookIn(bytes, 'cards.csv'));
    if (!back?.ok) throw new Error(JSON.stringify(back));
    expect(back.value.remarks).toEqual([]);
    expect(cards(back.value.document, 'both')).toEqual(cards(document, language));
    const again = await fileOf(back.value.document, { format: 'csv', table: 'cards', language });
    if (language !== 'both') expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});
