import type { Box, Point, Scene } from '../../layout/scene.ts';
import type { Shape } from '../../layout/shape.ts';
import type { Size } from './lengths.ts';

/** A part of a sheet on a page: `window` of it, in px, with its top left `at` this point and so many points a px. */
export type View = {
  readonly scene: Scene;
  readonly window: Box;
  readonly at: Point;
  readonly scale: number;
};

/** Texts that stand on a page beside the sheet and are read. */
export type PageText = { readonly as: 'H1' | 'P'; readonly text: Extract<Shape, { shape: 'text' }> };

/**
 * One page: in points from the top left at which it is cut. Bleed and marks stand outside of it, at negative places and
 * beyond its size.
 */
export type PaperPage = {
  readonly kind: 'sheet' | 'tile' | 'phase' | 'assembly';
  /** What stands on it as its name: A1 for a tile, else its number. */
  readonly label: string;
  /** What a bookmark calls it. */
  readonly name: string;
  readonly size: Size;
  readonly view: View;
  /** What is seen and not read, drawn over the sheet: running lines, marks, the grid of an assembly sheet. */
  readonly art: readonly Shape[];
  readonly texts: readonly PageText[];
};

export type PaperPlan = {
  readonly pages: readonly PaperPage[];
  /** How far the ground reaches beyond each page, and how much room there is around it for that and for marks. */
  readonly bleed: number;
  readonly outer: number;
  /** Points a px of the sheet; 0.75 is life size. */
  readonly scale: number;
  /** How many times smaller than asked for a page that is as large as its sheet had to be drawn; else 1. */
  readonly ratio: number;
};
