import type { GradeShare } from '../../model/grades.ts';
import type { Box } from '../scene.ts';
import type { PathCommand, Shape } from '../shape.ts';
import type { Palette } from '../theme.ts';

/** Room between the strokes of what is not known for sure, in px. */
const apart = { assumed: 5, proposed: 9 } as const;

/** A share of how it is known what cards say: the firmer the darker; what is assumed or proposed is hatched, so that it is told without colour. */
export function gradeShapes(grade: GradeShare['grade'], box: Box, palette: Palette): Shape[] {
  const { ground, line } = palette.grade[grade];
  const base: Shape = { shape: 'rect', ...box, fill: ground, stroke: line, strokeWidth: 1 };
  return grade === 'assumed' || grade === 'proposed' ? [base, hatching(box, apart[grade], line)] : [base];
}

/** Slanting strokes inside of a box. */
function hatching({ x, y, width, height }: Box, between: number, stroke: string): Shape {
  const commands: PathCommand[] = [['M', x, y]];
  for (let at = between; at < width + height; at += between) {
    const [down, right] = [Math.min(at, height), Math.min(at, width)];
    commands.push(['M', x + at - down, y + down], ['L', x + right, y + at - right]);
  }
  return { shape: 'path', commands, stroke, strokeWidth: 1 };
}
