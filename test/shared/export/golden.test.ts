import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeSvg } from '#shared/export/svg.ts';
import type { Scene } from '#shared/layout/scene.ts';
import { paged, sheetOf, sheets, sheetWithPages } from './sheets.ts';

function compare(file: string, scene: Scene, language: 'en' | 'zh'): void {
  const golden = readFileSync(new URL(`../../golden/${file}`, import.meta.url), 'utf8').split('\n');
  const drawn = writeSvg(scene, { language }).split('\n');
  const at = drawn.findIndex((line, index) => line !== golden[index]);
  // The first line that differs, not the whole file, is what somebody can read.
  if (at >= 0) expect(drawn[at], `line ${at + 1}`).toBe(golden[at]);
  expect(drawn).toHaveLength(golden.length);
}

it.each(sheets)(
  '%s in %s is drawn as it was when it was last looked at (npm run golden re-makes it)',
  (name, language) => compare(`${name}.${language}.svg`, sheetOf(name, language).scene, language),
);

it.each(paged)('the pages of %s in %s are drawn as they were when they were last looked at', (name, language) =>
  compare(`${name}.pages.${language}.svg`, sheetWithPages(name, language), language),
);
