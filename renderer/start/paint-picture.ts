import { drawingOrder } from '#shared/layout/drawing-order.ts';
import type { Box, Scene, SceneElement } from '#shared/layout/scene.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import { themes } from '#shared/layout/themes.ts';
import { Brush, type Pen } from '../canvas/brush.ts';
import type { Size } from '../canvas/view.ts';

/** Title and legend are too small to read in a picture: the grid alone is what one recognises. */
const isShown = ({ kind }: SceneElement): boolean => kind !== 'title' && kind !== 'legend';

/** Elements that follow each other and are of one kind: those are drawn in one go. */
function runs(elements: readonly SceneElement[]): SceneElement[][] {
  const all: SceneElement[][] = [];
  for (const element of elements) {
    const last = all.at(-1);
    if (last?.[0]?.kind === element.kind) last.push(element);
    else all.push([element]);
  }
  return all;
}

/**
 * Draws a small picture of a sheet's grid, as large as the size allows.
 * @param ratio device px per CSS px
 */
export function paintPicture(pen: Pen, scene: Scene, size: Size, ratio: number): void {
  const theme = themes[scene.theme];
  const { x, y, zoom } = fitted(scene.grid, size);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = theme.palette.sheet;
  pen.fillRect(0, 0, size.width, size.height);
  pen.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
  pen.fontKerning = 'none';
  pen.textBaseline = 'alphabetic';
  const brush = new Brush();
  // Texts are drawn however small: as grey lines they still say that there is text.
  for (const run of runs(drawingOrder(scene).filter(isShown)))
    brush.paint(
      pen,
      run.map((element) => brush.ready(shapesOf(element, theme))),
      1,
    );
}

/** Room left at every side of the picture, in px. */
const margin = 10;

/** Where the grid stands when all of it is in the picture, in the middle. */
function fitted(grid: Box, { width, height }: Size): { x: number; y: number; zoom: number } {
  const zoom = Math.min((width - 2 * margin) / grid.width, (height - 2 * margin) / grid.height);
  return {
    zoom,
    x: (width - grid.width * zoom) / 2 - grid.x * zoom,
    y: (height - grid.height * zoom) / 2 - grid.y * zoom,
  };
}
