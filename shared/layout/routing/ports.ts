import type { Board, Link, Seat, Side } from './board.ts';
import { type End, endKey, ends, type Joints } from './bundles.ts';
import { Slots, sideKey } from './slots.ts';
import { slotsAround } from './straights.ts';
import type { Way } from './ways.ts';

/** An end of a bent connector, or one that several share, waiting for its slot. */
export type Port = {
  readonly links: readonly number[];
  readonly end: End;
  readonly around: number;
  readonly key: number;
};

/** The slots of all ends of links, and which links arrive where others do. */
export type Ports = { readonly slots: Int32Array; readonly joinedAtEnd: Uint8Array };

/** The links to be looked at, in their order, and of which seats their ends are; without seats of all. */
type Scope = { readonly links: Iterable<number>; readonly seats?: ReadonlySet<number> };

/**
 * Gives ends their slots: those of straight lines as taken, with what joins them there; the others along their side by
 * where they go, those that run as one at one slot.
 * @param slots where straight lines have taken theirs
 * @param straight the slot of each straight line, -1 for bent ones
 * @param ports takes what is found
 * @returns the ports for which their side has no slot left
 */
export function placePorts(
  board: Board,
  slots: Slots,
  ways: readonly Way[],
  straight: Int32Array,
  { leaders }: Joints,
  { links: asked, seats }: Scope,
  ports: Ports,
): Port[] {
  const give = (links: readonly number[], end: End, place: number) => {
    for (const link of links) ports.slots[endKey(link, end)] = place;
  };
  const bundles = new Map<number, number[]>();
  const alone: number[] = [];
  for (const at of asked) {
    for (const end of ends) {
      if (seats && !seats.has((board.links[at] as Link)[end])) continue;
      const key = endKey(at, end);
      const leader = leaders[key] as number;
      const taken = straight[at] as number;
      if (taken >= 0) ports.slots[key] = taken;
      if (end === 'to') ports.joinedAtEnd[at] = 0;
      if (leader >= 0 && leader !== at) addTo(bundles, endKey(leader, end), leader, at);
      else if (taken < 0) alone.push(key);
    }
  }
  for (const [key, links] of bundles) {
    const taken = straight[key >> 1] as number;
    const end = endOf(key);
    if (taken >= 0) give(links, end, taken);
    if (end === 'to') for (const link of links) ports.joinedAtEnd[link] = 1;
  }
  const bySide = new Map<number, Port[]>();
  for (const key of alone) {
    const at = key >> 1;
    const end = endOf(key);
    const link = board.links[at] as Link;
    const side = (ways[at] as Way)[end];
    const links = bundles.get(key) ?? [at];
    const around = end === 'from' ? slotsAround(link, side) : 0;
    const port = { links, end, around, key: directionOfAll(board, links, ways, end) };
    const others = bySide.get(sideKey(link[end], side));
    if (others) others.push(port);
    else bySide.set(sideKey(link[end], side), [port]);
  }
  const homeless: Port[] = [];
  const first = ({ links }: Port) => links[0] as number;
  for (const side of bySide.values()) {
    side.sort((a, b) => a.key - b.key || first(a) - first(b) || (a.end === 'from' ? -1 : 1));
    const [one] = side as [Port];
    const seat = board.seats[(board.links[first(one)] as Link)[one.end]] as Seat;
    const at = (ways[first(one)] as Way)[one.end];
    const places = spread(slots, seat, at, side, 1) ?? spread(slots, seat, at, side, 0);
    side.forEach((port, index) => {
      const place = places?.[index];
      if (place === undefined) homeless.push(port);
      else give(port.links, port.end, place);
    });
  }
  return homeless;
}

const endOf = (key: number): End => ((key & 1) === 0 ? 'from' : 'to');

function addTo(bundles: Map<number, number[]>, key: number, leader: number, link: number): void {
  const links = bundles.get(key);
  if (links) links.push(link);
  else bundles.set(key, [leader, link]);
}

/** The mean of where they go: what fans out to both hands lies between those that go to one. */
function directionOfAll(board: Board, links: readonly number[], ways: readonly Way[], end: End): number {
  const of = (at: number) => directionOf(board, board.links[at] as Link, ways[at] as Way, end);
  return links.reduce((sum, at) => sum + of(at), 0) / links.length;
}

/**
 * Where a connector goes from an end of it, as a rank along the side it leaves by: ports in this order cross least.
 * From the left or the top: what turns round in the gutter and comes back on that hand, the nearest first; what goes on
 * that way, and what goes on the other way, by where it goes; what turns round there, the farthest first.
 */
function directionOf(board: Board, link: Link, way: Way, end: End): number {
  const own = board.seats[link[end]] as Seat;
  const other = board.seats[end === 'from' ? link.to : link.from] as Seat;
  const legs = end === 'from' ? way.legs : [...way.legs].reverse();
  const upright = way[end] === 'left' || way[end] === 'right';
  const levelOf = (seat: Seat) => (upright ? seat.row * 1e4 + 1e3 + Math.min(seat.top, 7e3) : seat.column * 1e4);
  const second = legs[1];
  const level = second ? levelOfChannel(second.channel, upright) : levelOf(other);
  const away = level - levelOf(own);
  const turns = way.legs.length === 1 && way.from === way.to;
  if (turns) return away < 0 ? -away - 4e12 : 4e12 - away;
  return away < 0 ? level - 2e12 : level + 2e12;
}

/** The level of a gutter among those of rows (for upright sides) or columns. */
const levelOfChannel = (channel: number, upright: boolean): number =>
  upright ? (channel >> 1) * 1e4 + ((channel & 1) === 0 ? 0 : 9e3) : channel * 1e4 - 5e3;

/**
 * Slots for the ports of one side, in their order and as near to the middle of the side as they can be.
 * @param apart how many slots to leave free between them and the straight lines already there
 */
function spread(slots: Slots, seat: Seat, side: Side, ports: readonly Port[], apart: number): number[] | undefined {
  const [first, last] = Slots.range(seat, side);
  const middle = (first + last) / 2;
  let best: number[] | undefined;
  let bestAway = Number.POSITIVE_INFINITY;
  for (let start = first; start <= last; start += 1) {
    if (!Slots.suits(start, side)) continue;
    const places = placeFrom(slots, seat, side, ports, start, last, apart);
    if (!places) break;
    const away = Math.abs((places[0] as number) + (places[places.length - 1] as number) - 2 * middle);
    if (away > bestAway) break;
    best = places;
    bestAway = away;
  }
  return best;
}

function placeFrom(
  slots: Slots,
  seat: Seat,
  side: Side,
  ports: readonly Port[],
  start: number,
  last: number,
  apart: number,
): number[] | undefined {
  const places: number[] = [];
  let from = start;
  let covered = Number.NEGATIVE_INFINITY;
  for (const { around } of ports) {
    let place = from;
    while (
      place <= last &&
      !(
        Slots.suits(place, side) &&
        place - around > covered &&
        slots.isFree(seat, side, place, Math.max(around, apart))
      )
    ) {
      place += 1;
    }
    if (place > last) return undefined;
    places.push(place);
    covered = place + around;
    from = place + 1;
  }
  return places;
}
