import { fontFamilies } from '#shared/layout/text/fonts.ts';
import type { RecordTexts } from '#shared/model/record-texts.ts';

/** In the whole font alone, and in no text of the program: what asks for it asks for the whole font. */
export const inWholeFontAlone = '龘';

/** Whether the whole fonts have been asked for. */
let asked = false;

/**
 * Loads the whole fonts, which have the characters that a document may hold and the program's own texts do not. Where
 * that fails the system's fonts stand in, as for every font that is not there.
 */
export function loadWholeFonts(): void {
  asked = true;
  for (const weight of [400, 700])
    window.document.fonts.load(`${weight} 1em "${fontFamilies.main}"`, inWholeFontAlone).catch(() => undefined);
}

/** The same where a document is on its way that has such characters. */
export function loadWholeFontsFor(texts: RecordTexts): void {
  if (asked) return;
  const ranges = [...window.document.fonts].map(({ unicodeRange }) => unicodeRange).filter((range) => range !== all);
  const outside = outsideOf(ranges);
  if (texts.some((text) => outside.test(text))) loadWholeFonts();
}

/** What a font face says of itself that is not for some characters only. */
const all = 'U+0-10FFFF';

/**
 * Finds a character that is in none of the parts of the fonts; a line feed is in no text.
 * @param ranges the characters of the parts, as CSS says them (`U+20-7E, U+4E2D`)
 */
export function outsideOf(ranges: readonly string[]): RegExp {
  const inside = ranges.flatMap((range) => range.split(',')).map(inPattern);
  return new RegExp(`[^\\n${inside.join('')}]`, 'u');
}

function inPattern(range: string): string {
  const [from = '', to = from] = range.trim().slice('U+'.length).split('-');
  return `\\u{${from}}-\\u{${to}}`;
}
