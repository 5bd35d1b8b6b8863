// Writes the golden files beside it; run by `npm run golden`.
import { writeFileSync } from 'node:fs';
import { writeSvg } from '#shared/export/svg.ts';
import type { Scene } from '#shared/layout/scene.ts';
import { gathered } from '../../electron/export/gathered.ts';
import { writePng } from '../../electron/export/png.ts';
import { paged, sheetOf, sheets, sheetWithPages } from '../shared/export/sheets.ts';

const write = (file: string, scene: Scene, language: 'en' | 'zh') =>
  writeFileSync(new URL(file, import.meta.url), writeSvg(scene, { language }));

for (const [name, language] of sheets) write(`${name}.${language}.svg`, sheetOf(name, language).scene, language);
for (const [name, language] of paged) write(`${name}.pages.${language}.svg`, sheetWithPages(name, language), language);

/** Half as large as the sheet: small enough to be kept, large enough for what is compared and looked at. */
for (const [name, language] of sheets) {
  const png = writePng(sheetOf(name, language).scene, { language, scale: 0.5 });
  if (!png.ok) throw new Error(JSON.stringify(png.faults));
  writeFileSync(new URL(`${name}.${language}.png`, import.meta.url), await gathered(png.value));
}
