import { expect, test } from 'vitest';
import type { Deliverable } from '#shared/model/deliverable.ts';
import type { Document } from '#shared/model/document.ts';
import { blueprints } from '#shared/model/queries.ts';
import { textFields } from '#shared/model/record.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { draw } from '../../../electron/export/draw.ts';
import { hostileDocument } from '../../hostile/document.ts';
import { examples, sheetOf } from '../../shared/export/sheets.ts';
import { realPictures } from '../../shared/pictured.ts';
import { saidIn, tagsIn } from './html-tags.ts';

async function reportOf(document: Document, wanted: Pick<Deliverable, 'language'> & Partial<Deliverable>) {
  const blueprint = blueprints(document)[0]?.id ?? '';
  const drawn = await draw(document, { format: 'html', html: 'report', blueprint, ...wanted }, { today: '2026-06-30' });
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.faults));
  return new TextDecoder().decode(drawn.value.bytes);
}

/** The hotel as a consultant dresses it. */
function brandedHotel(): Document {
  const { document } = sheetOf('hotel-checkin', 'en');
  const [own] = [...document.values()].filter((rec) => rec.type === 'project');
  if (!own) throw new Error('a document has a project');
  const { photo } = realPictures;
  const footer = 'Harbour & Sons, in confidence';
  const brand = { logo: photo.id, primary: '#123456', accent: '#c0ffee', footer };
  return new Map([...document, [photo.id, photo], [own.id, { ...own, brand }]]);
}

const squeezed = (text: string) => text.replace(/\s/g, '');

test.each(examples)(
  'the report of %s says every text of every record, in both languages where both are wanted',
  async (name) => {
    const { document, contents } = sheetOf(name, 'both');
    const said = saidIn(await reportOf(document, { language: 'both' }));
    const main = mainLanguageOf(document);
    const { phases, steps, lanes, cards, connectors, waits, failures, marks, policies, metrics, notes } = contents;
    for (const rec of [
      contents.blueprint,
      ...phases,
      ...steps,
      ...cards,
      ...connectors,
      ...waits,
      ...failures,
      ...marks,
      ...policies,
      ...metrics,
      ...notes,
    ])
      for (const field of textFields[rec.type].filter((each) => !/^(picture|scenario)/.test(each)))
        for (const language of ['en', 'zh'] as const)
          expect(said).toContain(squeezed(textOf(rec, field, language, main)));
    for (const { code } of [...cards, ...connectors, ...failures, ...waits]) expect(said).toContain(code);
    expect(lanes.length).toBeGreaterThan(0);
  },
);

test('it has one heading of the first rank, a picture of the sheet with words for it, and tables with heads and captions', async () => {
  const page = await reportOf(sheetOf('hotel-checkin', 'zh').document, { language: 'zh' });
  const tags = tagsIn(page);
  const count = (name: string) => tags.filter((tag) => tag.name === name).length;
  expect(count('h1')).toBe(1);
  expect(count('h2')).toBeGreaterThan(5);
  expect(count('h3')).toBe(4);
  // All but the first, which is the head of the report.
  expect(count('caption')).toBe(count('table') - 1);
  expect(page.match(/<caption>表 (\d+)/g)?.map((caption) => Number(caption.slice('<caption>表 '.length)))).toEqual(
    Array.from({ length: count('caption') }, (_, at) => at + 1),
  );
  const [picture] = tags.filter((tag) => tag.name === 'img');
  expect(picture?.attributes.get('src')).toMatch(/^data:image\/png;base64,iVBOR/);
  expect(picture?.attributes.get('alt')).toContain('酒店入住');
  expect(tags.find((tag) => tag.name === 'html')?.attributes.get('lang')).toBe('zh-CN');
});

test('it wears the brand of the project: its colours, its logo, and what it says of whose work it is', async () => {
  const plain = await reportOf(sheetOf('hotel-checkin', 'en').document, { language: 'en' });
  const page = await reportOf(brandedHotel(), { language: 'en' });
  expect(page).toContain('h1,h2{color:#123456}');
  expect(page).toContain('h2{border-bottom-color:#c0ffee}');
  const [logo] = tagsIn(page).filter(({ name, attributes }) => name === 'img' && attributes.get('class') === 'logo');
  expect(logo?.attributes.get('src')).toMatch(/^data:image\/(png|jpeg);base64,/);
  expect(Number(logo?.attributes.get('height'))).toBeLessThanOrEqual(52);
  // Below the title, and at the end.
  expect(page.match(/Harbour &amp; Sons, in confidence/g)).toHaveLength(2);
  expect(plain).not.toMatch(/class="logo"|border-bottom-color/);
});

test('what an audience does not get is not in it, register and figures neither', async () => {
  const { document } = sheetOf('hotel-checkin', 'en');
  const page = await reportOf(document, { language: 'en', audience: 'customer' });
  expect(page).toContain('id="steps"');
  expect(page).not.toMatch(/id="(failures|figures|summary)"/);
});

test('3.2 row 1: a report of hostile texts runs nothing and leads nowhere', async () => {
  const page = await reportOf(hostileDocument(), { language: 'both' });
  const known = new Set(
    '!doctype html head meta title style body div p h1 h2 h3 table caption thead tbody tr th td ol li a img span b i'.split(
      ' ',
    ),
  );
  for (const { name, attributes } of tagsIn(page)) {
    expect(known).toContain(name);
    for (const [key, value] of attributes) {
      expect(key).not.toMatch(/^on|^style$|^srcdoc$/i);
      if (key === 'href' || key === 'src') expect(value).toMatch(/^(#[a-z]+$|data:image\/png;base64,)/);
    }
  }
  expect(/<script/i.test(page)).toBe(false);
  expect(/@import|url\(/.test(/<style>(.*?)<\/style>/s.exec(page)?.[1] ?? 'url(')).toBe(false);
});
