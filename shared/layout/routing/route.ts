import { type Board, type Link, pitch, type Seat, type Side } from './board.ts';
import { Bundles, type End } from './bundles.ts';
import { Slots, sideKey } from './slots.ts';
import { slotsAround, straightWay } from './straights.ts';
import { costOf, type Way, wayBetween } from './ways.ts';

/** A connector's way with the slots it takes on its cards' sides. */
export type Route = {
  readonly way: Way;
  readonly fromSlot: number;
  readonly toSlot: number;
  /** Whether others arrive by the same slot. */
  readonly joinedAtEnd: boolean;
};

/** All ways, or which seats have to be higher before all can be drawn. */
type Routing = { readonly routes: readonly Route[] } | { readonly tooLow: ReadonlyMap<number, number> };

const sides: readonly Side[] = ['right', 'left', 'bottom', 'top'];

/** Names a side that an end of a link may not take. */
const barredKey = (link: number, end: End, side: Side): string => `${link} ${end} ${side}`;

const perNeighbour = 50;

/** How much of a detour it is worth to run with others that share an end, in px. */
const perJoint = 60;

/** An end of a bent connector, or one that several share, waiting for its slot. */
type Port = { readonly links: readonly number[]; readonly end: End; readonly around: number; readonly key: number };

/**
 * Finds the way of every link: first the straight ones, then each bent one by the cheapest pair of sides that still has
 * room, then the slots along each side in the order of where their connectors go.
 * @param barred upper and lower sides that ends of links may not take, because the slots there did not suffice; grows
 * @returns the routes, or the seats whose sides are too short, with the height each needs
 */
export function route(board: Board, barred: Set<string>): Routing {
  const slots = new Slots();
  const bundles = new Bundles(board.links);
  const ways: (Way | undefined)[] = new Array(board.links.length).fill(undefined);
  const straightSlots = new Map<number, number>();
  board.links.forEach((link, at) => {
    const straight = straightWay(board, slots, link);
    if (!straight) return;
    ways[at] = straight.way;
    straightSlots.set(at, straight.slot);
    bundles.addStraight(at, straight.way);
  });

  const room = new Room(board, slots, bundles);
  const crowded = new Map<number, number>();
  board.links.forEach((link, at) => {
    if (ways[at]) return;
    const way = cheapestWay(board, link, at, room, barred);
    if (way) {
      ways[at] = way;
      room.reserve(link, way);
      bundles.addBent(at, way);
      return;
    }
    for (const [seat, needed] of room.lacking(link)) crowded.set(seat, (crowded.get(seat) ?? 0) + needed);
  });
  if (crowded.size > 0) return { tooLow: heightsFor(board, crowded) };

  const ports = placePorts(board, slots, ways as Way[], straightSlots, bundles);
  for (const { links, end, around } of ports.homeless) {
    const [first] = links as [number];
    const seat = (board.links[first] as Link)[end];
    const side = (ways[first] as Way)[end];
    if (side === 'top' || side === 'bottom') for (const link of links) barred.add(barredKey(link, end, side));
    else crowded.set(seat, (crowded.get(seat) ?? 0) + 2 * (around + 1));
  }
  if (ports.homeless.length > 0) return { tooLow: heightsFor(board, crowded) };
  return {
    routes: (ways as Way[]).map((way, at) => ({
      way,
      fromSlot: ports.slot.get(endKey(at, 'from')) ?? 0,
      toSlot: ports.slot.get(endKey(at, 'to')) ?? 0,
      joinedAtEnd: ports.joinedAtEnd.has(at),
    })),
  };
}

function heightsFor(board: Board, extra: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...extra].map(([seat, more]) => [seat, (board.seats[seat] as Seat).height + more * pitch]));
}

/** How many bent connectors each side can still take. */
class Room {
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

  /**
   * What two ends of a link take of their sides: nothing where they join others; a connector from a card to itself may
   * take two slots of one side.
   */
  #needs(link: Link, way: Way): [seat: number, side: Side, slots: number][] {
    const around = slotsAround(link, way.from);
    const own = around === 0 ? 1 : around + 1;
    if (link.from === link.to && way.from === way.to) return [[link.from, way.from, own + 1]];
    const { from, to } = this.#bundles.companyOf(link, way);
    return [
      [link.from, way.from, from ? 0 : own],
      [link.to, way.to, to ? 0 : 1],
    ];
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
    return this.#needs(link, way).every(([seat, side, slots]) => this.#of(seat, side) >= slots);
  }

  /** Which of a link's seats have too little room at their left and right sides, and how many slots each needs more. */
  lacking(link: Link): [seat: number, slots: number][] {
    const around = slotsAround(link, 'right');
    const wanted: [seat: number, slots: number][] = [
      [link.from, around === 0 ? 1 : around + 1],
      [link.to, 1],
    ];
    if (link.from === link.to) return [[link.from, 2 * (around + 2)]];
    const full = wanted.filter(
      ([seat, slots]) => this.#isFull(link, seat, 'left', slots) && this.#isFull(link, seat, 'right', slots),
    );
    return (full.length > 0 ? full : wanted).map(([seat, slots]) => [seat, slots + 1]);
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

  reserve(link: Link, way: Way): void {
    for (const [seat, side, slots] of this.#needs(link, way)) {
      this.#left.set(sideKey(seat, side), this.#of(seat, side) - slots);
    }
  }
}

function cheapestWay(board: Board, link: Link, at: number, room: Room, barred: ReadonlySet<string>): Way | undefined {
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

/**
 * Gives every end its slot: those of straight lines as taken, with what joins them there; the others along their side by
 * where they go, those that run as one at one slot.
 */
function placePorts(
  board: Board,
  slots: Slots,
  ways: readonly Way[],
  straight: ReadonlyMap<number, number>,
  bundles: Bundles,
) {
  const slot = new Map<number, number>();
  const homeless: Port[] = [];
  const bySide = new Map<number, { seat: Seat; side: Side; ports: Port[] }>();
  const give = (links: readonly number[], end: End, place: number) => {
    for (const link of links) slot.set(endKey(link, end), place);
  };
  for (const [link, taken] of straight) {
    give([link], 'from', taken);
    give([link], 'to', taken);
  }
  const joinedAtEnd = new Set<number>();
  const leaders = new Map<number, readonly number[]>();
  const followers = new Set<number>();
  for (const { end, links } of bundles.shared()) {
    const [first] = links as [number];
    const taken = straight.get(first);
    if (taken !== undefined) give(links, end, taken);
    if (end === 'to') for (const link of links) joinedAtEnd.add(link);
    leaders.set(endKey(first, end), links);
    for (const link of links) if (link !== first) followers.add(endKey(link, end));
  }
  ways.forEach((way, at) => {
    if (straight.has(at)) return;
    const link = board.links[at] as Link;
    for (const end of ['from', 'to'] as const) {
      if (followers.has(endKey(at, end))) continue;
      const seat = board.seats[link[end]] as Seat;
      const side = way[end];
      const key = sideKey(seat.index, side);
      let group = bySide.get(key);
      if (!group) {
        group = { seat, side, ports: [] };
        bySide.set(key, group);
      }
      const links = leaders.get(endKey(at, end)) ?? [at];
      const around = end === 'from' ? slotsAround(link, side) : 0;
      group.ports.push({ links, end, around, key: directionOfAll(board, links, ways, end) });
    }
  });
  for (const { seat, side, ports } of bySide.values()) {
    const first = ({ links }: Port) => links[0] as number;
    ports.sort((a, b) => a.key - b.key || first(a) - first(b) || (a.end === 'from' ? -1 : 1));
    const places = spread(slots, seat, side, ports, 1) ?? spread(slots, seat, side, ports, 0);
    ports.forEach((port, index) => {
      const place = places?.[index];
      if (place === undefined) homeless.push(port);
      else {
        slots.take(seat, side, place, port.around);
        give(port.links, port.end, place);
      }
    });
  }
  return { slot, homeless, joinedAtEnd };
}

const endKey = (link: number, end: End): number => 2 * link + (end === 'from' ? 0 : 1);

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
