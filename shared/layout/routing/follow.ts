import type { Board, Link, Seat } from './board.ts';
import { Bundles, endKey, ends, type Joints } from './bundles.ts';
import type { Change } from './change.ts';
import { type LinksAt, linksAt, linksOf } from './links-at.ts';
import { placePorts } from './ports.ts';
import { cheapestWay, type Lack, Room } from './room.ts';
import { type Decisions, type Placed, type Route, routeBy, sameRoute } from './route.ts';
import { Slots } from './slots.ts';
import { straightWay, takeStraight } from './straights.ts';
import { sameWay, type Way } from './ways.ts';

/** Where more than one seat in so many has to be looked at, routing all anew is as quick. */
const fewOf = 4;
const nothingBarred: ReadonlySet<string> = new Set();

/** What is decided of each link while an edit is followed. */
type Known = {
  readonly ways: (Way | undefined)[];
  readonly straight: Int32Array;
  readonly joints: Joints;
  readonly lacking: Map<number, readonly Lack[]>;
};

/** What was decided after an edit, and the links and seats that were looked at for it. */
export type Followed = {
  readonly decisions: Decisions;
  readonly links: readonly number[];
  readonly seats: ReadonlySet<number>;
  readonly slots: Slots;
};

/**
 * The ways after an edit, as `decide` would find them. A link is decided by what its two seats are like when its turn
 * comes, and that by the links of theirs decided before. So only the links of seats around which something changed are
 * decided again, beside what is kept of the others; where that changes another seat, so are the links of that one, until
 * nothing changes any more.
 * @param before what was decided while no side was barred
 * @returns nothing where so much changes that all may as well be decided anew
 */
export function decisionsAfter(before: Decisions, board: Board, change: Change): Followed | undefined {
  const { touched } = change;
  const at = linksAt(board);
  const known = knownOf(before, change);
  const unsettled = new Set(touched);
  for (const seat of straightened(board, at, touched, known)) unsettled.add(seat);
  if (change.linksStay && linksOf(unsettled, at).length === 0) {
    return { decisions: before, links: [], seats: unsettled, slots: new Slots() };
  }
  const joints = { leaders: known.joints.leaders.slice(), closedBy: known.joints.closedBy.slice() };
  while (unsettled.size * fewOf <= board.seats.length) {
    const decided = decidedAgain(board, at, unsettled, known, joints);
    const settled = unsettled.size;
    for (const link of decided.changed) for (const end of ends) unsettled.add((board.links[link] as Link)[end]);
    if (unsettled.size > settled) continue;
    for (const link of decided.open) {
      const { way, lacks } = decided.found.get(link) ?? {};
      if (way) known.ways[link] = way;
      if (lacks) known.lacking.set(link, lacks);
      else known.lacking.delete(link);
    }
    const { links, seats, slots } = decided;
    const asBefore = change.linksStay && !links.some((link) => isJoinedElse(link, joints, before.joints));
    return { decisions: { ...known, joints: asBefore ? before.joints : joints }, links, seats, slots };
  }
  return undefined;
}

/** What was decided before, by the numbers that links have now. */
function knownOf({ ways, straight, joints, lacking }: Decisions, change: Change): Known {
  const { linksWere, linksAre, linksStay } = change;
  if (linksStay) return { ways: ways.slice(), straight: straight.slice(), joints, lacking: new Map(lacking) };
  const known = {
    ways: Array.from(linksWere, (was) => ways[was]),
    straight: linksWere.map((was) => straight[was] ?? -1),
    joints: { leaders: moved(joints.leaders, change), closedBy: moved(joints.closedBy, change) },
    lacking: new Map([...lacking].map(([link, lacks]) => [linksAre[link] as number, lacks])),
  };
  known.lacking.delete(-1);
  return known;
}

/** What ends of links run with, by the numbers that links have now. */
function moved(joints: Int32Array, { linksWere, linksAre }: Change): Int32Array {
  const now = new Int32Array(2 * linksWere.length).fill(-1);
  for (let key = 0; key < now.length; key += 1) {
    const was = linksWere[key >> 1] as number;
    const other = was === -1 ? -1 : (joints[2 * was + (key & 1)] as number);
    if (other !== -1) now[key] = linksAre[other] as number;
  }
  return now;
}

/**
 * Finds the straight lines again in all gaps beside and within the stacks of these seats. Lines in different gaps have
 * no side of a card in common.
 * @returns the seats at which one came, went or moved
 */
function straightened(board: Board, at: LinksAt, seats: ReadonlySet<number>, { ways, straight }: Known): number[] {
  const slots = new Slots();
  const changed: number[] = [];
  for (const link of linksOf(stacksOf(board, seats), at)) {
    const { from, to } = board.links[link] as Link;
    const found = straightWay(board, slots, board.links[link] as Link);
    const slot = found?.slot ?? -1;
    if (slot === straight[link] && (!found || ways[link]?.from === found.way.from)) continue;
    changed.push(from, to);
    // A bent way is forgotten where a straight one is found; one that is straight no more is not known yet.
    if (found || straight[link] !== -1) ways[link] = found?.way;
    straight[link] = slot;
  }
  return changed;
}

/** Seats with all that stand in one stack with them. */
function stacksOf(board: Board, seats: ReadonlySet<number>): Set<number> {
  const found = new Set(seats);
  const climb = (next: 'above' | 'below') => {
    for (const seat of seats) {
      let other = (board.seats[seat] as Seat)[next];
      for (; other !== undefined; other = board.seats[other]?.[next]) found.add(other);
    }
  };
  climb('above');
  climb('below');
  return found;
}

type Decided = Omit<Followed, 'decisions'> & {
  /** The bent links that were decided again, with their ways or what they lack. */
  readonly open: readonly number[];
  readonly found: ReadonlyMap<number, { readonly way?: Way; readonly lacks?: readonly Lack[] }>;
  /** The links that are not as they were. */
  readonly changed: readonly number[];
};

/**
 * Decides all links of some seats in their order, beside what their other ends are known to have been like at each turn.
 * @param joints takes who runs with whom; of the links that are not looked at it is known already
 */
function decidedAgain(
  board: Board,
  at: LinksAt,
  unsettled: ReadonlySet<number>,
  { ways, straight, joints: before }: Known,
  joints: Joints,
): Decided {
  const isOpen = ({ from, to }: Link) => unsettled.has(from) || unsettled.has(to);
  const seats = new Set(unsettled);
  for (const link of linksOf(unsettled, at)) for (const end of ends) seats.add((board.links[link] as Link)[end]);
  const links = linksOf(seats, at);
  for (const link of links) {
    joints.leaders.fill(-1, 2 * link, 2 * link + 2);
    joints.closedBy.fill(-1, 2 * link, 2 * link + 2);
  }

  const slots = new Slots();
  const bundles = new Bundles(board.links, joints);
  for (const link of links) {
    const way = ways[link];
    const slot = straight[link] as number;
    if (slot === -1 || !way) continue;
    takeStraight(board, slots, board.links[link] as Link, way.from, slot);
    if (isOpen(board.links[link] as Link)) bundles.addStraight(link, way);
    else bundles.addKnown(link, way, before);
  }
  const room = new Room(board, slots, bundles);
  const found = new Map<number, { way?: Way; lacks?: readonly Lack[] }>();
  const looked = new Set(links);
  const closings = closingsBesides(looked, before);
  for (const link of [...looked, ...closings.keys()].sort((a, b) => a - b)) {
    for (const key of closings.get(link) ?? []) bundles.closeKnown(key, link);
    if (straight[link] !== -1 || !looked.has(link)) continue;
    const each = board.links[link] as Link;
    const known = ways[link];
    if (isOpen(each)) {
      const cheapest = cheapestWay(board, each, link, room, nothingBarred);
      if (!cheapest) {
        found.set(link, { lacks: room.lacking(each) });
        continue;
      }
      const way = known && sameWay(known, cheapest) ? known : cheapest;
      const company = bundles.companyOf(each, way);
      room.reserve(each, way, company);
      bundles.addBent(link, way, company);
      found.set(link, { way });
    } else if (known) {
      room.reserve(each, known, bundles.knownCompany(link, before));
      bundles.addKnown(link, known, before);
    }
  }
  const changed = links.filter(
    (link) => (found.has(link) && found.get(link)?.way !== ways[link]) || isJoinedElse(link, joints, before),
  );
  const open = links.filter((link) => isOpen(board.links[link] as Link));
  return { links, seats, open, found, slots, changed };
}

/** Whether an end of a link runs with another than before, or was closed by another. */
const isJoinedElse = (link: number, now: Joints, before: Joints): boolean =>
  [2 * link, 2 * link + 1].some(
    (key) => now.leaders[key] !== before.leaders[key] || now.closedBy[key] !== before.closedBy[key],
  );

/** By links that are not looked at: the ends of those looked at that nobody could join any more after their turn. */
function closingsBesides(looked: ReadonlySet<number>, { closedBy }: Joints): Map<number, number[]> {
  const closings = new Map<number, number[]>();
  for (const link of looked) {
    for (const end of ends) {
      const key = endKey(link, end);
      const by = closedBy[key] as number;
      if (by === -1 || looked.has(by)) continue;
      const others = closings.get(by);
      if (others) others.push(key);
      else closings.set(by, [key]);
    }
  }
  return closings;
}

/** All routes after an edit: the ports of the seats that were looked at are placed again. */
export function routesAfter(
  before: readonly Route[],
  board: Board,
  { linksWere, linksStay }: Change,
  { decisions: { ways, straight, joints }, links, seats, slots }: Followed,
): Placed {
  if (linksStay && links.length === 0) return { routes: before };
  const lastOf = (link: number): Route | undefined => before[linksWere[link] as number];
  const ports = { slots: new Int32Array(2 * board.links.length), joinedAtEnd: new Uint8Array(board.links.length) };
  for (const link of links) {
    const last = lastOf(link);
    if (!last) continue;
    ports.slots[2 * link] = last.fromSlot;
    ports.slots[2 * link + 1] = last.toSlot;
    ports.joinedAtEnd[link] = last.joinedAtEnd ? 1 : 0;
  }
  const homeless = placePorts(board, slots, ways as Way[], straight, joints, { links, seats }, ports);
  if (homeless.length > 0) return { homeless };
  const routes = board.links.map((_, link) => lastOf(link) as Route);
  for (const link of links) {
    const route = routeBy(ways[link] as Way, link, ports);
    const last = lastOf(link);
    routes[link] = last && sameRoute(last, route) ? last : route;
  }
  return { routes };
}
