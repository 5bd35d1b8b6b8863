import type { Board, Link } from './board.ts';

/** The links of each seat, in their order; one from a seat to itself twice. */
export type LinksAt = (seat: number) => Int32Array;

export function linksAt({ seats, links }: Board): LinksAt {
  const known = sorted.get(links);
  if (known) return known;
  const at = sortedBySeat(links, seats.length);
  sorted.set(links, at);
  return at;
}

/** Kept with the list: an edit that leaves all links as they are leaves it the same. */
const sorted = new WeakMap<Board['links'], LinksAt>();

function sortedBySeat(links: Board['links'], seats: number): LinksAt {
  const ends = new Int32Array(seats + 1);
  for (const { from, to } of links) {
    ends[from + 1] = (ends[from + 1] as number) + 1;
    ends[to + 1] = (ends[to + 1] as number) + 1;
  }
  for (let seat = 0; seat < seats; seat += 1) {
    ends[seat + 1] = (ends[seat + 1] as number) + (ends[seat] as number);
  }
  const next = ends.slice();
  const all = new Int32Array(2 * links.length);
  for (let link = 0; link < links.length; link += 1) {
    const { from, to } = links[link] as Link;
    put(link, from, all, next);
    put(link, to, all, next);
  }
  // Of a seat that came after the list was made there is nothing in it.
  return (seat) => (seat < seats ? all.subarray(ends[seat] as number, ends[seat + 1] as number) : nothing);
}

const nothing = new Int32Array(0);

function put(link: number, seat: number, all: Int32Array, next: Int32Array): void {
  const place = next[seat] as number;
  all[place] = link;
  next[seat] = place + 1;
}

/** All links of some seats, in their order, each once. */
export function linksOf(seats: Iterable<number>, at: LinksAt): number[] {
  const found = new Set<number>();
  for (const seat of seats) for (const link of at(seat)) found.add(link);
  return [...found].sort((a, b) => a - b);
}
