import type { Box, TextBlock } from '#shared/layout/scene.ts';
import type { Shape } from '#shared/layout/shape.ts';
import { assertNever } from '#shared/model/assert-never.ts';
import { type Drawing, type Named, picture, shape } from './drawing.ts';
import { boxOf, freeform, preset, roundRectangle } from './geometry.ts';
import { joined, type Paragraph, pitchOf, type TextPlace, topOf } from './text.ts';

type TextShape = Extract<Shape, { shape: 'text' }>;
type ImageShape = Extract<Shape, { shape: 'image' }>;
export type Figure = Exclude<Shape, TextShape | ImageShape>;

/** A text of a shape of the layout as a paragraph. @param text what was typed; without it its lines, joined again */
export const paragraphOf = (block: TextShape, text = joined(block.lines), above?: number): Paragraph => ({
  text,
  size: block.size,
  weight: block.weight,
  fill: block.fill,
  anchor: block.anchor,
  pitch: pitchOf(block),
  ...(above !== undefined && { above }),
});

const widthOf = ({ lines }: Pick<TextBlock, 'lines'>) => Math.max(1, ...lines.map(({ width }) => width));

/** The box that the lines of a text take. */
export function textBox(block: Pick<TextBlock, 'lines' | 'size' | 'anchor'>): Box {
  const width = widthOf(block);
  const x = block.lines[0]?.x ?? 0;
  const left = block.anchor === 'start' ? x : block.anchor === 'middle' ? x - width / 2 : x - width;
  return { x: left, y: topOf(block), width, height: pitchOf(block) * Math.max(1, block.lines.length) };
}

/** Room for readers whose typeface is a little wider. */
const slack = { start: [0, 1], middle: [0.5, 0.5], end: [1, 0] } as const;
const wider = 0.06;

/** A text that stands by itself. */
export function plainText(block: TextShape, named: Named, drawing: Drawing, text?: string): string {
  const tight = textBox(block);
  const [left, right] = slack[block.anchor];
  const more = tight.width * wider + 2;
  const box = { ...tight, x: tight.x - left * more, width: tight.width + (left + right) * more };
  const place: TextPlace = { left: 0, top: 0, right: 0, bottom: 0, upright: 'top', wrap: block.lines.length > 1 };
  return shape(
    { ...named, box, geometry: preset('rect'), paragraphs: [paragraphOf(block, text)], place, textBox: true },
    drawing,
  );
}

/** Where a figure stands and how it is drawn. */
export function figureParts(figure: Figure, drawing: Drawing): { box: Box; geometry: string } {
  switch (figure.shape) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = figure;
      const box = { x, y, width, height };
      return { box, geometry: roundRectangle(box, radius) };
    }
    case 'circle': {
      const { x, y, r } = figure;
      return { box: { x: x - r, y: y - r, width: 2 * r, height: 2 * r }, geometry: preset('ellipse') };
    }
    case 'path': {
      const { commands, fill } = figure;
      const box = boxOf(commands);
      const straight = commands.length === 2 && (box.width === 0 || box.height === 0);
      return { box, geometry: straight ? preset('line') : freeform(commands, fill !== undefined, drawing.frame) };
    }
    default:
      return assertNever(figure);
  }
}

/** A shape of the layout as one of the format, whatever it is. */
export function plain(each: Shape, named: Named, drawing: Drawing): string {
  switch (each.shape) {
    case 'text':
      return each.lines.length === 0 ? '' : plainText(each, named, drawing);
    case 'image': {
      const { x, y, width, height, radius, asset, alt } = each;
      const box = { x, y, width, height };
      const geometry = roundRectangle(box, radius);
      return picture({ ...named, description: alt }, box, drawing.picture(asset), { geometry }, drawing);
    }
    default: {
      if (each.fill === undefined && each.stroke === undefined) return '';
      return shape({ ...named, ...figureParts(each, drawing), ink: each }, drawing);
    }
  }
}
