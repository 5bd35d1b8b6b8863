import { whereBefore } from '../matched.ts';
import { asksSame, type Board, type Link, type Neighbours, type Seat, sameSeat } from './board.ts';
import { linksAt } from './links-at.ts';

/** What differs between two boards. */
export type Change = {
  /** Where each link stood before, -1 for a new one; those that stayed keep their order. */
  readonly linksWere: Int32Array;
  /** Where each link stands now, -1 for one that is gone. */
  readonly linksAre: Int32Array;
  /** The seats around which a link, the seat itself or what stands next to it is not as it was. */
  readonly touched: ReadonlySet<number>;
  /** Whether every link has the number it had. */
  readonly linksStay: boolean;
  /** Whether the router is asked the same: then the answer is the same. */
  readonly nothing: boolean;
};

/** What changed from one board to the next, or nothing where too little is as it was for the answer to be followed. */
export function changeOf(before: Board, after: Board): Change | undefined {
  if (before.rows !== after.rows || before.columns !== after.columns) return undefined;
  if (!before.hasGutters.every((has, row) => has === after.hasGutters[row])) return undefined;
  const seatsWere = whereBefore(before.seats, after.seats, nameOf);
  const linksWere = whereBefore(before.links, after.links, nameOf);
  const sameLinks = before.links === after.links;
  const linksAre = sameLinks ? linksWere : inverse(linksWere, before.links.length);
  if (!sameLinks && !inOrder(linksWere)) return undefined;
  const touched = new Set<number>();
  const sameCells = sameCellsOf(before, after);
  for (let at = 0; at < after.seats.length; at += 1) {
    const seat = after.seats[at] as Seat;
    const last = before.seats[seatsWere[at] as number];
    if (last && sameSeat(last, seat) && (sameCells || sameNeighbours(before, after, seat))) continue;
    touched.add(at);
  }
  const seatsAre = inverse(seatsWere, before.seats.length);
  let nothing = touched.size === 0 && sameCells && before.seats.length === after.seats.length && areInPlace(seatsWere);
  const touch = (seat: number) => {
    nothing = false;
    if (seat >= 0) touched.add(seat);
  };
  const touchEnds = ({ from, to }: Link) => {
    touch(seatsAre[from] as number);
    touch(seatsAre[to] as number);
  };
  const compare = (at: number) => {
    const link = after.links[at] as Link;
    const last = before.links[linksWere[at] as number];
    const sameEnds = last && seatsWere[link.from] === last.from && seatsWere[link.to] === last.to;
    if (last && sameEnds && (last === link || asksSame(last, link))) return;
    touch(link.from);
    touch(link.to);
    if (last && !sameEnds) touchEnds(last);
  };
  if (sameLinks) {
    // Only of a seat that another card has now are the ends not the same.
    const linked = linksAt(after);
    for (let at = 0; at < seatsWere.length; at += 1)
      if (seatsWere[at] !== at) for (const link of linked(at)) compare(link);
    return { linksWere, linksAre, touched, linksStay: true, nothing };
  }
  for (let at = 0; at < after.links.length; at += 1) compare(at);
  for (let was = 0; was < linksAre.length; was += 1) {
    if (linksAre[was] === -1) touchEnds(before.links[was] as Link);
  }
  const linksStay = before.links.length === after.links.length && areInPlace(linksWere);
  return { linksWere, linksAre, touched, linksStay, nothing };
}

const nameOf = ({ name }: Seat | Link): string => name;

const sameCellsOf = ({ occupied }: Board, { occupied: others }: Board): boolean =>
  occupied === others ||
  (occupied.length === others.length &&
    occupied.every((cell, at) => cell[0] === others[at]?.[0] && cell[1] === others[at]?.[1]));

function sameNeighbours(before: Board, after: Board, { row, column }: Seat): boolean {
  const one = before.neighbours(row, column);
  const other = after.neighbours(row, column);
  return (['left', 'right', 'up', 'down'] as const).every((way: keyof Neighbours) => one[way] === other[way]);
}

/** For each of so many things before, where it is now; -1 for what is gone. */
function inverse(were: Int32Array, count: number): Int32Array {
  const are = new Int32Array(count).fill(-1);
  for (let at = 0; at < were.length; at += 1) if ((were[at] as number) >= 0) are[were[at] as number] = at;
  return are;
}

/** Whether all have the numbers they had. */
const areInPlace = (were: Int32Array): boolean => were.every((was, at) => was === at);

/** Whether what stayed is in the order it was in. */
function inOrder(were: Int32Array): boolean {
  let last = -1;
  for (const was of were) {
    if (was === -1) continue;
    if (was < last) return false;
    last = was;
  }
  return true;
}
