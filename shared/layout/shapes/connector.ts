import type { ConnectorLine, Point } from '../scene.ts';
import type { PathCommand, Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';
import { addText } from './text.ts';

const radius = 6;
const informationDash = [5, 4];

/** Where a level stretch leaves its line for one arc over one or several ways that lie side by side: the first and last x. */
type Hop = { readonly first: number; readonly last: number };

/** How near to each other two ways may lie for being hopped over one by one, in px. */
const betweenHops = 2;

const noHops: readonly Hop[] = [];

/** The hops of a stretch in the order they are come by. */
function hopsOn(from: Point, to: Point, bridges: readonly Point[], arc: number): readonly Hop[] {
  if (bridges.length === 0 || from.y !== to.y) return noHops;
  const hops: Hop[] = [];
  for (const { x, y } of bridges) {
    if (y !== from.y || x < Math.min(from.x, to.x) || x > Math.max(from.x, to.x)) continue;
    const before = hops.at(-1);
    if (before && Math.abs(x - before.last) < 2 * arc + betweenHops) hops[hops.length - 1] = { ...before, last: x };
    else hops.push({ first: x, last: x });
  }
  return hops;
}

/** How long a quarter of a circle's handles are as a Bézier curve, in radii: 4/3 (√2 − 1). */
const handle = 0.5523;

function hopCommands({ first, last }: Hop, y: number, forth: 1 | -1, arc: number): PathCommand[] {
  const [low, high] = [first - forth * arc, last + forth * arc];
  const [bent, flat] = [y - handle * arc, forth * handle * arc];
  return [
    ['H', low],
    ['C', low, bent, first - flat, y - arc, first, y - arc],
    ...(first === last ? [] : [['H', last] as const]),
    ['C', last + flat, y - arc, high, bent, high, y],
  ];
}

/**
 * The way of a connector as it is drawn: corners rounded, and an arc over every way it crosses. Absolute M, H, V, Q and
 * C only. A corner beside an arc is rounded as far as there is room for both.
 */
export function wayCommands(
  { points, bridges }: Pick<ConnectorLine, 'points' | 'bridges'>,
  theme: Theme,
): PathCommand[] {
  const arc = theme.metrics.bridgeRadius;
  let from = points[0];
  let to = points[1];
  if (!from) return [];
  const commands: PathCommand[] = [['M', from.x, from.y]];
  let hops = to ? hopsOn(from, to, bridges, arc) : noHops;
  for (let at = 2; to; at += 1) {
    for (const hop of hops) commands.push(...hopCommands(hop, from.y, to.x > from.x ? 1 : -1, arc));
    const level = from.y === to.y;
    const next = points[at];
    if (!next) {
      commands.push(level ? ['H', to.x] : ['V', to.y]);
      return commands;
    }
    const hopsAfter = hopsOn(to, next, bridges, arc);
    const before = hops.at(-1);
    const after = hopsAfter[0];
    const r = Math.min(
      radius,
      lengthBetween(from, to) / 2,
      lengthBetween(to, next) / 2,
      before ? Math.abs(to.x - before.last) - arc : radius,
      after ? Math.abs(to.x - after.first) - arc : radius,
    );
    const end = toward(to, from, r);
    const start = toward(to, next, r);
    commands.push(level ? ['H', end.x] : ['V', end.y], ['Q', to.x, to.y, start.x, start.y]);
    from = to;
    to = next;
    hops = hopsAfter;
  }
  return commands;
}

/** How far two points of a way are from each other: they differ in x or in y. */
const lengthBetween = (from: Point, to: Point): number => Math.abs(to.x - from.x) + Math.abs(to.y - from.y);

/**
 * How far into their pattern the dashes of a part of a way begin, so that they fall together with those of the others:
 * the pattern begins where the way does, or ends where it ends. To a quarter of a px: the eye sees no less, and a canvas
 * draws all of one offset in one go.
 */
function dashesOf(way: DrawnWay, part: readonly Point[], theme: Theme): { dashOffset?: number } {
  const { points, bridges, joinedAtEnd } = way;
  if (!joinedAtEnd && part === points) return {};
  const period = informationDash.reduce((sum, length) => sum + length, 0);
  const length = lengthOf(wayCommands({ points, bridges }, theme));
  const offset = joinedAtEnd
    ? period - (length % period)
    : length - lengthOf(wayCommands({ points: part, bridges }, theme));
  return { dashOffset: Math.round((offset % period) * 4) / 4 };
}

/** How long the curve of a rounded corner is, in radii: ∫ of its speed, √2/2 (√2 + ln(1 + √2)). */
const cornerLength = 1.6232;

/** The length of a way as it is drawn; its curves are corners (Q) and quarters of circles (C). */
function lengthOf(commands: readonly PathCommand[]): number {
  let length = 0;
  let [x, y] = [0, 0];
  for (const command of commands) {
    const [fromX, fromY] = [x, y];
    if (command[0] === 'Z') continue;
    if (command[0] === 'H') x = command[1];
    else if (command[0] === 'V') y = command[1];
    else [x, y] = command.slice(-2) as [number, number];
    const across = Math.abs(x - fromX);
    const down = Math.abs(y - fromY);
    if (command[0] === 'Q') length += cornerLength * across;
    else if (command[0] === 'C') length += (Math.PI / 2) * across;
    else if (command[0] !== 'M') length += Math.hypot(across, down);
  }
  return length;
}

const toward = (from: Point, to: Point, distance: number): Point => ({
  x: from.x + Math.sign(to.x - from.x) * distance,
  y: from.y + Math.sign(to.y - from.y) * distance,
});

/** A filled head whose tip touches the card; `from` says where it comes from. */
function headShape(tip: Point, from: Point, theme: Theme): Shape {
  const length = 5 + 2 * theme.metrics.stroke;
  const half = length * 0.45;
  const back = toward(tip, from, Math.min(length, Math.abs(from.x - tip.x) + Math.abs(from.y - tip.y)));
  const upright = back.x === tip.x;
  const [ax, ay, bx, by] = upright
    ? [back.x - half, back.y, back.x + half, back.y]
    : [back.x, back.y - half, back.x, back.y + half];
  return {
    shape: 'path',
    commands: [['M', tip.x, tip.y], ['L', ax, ay], ['L', bx, by], ['Z']],
    fill: theme.palette.connector,
  };
}

/** Marks a loop where its way begins: an open ring on the line. */
function loopRing(points: readonly Point[], theme: Theme): Shape[] {
  const from = points[0];
  const to = points[1];
  if (!from || !to) return [];
  const r = 3;
  const at = toward(from, to, r);
  const { palette, metrics } = theme;
  return [{ shape: 'circle', ...at, r, fill: palette.card, stroke: palette.connector, strokeWidth: metrics.stroke }];
}

type DrawnWay = Pick<ConnectorLine, 'points' | 'bridges' | 'style' | 'ownPart' | 'joinedAtEnd'>;

/** The line and the heads of a connector of this style; `whole` with what it shares with others, too. */
export function wayShapes(way: DrawnWay, theme: Theme, whole = false): Shape[] {
  const { points, bridges, style } = way;
  const { palette, metrics } = theme;
  const count = points.length;
  const tip = points[count - 1];
  const beforeTip = points[count - 2];
  const start = points[0];
  const afterStart = points[1];
  if (!tip || !beforeTip || !start || !afterStart) return [];
  const part = whole ? points : (way.ownPart ?? points);
  const line = {
    shape: 'path',
    commands: wayCommands({ points: part, bridges }, theme),
    stroke: palette.connector,
    strokeWidth: metrics.stroke,
  } as const;
  const shapes: Shape[] = [
    style === 'information' ? { ...line, dash: informationDash, ...dashesOf(way, part, theme) } : line,
    headShape(tip, beforeTip, theme),
  ];
  if (style === 'agreement') shapes.push(headShape(start, afterStart, theme));
  if (style === 'loop') shapes.push(...loopRing(points, theme));
  return shapes;
}

export function connectorShapes(line: ConnectorLine, theme: Theme, whole: boolean): Shape[] {
  const { label } = line;
  const shapes = wayShapes(line, theme, whole);
  if (label) {
    shapes.push({ shape: 'rect', ...label.box, radius: 4, fill: theme.palette.card });
    addText(shapes, label.text, theme);
  }
  return shapes;
}
