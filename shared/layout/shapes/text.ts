import type { TextBlock } from '../scene.ts';
import type { Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';

/** A block of text in its ink; nothing for a block without lines. `fill` overrides the ink's colour. */
export function textShapes(block: TextBlock | undefined, theme: Theme, fill?: string): Shape[] {
  if (!block || block.lines.length === 0) return [];
  const { lines, size, weight, anchor, ink } = block;
  return [{ shape: 'text', lines, size, weight, anchor, fill: fill ?? theme.palette.ink[ink] }];
}
