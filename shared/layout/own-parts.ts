import type { SharedPort } from './routing/trunks.ts';
import type { Point } from './scene.ts';

/** How far before the place where it leaves the others a way is drawn again, in px: the curve of its corner lies there. */
const overlap = 12;
/** With how many of those before it a way is compared: on a card of hundreds some stretches are drawn twice. */
const mostCompared = 64;

/**
 * What each way has to be drawn of, where ways that share an end lie on one another: the first of them whole, the others
 * from where they leave those before them. Drawn over each other, smoothed lines would grow bolder with each.
 * @param ways orthogonal ways, in px
 * @returns for each way the part, or nothing where that is the whole
 */
export function ownPartsOf(
  ways: readonly (readonly Point[])[],
  ports: readonly SharedPort[],
): (readonly Point[] | undefined)[] {
  const parts = new Array<readonly Point[] | undefined>(ways.length).fill(undefined);
  for (const { end, routes } of ports) {
    for (let index = 1; index < routes.length; index += 1) {
      const at = routes[index] as number;
      const way = ways[at] as readonly Point[];
      let common = 0;
      for (let before = Math.max(0, index - mostCompared); before < index; before += 1) {
        common = Math.max(common, commonLength(way, ways[routes[before] as number] as readonly Point[], end));
      }
      if (common <= overlap) continue;
      const part = directed(parts[at] ?? way, end);
      parts[at] = directed(lastOf(part, lengthOf(part) - common + overlap), end);
    }
  }
  return parts;
}

type End = SharedPort['end'];

/** A way, seen from one of its ends. */
const directed = (way: readonly Point[], end: End): readonly Point[] => (end === 'from' ? way : way.toReversed());

/** A point of a way, counted from one of its ends. */
const pointAt = (way: readonly Point[], at: number, end: End): Point =>
  way[end === 'from' ? at : way.length - 1 - at] as Point;

const apart = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
const lengthOf = (way: readonly Point[]): number =>
  way.slice(1).reduce((sum, point, at) => sum + apart(way[at] as Point, point), 0);

/** How far two ways run as one from the end they share. */
function commonLength(a: readonly Point[], b: readonly Point[], end: End): number {
  let length = 0;
  for (let at = 1; at < Math.min(a.length, b.length); at += 1) {
    const from = pointAt(a, at - 1, end);
    const one = pointAt(a, at, end);
    const other = pointAt(b, at, end);
    if (one.x === other.x && one.y === other.y) {
      length += apart(from, one);
      continue;
    }
    const sameHeading =
      Math.sign(one.x - from.x) === Math.sign(other.x - from.x) &&
      Math.sign(one.y - from.y) === Math.sign(other.y - from.y);
    return sameHeading ? length + Math.min(apart(from, one), apart(from, other)) : length;
  }
  return length;
}

/** The last so many px of a way. */
function lastOf(way: readonly Point[], length: number): Point[] {
  let left = length;
  for (let at = way.length - 1; at > 0; at -= 1) {
    const to = way[at] as Point;
    const from = way[at - 1] as Point;
    const here = apart(from, to);
    if (left <= here) {
      const start = { x: to.x + Math.sign(from.x - to.x) * left, y: to.y + Math.sign(from.y - to.y) * left };
      return [start, ...way.slice(at)];
    }
    left -= here;
  }
  return [...way];
}
