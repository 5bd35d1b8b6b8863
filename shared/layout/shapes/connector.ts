import type { ConnectorLine, Point } from '../scene.ts';
import type { PathCommand, Shape } from '../shape.ts';
import type { Theme } from '../theme.ts';
import { textShapes } from './text.ts';

const radius = 6;
const informationDash = [5, 4];

type Style = ConnectorLine['style'];

/** The way with its corners rounded: absolute M, H, V and Q only. */
function roundedWay(points: readonly Point[]): PathCommand[] {
  const first = points[0];
  if (!first) return [];
  const commands: PathCommand[] = [['M', first.x, first.y]];
  for (let at = 1; at < points.length; at += 1) {
    const before = points[at - 1] as Point;
    const here = points[at] as Point;
    const after = points[at + 1];
    const straight = before.y === here.y;
    const length = Math.abs(here.x - before.x) + Math.abs(here.y - before.y);
    if (length === 0) continue;
    if (!after) {
      commands.push(straight ? ['H', here.x] : ['V', here.y]);
      continue;
    }
    const next = Math.abs(after.x - here.x) + Math.abs(after.y - here.y);
    const r = Math.min(radius, length / 2, next / 2);
    const end = toward(here, before, r);
    const start = toward(here, after, r);
    commands.push(straight ? ['H', end.x] : ['V', end.y]);
    commands.push(['Q', here.x, here.y, start.x, start.y]);
  }
  return commands;
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

/** The line and the heads of a connector of this style. */
export function wayShapes(points: readonly Point[], style: Style, theme: Theme): Shape[] {
  const { palette, metrics } = theme;
  const count = points.length;
  const tip = points[count - 1];
  const beforeTip = points[count - 2];
  const start = points[0];
  const afterStart = points[1];
  if (!tip || !beforeTip || !start || !afterStart) return [];
  const line: Shape = {
    shape: 'path',
    commands: roundedWay(points),
    stroke: palette.connector,
    strokeWidth: metrics.stroke,
    ...(style === 'information' ? { dash: informationDash } : {}),
  };
  return [
    line,
    headShape(tip, beforeTip, theme),
    ...(style === 'agreement' ? [headShape(start, afterStart, theme)] : []),
    ...(style === 'loop' ? loopRing(points, theme) : []),
  ];
}

export function connectorShapes({ points, style, label }: ConnectorLine, theme: Theme): Shape[] {
  return [
    ...wayShapes(points, style, theme),
    ...(label
      ? [
          { shape: 'rect', ...label.box, radius: 4, fill: theme.palette.card } as const,
          ...textShapes(label.text, theme),
        ]
      : []),
  ];
}
