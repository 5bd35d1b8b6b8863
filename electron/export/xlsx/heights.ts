import { wrapped } from '#shared/layout/texts.ts';
import type { Typeface } from './styles.ts';

/** A text as it stands in a cell: size in points. */
export type Said = { readonly text: string; readonly size: number; readonly bold?: boolean };

const pxPerPoint = 4 / 3;
/** How far lines stand apart in sizes of the type: spreadsheets take what the typeface says, and Chinese ones say more. */
const leadings: { readonly [typeface in Typeface]: number } = { en: 1.32, zh: 1.5 };
const padding = { across: 20, down: 10 };
/** No row is higher in any spreadsheet. */
const highest = 409;

/** How wide a column of so many characters is, in px. */
const pxOf = (characters: number): number => characters * 7 + 5;

/** How high texts below each other stand in a column of so many characters, in points. */
export type HeightOf = (texts: readonly Said[], characters: number) => number;

export const heightsIn =
  (typeface: Typeface): HeightOf =>
  (texts, characters) => {
    const width = Math.max(20, pxOf(characters) - padding.across);
    const sum = texts.reduce((height, { text, size, bold }) => {
      const lines = text.split('\n').reduce((count, line) => {
        const { lines } = wrapped(line, { width, size: size * pxPerPoint, weight: bold ? 700 : 400 });
        return count + Math.max(1, lines.length);
      }, 0);
      return height + lines * size * leadings[typeface];
    }, padding.down);
    return Math.min(highest, sum);
  };
