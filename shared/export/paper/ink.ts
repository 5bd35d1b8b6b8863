import { boxOfPoints } from '../../layout/box-of-points.ts';
import { drawingOrder } from '../../layout/drawing-order.ts';
import type { Box, Scene } from '../../layout/scene.ts';
import { shapesOf } from '../../layout/shapes.ts';
import { themes } from '../../layout/themes.ts';
import { boundsOf } from '../bounds.ts';

/** The part of a sheet on which something is drawn, all of it where nothing is: paper has margins of its own. */
export function inkOf(scene: Scene): Box {
  const theme = themes[scene.theme];
  const corners = drawingOrder(scene).flatMap((element) =>
    shapesOf(element, theme).flatMap((shape) => {
      // A text without lines leaves nothing, nowhere.
      if (shape.shape === 'text' && shape.lines.length === 0) return [];
      const { x, y, width, height } = boundsOf(shape);
      return [
        { x, y },
        { x: x + width, y: y + height },
      ];
    }),
  );
  const { x, y, width, height } = boxOfPoints(corners);
  if (width < 1 || height < 1) return { x: 0, y: 0, ...scene.size };
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  return {
    x: left,
    y: top,
    width: Math.min(scene.size.width, x + width) - left,
    height: Math.min(scene.size.height, y + height) - top,
  };
}
