import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import parts from '#shared/html/viewer-parts.json' with { type: 'json' };
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { blueprints, contentsOf } from '#shared/model/queries.ts';
import { textFields } from '#shared/model/record.ts';
import { mainLanguageOf, type Shown, textOf } from '#shared/model/translate.ts';
import { draw } from '../../../electron/export/draw.ts';
import { viewerParts } from '../../../electron/runtime/viewer.mjs';
import { hostileDocument } from '../../hostile/document.ts';
import { examples, sheetOf } from '../../shared/export/sheets.ts';
import { decoded, saidIn, tagsIn } from './html-tags.ts';

async function viewerOf(document: Document, language: Shown, blueprint = blueprints(document)[0]?.id ?? '') {
  const drawn = await draw(document, { format: 'html', blueprint, language }, { today: '2026-06-30' });
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.faults));
  return new TextDecoder().decode(drawn.value.bytes);
}

/** The sheet and the outline of one language of a viewer. */
const viewIn = (page: string, shown: Shown) =>
  page.split('<div class="view"').find((view) => view.includes(`data-shown="${shown}"`)) ?? '';

const squeezed = (text: string) => text.replace(/\s/g, '');

test('script and style are those of viewer/ (npm run viewer makes them)', async () => {
  expect(parts).toEqual(await viewerParts());
});

test.each(examples)('%s: every text in both languages and every connector is in one file', async (name) => {
  const { document, contents } = sheetOf(name, 'both');
  const page = await viewerOf(document, 'both');
  const main = mainLanguageOf(document);
  for (const language of ['en', 'zh'] as const satisfies readonly Language[]) {
    const view = viewIn(page, language);
    const said = saidIn(view);
    const records = [...contents.phases, ...contents.steps, ...contents.cards, ...contents.failures, ...contents.waits];
    for (const rec of [...records, ...contents.marks, ...contents.policies, ...contents.metrics, ...contents.notes])
      for (const field of textFields[rec.type].filter((each) => !each.startsWith('picture')))
        expect(said).toContain(squeezed(textOf(rec, field, language, main)));
    for (const { code } of contents.connectors) {
      expect(view).toContain(`data-kind="connector" data-id="${code}"`);
      expect(view).toContain(`<li data-record="${code}"`);
    }
  }
  expect(viewIn(page, 'both')).not.toBe('');
});

test('a viewer of one language holds no text of the other, and no switch', async () => {
  const { document } = sheetOf('hotel-checkin', 'en');
  const page = await viewerOf(document, 'en');
  expect(saidIn(page)).not.toMatch(/\p{Script=Han}/u);
  expect(page).not.toContain('<button type="button" data-language=');
});

test('it asks nothing of anywhere: every address is in the file, and its policy lets nothing else run', async () => {
  const page = await viewerOf(sheetOf('hotel-checkin', 'both').document, 'both');
  for (const { attributes } of tagsIn(page))
    for (const [name, value] of attributes)
      if (/^(src|href|xlink:href|action|data|poster)$/.test(name)) expect(value).toMatch(/^(#|data:image\/)/);
  expect(page.match(/url\((?!data:font\/woff2;base64,|#)/g)).toBeNull();
  expect(page).not.toMatch(/@import|https?:/);
  const policy = decoded(/Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '');
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const inside = (tag: string) =>
    [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) => text);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src ${inside('script').map(hashOf).join(' ')};`);
  expect(policy).toContain(`style-src ${inside('style').map(hashOf).join(' ')};`);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

/** All that a viewer is made of: whatever else there is came out of a text. */
const known = new Set(
  `!doctype html head meta title style body script template div header strong input p ol select option button main svg g
  rect path circle polygon polyline text image clippath aside section h1 h2 h3 h4 h5 dl dt dd article span ul li a q`.split(
    /\s+/,
  ),
);

test('3.2 row 1: a viewer of hostile texts is made of the same parts, and none of its attributes runs or leads out', async () => {
  const document = hostileDocument();
  for (const { id } of blueprints(document).slice(0, process.env.LONG ? 20 : 3)) {
    const page = await viewerOf(document, 'both', id);
    for (const { name, attributes } of tagsIn(page)) {
      expect(known).toContain(name);
      for (const [key, value] of attributes) {
        expect(key).not.toMatch(/^on|^srcdoc$|^style$|^formaction$/i);
        if (/href$|^src$|^action$/.test(key)) expect(value).toMatch(/^(#|data:image\/(png|jpeg|webp);base64,)/);
      }
    }
    expect(contentsOf(document, id).cards.every(({ code }) => page.includes(`data-record="${code}"`))).toBe(true);
    expect(page.match(/<script\b/gi)).toHaveLength(1);
  }
});

test('the same blueprint is the same bytes', async () => {
  const { document } = sheetOf('hotel-checkin', 'en');
  expect(await viewerOf(document, 'en')).toBe(await viewerOf(document, 'en'));
});

test('script and style need no other file, and the source of the page holds neither', () => {
  for (const file of ['viewer.ts', 'outline.ts', 'markup.ts'])
    expect(readFileSync(new URL(`../../../shared/html/${file}`, import.meta.url), 'utf8')).not.toMatch(
      /innerHTML|<script src/,
    );
  expect(parts.script).not.toMatch(
    /innerHTML|insertAdjacentHTML|document\.write|eval\(|fetch\(|XMLHttpRequest|import\(/,
  );
  expect(parts.script).not.toContain('</script');
  expect(parts.style).not.toContain('</style');
});
