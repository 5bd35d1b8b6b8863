import type { DrawnLines } from './connectors.ts';
import type { Routed } from './routed.ts';
import type { Board, Link, Seat } from './routing/board.ts';
import { type Route, sameCourse } from './routing/route.ts';

/** What the lines of a sheet are drawn from, each with where it stood among those drawn before, or -1. */
type Led = { readonly board: Board; readonly routed: Routed; readonly was: Int32Array };

/** For each link 1 where it is led as before an edit: between the same sides of the same cards, by the same ports, gutters and tracks. */
export function ledAlike(before: DrawnLines, now: Led): Uint8Array {
  const alike = new Uint8Array(now.was.length);
  if (before.board.rows !== now.board.rows || before.board.columns !== now.board.columns) return alike;
  for (let at = 0; at < alike.length; at += 1) if (isLedAlike(before, now.was[at] as number, now, at)) alike[at] = 1;
  return alike;
}

function isLedAlike(before: DrawnLines, was: number, { board, routed }: Led, at: number): boolean {
  const last = before.routed.routes[was];
  if (!last || !sameCourse(last, routed.routes[at] as Route)) return false;
  const tracks = routed.gutters.tracks[at] as readonly number[];
  const tracksBefore = before.routed.gutters.tracks[was] as readonly number[];
  if (tracks !== tracksBefore) {
    for (let leg = 0; leg < tracks.length; leg += 1) if (tracks[leg] !== tracksBefore[leg]) return false;
  }
  const linkBefore = before.board.links[was] as Link;
  const link = board.links[at] as Link;
  return (
    sameBox(before.board.seats[linkBefore.from] as Seat, board.seats[link.from] as Seat) &&
    sameBox(before.board.seats[linkBefore.to] as Seat, board.seats[link.to] as Seat)
  );
}

const sameBox = (a: Seat, b: Seat): boolean =>
  a === b ||
  (a.row === b.row && a.column === b.column && a.top === b.top && a.height === b.height && a.width === b.width);
