import type { Point } from './scene.ts';
import type { Spans } from './spans.ts';
import { pointAt } from './whole.ts';

/** Width and height of the squares that stretches are sorted into, in px: an ordinary stretch touches two or three. */
const square = 256;
/** More squares than any sheet has across. */
const squaresAcross = 2 ** 20;
const squareAt = (x: number, y: number): number => y * squaresAcross + x;
/** Stretches that only touch do not cross: that is a corner on a common trunk. In px. */
const touch = 0.5;

/** Of a way that crosses none: most do. */
const none: readonly Point[] = [];

/** The upright stretches of orthogonal ways, to be found by where they stand, in px. */
class Uprights {
  /** Of each square the stretches in it: x, top and bottom of one after the other. */
  readonly #squares = new Map<number, number[]>();

  add(way: readonly Point[]): void {
    for (let at = 1; at < way.length; at += 1) {
      const from = way[at - 1] as Point;
      const to = way[at] as Point;
      if (from.x !== to.x) continue;
      const top = Math.min(from.y, to.y);
      const bottom = Math.max(from.y, to.y);
      const across = Math.floor(from.x / square);
      for (let down = Math.floor(top / square); down <= Math.floor(bottom / square); down += 1) {
        const key = squareAt(across, down);
        const stretches = this.#squares.get(key);
        if (stretches) stretches.push(from.x, top, bottom);
        else this.#squares.set(key, [from.x, top, bottom]);
      }
    }
  }

  /**
   * The places where a level stretch of a way passes one of these, each place once, in the order they are come by: the
   * level one hops over the other.
   */
  crossedBy(way: readonly Point[]): readonly Point[] {
    let places: Point[] | undefined;
    for (let at = 1; at < way.length; at += 1) {
      const from = way[at - 1] as Point;
      const to = way[at] as Point;
      if (from.y !== to.y) continue;
      const met = this.#crossedBetween(Math.min(from.x, to.x) + touch, Math.max(from.x, to.x) - touch, from.y);
      if (!met) continue;
      places ??= [];
      met.sort(to.x > from.x ? (a, b) => a - b : (a, b) => b - a);
      for (let index = 0; index < met.length; index += 1) {
        const x = met[index] as number;
        if (x !== met[index - 1]) places.push(pointAt(x, from.y));
      }
    }
    return places ?? none;
  }

  #crossedBetween(low: number, high: number, y: number): number[] | undefined {
    let met: number[] | undefined;
    const down = Math.floor(y / square);
    for (let across = Math.floor(low / square); across <= Math.floor(high / square); across += 1) {
      const stretches = this.#squares.get(squareAt(across, down));
      if (!stretches) continue;
      for (let at = 0; at < stretches.length; at += 3) {
        const x = stretches[at] as number;
        if (x <= low || x >= high) continue;
        if (y <= (stretches[at + 1] as number) + touch || y >= (stretches[at + 2] as number) - touch) continue;
        met ??= [];
        met.push(x);
      }
    }
    return met;
  }
}

/** Where ways cross, told for the way that runs level there; looked for only where it is asked for. */
export class Crossings {
  readonly #spans: Spans;
  readonly #wayOf: (at: number) => readonly Point[];
  readonly #uprights = new Uprights();
  /** The groups of columns, and the ways, that are among the uprights. */
  readonly #groups = new Set<number>();
  readonly #ways = new Set<number>();

  /** @param wayOf the orthogonal way of a connector, in px */
  constructor(spans: Spans, wayOf: (at: number) => readonly Point[]) {
    this.#spans = spans;
    this.#wayOf = wayOf;
  }

  /** The places where a connector hops over others. */
  of(at: number): readonly Point[] {
    const [first, last] = this.#spans.groupsOf(at);
    for (let group = first; group <= last; group += 1) this.#look(group);
    return this.#uprights.crossedBy(this.#wayOf(at));
  }

  #look(group: number): void {
    if (this.#groups.has(group)) return;
    this.#groups.add(group);
    for (const at of this.#spans.inGroup(group)) {
      if (this.#ways.has(at)) continue;
      this.#ways.add(at);
      this.#uprights.add(this.#wayOf(at));
    }
  }
}
