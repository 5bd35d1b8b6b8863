import type { EmotionCurve, Guide, Point } from '../scene.ts';
import type { PathCommand, Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';

export function guideShapes({ from, to }: Guide, theme: Theme): Shape[] {
  return [
    {
      shape: 'path',
      commands: [
        ['M', from.x, from.y],
        ['H', to.x],
      ],
      stroke: theme.palette.grid,
      strokeWidth: 1,
      dash: [4, 4],
    },
  ];
}

/**
 * A smooth curve through the points that never swings beyond them: between two points the tangents are level, as a
 * feeling that holds at each step and changes between them.
 */
function smoothWay(points: readonly Point[]): PathCommand[] {
  const first = points[0];
  if (!first) return [];
  const commands: PathCommand[] = [['M', first.x, first.y]];
  for (let at = 1; at < points.length; at += 1) {
    const a = points[at - 1] as Point;
    const b = points[at] as Point;
    const middle = (a.x + b.x) / 2;
    commands.push(['C', middle, a.y, middle, b.y, b.x, b.y]);
  }
  return commands;
}

/** The line of a curve: the staff's is dashed. */
export function curveLine(who: EmotionCurve['who'], commands: readonly PathCommand[], theme: Theme): Shape {
  return {
    shape: 'path',
    commands,
    stroke: theme.palette.curve[who],
    strokeWidth: theme.metrics.stroke + 0.5,
    ...(who === 'staff' ? { dash: [6, 4] } : {}),
  };
}

/** A curve with its points; a point's colour repeats what its height says, and those that are remembered are ringed. */
export function curveShapes({ who, points }: EmotionCurve, theme: Theme): Shape[] {
  const { palette } = theme;
  const mood = (value: number) => (value > 0 ? palette.mood.good : value < 0 ? palette.mood.bad : palette.mood.even);
  return [
    curveLine(who, smoothWay(points), theme),
    ...points.flatMap(({ x, y, value, kept }): Shape[] => {
      const r = who === 'customer' ? 5 : 3.5;
      const ring: Shape = {
        shape: 'circle',
        x,
        y,
        r: r + 3,
        fill: palette.card,
        stroke: palette.curve[who],
        strokeWidth: 1.5,
      };
      const point: Shape = { shape: 'circle', x, y, r, fill: mood(value), stroke: palette.card, strokeWidth: 1.5 };
      return kept ? [ring, point] : [point];
    }),
  ];
}
