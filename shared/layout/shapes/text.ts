import type { TextBlock } from '../scene.ts';
import type { Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';

/** A block of text in its ink; nothing for a block without lines. `fill` overrides its colour. */
export function textShapes(block: TextBlock | undefined, theme: Theme, fill?: string): Shape[] {
  if (!block || block.lines.length === 0) return [];
  const { lines, size, weight, anchor, ink, colour } = block;
  return [{ shape: 'text', lines, size, weight, anchor, fill: fill ?? colour ?? theme.palette.ink[ink] }];
}
