// Writes the golden files beside it; run by `npm run golden`.
import { writeFileSync } from 'node:fs';
import { writeSvg } from '#shared/export/svg.ts';
import { sheetOf, sheets } from '../shared/export/sheets.ts';

for (const [name, language] of sheets) {
  const svg = writeSvg(sheetOf(name, language).scene, { language });
  writeFileSync(new URL(`${name}.${language}.svg`, import.meta.url), svg);
}
