import type { Box } from '../../layout/scene.ts';

/** Points a millimetre; all lengths of pages on paper are points. */
export const pointsPerMm = 72 / 25.4;

/** The longest side of a page that every reader takes, in points. */
export const longestSide = 14_400;

export type Size = { readonly width: number; readonly height: number };

/** What is left of a box without so much on each side. */
export const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** Whole millimetres, as people are told. */
export const inMm = (points: number): number => Math.round(points / pointsPerMm);
