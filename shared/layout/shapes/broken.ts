import type { Box } from '../scene.ts';
import type { Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';

const signSize = 9;

/** A tile where something could not be drawn: its outline in dashes, with an exclamation mark in a circle. */
export function brokenShapes({ x, y, width, height }: Box, { palette, metrics }: Theme): Shape[] {
  const { border } = palette.tag.failure;
  const r = Math.min(signSize, width / 2, height / 2);
  const sign = { x: x + Math.min(13 + signSize, width / 2), y: y + height / 2 };
  return [
    {
      shape: 'rect',
      x,
      y,
      width,
      height,
      radius: metrics.cardRadius,
      fill: palette.sheet,
      stroke: border,
      strokeWidth: 1.5,
      dash: [6, 4],
    },
    { shape: 'circle', ...sign, r, fill: palette.sheet, stroke: border, strokeWidth: 1.5 },
    {
      shape: 'path',
      commands: [
        ['M', sign.x, sign.y - r * 0.55],
        ['V', sign.y + r * 0.15],
        ['M', sign.x, sign.y + r * 0.42],
        ['V', sign.y + r * 0.55],
      ],
      stroke: border,
      strokeWidth: 1.75,
    },
  ];
}
