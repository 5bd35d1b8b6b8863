// Writes the golden files beside it; run by `npm run golden`.
import { writeFileSync } from 'node:fs';
import { writeSvg } from '#shared/export/svg.ts';
import type { Scene } from '#shared/layout/scene.ts';
import { paged, sheetOf, sheets, sheetWithPages } from '../shared/export/sheets.ts';

const write = (file: string, scene: Scene, language: 'en' | 'zh') =>
  writeFileSync(new URL(file, import.meta.url), writeSvg(scene, { language }));

for (const [name, language] of sheets) write(`${name}.${language}.svg`, sheetOf(name, language).scene, language);
for (const [name, language] of paged) write(`${name}.pages.${language}.svg`, sheetWithPages(name, language), language);
