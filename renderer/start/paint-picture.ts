import type { Box, Scene, SceneElement } from '#shared/layout/scene.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Pen } from '../canvas/brush.ts';
import { readyScene } from '../canvas/paint-scene.ts';
import type { Size } from '../canvas/view.ts';

/** Title and legend are too small to read in a picture: the grid alone is what one recognises. */
const isShown = ({ kind }: SceneElement): boolean => kind !== 'title' && kind !== 'legend';

/**
 * Draws a small picture of a sheet's grid, from its upper left corner, without a gap.
 * @param ratio device px per CSS px
 */
export function paintPicture(pen: Pen, scene: Scene, size: Size, ratio: number): void {
  const theme = themes[scene.theme];
  const { x, y, zoom } = placed(scene.grid, size);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = theme.palette.sheet;
  pen.fillRect(0, 0, size.width, size.height);
  pen.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
  // Texts are drawn however small: as grey lines they still say that there is text.
  readyScene(scene, isShown)(pen, 1);
}

/** A sheet is shown at this zoom or, if it is smaller, as large as fills the picture: cards and marks are recognised. */
const usualZoom = 0.22;

/** Where the grid stands: its corner in the picture's, with some air, and the rest beyond the edges. */
function placed(grid: Box, { width, height }: Size): { x: number; y: number; zoom: number } {
  const air = 8;
  const zoom = Math.max(usualZoom, width / grid.width, height / grid.height);
  return { zoom, x: air - grid.x * zoom, y: air - grid.y * zoom };
}
