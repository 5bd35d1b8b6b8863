/// <reference path="../../../electron/export/subset-font.d.ts" />
/// <reference path="../../../electron/export/pdfkit-inside.d.ts" />
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draw } from '../../../electron/export/draw.ts';
import { sheetOf, sheets } from '../../shared/export/sheets.ts';
import { unwrap } from '../storage/expect-result.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { decodePng } from './png-pixels.ts';
import { type Grey, greyIn, similarity } from './ssim.ts';

/** A PNG of ours in grey. */
function greyOf(png: Uint8Array): Grey {
  const picture = decodePng(png);
  return { width: picture.width, height: picture.height, values: picture.greys() };
}

/** What one sees of a PDF and a PNG may differ by how a program smooths edges, and by no more. */
const alike = 0.98;

it.each(sheets)('%s in %s: the PDF, drawn by another program, looks like the PNG', async (name, language) => {
  const { document, scene } = sheetOf(name, language);
  const wanted = { blueprint: scene.blueprint, language, embed: false };
  const page = join(temporaryFolder(), 'page');
  writeFileSync(`${page}.pdf`, unwrap(await draw(document, { ...wanted, format: 'pdf' })).bytes);
  execFileSync('pdftoppm', ['-gray', '-singlefile', '-r', '96', `${page}.pdf`, page]);
  const png = unwrap(await draw(document, { ...wanted, format: 'png' })).bytes;
  expect(similarity(greyIn(readFileSync(`${page}.pgm`)), greyOf(png))).toBeGreaterThanOrEqual(alike);
});

it.each(sheets)(
  '%s in %s: the PNG looks as it did when it was last looked at (npm run golden re-makes it)',
  async (name, language) => {
    const { document, scene } = sheetOf(name, language);
    const wanted = {
      blueprint: scene.blueprint,
      language,
      embed: false,
      format: 'png',
      picture: { scale: 0.5 },
    } as const;
    const golden = readFileSync(new URL(`../../golden/${name}.${language}.png`, import.meta.url));
    const png = unwrap(await draw(document, wanted)).bytes;
    expect(similarity(greyOf(golden), greyOf(png))).toBeGreaterThanOrEqual(0.99);
  },
);
