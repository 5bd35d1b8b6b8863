import type { Palette } from '../layout/theme.ts';

/** Pages are A4 across, in px of 1/96 inch: what every printer has, and what is read on a screen without turning. */
const pxPerMm = 96 / 25.4;
export const pageSize = { width: 297 * pxPerMm, height: 210 * pxPerMm };

const margin = 44;
/** Where the contents of a page stand: below it there is a line that says which page it is. */
export const body = {
  left: margin,
  width: pageSize.width - 2 * margin,
  top: 40,
  bottom: pageSize.height - 58,
} as const;
export const footLine = pageSize.height - 42;

/** Sizes of type, in px: 11 px are 8.25 pt on paper. */
export const sizes = { title: 24, heading: 14, value: 20, text: 11, small: 10 } as const;
export const lineHeight = 1.4;

/** Room around the texts of a table's cell. */
export const cellPadding = { across: 6, down: 5 } as const;

/** What pages are drawn with. Classes and severities differ by shape, words and tone, never by colour alone. */
export const coloursOf = ({ ink, grid, head, sheet, tag }: Palette) => ({
  text: ink.text,
  muted: ink.muted,
  onMark: ink.onMark,
  rule: grid,
  band: head,
  sheet,
  bad: tag.failure.fill,
  doubt: tag.wait.fill,
  hint: tag.decision.fill,
  good: '#1c6b35',
  goodGround: '#eaf6ed',
  badGround: '#fdecec',
  doubtGround: '#fdf1e1',
  waiting: '#f6d9ae',
});
export type PageColours = ReturnType<typeof coloursOf>;
