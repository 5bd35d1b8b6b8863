import type { Board, Link, Seat, Side } from './board.ts';
import type { Bundles, Company, End } from './bundles.ts';
import { type Slots, sideKey } from './slots.ts';
import { slotsAround } from './straights.ts';
import { costOf, type Way, wayBetween } from './ways.ts';

const sides: readonly Side[] = ['right', 'left', 'bottom', 'top'];

/** Names a side that an end of a link may not take. */
export const barredKey = (link: number, end: End, side: Side): string => `${link} ${end} ${side}`;

const perNeighbour = 50;

/** How much of a detour it is worth to run with others that share an end, in px. */
const perJoint = 60;

/** An end of a link at whose left and right sides there is too little room, and how many slots more it takes there. */
export type Lack = { readonly end: End; readonly slots: number };

/**
 * What two ends of a link take of their sides: nothing where they join others; a connector from a card to itself may
 * take two slots of one side.
 */
function needsOf(link: Link, way: Way, { from, to }: Company): [seat: number, side: Side, slots: number][] {
  const around = slotsAround(link, way.from);
  const own = around === 0 ? 1 : around + 1;
  if (link.from === link.to && way.from === way.to) return [[link.from, way.from, own + 1]];
  return [
    [link.from, way.from, from === undefined ? own : 0],
    [link.to, way.to, to === undefined ? 1 : 0],
  ];
}

/** How many bent connectors each side can still take. */
export class Room {
  readonly #left = new Map<number, number>();
  readonly #board: Board;
  readonly #slots: Slots;
  readonly #bundles: Bundles;

  constructor(board: Board, slots: Slots, bundles: Bundles) {
    this.#board = board;
    this.#slots = slots;
    this.#bundles = bundles;
  }

  #of(seat: number, side: Side): number {
    const key = sideKey(seat, side);
    let left = this.#left.get(key);
    if (left === undefined) {
      left = this.#slots.countFree(this.#board.seats[seat] as Seat, side);
      this.#left.set(key, left);
    }
    return left;
  }

  /** What a way saves by running with others. */
  joining(link: Link, way: Way): number {
    const { from, to } = this.#bundles.companyOf(link, way);
    return (Number(from !== undefined) + Number(to !== undefined)) * perJoint;
  }

  suffices(link: Link, way: Way): boolean {
    const around = slotsAround(link, way.from);
    const source = this.#board.seats[link.from] as Seat;
    if (around > 0 && !this.#slots.hasRoomFor(source, way.from, around)) return false;
    const company = this.#bundles.companyOf(link, way);
    return needsOf(link, way, company).every(([seat, side, slots]) => this.#of(seat, side) >= slots);
  }

  /** What a link lacks that finds no room. */
  lacking(link: Link): Lack[] {
    const around = slotsAround(link, 'right');
    if (link.from === link.to) return [{ end: 'from', slots: 2 * (around + 2) }];
    const wanted: Lack[] = [
      { end: 'from', slots: around === 0 ? 1 : around + 1 },
      { end: 'to', slots: 1 },
    ];
    const full = wanted.filter(
      ({ end, slots }) => this.#isFull(link, link[end], 'left', slots) && this.#isFull(link, link[end], 'right', slots),
    );
    return (full.length > 0 ? full : wanted).map(({ end, slots }) => ({ end, slots: slots + 1 }));
  }

  #isFull(link: Link, seat: number, side: Side, slots: number): boolean {
    if (this.#of(seat, side) < slots) return true;
    const around = seat === link.from ? slotsAround(link, side) : 0;
    return around > 0 && !this.#slots.hasRoomFor(this.#board.seats[seat] as Seat, side, around);
  }

  /** What a loop from a card to itself costs for lying over what already meets its side. */
  crowding({ from }: Link, way: Way): number {
    const seat = this.#board.seats[from] as Seat;
    return perNeighbour * (this.#slots.countTaken(seat, way.from) + this.#slots.countTaken(seat, way.to));
  }

  /** Takes the room that a link needs, which joins these at its ends. */
  reserve(link: Link, way: Way, company: Company): void {
    for (const [seat, side, slots] of needsOf(link, way, company)) {
      this.#left.set(sideKey(seat, side), this.#of(seat, side) - slots);
    }
  }
}

/** The cheapest way of a bent link that still has room at both ends. */
export function cheapestWay(
  board: Board,
  link: Link,
  at: number,
  room: Room,
  barred: ReadonlySet<string>,
): Way | undefined {
  let best: Way | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const from of sides) {
    if (barred.size > 0 && barred.has(barredKey(at, 'from', from))) continue;
    for (const to of sides) {
      if (barred.size > 0 && barred.has(barredKey(at, 'to', to))) continue;
      const way = wayBetween(board, link, from, to);
      if (!way || !room.suffices(link, way)) continue;
      const company = link.from === link.to ? room.crowding(link, way) : -room.joining(link, way);
      const cost = costOf(board, link, way) + company;
      if (cost < bestCost) {
        best = way;
        bestCost = cost;
      }
    }
  }
  return best;
}
