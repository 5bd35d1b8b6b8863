import type { Box, Weight } from '../../layout/scene.ts';
import type { Shape } from '../../layout/shape.ts';
import { setLines, shortened, wrapped } from '../../layout/texts.ts';
import type { Palette } from '../../layout/theme.ts';
import type { RunningPart } from '../../model/paper.ts';
import { say } from '../../words/words.ts';
import { shownRatio } from '../page-size.ts';
import type { PaperFacts } from './facts.ts';

type TextShape = Extract<Shape, { shape: 'text' }>;

/** How high a running line is, with the room that keeps it off the sheet, in sizes of its type. */
export const runningHeight = 2.75;

/** One line of text at most so wide, its middle at `y`. */
export function lineAt(
  text: string,
  place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly anchor?: 'start' | 'middle' | 'end';
  },
  style: { readonly size: number; readonly weight?: Weight; readonly fill: string },
): TextShape {
  const { weight = 400 } = style;
  const setting = { width: Math.max(1, place.width), size: style.size, weight };
  const lines = shortened(wrapped(text, setting), setting, 1);
  const { anchor = 'start' } = place;
  const top = place.y - style.size / 2;
  const block = setLines(
    lines,
    { x: place.x, y: top, anchor },
    { size: style.size, weight, lineHeight: 1, ink: 'text' },
  );
  return { shape: 'text', lines: block.lines, size: style.size, weight, anchor, fill: style.fill };
}

/** Which page it is of how many, and how large the sheet is drawn on it. */
export type PageNumber = { readonly page: number; readonly pages: number; readonly scale: number };

function said(part: RunningPart, facts: PaperFacts, { page, pages, scale }: PageNumber): string {
  const { language } = facts;
  switch (part) {
    case 'page':
      return say(language, 'paper.page', { page, pages });
    case 'scale':
      return say(language, 'export.scale', { ratio: shownRatio(0.75 / scale) });
    case 'version':
      return facts.version === '' ? '' : say(language, 'pages.version', { version: facts.version });
    default:
      return facts[part];
  }
}

/**
 * A line along the head or the foot: its parts beside each other, the page at the right end, and towards the sheet a
 * hairline, but for a tile, which has its marks there.
 */
export function runningLine(
  parts: readonly RunningPart[],
  facts: PaperFacts,
  number: PageNumber,
  { x, y, width, height }: Box,
  edge: 'head' | 'foot' | 'tile',
  size: number,
  palette: Palette,
): Shape[] {
  if (parts.length === 0) return [];
  const left = parts
    .filter((part) => part !== 'page')
    .map((part) => said(part, facts, number))
    .filter((text) => text !== '')
    .join(' · ');
  const right = parts.includes('page') ? said('page', facts, number) : '';
  const rule = edge === 'head' ? y + height - 0.75 * size : y + 0.75 * size;
  const middle = edge === 'head' ? rule - 1.1 * size : edge === 'foot' ? rule + 1.1 * size : y + height / 2;
  const style = { size, fill: palette.ink.muted };
  const hairline: Shape = {
    shape: 'path',
    commands: [
      ['M', x, rule],
      ['H', x + width],
    ],
    stroke: palette.grid,
    strokeWidth: 0.5,
  };
  return [
    ...(edge === 'tile' ? [] : [hairline]),
    lineAt(left, { x, y: middle, width: width * 0.72 }, style),
    lineAt(right, { x: x + width, y: middle, width: width * 0.26, anchor: 'end' }, style),
  ];
}
