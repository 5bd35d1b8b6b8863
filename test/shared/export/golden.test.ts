import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeSvg } from '#shared/export/svg.ts';
import { sheetOf, sheets } from './sheets.ts';

it.each(sheets)(
  '%s in %s is drawn as it was when it was last looked at (npm run golden re-makes it)',
  (name, language) => {
    const golden = readFileSync(new URL(`../../golden/${name}.${language}.svg`, import.meta.url), 'utf8').split('\n');
    const drawn = writeSvg(sheetOf(name, language).scene, { language }).split('\n');
    const at = drawn.findIndex((line, index) => line !== golden[index]);
    // The first line that differs, not the whole file, is what somebody can read.
    if (at >= 0) expect(drawn[at], `line ${at + 1}`).toBe(golden[at]);
    expect(drawn).toHaveLength(golden.length);
  },
);
