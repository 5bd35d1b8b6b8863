import type { Point, TextBlock, TextOnCard } from './scene.ts';
import { nothing, setLines, type TextStyle, type Wrapped } from './texts.ts';

/** Sets wrapped lines on a card, with their first line's top at `y` from the card's top. */
export function setOnCard(lines: Wrapped, place: Point, style: TextStyle): TextOnCard {
  const block = setLines(lines, place, style);
  return { ...block, lines: block.lines.map(({ text, x, y, width }) => ({ text, dx: x, dy: y, width })) };
}

/** The lines of a text that was set on a card, to be set elsewhere on it. */
export const wrappedAs = (text: TextOnCard | undefined): Wrapped =>
  text ? { lines: text.lines.map(({ text: line }) => line), widths: text.lines.map(({ width }) => width) } : nothing;

/** The text of a card where that stands on the sheet. */
export function textAt({ lines, size, weight, anchor, ink }: TextOnCard, { x, y }: Point): TextBlock {
  const there = lines.map(({ text, dx, dy, width }) => ({ text, x: x + dx, y: y + dy, width }));
  return { lines: there, size, weight, anchor, ink };
}
