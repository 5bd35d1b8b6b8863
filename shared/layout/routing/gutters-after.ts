import type { Board } from './board.ts';
import type { Change } from './change.ts';
import { assignIn, channelOf, type Gutters, guttersWith, newTracks } from './gutters.ts';
import type { Route } from './route.ts';
import { type SharedPort, trunksOf } from './trunks.ts';
import type { Leg } from './ways.ts';

/** What ran where before an edit. */
type Before = { readonly routes: readonly Route[]; readonly gutters: Gutters };

/**
 * The gutters after an edit, as `guttersFor` would find them: only in those through which something goes or went that is
 * not as it was, tracks are given anew.
 * @param links those whose routes and ports may not be as they were
 */
export function guttersAfter(
  before: Before,
  board: Board,
  routes: readonly Route[],
  ports: readonly SharedPort[],
  { linksWere, linksAre, linksStay }: Change,
  links: readonly number[],
): Gutters {
  const { vertical, horizontal } = before.gutters;
  const countBefore = (channel: number): number =>
    (channel <= board.columns ? vertical[channel] : horizontal[channel - board.columns - 1])?.tracks ?? 0;
  if (linksStay && links.length === 0)
    return guttersWith(board, routes, before.gutters.tracks, countBefore, before.gutters);

  const lastOf = (link: number): Route | undefined => before.routes[linksWere[link] as number];
  const asked = new Uint8Array(board.columns + 1 + 2 * board.rows);
  const ask = (route: Route | undefined) => {
    for (const leg of route?.way.legs ?? []) asked[channelOf(board, leg)] = 1;
  };
  const open = new Uint8Array(routes.length);
  for (const link of links) open[link] = 1;
  spread(open, ports);
  for (let link = 0; link < open.length; link += 1) {
    if (open[link] === 0) continue;
    ask(routes[link]);
    ask(lastOf(link));
  }
  for (let was = 0; was < linksAre.length; was += 1) if (linksAre[was] === -1) ask(before.routes[was]);

  const beside = new Uint8Array(routes.length);
  const tracks: (readonly number[])[] = linksStay ? before.gutters.tracks.slice() : [];
  for (let link = 0; link < routes.length; link += 1) {
    const { legs } = (routes[link] as Route).way;
    if (!linksStay) tracks[link] = before.gutters.tracks[linksWere[link] as number] as readonly number[];
    if (runsIn(asked, board, legs)) {
      beside[link] = 1;
      if (open[link] === 0) tracks[link] = (tracks[link] as readonly number[]).slice();
    }
    if (open[link] === 1) tracks[link] = newTracks(legs.length);
  }
  spread(beside, ports);
  const trunks = trunksOf(
    routes,
    ports.filter((port) => beside[port.routes[0] as number] === 1),
  );
  const counts = assignIn(board, routes, trunks, tracks as number[][], (channel) => asked[channel] === 1);
  return guttersWith(
    board,
    routes,
    tracks,
    (channel) => (asked[channel] === 1 ? (counts.get(channel) ?? 0) : countBefore(channel)),
    before.gutters,
  );
}

/** Whether one of these legs runs in a gutter that was asked for. */
function runsIn(asked: Uint8Array, board: Board, legs: readonly Leg[]): boolean {
  for (let leg = 0; leg < legs.length; leg += 1) if (asked[channelOf(board, legs[leg] as Leg)] === 1) return true;
  return false;
}

/** Adds to some routes all that share a port with one of them, and with those, and so on: trunks hang together by them. */
function spread(some: Uint8Array, ports: readonly SharedPort[]): void {
  for (let grew = true; grew; ) {
    grew = false;
    for (const { routes } of ports) {
      let count = 0;
      for (const route of routes) count += some[route] as number;
      if (count === 0 || count === routes.length) continue;
      for (const route of routes) some[route] = 1;
      grew = true;
    }
  }
}
