import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Document } from '#shared/model/document.ts';
import { blueprints, contentsOf } from '#shared/model/queries.ts';
import { textsOf } from '#shared/model/translate.ts';
import { draw } from '../../electron/export/draw.ts';
import { examples, sheetOf } from '../shared/export/sheets.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';
import { asked, converted, officeFolder } from './libre-office.ts';

const folder = officeFolder();

async function deckOf(name: string, document: Document, language: 'en' | 'zh' | 'both'): Promise<string> {
  const blueprint = blueprints(document)[0]?.id ?? '';
  const wanted = { format: 'pptx', blueprint, language, pages: ['failures'] } as const;
  const drawing = await draw(document, { ...wanted, pages: ['failures'] }, { today: '2026-06-30' });
  if (!drawing.ok) throw new Error(JSON.stringify(drawing.faults));
  const file = path.join(folder, `${name}-${language}.pptx`);
  writeFileSync(file, drawing.value.bytes);
  return file;
}

const squeezed = (text: string) => text.replace(/[\s␤]+/g, '');

/** What LibreOffice says of a text: its slide, or its slide and `notes`. */
type Said = { readonly place: string; readonly text: string };
const textsIn = async (file: string): Promise<Said[]> =>
  (await asked(file, 'Texts')).map((line) => {
    const [place = '', , text = ''] = line.split('\t');
    return { place, text: squeezed(text) };
  });

/** Slide, connector, the shapes at both ends, and how far each end went with its shape, which went 500 across and 1000 down. */
async function moved(file: string): Promise<{ slide: string; name: string; loose: boolean; by: string[] }[]> {
  return (await asked(file, 'MoveEach')).map((line) => {
    const [slide = '', name = '', first = '', , ...by] = line.split('\t');
    return { slide, name, loose: first === 'loose', by };
  });
}

const decks = examples.flatMap((name) => (['en', 'zh'] as const).map((language) => [name, language] as const));

describe.each(decks)('%s in %s', (name, language) => {
  const { document, contents } = sheetOf(name, language);

  test('is opened, says every text, and has the failure points in its notes', async () => {
    const file = await deckOf(name, document, language);
    const said = await textsIn(file);
    const main = language === 'zh' ? 'zh' : 'en';
    const on = (place: string) => said.filter((one) => one.place === place).map(({ text }) => text);
    const overview = on('1');
    const texts = (field: string, records: readonly Parameters<typeof textsOf>[0][]) =>
      records.flatMap((record) => textsOf(record, field, language, main)).map(squeezed);
    const cards = texts('text', contents.cards);
    expect(cards.filter((text) => !overview.includes(text))).toEqual([]);
    const phases = said.filter(({ place }) => place !== '1' && !place.includes('notes')).map(({ text }) => text);
    expect(cards.filter((text) => !phases.includes(text))).toEqual([]);
    const notes = said
      .filter(({ place }) => place.endsWith('notes'))
      .map(({ text }) => text)
      .join('\n');
    for (const field of ['cause', 'effect', 'recovery'] as const)
      expect(texts(field, contents.failures).filter((text) => !notes.includes(text))).toEqual([]);
    expect((await converted(file, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('every connector follows the shapes it joins', async () => {
    const file = await deckOf(name, document, language);
    const all = await moved(file);
    expect(all.filter(({ slide }) => slide === '1')).toHaveLength(contents.connectors.length);
    expect(all.filter(({ loose }) => loose)).toEqual([]);
    const stayed = all.filter(({ by }) => by.some((way) => way !== '500 1000'));
    expect(stayed).toEqual([]);
  });
});

test('a blueprint of 1,000 cards: opened, every text there; with LONG=1 every connector follows, which takes minutes', async () => {
  const document = bigBlueprint(1000);
  const { cards, connectors } = contentsOf(document, 'B1');
  const file = await deckOf('big', document, 'en');
  const said = await textsIn(file);
  const overview = new Set(said.filter(({ place }) => place === '1').map(({ text }) => text));
  expect(cards.filter(({ text }) => !overview.has(squeezed(text)))).toEqual([]);
  if (!process.env.LONG) return;
  const all = await moved(file);
  expect(all.filter(({ slide }) => slide === '1')).toHaveLength(connectors.length);
  expect(all.filter(({ loose, by }) => loose || by.some((way) => way !== '500 1000'))).toEqual([]);
});
