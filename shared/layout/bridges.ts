import type { Point } from './scene.ts';

/** An upright stretch: it stands at x and reaches from `top` to `bottom`. */
type Upright = { readonly x: number; readonly top: number; readonly bottom: number };

/** Width and height of the squares that stretches are sorted into, in px: an ordinary stretch touches two or three. */
const square = 256;
/** More squares than any sheet has across. */
const squaresAcross = 2 ** 20;
const squareAt = (x: number, y: number): number => y * squaresAcross + x;
const squaresFrom = (low: number, high: number): number[] => {
  const first = Math.floor(low / square);
  return Array.from({ length: Math.floor(high / square) - first + 1 }, (_, at) => first + at);
};
/** Stretches that only touch do not cross: that is a corner on a common trunk. In px. */
const touch = 0.5;

/**
 * Where ways cross, told for the way that runs level there, since it is the one that hops over the other.
 * @param ways orthogonal ways, in px
 * @returns for each way the places where a level stretch of it passes an upright stretch of any way, each place once, in
 *   the order they are come by
 */
export function bridgesOf(ways: readonly (readonly Point[])[]): Point[][] {
  const uprights = new Map<number, Upright[]>();
  for (const way of ways) {
    for (const [from, to] of stretchesOf(way)) {
      if (from.x !== to.x) continue;
      const upright = { x: from.x, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) };
      for (const down of squaresFrom(upright.top, upright.bottom)) {
        const key = squareAt(Math.floor(upright.x / square), down);
        const list = uprights.get(key);
        if (list) list.push(upright);
        else uprights.set(key, [upright]);
      }
    }
  }
  return ways.map((way) => stretchesOf(way).flatMap(([from, to]) => crossingsOn(from, to, uprights)));
}

const stretchesOf = (way: readonly Point[]): [from: Point, to: Point][] =>
  way.slice(1).map((to, at) => [way[at] as Point, to]);

function crossingsOn(from: Point, to: Point, uprights: ReadonlyMap<number, readonly Upright[]>): Point[] {
  const { y } = from;
  if (y !== to.y) return [];
  const low = Math.min(from.x, to.x);
  const high = Math.max(from.x, to.x);
  const met: number[] = [];
  for (const across of squaresFrom(low, high)) {
    for (const { x, top, bottom } of uprights.get(squareAt(across, Math.floor(y / square))) ?? []) {
      if (x > low + touch && x < high - touch && y > top + touch && y < bottom - touch) met.push(x);
    }
  }
  met.sort(to.x > from.x ? (a, b) => a - b : (a, b) => b - a);
  return met.filter((x, at) => x !== met[at - 1]).map((x) => ({ x, y }));
}
