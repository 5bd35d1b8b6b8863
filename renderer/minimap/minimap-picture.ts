import type { Scene } from '#shared/layout/scene.ts';
import { themes } from '#shared/layout/themes.ts';

/** The largest a minimap is, in CSS px. */
export const largest = { width: 220, height: 130 };

/** How many CSS px of the minimap a px of the sheet is. */
export const scaleOf = ({ size }: Scene): number => Math.min(largest.width / size.width, largest.height / size.height);

/** Draws a sheet small: lanes, phases, cards in their lane's colour, and the marks that are to be seen from afar. */
export function drawMinimap(pen: CanvasRenderingContext2D, scene: Scene, ratio: number): void {
  const { palette } = themes[scene.theme];
  const scale = scaleOf(scene) * ratio;
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.fillStyle = palette.sheet;
  pen.fillRect(0, 0, scene.size.width, scene.size.height);
  for (const { box, role } of scene.lanes) {
    pen.fillStyle = palette.lane[role].tint;
    pen.fillRect(box.x, box.y, box.width, box.height);
  }
  pen.fillStyle = palette.head;
  for (const { box } of scene.phases) pen.fillRect(box.x, box.y, box.width, box.height);
  // No thinner than a pixel, so that a card of the largest sheet is still a dot.
  const least = 1 / scale;
  for (const { box, role } of scene.cards) {
    pen.fillStyle = palette.lane[role].accent;
    pen.fillRect(box.x, box.y, Math.max(least, box.width), Math.max(least, box.height));
  }
  const dot = Math.max(2 / scale, 10);
  for (const { tag, shape } of scene.tags) {
    if (tag !== 'failure' && tag !== 'wait') continue;
    pen.fillStyle = palette.tag[tag].border;
    pen.fillRect(shape.x + shape.width / 2 - dot, shape.y + shape.height / 2 - dot, 2 * dot, 2 * dot);
  }
}
