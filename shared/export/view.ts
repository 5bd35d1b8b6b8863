import type { Box } from '../layout/scene.ts';
import type { Shape } from '../layout/shape.ts';
import { boundsOf } from './bounds.ts';

/** Whether a shape can be seen in a part of the sheet that is as wide as the sheet. */
export function isSeen(shape: Shape, view: Box): boolean {
  const { y, height } = boundsOf(shape);
  return y + height >= view.y && y <= view.y + view.height;
}
