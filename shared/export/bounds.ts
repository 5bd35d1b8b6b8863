import { boxOfPoints } from '../layout/box-of-points.ts';
import type { Box, Point } from '../layout/scene.ts';
import type { PathCommand, Shape } from '../layout/shape.ts';
import { assertNever } from '../model/assert-never.ts';

/** The points a command names, control points too: the curve stays between them. `at` is where it begins. */
function pointsOf(command: PathCommand, at: Point): Point[] {
  switch (command[0]) {
    case 'M':
    case 'L':
      return [{ x: command[1], y: command[2] }];
    case 'H':
      return [{ x: command[1], y: at.y }];
    case 'V':
      return [{ x: at.x, y: command[1] }];
    case 'Q':
      return [
        { x: command[1], y: command[2] },
        { x: command[3], y: command[4] },
      ];
    case 'C':
      return [
        { x: command[1], y: command[2] },
        { x: command[3], y: command[4] },
        { x: command[5], y: command[6] },
      ];
    case 'Z':
      return [];
    default:
      return assertNever(command);
  }
}

function boxOfPath(commands: readonly PathCommand[]): Box {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const command of commands) {
    points.push(...pointsOf(command, at));
    at = points.at(-1) ?? at;
  }
  return boxOfPoints(points);
}

const shareBefore = { start: 0, middle: 0.5, end: 1 } as const;

/** Where a shape may leave ink, its stroke included: generous for texts, never short. */
export function boundsOf(shape: Shape): Box {
  switch (shape.shape) {
    case 'image':
      return { x: shape.x, y: shape.y, width: shape.width, height: shape.height };
    case 'rect':
      return grown({ x: shape.x, y: shape.y, width: shape.width, height: shape.height }, strokeOf(shape));
    case 'circle':
      return grown({ x: shape.x, y: shape.y, width: 0, height: 0 }, shape.r + strokeOf(shape));
    case 'path':
      return grown(boxOfPath(shape.commands), strokeOf(shape));
    case 'text': {
      const before = shareBefore[shape.anchor];
      // Accents and emoji reach above and below the letters, by less than the size again.
      return boxOfPoints(
        shape.lines.flatMap(({ x, y, width }) => [
          { x: x - before * width, y: y - 2 * shape.size },
          { x: x + (1 - before) * width, y: y + shape.size },
        ]),
      );
    }
    default:
      return assertNever(shape);
  }
}

const strokeOf = (shape: Exclude<Shape, { shape: 'text' | 'image' }>) =>
  shape.stroke === undefined ? 0 : (shape.strokeWidth ?? 1);

export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Whether two boxes touch. */
export const touches = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** Whether one box lies in another, to a thousandth. */
export const holds = (outer: Box, inner: Box): boolean => {
  const slack = 0.001;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
};
