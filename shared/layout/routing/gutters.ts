import { type Board, type Link, pitch, type Seat } from './board.ts';
import type { Route } from './route.ts';
import { assignTracks, type Stretch } from './tracks.ts';
import { type LegAt, type SharedPort, trunksOf } from './trunks.ts';
import type { Leg } from './ways.ts';

/** Room between a card and a gutter's middle where nothing runs in it, in px. */
const besideCard = 12;
/** Room between a card and the first track beside it, in px: for a connector's head and a hop over that track. */
const besideTracks = 14;
/** Room between a lane's edge and its outermost track, and between its innermost track and its cards. */
const atLaneEdge = 10;
const aboveCard = 18;
/** Room around labels in a gutter. */
export const besideLabel = { x: 8, y: 8 };

/** What runs in a gutter: how many tracks, and how much room labels need on either side of them, in px. */
export type Gutter = { readonly tracks: number; readonly labelsBefore: number; readonly labelsAfter: number };

/** The topology of all connectors: each leg's track, and how wide every gutter has to be for its tracks and labels. */
export type Gutters = {
  readonly vertical: readonly Gutter[];
  readonly horizontal: readonly Gutter[];
  /** Track of each leg of each route. */
  readonly tracks: readonly (readonly number[])[];
};

/** Ranks order what a gutter passes: in a horizontal one vertical gutters and columns, in a vertical one likewise. */
const rankOfColumn = (column: number) => 2 * column + 1;
const rankOfRow = (row: number) => 3 * row + 1;
const rankOfLeg = ({ axis, channel }: Leg) =>
  axis === 'vertical' ? 2 * channel : 3 * (channel >> 1) + ((channel & 1) === 0 ? 0 : 2);

/** More slots than any side has. */
const slotsOfRank = 1e6;

export function guttersFor(board: Board, routes: readonly Route[], ports: readonly SharedPort[]): Gutters {
  const tracks = routes.map(({ way }) => newTracks(way.legs.length));
  const counts = assignIn(board, routes, trunksOf(routes, ports), tracks, () => true);
  return guttersWith(board, routes, tracks, (channel) => counts.get(channel) ?? 0);
}

/** Of a straight line. */
const noTracks: number[] = [];

export const newTracks = (legs: number): number[] => (legs === 0 ? noTracks : new Array<number>(legs).fill(0));

/** Numbers a gutter among all of a board: the vertical ones come first. */
export const channelOf = ({ columns }: Board, { axis, channel }: Leg): number =>
  axis === 'vertical' ? channel : columns + 1 + channel;

/**
 * Gives the legs in some gutters their tracks.
 * @param trunks those with a leg there, at least
 * @param tracks of each leg of each route; takes what is found
 * @returns how many tracks there are in each of the gutters in which anything runs
 */
export function assignIn(
  board: Board,
  routes: readonly Route[],
  trunks: readonly (readonly LegAt[])[],
  tracks: readonly number[][],
  isAsked: (channel: number) => boolean,
): Map<number, number> {
  const lists = new Map<number, StretchAt[]>();
  const lay = (legs: readonly LegAt[]) => {
    const [{ route, leg }] = legs as [LegAt];
    const channel = channelOf(board, (routes[route] as Route).way.legs[leg] as Leg);
    if (!isAsked(channel)) return;
    const stretch = { legs, stretch: legs.map((at) => stretchOf(board, routes, at)).reduce(joined) };
    const list = lists.get(channel);
    if (list) list.push(stretch);
    else lists.set(channel, [stretch]);
  };
  const laid = new Set(trunks.flatMap((legs) => legs.map(legKey)));
  for (let route = 0; route < routes.length; route += 1) {
    const { legs } = (routes[route] as Route).way;
    for (let leg = 0; leg < legs.length; leg += 1) {
      if (isAsked(channelOf(board, legs[leg] as Leg)) && !laid.has(route * legsOfWay + leg)) lay([{ route, leg }]);
    }
  }
  for (const legs of trunks) lay(legs);
  const counts = new Map<number, number>();
  for (const [channel, list] of lists) {
    const assigned = assignTracks(list.map(({ stretch }) => stretch));
    list.forEach(({ legs }, index) => {
      for (const { route, leg } of legs) (tracks[route] as number[])[leg] = assigned.tracks[index] as number;
    });
    counts.set(channel, assigned.count);
  }
  return counts;
}

/**
 * All gutters, with the room that labels need in them.
 * @param before those before an edit: what is as it was stays the same object
 */
export function guttersWith(
  board: Board,
  routes: readonly Route[],
  tracks: readonly (readonly number[])[],
  countIn: (channel: number) => number,
  before?: Gutters,
): Gutters {
  const labels = labelRooms(board, routes);
  const { rows, columns } = board;
  type Rooms = readonly (Room | undefined)[];
  const guttersFrom = (first: number, count: number, rooms: Rooms, were: readonly Gutter[] = []): readonly Gutter[] => {
    const gutters = Array.from({ length: count }, (_, at): Gutter => {
      const tracks = countIn(first + at);
      const labelsBefore = rooms[at]?.before ?? 0;
      const labelsAfter = rooms[at]?.after ?? 0;
      const was = were[at];
      const isSame = was?.tracks === tracks && was.labelsBefore === labelsBefore && was.labelsAfter === labelsAfter;
      return isSame ? was : { tracks, labelsBefore, labelsAfter };
    });
    return were.length === count && gutters.every((gutter, at) => gutter === were[at]) ? were : gutters;
  };
  const vertical = guttersFrom(0, columns + 1, labels.vertical, before?.vertical);
  const horizontal = guttersFrom(columns + 1, 2 * rows, labels.horizontal, before?.horizontal);
  const isSame = vertical === before?.vertical && horizontal === before.horizontal && tracks === before.tracks;
  return isSame ? before : { vertical, horizontal, tracks };
}

/** What needs a track: a leg, or several that run as one. */
type StretchAt = { readonly legs: readonly LegAt[]; readonly stretch: Stretch };

/** More legs than a way has. */
const legsOfWay = 4;
const legKey = ({ route, leg }: LegAt): number => route * legsOfWay + leg;

/** The whole that two stretches of a trunk cover. */
function joined(a: Stretch, b: Stretch): Stretch {
  const lower = b.start < a.start ? b : a;
  const higher = b.end > a.end ? b : a;
  const { low, start, atLow } = lower;
  const { high, end, atHigh } = higher;
  return { low, start, atLow, high, end, atHigh };
}

function stretchOf(board: Board, routes: readonly Route[], at: LegAt): Stretch {
  const link = board.links[at.route] as Link;
  const route = routes[at.route] as Route;
  const index = at.leg;
  const { way } = route;
  const leg = way.legs[index] as Leg;
  const before = way.legs[index - 1];
  const after = way.legs[index + 1];
  const own = rankOfLeg(leg);
  type Next = Leg | undefined;
  const end = (seat: Seat, side: typeof way.from, slot: number, next: Next, beyond: Next) => {
    if (!next) {
      const rank = leg.axis === 'vertical' ? rankOfRow(seat.row) : rankOfColumn(seat.column);
      const turns: -1 | 1 = side === 'right' || side === 'bottom' ? -1 : 1;
      return { rank, turns, exact: rank + slot / slotsOfRank };
    }
    // Beyond the next leg lies either a further leg or the card at that end.
    const beyondRank = beyond
      ? rankOfLeg(beyond)
      : next.axis === 'vertical'
        ? rankOfRow(seat.row)
        : rankOfColumn(seat.column);
    const turns: -1 | 1 = beyondRank < own ? -1 : 1;
    return { rank: rankOfLeg(next), turns, exact: rankOfLeg(next) };
  };
  const source = board.seats[link.from] as Seat;
  const target = board.seats[link.to] as Seat;
  const a = end(source, way.from, route.fromSlot, before, way.legs[index - 2]);
  const b = end(target, way.to, route.toSlot, after, way.legs[index + 2]);
  const [low, high] = a.exact <= b.exact ? [a, b] : [b, a];
  return {
    low: low.rank,
    high: high.rank,
    start: low.exact,
    end: high.exact,
    atLow: low.turns,
    atHigh: high.turns,
  };
}

/**
 * A label stands beside the card that its connector leaves, on the connector's first stretch: in the gutter, or in the
 * room that a taller stack of the same row leaves below the card.
 */
function labelRooms(board: Board, routes: readonly Route[]) {
  let bottoms: number[] | undefined;
  const bottomOf = (row: number): number => {
    bottoms ??= bottomsOf(board);
    return bottoms[row] ?? 0;
  };
  const vertical: Room[] = [];
  const horizontal: Room[] = [];
  for (const at of labelled(board.links)) {
    const link = board.links[at] as Link;
    const label = link.label as NonNullable<Link['label']>;
    const { from, to } = link;
    const route = routes[at] as Route;
    const seat = board.seats[from] as Seat;
    if (isWithinStack(board, from, to, route)) continue;
    const width = label.width + besideLabel.x;
    const height = label.height + besideLabel.y;
    switch (route.way.from) {
      case 'right':
        grow(vertical, seat.column + 1, 'before', width);
        break;
      case 'left':
        grow(vertical, seat.column, 'after', width);
        break;
      case 'bottom':
        grow(horizontal, 2 * seat.row + 1, 'before', height - (bottomOf(seat.row) - seat.top - seat.height));
        break;
      case 'top':
        grow(horizontal, 2 * seat.row, 'after', height);
        break;
    }
  }
  return { vertical, horizontal };
}

/** Which links have a label; kept with the list, which an edit of something else leaves the same. */
function labelled(links: Board['links']): readonly number[] {
  const known = withLabel.get(links);
  if (known) return known;
  const found = links.flatMap(({ label }, at) => (label ? [at] : []));
  withLabel.set(links, found);
  return found;
}

const withLabel = new WeakMap<Board['links'], readonly number[]>();

/** Where the cards of each row end, from the top of its cards. */
function bottomsOf({ rows, seats }: Board): number[] {
  const bottoms = new Array<number>(rows).fill(0);
  for (const { row, top, height } of seats) bottoms[row] = Math.max(bottoms[row] ?? 0, top + height);
  return bottoms;
}

/** The room that labels take in a gutter. */
type Room = { before: number; after: number };

function grow(rooms: Room[], channel: number, side: keyof Room, size: number): void {
  const room = rooms[channel] ?? { before: 0, after: 0 };
  rooms[channel] = room;
  room[side] = Math.max(room[side], size);
}

/** Whether a connector runs straight between two neighbours of a stack, through the gap between them. */
export function isWithinStack(board: Board, from: number, to: number, route: Route): boolean {
  const source = board.seats[from] as Seat;
  return route.way.legs.length === 0 && (source.below === to || source.above === to);
}

/** Width of a vertical gutter, in px. */
export const widthOfGutter = (gutter: Gutter, outer: boolean): number => {
  const { tracks, labelsBefore, labelsAfter } = gutter;
  if (outer && tracks === 0 && labelsBefore + labelsAfter === 0) return besideCard;
  const room = tracks === 0 ? besideCard : besideTracks;
  return 2 * room + Math.max(0, tracks - 1) * pitch + labelsBefore + labelsAfter;
};

/** Where a track of a vertical gutter lies, from the gutter's left. */
export const trackInWidth = (gutter: Gutter, track: number): number =>
  gutter.labelsBefore + besideTracks + track * pitch;

/** Whether the tracks of all gutters lie where they did, from the gutters' edges: labels take room before them. */
export const tracksLieAlike = (a: Gutters, b: Gutters): boolean =>
  a === b || (startAlike(a.vertical, b.vertical) && startAlike(a.horizontal, b.horizontal));

const startAlike = (a: readonly Gutter[], b: readonly Gutter[]): boolean =>
  a === b || (a.length === b.length && a.every(({ labelsBefore }, at) => labelsBefore === b[at]?.labelsBefore));

/** Height of a horizontal gutter, in px: the same whether it lies above or below the cards. */
export const heightOfGutter = ({ tracks, labelsBefore, labelsAfter }: Gutter): number =>
  atLaneEdge + aboveCard + Math.max(0, tracks - 1) * pitch + labelsBefore + labelsAfter;

/** Where a track of a horizontal gutter lies, from the gutter's top. */
export const trackInHeight = (gutter: Gutter, track: number, upper: boolean): number =>
  (upper ? atLaneEdge : gutter.labelsBefore + aboveCard) + track * pitch;

/** How far a label above a card ends from it: clear of the tags on the card's upper edge. */
export const labelAboveCard = aboveCard - 2;
