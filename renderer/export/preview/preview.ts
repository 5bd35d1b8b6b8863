import type { MissingCharacters } from '#shared/export/missing-characters.ts';
import type { Box, Point, Scene } from '#shared/layout/scene.ts';
import type { Shape } from '#shared/layout/shape.ts';

export type Size = { readonly width: number; readonly height: number };

/** A part of a sheet on a page: `window` of it, its top left `at` this point of the page, so many units of the page a px. */
export type PreviewView = {
  readonly scene: Scene;
  readonly window: Box;
  readonly at: Point;
  readonly scale: number;
};

/** Shapes on a page: where their 0, 0 stands, and so many units of the page a px. */
export type PreviewShapes = { readonly shapes: readonly Shape[]; readonly at: Point; readonly scale: number };

/** A page, a slide or a picture as it will leave, in units of its own. */
export type PreviewPage = {
  readonly size: Size;
  readonly views: readonly PreviewView[];
  /** What stands over those. */
  readonly over: readonly PreviewShapes[];
  readonly label?: string;
};

/** What people are told of it before it is made. */
export type PreviewFacts = {
  readonly pages?: number;
  readonly slides?: number;
  readonly rows?: number;
  readonly sheets?: number;
  readonly pixels?: Size;
  /** The sides of a drawing without a resolution, in px. */
  readonly px?: Size;
  readonly millimetres?: Size;
  /** How many times smaller than life the sheet is drawn; absent where nothing was fitted. */
  readonly ratio?: number;
  /** About how large the file will be. */
  readonly bytes: number;
};

export type Preview = {
  readonly facts: PreviewFacts;
  /** What no bundled font can draw. */
  readonly missing: readonly MissingCharacters[];
} & (
  | { readonly shows: 'pages'; readonly pages: readonly PreviewPage[]; readonly transparent: boolean }
  | { readonly shows: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly shows: 'text'; readonly text: string }
);

/** So many pages are drawn; of the others only their number is said. */
export const mostPagesShown = 24;
export const mostRowsShown = 40;
/** Of a text so many characters. */
export const mostTextShown = 6000;
