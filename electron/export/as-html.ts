import { createHash } from 'node:crypto';
import { pagesFor } from '#shared/audience/audience.ts';
import type { Material } from '#shared/deliverable/material.ts';
import { charactersOf } from '#shared/html/markup.ts';
import { reportHtml } from '#shared/html/report.ts';
import { viewerBody, viewerHtml } from '#shared/html/viewer.ts';
import { fontFamilies } from '#shared/layout/text/fonts.ts';
import { dayOf } from '#shared/model/day.ts';
import { otherLanguage } from '#shared/model/fields.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { isTranslated, mainLanguageOf, type Shown } from '#shared/model/translate.ts';
import { cutFonts } from './cut-fonts.ts';
import { fontFiles } from './fonts.ts';
import type { Tools, Writer } from './material.ts';
import { writePng } from './png.ts';

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');

const faces = [
  ['regular', fontFamilies.main, 400],
  ['bold', fontFamilies.main, 700],
  ['emoji', fontFamilies.emoji, 400],
] as const;

/** The bundled fonts with the characters of a page, as styles in it: it looks the same where nobody has them. */
async function fontFaces(text: string, { fonts }: Tools): Promise<string> {
  const lines = ([400, 700] as const).map((weight) => ({ text, weight }));
  const cut = await cutFonts(lines, fontFiles(fonts), 'woff2');
  return faces
    .map(([file, family, weight]) => {
      const bytes = cut[file];
      if (!bytes) return '';
      const data = Buffer.from(bytes).toString('base64');
      return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    })
    .join('\n');
}

/** The languages a viewer changes between: where both are wanted and there, both on one sheet and each by itself. */
function languagesOf({ wanted, document }: Material): readonly [Shown, ...Shown[]] {
  const main = mainLanguageOf(document);
  if (wanted.language !== 'both') return [wanted.language];
  return isTranslated(document) ? ['both', main, otherLanguage(main)] : [main];
}

async function viewer(material: Material, tools: Tools): Promise<string> {
  const { document, wanted, sceneIn } = material;
  const [first, ...others] = languagesOf(material);
  const sheetIn = (shown: Shown) => ({ shown, scene: sceneIn(shown) });
  const page = viewerBody({
    document,
    blueprint: wanted.blueprint,
    sheets: [sheetIn(first), ...others.map(sheetIn)],
  });
  // What the script writes by itself stands in none of the texts.
  const fonts = await fontFaces(`${page.title} ${charactersOf(page.body)} ${page.spoken} 0123456789%`, tools);
  return viewerHtml(page, { fonts, digest });
}

/** Sharp on paper, and no larger than a word processor takes gladly. */
const widestPicture = 4000;
const sharpest = 2;

async function report(material: Material, tools: Tools): Promise<Result<string>> {
  const { document, wanted, sheet, language, date } = material;
  const scene = sheet();
  const scale = Math.min(sharpest, widestPicture / scene.size.width);
  const picture = writePng(scene, {
    language,
    scale,
    ...(tools.fonts !== undefined && { fonts: tools.fonts }),
    ...(tools.scratch !== undefined && { scratch: tools.scratch }),
    ...(tools.onProgress && { onProgress: (share: number) => tools.onProgress?.('drawing', share) }),
  });
  if (!picture.ok) return picture;
  const parts: Uint8Array[] = [];
  for await (const part of picture.value) parts.push(part);
  const { blueprint, language: shown, audience = 'full' } = wanted;
  return ok(
    reportHtml({
      document,
      blueprint,
      shown: shown === 'both' && !isTranslated(document) ? language : shown,
      picture: { png: Buffer.concat(parts).toString('base64'), ...scene.size },
      kinds: pagesFor(audience),
      date: dayOf(date),
    }),
  );
}

export const asHtml: Writer = async (material, tools) => {
  const page = material.wanted.html === 'report' ? await report(material, tools) : ok(await viewer(material, tools));
  return page.ok ? ok({ bytes: new TextEncoder().encode(page.value) }) : page;
};
