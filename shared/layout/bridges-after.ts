import { bridgesOf, Uprights } from './bridges.ts';
import type { DrawnLines } from './connectors.ts';
import type { Places } from './place.ts';
import { Region } from './region.ts';
import type { Routed } from './routed.ts';
import type { Board } from './routing/board.ts';
import type { Point } from './scene.ts';
import { pointAt } from './whole.ts';

/** The ways of a sheet, each with where its line stood among those drawn before, or -1. */
type Ways = {
  readonly board: Board;
  readonly routed: Routed;
  readonly places: Places;
  readonly ways: readonly (readonly Point[])[];
  readonly was: Int32Array;
  /** 1 for each that is led as before (`ledAlike`). */
  readonly alike: Uint8Array;
  /** Whether all that is led as before lies where it lay. */
  readonly inPlace: boolean;
};

/** Where more changed than one line in so many, all are looked at anew. */
const fewOf = 16;

/**
 * Where ways cross, after an edit. Which ways do is a fact of sides, slots, gutters and tracks, not of places: two that
 * kept theirs cross where they did before, wherever that lies now. Only near the others there is anything to find.
 * @returns for each way its bridges; the same list where nothing changed
 */
export function bridgesAfter(before: DrawnLines | undefined, now: Ways): readonly (readonly Point[])[] {
  const { board, ways, was, alike } = now;
  if (!before || before.board.rows !== board.rows || before.board.columns !== board.columns) return bridgesOf(ways);
  const come = new Region();
  const gone = new Region();
  const stays = new Uint8Array(before.lines.length);
  const most = ways.length / fewOf;
  for (let at = 0; at < ways.length && come.count <= most; at += 1) {
    if (alike[at] === 1) stays[was[at] as number] = 1;
    else come.add(ways[at] as readonly Point[]);
  }
  for (let at = 0; at < stays.length && gone.count <= most; at += 1) {
    if (stays[at] === 0) gone.add((before.lines[at] as { points: readonly Point[] }).points);
  }
  if (come.count > most || gone.count > most) return bridgesOf(ways);

  const xNow = now.inPlace ? undefined : movedAcross(before, now);
  const asked: number[] = [];
  const near = new Region();
  const bridges = ways.map((way, at) => {
    const line = before.lines[was[at] as number];
    if (line && alike[at] === 1 && !come.meets(way) && !gone.meets(line.points)) {
      return xNow ? movedBridges(line, way, xNow) : line.bridges;
    }
    asked.push(at);
    near.add(way);
    return [];
  });
  const uprights = new Uprights();
  if (asked.length > 0) for (const way of ways) if (near.isNear(way)) uprights.add(way);
  for (const at of asked) {
    const found = uprights.crossedBy(ways[at] as readonly Point[]);
    const last = before.lines[was[at] as number]?.bridges;
    bridges[at] = last && samePlace(last, found) ? last : found;
  }
  return bridges;
}

/** Where an upright that stood at x stands now. Across a sheet all is in whole px, so that nothing is lost by it. */
function movedAcross(before: DrawnLines, now: Ways): (x: number) => number {
  const { gutterX, columnX } = before.places;
  return (x) => {
    let low = 0;
    let high = gutterX.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((gutterX[middle] as number) <= x) low = middle;
      else high = middle - 1;
    }
    const column = columnX[low];
    if (column !== undefined && x >= column) return x + (now.places.columnX[low] as number) - column;
    return x + trackX(now.places, now.routed, low) - trackX(before.places, before.routed, low);
  };
}

/** Where the tracks of a vertical gutter begin. */
const trackX = ({ gutterX }: Places, { gutters }: Routed, channel: number): number =>
  (gutterX[channel] as number) + (gutters.vertical[channel]?.labelsBefore ?? 0);

type Bridged = { readonly points: readonly Point[]; readonly bridges: readonly Point[] };

/** The bridges of a way that is led as before: on the stretches they were on, over what they led over. */
function movedBridges(
  { points, bridges }: Bridged,
  way: readonly Point[],
  xNow: (x: number) => number,
): readonly Point[] {
  for (let at = 0; at < bridges.length; at += 1) {
    const { x, y } = bridges[at] as Point;
    if (xNow(x) === x && yNow(points, way, x, y) === y) continue;
    return bridges.map((each) => pointAt(xNow(each.x), yNow(points, way, each.x, each.y)));
  }
  return bridges;
}

/** How high the stretch of a way lies now that went through a place. */
const yNow = (points: readonly Point[], way: readonly Point[], x: number, y: number): number =>
  (way[stretchAt(points, x, y)] as Point).y;

/** The level stretch of a way that goes through a place: the number of the point where it begins. */
function stretchAt(points: readonly Point[], x: number, y: number): number {
  for (let at = 1; at < points.length; at += 1) {
    const from = points[at - 1] as Point;
    const to = points[at] as Point;
    if (from.y === y && to.y === y && from.x < x !== to.x < x) return at - 1;
  }
  throw new Error(`No stretch at ${x}, ${y}`);
}

const samePlace = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.length === b.length && a.every(({ x, y }, at) => x === b[at]?.x && y === b[at]?.y);
