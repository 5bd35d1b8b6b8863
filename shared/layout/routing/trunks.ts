import type { End, Joints } from './bundles.ts';
import type { Route } from './route.ts';
import type { Leg } from './ways.ts';

/** A leg of a route. */
export type LegAt = { readonly route: number; readonly leg: number };

/**
 * How much of a route it has in common with others: the port it leaves by is piece 0, its legs follow, the port it
 * arrives by is the last piece. Of the pieces before `own` and from `shared` on others are part.
 */
type Extent = { own: number; shared: number };

/** A gutter that several routes go through one way from the end they share; `depth` is 0 next to that end. */
type Branch = { readonly end: End; readonly depth: number; readonly routes: readonly number[] };

/** More gutters than any sheet has, of each kind. */
const channels = 2 ** 20;

/**
 * The legs that run as one line: routes that share a port share their legs too, as long as they go through the same
 * gutters. Between what a route shares at one end and at the other there is always a piece of its own, otherwise two
 * routes without a common end would meet on it.
 * @param ports those that routes share
 * @returns the trunks: two legs or more each, no leg in two of them
 */
export function trunksOf(routes: readonly Route[], ports: readonly SharedPort[]): LegAt[][] {
  const extents = new Map<number, Extent>();
  const extentOf = (route: number): Extent => {
    let extent = extents.get(route);
    if (!extent) {
      extent = { own: 0, shared: (routes[route] as Route).way.legs.length + 2 };
      extents.set(route, extent);
    }
    return extent;
  };
  const branches: Branch[] = [];
  for (const { end, routes: sharing } of ports) {
    for (const route of sharing) {
      if (end === 'from') extentOf(route).own = 1;
      else extentOf(route).shared -= 1;
    }
    branches.push(...branchesOf(routes, sharing, end, 0));
  }
  // What most routes share comes first. A branch is never bigger than the one it grows from, which comes before it.
  branches.sort((a, b) => b.routes.length - a.routes.length || a.depth - b.depth);
  return branches.flatMap(({ end, depth, routes: sharing }) => {
    const joined = sharing.filter((route) => {
      const { own, shared } = extentOf(route);
      const reached = end === 'from' ? own - 1 : (routes[route] as Route).way.legs.length + 1 - shared;
      return reached === depth && shared - own >= 2;
    });
    if (joined.length < 2) return [];
    return [
      joined.map((route): LegAt => {
        const extent = extentOf(route);
        if (end === 'from') extent.own += 1;
        else extent.shared -= 1;
        return { route, leg: end === 'from' ? depth : (routes[route] as Route).way.legs.length - 1 - depth };
      }),
    ];
  });
}

/** A port that several routes share, with the end of theirs that is there. */
export type SharedPort = { readonly end: End; readonly routes: readonly number[] };

/** The ports that several routes leave or arrive by, in the order of the first of them. */
export function sharedPorts({ leaders }: Joints): readonly SharedPort[] {
  const shared = new Uint8Array(leaders.length);
  for (let key = 0; key < leaders.length; key += 1) {
    const leader = leaders[key] as number;
    if (leader >= 0 && leader !== key >> 1) shared[2 * leader + (key & 1)] = 1;
  }
  const ports = new Map<number, { end: End; routes: number[] }>();
  for (let key = 0; key < leaders.length; key += 1) {
    const leader = leaders[key] as number;
    const port = 2 * leader + (key & 1);
    if (leader < 0 || shared[port] === 0) continue;
    const known = ports.get(port);
    if (known) known.routes.push(key >> 1);
    else ports.set(port, { end: (key & 1) === 0 ? 'from' : 'to', routes: [key >> 1] });
  }
  return [...ports.values()];
}

/** The gutters that routes from one port have in common, the nearest first. */
function branchesOf(routes: readonly Route[], sharing: readonly number[], end: End, depth: number): Branch[] {
  const byGutter = new Map<number, number[]>();
  for (const route of sharing) {
    const { legs } = (routes[route] as Route).way;
    const leg: Leg | undefined = legs[end === 'from' ? depth : legs.length - 1 - depth];
    if (!leg) continue;
    const key = leg.channel + (leg.axis === 'vertical' ? channels : 0);
    const others = byGutter.get(key);
    if (others) others.push(route);
    else byGutter.set(key, [route]);
  }
  return [...byGutter.values()].flatMap((common) =>
    common.length < 2 ? [] : [{ end, depth, routes: common }, ...branchesOf(routes, common, end, depth + 1)],
  );
}
