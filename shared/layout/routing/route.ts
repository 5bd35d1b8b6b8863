import { type Board, type Link, pitch, type Seat, type Side } from './board.ts';
import { Slots, sideKey } from './slots.ts';
import { slotsAround, straightWay } from './straights.ts';
import { costOf, type Way, wayBetween } from './ways.ts';

/** A connector's way with the slots it takes on its cards' sides. */
export type Route = { readonly way: Way; readonly fromSlot: number; readonly toSlot: number };

/** All ways, or which seats have to be higher before all can be drawn. */
type Routing = { readonly routes: readonly Route[] } | { readonly tooLow: ReadonlyMap<number, number> };

const sides: readonly Side[] = ['right', 'left', 'bottom', 'top'];

/** Names a side that an end of a link may not take. */
const barredKey = (link: number, end: 'from' | 'to', side: Side): string => `${link} ${end} ${side}`;

const perNeighbour = 50;

/** One end of a bent connector, waiting for its slot. */
type Port = { readonly link: number; readonly end: 'from' | 'to'; readonly around: number; readonly key: number };

/**
 * Finds the way of every link: first the straight ones, then each bent one by the cheapest pair of sides that still has
 * room, then the slots along each side in the order of where their connectors go.
 * @param barred upper and lower sides that ends of links may not take, because the slots there did not suffice; grows
 * @returns the routes, or the seats whose sides are too short, with the height each needs
 */
export function route(board: Board, barred: Set<string>): Routing {
  const slots = new Slots();
  const ways: (Way | undefined)[] = new Array(board.links.length).fill(undefined);
  const straightSlots = new Map<number, number>();
  board.links.forEach((link, at) => {
    const straight = straightWay(board, slots, link);
    if (!straight) return;
    ways[at] = straight.way;
    straightSlots.set(at, straight.slot);
  });

  const room = new Room(board, slots);
  const crowded = new Map<number, number>();
  board.links.forEach((link, at) => {
    if (ways[at]) return;
    const way = cheapestWay(board, link, at, room, barred);
    if (way) {
      ways[at] = way;
      room.reserve(link, way);
      return;
    }
    for (const [seat, needed] of room.lacking(link)) crowded.set(seat, (crowded.get(seat) ?? 0) + needed);
  });
  if (crowded.size > 0) return { tooLow: heightsFor(board, crowded) };

  const ports = placePorts(board, slots, ways as Way[], straightSlots);
  for (const port of ports.homeless) {
    const link = board.links[port.link] as Link;
    const side = (ways[port.link] as Way)[port.end];
    if (side === 'top' || side === 'bottom') barred.add(barredKey(port.link, port.end, side));
    else crowded.set(link[port.end], (crowded.get(link[port.end]) ?? 0) + 2 * (port.around + 1));
  }
  if (ports.homeless.length > 0) return { tooLow: heightsFor(board, crowded) };
  return {
    routes: (ways as Way[]).map((way, at) => ({
      way,
      fromSlot: ports.slot.get(2 * at) ?? 0,
      toSlot: ports.slot.get(2 * at + 1) ?? 0,
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

  constructor(board: Board, slots: Slots) {
    this.#board = board;
    this.#slots = slots;
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

  /** What two ends of a link take of their sides; a connector from a card to itself may take two of one side. */
  #needs(link: Link, way: Way): [seat: number, side: Side, slots: number][] {
    const around = slotsAround(link, way.from);
    const own = around === 0 ? 1 : around + 1;
    if (link.from === link.to && way.from === way.to) return [[link.from, way.from, own + 1]];
    return [
      [link.from, way.from, own],
      [link.to, way.to, 1],
    ];
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
      const cost = costOf(board, link, way) + (link.from === link.to ? room.crowding(link, way) : 0);
      if (cost < bestCost) {
        best = way;
        bestCost = cost;
      }
    }
  }
  return best;
}

/** Gives every end its slot: those of straight lines as taken, the others along their side by where they go. */
function placePorts(board: Board, slots: Slots, ways: readonly Way[], straight: ReadonlyMap<number, number>) {
  const slot = new Map<number, number>();
  const homeless: Port[] = [];
  const bySide = new Map<number, { seat: Seat; side: Side; ports: Port[] }>();
  ways.forEach((way, at) => {
    const taken = straight.get(at);
    if (taken !== undefined) {
      slot.set(2 * at, taken);
      slot.set(2 * at + 1, taken);
      return;
    }
    const link = board.links[at] as Link;
    for (const end of ['from', 'to'] as const) {
      const seat = board.seats[link[end]] as Seat;
      const side = way[end];
      const key = sideKey(seat.index, side);
      let group = bySide.get(key);
      if (!group) {
        group = { seat, side, ports: [] };
        bySide.set(key, group);
      }
      const around = end === 'from' ? slotsAround(link, side) : 0;
      group.ports.push({ link: at, end, around, key: directionOf(board, link, way, end) });
    }
  });
  for (const { seat, side, ports } of bySide.values()) {
    ports.sort((a, b) => a.key - b.key || a.link - b.link || (a.end === 'from' ? -1 : 1));
    const places = spread(slots, seat, side, ports, 1) ?? spread(slots, seat, side, ports, 0);
    ports.forEach((port, index) => {
      const place = places?.[index];
      if (place === undefined) homeless.push(port);
      else {
        slots.take(seat, side, place, port.around);
        slot.set(2 * port.link + (port.end === 'from' ? 0 : 1), place);
      }
    });
  }
  return { slot, homeless };
}

/**
 * Where a connector goes from an end of it, as a rank along the side it leaves by: ports in this order cross least.
 * From the left or the top: what turns round in the gutter and comes back on that hand, the nearest first; what goes on
 * that way, and what goes on the other way, by where it goes; what turns round there, the farthest first.
 */
function directionOf(board: Board, link: Link, way: Way, end: 'from' | 'to'): number {
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
