import type { PagePart } from '../layout/page.ts';
import type { Weight } from '../layout/scene.ts';
import type { Shape } from '../layout/shape.ts';
import { heightOf, setLines, shortened, type Wrapped, wrapped } from '../layout/texts.ts';
import type { Block } from './flow.ts';
import { body, lineHeight, type PageColours, sizes } from './style.ts';

type TextShape = Extract<Shape, { shape: 'text' }>;
type Style = {
  readonly size: number;
  readonly weight?: Weight;
  readonly fill: string;
  readonly anchor?: 'start' | 'end';
};

/** Wrapped lines with their first line's top at `y`. */
export function textAt(lines: Wrapped, x: number, y: number, { size, weight = 400, fill, anchor }: Style): TextShape {
  const block = setLines(lines, { x, y, anchor: anchor ?? 'start' }, { size, weight, lineHeight, ink: 'text' });
  return { shape: 'text', lines: block.lines, size, weight, anchor: block.anchor, fill };
}

/** A text on at most so many lines. */
export const linesOf = (
  text: string,
  width: number,
  { size, weight = 400 }: Pick<Style, 'size' | 'weight'>,
  most = 1,
) => shortened(wrapped(text, { width, size, weight }), { width, size, weight }, most);

/** A text over the width of the page, all of it. */
export function paragraph(text: string, above: number, as: 'H2' | 'P', style: Style): Block {
  const lines = wrapped(text, { width: body.width, size: style.size, weight: style.weight ?? 400 });
  return {
    flow: 'block',
    above,
    height: heightOf(lines.lines.length, style.size, lineHeight),
    withNext: as === 'H2',
    parts: (top) => [{ part: 'text', as, text: textAt(lines, body.left, top, style) }],
  };
}

export const heading = (text: string, colours: PageColours): Block =>
  paragraph(text, 22, 'H2', { size: sizes.heading, weight: 700, fill: colours.text });

/** A figure in large type, with what it is and what stands behind it. */
export type Tile = {
  readonly name: string;
  readonly value: string;
  readonly behind?: string;
  readonly below: string;
  readonly alarm?: boolean;
  /** Drawn before the value. */
  readonly mark?: (x: number, y: number) => readonly Shape[];
};

const tileGap = 12;
const tilePadding = 12;
const markRoom = 24;

/** Tiles side by side, in one row. */
export function tiles(row: readonly Tile[], above: number, colours: PageColours): Block {
  const width = (body.width - (row.length - 1) * tileGap) / row.length;
  const room = width - 2 * tilePadding;
  const small = { size: sizes.small, fill: colours.muted };
  const faces = row.map((tile) => ({
    tile,
    name: linesOf(tile.name, room, small, 2),
    below: linesOf(tile.below, room, small, 3),
  }));
  const linesHigh = (lines: number) => heightOf(lines, sizes.small, lineHeight);
  const nameHeight = linesHigh(Math.max(...faces.map(({ name }) => name.lines.length)));
  const valueHeight = heightOf(1, sizes.value, lineHeight);
  const belowHeight = linesHigh(Math.max(...faces.map(({ below }) => below.lines.length)));
  const height = 2 * tilePadding - 4 + nameHeight + valueHeight + belowHeight;
  return {
    flow: 'block',
    above,
    height,
    parts: (top) =>
      faces.flatMap(({ tile, name, below }, at): PagePart[] => {
        const left = body.left + at * (width + tileGap);
        const x = left + tilePadding;
        let y = top + tilePadding - 2;
        const frame: Shape = {
          shape: 'rect',
          x: left,
          y: top,
          width,
          height,
          radius: 6,
          stroke: colours.rule,
          strokeWidth: 1,
        };
        const texts: TextShape[] = [textAt(name, x, y, small)];
        y += nameHeight;
        const indent = tile.mark ? markRoom : 0;
        const bold = { size: sizes.value, weight: 700, fill: tile.alarm ? colours.bad : colours.text } as const;
        const value = linesOf(tile.value, room - indent, bold);
        texts.push(textAt(value, x + indent, y, bold));
        if (tile.behind) {
          const beside = x + indent + (value.widths[0] ?? 0) + 5;
          const behind = linesOf(tile.behind, left + width - tilePadding - beside, { size: sizes.text });
          // On the baseline of the value.
          const down = y + (valueHeight - heightOf(1, sizes.text, lineHeight)) / 2 + (sizes.value - sizes.text) * 0.36;
          texts.push(textAt(behind, beside, down, { size: sizes.text, fill: colours.muted }));
        }
        const marks = tile.mark?.(x, y + valueHeight / 2) ?? [];
        texts.push(textAt(below, x, y + valueHeight, small));
        return [
          { part: 'art', shapes: [frame, ...marks] },
          ...texts.map((text): PagePart => ({ part: 'text', as: 'P', text })),
        ];
      }),
  };
}

/** A sentence that the page is about, on a ground of its own, with a mark before it. */
export function notice(
  title: string,
  text: string | undefined,
  { ground, ink, mark }: { ground: string; ink: string; mark: (x: number, y: number) => readonly Shape[] },
  colours: PageColours,
): Block {
  const left = body.left + 48;
  const room = body.width - 48 - 16;
  const bold = { size: sizes.heading, weight: 700, fill: ink } as const;
  const plain = { size: sizes.text, fill: colours.text };
  const heads = wrapped(title, { width: room, size: bold.size, weight: 700 });
  const lines = wrapped(text ?? '', { width: room, size: plain.size, weight: 400 });
  const headHeight = heightOf(heads.lines.length, bold.size, lineHeight);
  const height = 24 + headHeight + heightOf(lines.lines.length, plain.size, lineHeight);
  return {
    flow: 'block',
    above: 14,
    height,
    parts: (top) => [
      {
        part: 'art',
        shapes: [
          { shape: 'rect', x: body.left, y: top, width: body.width, height, radius: 6, fill: ground },
          ...mark(body.left + 16, top + 12 + headHeight / 2),
        ],
      },
      { part: 'text', as: 'P', text: textAt(heads, left, top + 12, bold) },
      ...(lines.lines.length > 0
        ? [{ part: 'text', as: 'P', text: textAt(lines, left, top + 12 + headHeight, plain) } as const]
        : []),
    ],
  };
}
