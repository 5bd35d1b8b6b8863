import type { Box, Point } from '#shared/layout/scene.ts';
import type { PathCommand } from '#shared/layout/shape.ts';
import type { Frame } from '#shared/slides/frame.ts';

export const preset = (name: string, adjust = ''): string =>
  `<a:prstGeom prst="${name}"><a:avLst>${adjust}</a:avLst></a:prstGeom>`;

/** How round corners are, in 1/100,000 of the shorter side. */
const roundness = ({ width, height }: Box, radius: number): number =>
  Math.round((Math.min(0.5, radius / Math.max(1, Math.min(width, height))) || 0) * 100_000);

export const roundRectangle = (box: Box, radius: number): string =>
  radius > 0 ? preset('roundRect', `<a:gd name="adj" fmla="val ${roundness(box, radius)}"/>`) : preset('rect');

/** The points of a path, those that pull at its curves too. */
function pointsOf(commands: readonly PathCommand[]): Point[] {
  let [x, y] = [0, 0];
  return commands.flatMap((command): Point[] => {
    switch (command[0]) {
      case 'Z':
        return [];
      case 'H':
        x = command[1];
        return [{ x, y }];
      case 'V':
        y = command[1];
        return [{ x, y }];
      default: {
        const numbers = command.slice(1) as number[];
        const points = numbers.flatMap((value, at) => (at % 2 === 0 ? { x: value, y: numbers[at + 1] ?? 0 } : []));
        const last = points.at(-1);
        if (last) ({ x, y } = last);
        return points;
      }
    }
  });
}

/** The box of a path. */
export function boxOf(commands: readonly PathCommand[]): Box {
  const points = pointsOf(commands);
  const edge = (pick: (...values: number[]) => number, side: 'x' | 'y') =>
    points.reduce((found, point) => pick(found, point[side]), points[0]?.[side] ?? 0);
  const [x, y] = [edge(Math.min, 'x'), edge(Math.min, 'y')];
  return { x, y, width: edge(Math.max, 'x') - x, height: edge(Math.max, 'y') - y };
}

const tags: Partial<Record<PathCommand[0], string>> = { M: 'moveTo', Q: 'quadBezTo', C: 'cubicBezTo' };

/** A path as a shape of its own. @param filled whether it is a face; else only its line is drawn */
export function freeform(commands: readonly PathCommand[], filled: boolean, frame: Frame): string {
  const box = boxOf(commands);
  let before: Point = { x: 0, y: 0 };
  const written = commands.map((command) => {
    if (command[0] === 'Z') return '<a:close/>';
    const points =
      command[0] === 'H'
        ? [{ x: command[1], y: before.y }]
        : command[0] === 'V'
          ? [{ x: before.x, y: command[1] }]
          : pointsOf([command]);
    before = points.at(-1) ?? before;
    const inside = points.map(({ x, y }) => `<a:pt x="${frame.length(x - box.x)}" y="${frame.length(y - box.y)}"/>`);
    const tag = tags[command[0]] ?? 'lnTo';
    return `<a:${tag}>${inside.join('')}</a:${tag}>`;
  });
  const [width, height] = [frame.length(box.width), frame.length(box.height)];
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="l" t="t" r="r" b="b"/><a:pathLst><a:path w="${width}" h="${height}"${filled ? '' : ' fill="none"'}>${written.join('')}</a:path></a:pathLst></a:custGeom>`;
}
