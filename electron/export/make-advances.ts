// Rewrites shared/layout/text/advances.ts from the bundled fonts; run it after a font package changes:
//   node electron/export/make-advances.ts   (Node 22 or later), then format with Biome.
import { readFileSync, writeFileSync } from 'node:fs';
import { create } from 'fontkit';
import { fontFiles } from './fonts.ts';

type Run = { from: number; length: number; advances: readonly number[] };

/** Neighbouring code points with the same advances in all fonts given, in thousandths of an em. */
function runsOf(files: readonly string[]): Run[] {
  const fonts = files.map((file) => create(readFileSync(file)));
  const runs: Run[] = [];
  const advancesOf = (codePoint: number) =>
    fonts.map((font) => Math.round((font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm) * 1e6) / 1e3);
  for (const codePoint of fonts[0]?.characterSet ?? []) {
    const advances = advancesOf(codePoint);
    const last = runs.at(-1);
    const continues =
      last && last.from + last.length === codePoint && last.advances.every((advance, at) => advance === advances[at]);
    if (continues) last.length += 1;
    else runs.push({ from: codePoint, length: 1, advances });
  }
  return runs;
}

/** As numbers: the gap since the end of the run before, the length, the advances. */
function flat(runs: readonly Run[]): string {
  let end = 0;
  const numbers = runs.flatMap((run) => {
    const gap = run.from - end;
    end = run.from + run.length;
    return [gap, run.length, ...run.advances];
  });
  return `[${numbers.join(', ')}]`;
}

/** How wide one, two and three em dashes in a row are, which the font joins into one sign. */
function dashes(file: string): string {
  const font = create(readFileSync(file));
  const advances = [1, 2, 3].map((count) => {
    const { glyphs } = font.layout('\u2014'.repeat(count), { kern: false, liga: false });
    return glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) * (1000 / font.unitsPerEm);
  });
  return `[${advances.join(', ')}]`;
}

const files = fontFiles();
const target = new URL('../../shared/layout/text/advances.ts', import.meta.url);
writeFileSync(
  target,
  `// Made by electron/export/make-advances.ts from the bundled fonts: do not edit.

/** Noto Sans SC, in thousandths of an em: gap since the last run, length, advance at weight 400, advance at weight 700. */
export const mainRuns: readonly number[] = ${flat(runsOf([files.regular, files.bold]))};

/** Noto Emoji, in thousandths of an em: gap since the last run, length, advance. */
export const emojiRuns: readonly number[] = ${flat(runsOf([files.emoji]))};

/** One, two and three em dashes in a row, which Noto Sans SC joins into one sign, in thousandths of an em. */
export const dashAdvances = { 400: ${dashes(files.regular)}, 700: ${dashes(files.bold)} } as const;
`,
);
