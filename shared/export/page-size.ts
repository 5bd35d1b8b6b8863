import type { Scene } from '../layout/scene.ts';

/** A px in points, and the longest side of a page that every reader takes, in points. */
export const pointsPerPx = 0.75;
const longestSide = 14_400;
const mmPerPoint = 25.4 / 72;

export type PageSize = {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** The points a px of the sheet takes. */
  readonly scale: number;
  /** How many times smaller than life the sheet is drawn: 1 unless it had to be fitted. */
  readonly ratio: number;
};

/** How a sheet fits its PDF page (`formats.md` 6). @param size of the sheet, in px */
export function pageOf(size: Scene['size']): PageSize {
  const ratio = Math.max(1, (Math.max(size.width, size.height) * pointsPerPx) / longestSide);
  const scale = pointsPerPx / ratio;
  return { width: size.width * scale, height: size.height * scale, scale, ratio };
}

/** A page's sides in whole millimetres, and its ratio to two digits, as people are told. */
export function pageInMillimetres(page: PageSize): { width: number; height: number; ratio: number } {
  const mm = (points: number) => Math.round(points * mmPerPoint);
  return { width: mm(page.width), height: mm(page.height), ratio: shownRatio(page.ratio) };
}

/** A ratio as the title block and the dialog say it. */
export const shownRatio = (ratio: number): number => Math.round(ratio * 100) / 100;
