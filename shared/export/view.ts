import type { Box } from '../layout/scene.ts';
import type { PathCommand, Shape } from '../layout/shape.ts';
import { assertNever } from '../model/assert-never.ts';

type Span = { top: number; bottom: number };

const union = (spans: readonly Span[]): Span => ({
  top: Math.min(...spans.map(({ top }) => top)),
  bottom: Math.max(...spans.map(({ bottom }) => bottom)),
});

/** The heights a command names, control points too: the curve stays between them. */
function heightsOf(command: PathCommand): number[] {
  switch (command[0]) {
    case 'M':
    case 'L':
      return [command[2]];
    case 'V':
      return [command[1]];
    case 'Q':
      return [command[2], command[4]];
    case 'C':
      return [command[2], command[4], command[6]];
    case 'H':
    case 'Z':
      return [];
    default:
      return assertNever(command);
  }
}

/** From where to where down the sheet a shape may leave ink; generous, never short. */
function spanOf(shape: Shape): Span {
  switch (shape.shape) {
    case 'rect':
    case 'image':
      return { top: shape.y, bottom: shape.y + shape.height };
    case 'circle':
      return { top: shape.y - shape.r, bottom: shape.y + shape.r };
    case 'path':
      return union(shape.commands.flatMap(heightsOf).map((y) => ({ top: y, bottom: y })));
    case 'text':
      // Accents and emoji reach above and below the letters, by less than the size again.
      return union(shape.lines.map(({ y }) => ({ top: y - 2 * shape.size, bottom: y + shape.size })));
    default:
      return assertNever(shape);
  }
}

const strokeOf = (shape: Shape) => (shape.shape === 'text' || shape.shape === 'image' ? 0 : (shape.strokeWidth ?? 1));

/** Whether a shape can be seen in a part of the sheet that is as wide as the sheet. */
export function isSeen(shape: Shape, view: Box): boolean {
  const { top, bottom } = spanOf(shape);
  const stroke = strokeOf(shape);
  return bottom + stroke >= view.y && top - stroke <= view.y + view.height;
}
