import { type Page, type PagePart, shapesOfPart } from '#shared/layout/page.ts';
import type { Box } from '#shared/layout/scene.ts';
import type { PathCommand, Shape } from '#shared/layout/shape.ts';
import { advance } from '#shared/layout/text/measure.ts';
import { printable } from '#shared/layout/text/printable.ts';

/** How far a text may reach above and below its baseline, in sizes of type. */
const [above, below] = [1, 0.35];
const share = { start: 0, middle: 0.5, end: 1 } as const;

const pointsOf = (commands: readonly PathCommand[]): { xs: number[]; ys: number[] } => {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const command of commands) {
    if (command[0] === 'H') xs.push(command[1]);
    else if (command[0] === 'V') ys.push(command[1]);
    else if (command[0] !== 'Z') {
      const numbers = command.slice(1) as number[];
      numbers.forEach((value, at) => {
        (at % 2 === 0 ? xs : ys).push(value);
      });
    }
  }
  return { xs, ys };
};

/** Where a shape leaves ink: measured anew from its texts, not taken from the layout. */
export function boundsOf(shape: Shape): Box {
  const box = (xs: readonly number[], ys: readonly number[]): Box => {
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  };
  switch (shape.shape) {
    case 'circle':
      return { x: shape.x - shape.r, y: shape.y - shape.r, width: 2 * shape.r, height: 2 * shape.r };
    case 'path': {
      const { xs, ys } = pointsOf(shape.commands);
      return box(xs, ys);
    }
    case 'text': {
      const ends = shape.lines.flatMap(({ text, x }) => {
        const width = advance(text, shape.size, shape.weight);
        const left = x - share[shape.anchor] * width;
        return [left, left + width];
      });
      return box(
        ends,
        shape.lines.flatMap(({ y }) => [y - above * shape.size, y + below * shape.size]),
      );
    }
    default:
      return shape;
  }
}

/** What of a page stands outside of it. */
export const outside = ({ size, parts }: Page): Shape[] =>
  parts.flatMap(shapesOfPart).filter((shape) => {
    const { x, y, width, height } = boundsOf(shape);
    return x < -0.01 || y < -0.01 || x + width > size.width + 0.01 || y + height > size.height + 0.01;
  });

type Text = Extract<Shape, { shape: 'text' }>;

/** Every text of a page, in the order of reading. */
export const textsOf = ({ parts }: Page): Text[] =>
  parts.flatMap(shapesOfPart).flatMap((shape) => (shape.shape === 'text' && shape.lines.length > 0 ? [shape] : []));

/** Pairs of texts that stand on each other. */
export function collisions(page: Page): [string, string][] {
  const found: [string, string][] = [];
  const texts = textsOf(page).map((text) => ({ text, box: boundsOf({ ...text, lines: text.lines }) }));
  for (const [at, one] of texts.entries()) {
    for (const other of texts.slice(at + 1)) {
      const [a, b] = [one.box, other.box];
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      // Lines are closer than their letters could reach.
      if (across > 0.5 && down > 0.35 * Math.min(one.text.size, other.text.size))
        found.push([said(one.text), said(other.text)]);
    }
  }
  return found;
}

export const said = ({ lines }: Text): string => lines.map(({ text }) => text).join(' ');

/** Letters as they are drawn, without the spaces between, which a line end may have taken. */
export const squeezed = (text: string): string => printable(text).replace(/\s/g, '');

/** All that is read on pages, in order, without spaces. */
export const read = (pages: readonly Page[]): string => squeezed(pages.flatMap(textsOf).map(said).join(''));

/** The rows of a table, over all pages. */
export const rowsOf = (pages: readonly Page[], table: string): Extract<PagePart, { part: 'row' }>[] =>
  pages.flatMap(({ parts }) => parts.flatMap((part) => (part.part === 'row' && part.table === table ? [part] : [])));
