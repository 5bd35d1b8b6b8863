import type { Box } from '#shared/layout/scene.ts';
import { advance } from '#shared/layout/text/measure.ts';
import type { Theme } from '#shared/layout/theme.ts';
import { fontFamily, type Pen } from './brush.ts';
import { leastTextSize } from './detail.ts';

/** A word on a ground of its own at a lower corner of a card. */
export type Chip = {
  readonly box: Box;
  readonly word: string;
  readonly ground: string;
  readonly ink: string;
  readonly corner: 'left' | 'right';
};

const padding = 6;

/** Draws words across the lower edges of cards. The pen is in px of the sheet. */
export function paintChips(pen: Pen, chips: readonly Chip[], { metrics, palette }: Theme, zoom: number): void {
  const size = metrics.smallSize;
  if (chips.length === 0 || size * zoom < leastTextSize) return;
  const height = Math.round(size * 1.5);
  pen.setLineDash([]);
  pen.font = `700 ${size}px ${fontFamily}`;
  pen.textAlign = 'center';
  pen.lineWidth = 2;
  pen.strokeStyle = palette.sheet;
  for (const { box, word, ground, ink, corner } of chips) {
    const width = Math.max(height, Math.ceil(advance(word, size, 700)) + 2 * padding);
    const x = corner === 'right' ? box.x + box.width + 4 - width : box.x - 4;
    const y = box.y + box.height - height / 2 - 2;
    pen.beginPath();
    pen.roundRect(x, y, width, height, height / 2);
    pen.stroke();
    pen.fillStyle = ground;
    pen.fill();
    pen.fillStyle = ink;
    pen.fillText(word, x + width / 2, y + height / 2 + size * 0.36);
  }
}
