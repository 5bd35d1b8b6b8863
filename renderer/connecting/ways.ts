import type { Point } from '#shared/layout/scene.ts';
import type { Side } from '../gestures/hit.ts';

/** How far a rubber line leaves its card before it turns, in px of the sheet. */
const ahead = 16;

const outward: { readonly [side in Side]: Point } = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

/** A line from a card's side to the pointer: straight out of the side first, then with right angles as connectors are. */
export function rubberWay(from: Point, side: Side, to: Point): Point[] {
  const { x, y } = outward[side];
  const out = { x: from.x + x * ahead, y: from.y + y * ahead };
  const upright = x === 0;
  const forward = upright ? (to.y - out.y) * y >= 0 : (to.x - out.x) * x >= 0;
  // Ahead of the side it turns half way; behind it, it goes round where it came out.
  if (!forward) return upright ? [from, out, { x: to.x, y: out.y }, to] : [from, out, { x: out.x, y: to.y }, to];
  if (upright) {
    const middle = (from.y + to.y) / 2;
    return [from, { x: from.x, y: middle }, { x: to.x, y: middle }, to];
  }
  const middle = (from.x + to.x) / 2;
  return [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
}

/** The point half way along a way. */
export function middleOf(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, at) => distance(points[at] as Point, point));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [at, length] of lengths.entries()) {
    const from = points[at] as Point;
    const to = points[at + 1] as Point;
    if (length > 0 && left <= length)
      return { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length };
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
