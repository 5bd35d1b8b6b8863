import type { PathCommand, Shape } from '../layout/shape.ts';

type Rect = Extract<Shape, { shape: 'rect' }>;
type Path = Extract<Shape, { shape: 'path' }>;

/** Straight parts shorter than this, in px, belong to signs, whose form would suffer. */
const leastStraight = 8;

/** Where a length along an axis comes to lie. */
type Snap = (at: number) => number;

/** Edges of areas lie between pixels. */
const edges =
  (scale: number): Snap =>
  (at) =>
    Math.floor(at * scale + 0.5) / scale;

/** The middle of a line lies so that its edges do, in as many whole pixels as its width comes nearest to. */
function middles(width: number, scale: number): Snap {
  const pixels = Math.max(1, Math.round(width * scale));
  return (at) => (Math.floor((at - width / 2) * scale + 0.5) + pixels / 2) / scale;
}

function rectOnPixels(rect: Rect, scale: number): Rect {
  const snap = rect.stroke === undefined ? edges(scale) : middles(rect.strokeWidth ?? 1, scale);
  const [x, y] = [snap(rect.x), snap(rect.y)];
  return { ...rect, x, y, width: snap(rect.x + rect.width) - x, height: snap(rect.y + rect.height) - y };
}

/** The places of a path's level and upright parts along the other axis, and where each comes to lie. */
function straightsOf(commands: readonly PathCommand[], snap: Snap) {
  const columns = new Map<number, number>();
  const rows = new Map<number, number>();
  let [x, y] = [0, 0];
  const to = (nextX: number, nextY: number): void => {
    if (x === nextX && Math.abs(nextY - y) >= leastStraight) columns.set(x, snap(x));
    if (y === nextY && Math.abs(nextX - x) >= leastStraight) rows.set(y, snap(y));
  };
  for (const command of commands) {
    if (command[0] === 'L') to(command[1], command[2]);
    if (command[0] === 'H') to(command[1], y);
    if (command[0] === 'V') to(x, command[1]);
    if (command[0] === 'H') x = command[1];
    else if (command[0] === 'V') y = command[1];
    else if (command[0] !== 'Z') [x, y] = command.slice(-2) as [number, number];
  }
  return { x: (at: number) => columns.get(at) ?? at, y: (at: number) => rows.get(at) ?? at };
}

function pathOnPixels(path: Path, scale: number): Path {
  const { x, y } = straightsOf(path.commands, middles(path.strokeWidth ?? 1, scale));
  const commands = path.commands.map((command): PathCommand => {
    const [letter] = command;
    if (letter === 'Z') return command;
    if (letter === 'H') return ['H', x(command[1])];
    if (letter === 'V') return ['V', y(command[1])];
    const places = command.slice(1).map((at, index) => (index % 2 === 0 ? x(at as number) : y(at as number)));
    return [letter, ...places] as unknown as PathCommand;
  });
  return { ...path, commands };
}

/**
 * A shape for a picture of so many pixels a px: level and upright lines fill whole pixels, areas end between two, and
 * letters stand on one. Without it a line of one pixel is two grey ones. Readers of PDFs do the same with a page on a
 * screen, so that both show the same.
 */
export function onPixels(shape: Shape, scale: number): Shape {
  switch (shape.shape) {
    case 'rect':
      return rectOnPixels(shape, scale);
    case 'path':
      return shape.stroke === undefined ? shape : pathOnPixels(shape, scale);
    case 'text':
      return { ...shape, lines: shape.lines.map((line) => ({ ...line, y: Math.floor(line.y * scale) / scale })) };
    default:
      return shape;
  }
}
