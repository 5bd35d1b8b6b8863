import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { type FontName, fontRuns } from '#shared/layout/text/fonts.ts';
import { withBoxes } from '#shared/layout/text/missing.ts';
import type { FontFiles } from './fonts.ts';

/** The bundled fonts with the glyphs of some texts only; a font no text needs is left out. */
export type CutFonts = { readonly regular?: Uint8Array; readonly bold?: Uint8Array; readonly emoji?: Uint8Array };

/** A line of text and the weight it is set in. */
export type Line = { readonly text: string; readonly weight: 400 | 700 };

/**
 * Without kerning and ligatures no program can set texts otherwise than they were measured. One feature stays: the one
 * that makes a sequence a single sign (Chinese dashes, emoji).
 */
const options = { keepFeatures: ['ccmp'], dropTables: ['GPOS', 'kern', 'vhea', 'vmtx'] };

/**
 * Cuts the fonts down to what some lines need. Reading and shaping with the whole 10 MB font takes a writer thirty
 * times as long; the cut takes some hundredths of a second. Pages of HTML take them packed, as WOFF2.
 */
export async function cutFonts(
  lines: Iterable<Line>,
  files: FontFiles,
  targetFormat: 'truetype' | 'woff2' = 'truetype',
): Promise<CutFonts> {
  const characters = { regular: new Set<string>(), bold: new Set<string>(), emoji: new Set<string>() };
  for (const { text, weight } of lines) {
    // Writers may put a space of their own after a line.
    characters[fontOf('main', weight)].add(' ');
    for (const run of [...fontRuns(text), ...fontRuns(withBoxes(text))]) {
      const into = fontOf(run.font, weight);
      // A shaper may put a letter and its accent together into one sign.
      for (const character of run.text + run.text.normalize('NFC')) characters[into].add(character);
    }
  }
  const cut = async (font: keyof FontFiles): Promise<Uint8Array | undefined> => {
    // The order of characters must not matter to the bytes.
    const text = [...characters[font]].sort().join('');
    if (text === '') return undefined;
    return subsetFont(await readFile(files[font]), text, { ...options, targetFormat });
  };
  // One after the other: the cutter holds one memory for all.
  const regular = await cut('regular');
  const bold = await cut('bold');
  const emoji = await cut('emoji');
  return { ...(regular && { regular }), ...(bold && { bold }), ...(emoji && { emoji }) };
}

/** Which font file draws a run; what no font has is drawn as a box of the main font. */
export const fontOf = (font: FontName, weight: 400 | 700): keyof FontFiles =>
  font === 'emoji' ? 'emoji' : weight === 700 ? 'bold' : 'regular';
