import { type PageBelow, shapesOfPart } from '../page.ts';
import type { Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';

/** A page below the sheet: paper in a frame, and all that is on it. */
export const pageShapes = ({ box, page }: PageBelow, { palette }: Theme): Shape[] => [
  { shape: 'rect', ...box, fill: palette.sheet, stroke: palette.grid, strokeWidth: 1 },
  ...page.parts.flatMap(shapesOfPart),
];
