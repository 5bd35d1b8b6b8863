import { type Board, type Link, pitch, type Seat } from './board.ts';
import { Bundles, type Joints } from './bundles.ts';
import { type Port, type Ports, placePorts } from './ports.ts';
import { barredKey, cheapestWay, type Lack, Room } from './room.ts';
import { Slots } from './slots.ts';
import { straightWay } from './straights.ts';
import { sameWay, type Way } from './ways.ts';

/** A connector's way with the slots it takes on its cards' sides. */
export type Route = {
  readonly way: Way;
  readonly fromSlot: number;
  readonly toSlot: number;
  /** Whether others arrive by the same slot. */
  readonly joinedAtEnd: boolean;
};

/** Whether two routes lead the same way from port to port; others may arrive with one only. */
export const sameCourse = (a: Route, b: Route): boolean =>
  a === b || (a.fromSlot === b.fromSlot && a.toSlot === b.toSlot && sameWay(a.way, b.way));

export const sameRoute = (a: Route, b: Route): boolean => a.joinedAtEnd === b.joinedAtEnd && sameCourse(a, b);

/** Which way every link goes. */
export type Decisions = {
  /** Nothing where a link found no room. */
  readonly ways: readonly (Way | undefined)[];
  /** The slot of each straight line, -1 for the others. */
  readonly straight: Int32Array;
  readonly joints: Joints;
  /** What each link lacks that found no room. */
  readonly lacking: ReadonlyMap<number, readonly Lack[]>;
};

/**
 * Finds the way of every link: first the straight ones, then each bent one by the cheapest pair of sides that still has
 * room.
 * @param barred upper and lower sides that ends of links may not take, because the slots there did not suffice
 * @returns with the slots that straight lines took
 */
export function decide(board: Board, barred: ReadonlySet<string>): { decisions: Decisions; slots: Slots } {
  const { links } = board;
  const slots = new Slots();
  const bundles = new Bundles(links);
  const ways: (Way | undefined)[] = new Array(links.length).fill(undefined);
  const straight = new Int32Array(links.length).fill(-1);
  links.forEach((link, at) => {
    const found = straightWay(board, slots, link);
    if (!found) return;
    ways[at] = found.way;
    straight[at] = found.slot;
    bundles.addStraight(at, found.way);
  });

  const room = new Room(board, slots, bundles);
  const lacking = new Map<number, readonly Lack[]>();
  links.forEach((link, at) => {
    if (ways[at]) return;
    const way = cheapestWay(board, link, at, room, barred);
    if (!way) {
      lacking.set(at, room.lacking(link));
      return;
    }
    ways[at] = way;
    const company = bundles.companyOf(link, way);
    room.reserve(link, way, company);
    bundles.addBent(at, way, company);
  });
  return { decisions: { ways, straight, joints: bundles.joints, lacking }, slots };
}

/** How high seats have to be for the links that found no room. */
export function heightsForLacking({ seats, links }: Board, { lacking }: Decisions): ReadonlyMap<number, number> {
  const crowded = new Map<number, number>();
  for (const [link, lacks] of lacking) {
    for (const { end, slots } of lacks) {
      const seat = (links[link] as Link)[end];
      crowded.set(seat, (crowded.get(seat) ?? 0) + slots);
    }
  }
  return heightsFor(seats, crowded);
}

/** All routes, or the ports for which their sides have no slot left. */
export type Placed = { readonly routes: readonly Route[] } | { readonly homeless: readonly Port[] };

/**
 * Gives all links their ports: the slots along each side in the order of where their connectors go.
 */
export function routesBy(board: Board, { ways, straight, joints }: Decisions, slots: Slots): Placed {
  const count = board.links.length;
  const ports = { slots: new Int32Array(2 * count), joinedAtEnd: new Uint8Array(count) };
  const homeless = placePorts(board, slots, ways as Way[], straight, joints, { links: ways.keys() }, ports);
  if (homeless.length > 0) return { homeless };
  // Most straight lines are one of a few: the same object for all of them.
  const few = new Map<Way, Route[]>();
  const routes = (ways as Way[]).map((way, at) => {
    if (way.legs.length > 0 || ports.joinedAtEnd[at] === 1) return routeBy(way, at, ports);
    const bySlot = few.get(way) ?? [];
    few.set(way, bySlot);
    const slot = straight[at] as number;
    bySlot[slot] ??= routeBy(way, at, ports);
    return bySlot[slot];
  });
  return { routes };
}

/** How high seats have to be for ports at their left and right; those above and below are barred to their links. */
export function heightsForPorts(
  { seats, links: all }: Board,
  { ways }: Decisions,
  homeless: readonly Port[],
  barred: Set<string>,
): ReadonlyMap<number, number> {
  const crowded = new Map<number, number>();
  for (const { end, links, around } of homeless) {
    const [first] = links as [number];
    const seat = (all[first] as Link)[end];
    const side = (ways[first] as Way)[end];
    if (side === 'top' || side === 'bottom') for (const link of links) barred.add(barredKey(link, end, side));
    else crowded.set(seat, (crowded.get(seat) ?? 0) + 2 * (around + 1));
  }
  return heightsFor(seats, crowded);
}

/** A link's way with its ports. */
export const routeBy = (way: Way, at: number, { slots, joinedAtEnd }: Ports): Route => ({
  way,
  fromSlot: slots[2 * at] as number,
  toSlot: slots[2 * at + 1] as number,
  joinedAtEnd: joinedAtEnd[at] === 1,
});

function heightsFor(seats: readonly Seat[], extra: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...extra].map(([seat, more]) => [seat, (seats[seat] as Seat).height + more * pitch]));
}
