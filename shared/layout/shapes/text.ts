import type { TextBlock } from '../scene.ts';
import type { Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';

/** A block of text in its ink; nothing for a block without lines. `fill` overrides its colour. */
export function textShapes(block: TextBlock | undefined, theme: Theme, fill?: string): Shape[] {
  const shapes: Shape[] = [];
  addText(shapes, block, theme, fill);
  return shapes;
}

/** The same behind others: cards, connectors and marks have many thousands, of which no lists are made. */
export function addText(shapes: Shape[], block: TextBlock | undefined, theme: Theme, fill?: string): void {
  if (!block || block.lines.length === 0) return;
  const { lines, size, weight, anchor, ink, colour } = block;
  shapes.push({ shape: 'text', lines, size, weight, anchor, fill: fill ?? colour ?? theme.palette.ink[ink] });
}
