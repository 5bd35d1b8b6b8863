import type { Board } from './board.ts';

/** The links of each seat, in their order; one from a seat to itself twice. */
export type LinksAt = (seat: number) => Int32Array;

export function linksAt({ seats, links }: Board): LinksAt {
  const ends = new Int32Array(seats.length + 1);
  for (const { from, to } of links) {
    ends[from + 1] = (ends[from + 1] as number) + 1;
    ends[to + 1] = (ends[to + 1] as number) + 1;
  }
  for (let seat = 0; seat < seats.length; seat += 1) {
    ends[seat + 1] = (ends[seat + 1] as number) + (ends[seat] as number);
  }
  const next = ends.slice();
  const all = new Int32Array(2 * links.length);
  const put = (seat: number, link: number) => {
    const place = next[seat] as number;
    all[place] = link;
    next[seat] = place + 1;
  };
  links.forEach(({ from, to }, at) => {
    put(from, at);
    put(to, at);
  });
  return (seat) => all.subarray(ends[seat] as number, ends[seat + 1] as number);
}

/** All links of some seats, in their order, each once. */
export function linksOf(seats: Iterable<number>, at: LinksAt): number[] {
  const found = new Set<number>();
  for (const seat of seats) for (const link of at(seat)) found.add(link);
  return [...found].sort((a, b) => a - b);
}
