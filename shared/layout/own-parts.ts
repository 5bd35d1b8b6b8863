import type { SharedPort } from './routing/trunks.ts';
import type { Point } from './scene.ts';

/** How far before the place where it leaves the others a way is drawn again, in px: the curve of its corner lies there. */
const overlap = 12;
/** With how many of those before it a way is compared: on a card of hundreds some stretches are drawn twice. */
const mostCompared = 64;

/** The ports that each way shares with others, in their order: at most one at either end. */
type Shares = { readonly first: Int32Array; readonly second: Int32Array };

const known = new WeakMap<readonly SharedPort[], Shares>();

/** Found once for a list of ports: an edit that leaves them as they are leaves it the same. */
function sharesIn(ports: readonly SharedPort[], ways: number): Shares {
  const there = known.get(ports);
  if (there?.first.length === ways) return there;
  const shares = { first: new Int32Array(ways).fill(-1), second: new Int32Array(ways).fill(-1) };
  ports.forEach(({ routes }, port) => {
    for (const way of routes) (shares.first[way] === -1 ? shares.first : shares.second)[way] = port;
  });
  known.set(ports, shares);
  return shares;
}

/**
 * What a way has to be drawn of, where ways that share an end lie on one another: the first of them whole, the others
 * from where they leave those before them. Drawn over each other, smoothed lines would grow bolder with each.
 */
export class OwnParts {
  readonly #ports: readonly SharedPort[];
  readonly #shares: Shares;
  readonly #wayOf: (at: number) => readonly Point[];

  /**
   * @param ways how many there are
   * @param wayOf orthogonal ways, in px
   */
  constructor(ports: readonly SharedPort[], ways: number, wayOf: (at: number) => readonly Point[]) {
    this.#ports = ports;
    this.#shares = sharesIn(ports, ways);
    this.#wayOf = wayOf;
  }

  /** The part of a way, or nothing where that is the whole. */
  of(at: number): readonly Point[] | undefined {
    const { first, second } = this.#shares;
    return this.#partOf(at, second[at] as number, this.#partOf(at, first[at] as number, undefined));
  }

  /** @param part what is left of the way beside those it shares another port with */
  #partOf(at: number, port: number, part: readonly Point[] | undefined): readonly Point[] | undefined {
    if (port === -1) return part;
    const { end, routes } = this.#ports[port] as SharedPort;
    const way = this.#wayOf(at);
    const index = routes.indexOf(at);
    let common = 0;
    for (let before = Math.max(0, index - mostCompared); before < index; before += 1) {
      common = Math.max(common, commonLength(way, this.#wayOf(routes[before] as number), end));
    }
    if (common <= overlap) return part;
    const left = directed(part ?? way, end);
    return directed(lastOf(left, lengthOf(left) - common + overlap), end);
  }
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
