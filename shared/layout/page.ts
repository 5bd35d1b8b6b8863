import type { PageKind } from '../model/page-kinds.ts';
import type { Box } from './scene.ts';
import type { Shape } from './shape.ts';

type TextShape = Extract<Shape, { shape: 'text' }>;

/** One cell of a table's row: the texts in it, each a paragraph, and the box that they stand in with room around them. */
export type PageCell = { readonly head: boolean; readonly box: Box; readonly texts: readonly TextShape[] };

/** A row of a table, which may go on over pages: rows that say the same table make one. */
export type PageRow = {
  readonly part: 'row';
  readonly table: string;
  /** What is drawn behind the texts: grounds, marks, bars. */
  readonly art: readonly Shape[];
  readonly cells: readonly PageCell[];
};

/** A part of a page; its shapes stand in px of the page. The parts of a page are in the order of reading. */
export type PagePart =
  /** What is seen and not read: grounds, rules, numbers of pages, the head of a table that goes on (`repeats`). */
  | { readonly part: 'art'; readonly shapes: readonly Shape[]; readonly repeats?: PageRow }
  | { readonly part: 'text'; readonly as: 'H1' | 'H2' | 'P'; readonly text: TextShape }
  /** A chart; `alt` says what it shows. */
  | { readonly part: 'figure'; readonly alt: string; readonly shapes: readonly Shape[] }
  | PageRow;

export type Page = {
  readonly kind: PageKind;
  /** What pages of this kind are called, in the language of the sheet. */
  readonly title: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly parts: readonly PagePart[];
};

/** A page as it stands below a sheet, in a picture that has but one page: `page` is moved there already. */
export type PageBelow = { readonly kind: 'page'; readonly box: Box; readonly page: Page };

/** Everything that is drawn of a part, back to front. */
export function shapesOfPart(part: PagePart): readonly Shape[] {
  switch (part.part) {
    case 'text':
      return [part.text];
    case 'row':
      return [...part.art, ...part.cells.flatMap(({ texts }) => texts)];
    default:
      return part.shapes;
  }
}
