import type { Board, Link, Seat, Side } from './board.ts';

/** A stretch of a way along a gutter. */
export type Leg = { readonly axis: 'vertical' | 'horizontal'; readonly channel: number };

/** Which sides a connector takes and through which gutters it goes, in order; no legs: one straight line. */
export type Way = { readonly from: Side; readonly to: Side; readonly legs: readonly Leg[] };

export function sameWay(a: Way, b: Way): boolean {
  if (a === b) return true;
  if (a.from !== b.from || a.to !== b.to || a.legs.length !== b.legs.length) return false;
  for (let leg = 0; leg < a.legs.length; leg += 1) {
    const [one, other] = [a.legs[leg] as Leg, b.legs[leg] as Leg];
    if (one.channel !== other.channel || one.axis !== other.axis) return false;
  }
  return true;
}

const vertical = (channel: number): Leg => ({ axis: 'vertical', channel });
const horizontal = (channel: number): Leg => ({ axis: 'horizontal', channel });

/** The gutters that a side can reach without meeting another cell: first to last. */
type Reach = { readonly axis: Leg['axis']; readonly low: number; readonly high: number };

/** What a card's side can reach, or nothing where a stack neighbour covers it. */
function reachOf(board: Board, seat: Seat, side: Side): Reach | undefined {
  const next = board.neighbours(seat.row, seat.column);
  switch (side) {
    case 'right':
      return { axis: 'vertical', low: seat.column + 1, high: Math.min(next.right, board.columns) };
    case 'left':
      return { axis: 'vertical', low: next.left + 1, high: seat.column };
    case 'bottom':
      if (!seat.last) return undefined;
      return { axis: 'horizontal', low: 2 * seat.row + 1, high: Math.min(2 * next.down, 2 * board.rows - 1) };
    case 'top':
      if (!seat.first) return undefined;
      return { axis: 'horizontal', low: Math.max(2 * next.up + 1, 0), high: 2 * seat.row };
  }
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The gutter of a reach that is nearest to `wanted` and belongs to a row that has gutters. */
function gutterNear(board: Board, reach: Reach, wanted: number): number | undefined {
  const start = clamp(wanted, reach.low, reach.high);
  for (let away = 0; start - away >= reach.low || start + away <= reach.high; away += 1) {
    for (const gutter of [start - away, start + away]) {
      if (gutter >= reach.low && gutter <= reach.high && board.hasGutters[gutter >> 1]) return gutter;
    }
  }
  return undefined;
}

/** A connector within one lane stays in it: of the horizontal gutters it may use those of its own row only. */
const within = (reach: Reach, row: number): Reach => ({
  axis: reach.axis,
  low: Math.max(reach.low, 2 * row),
  high: Math.min(reach.high, 2 * row + 1),
});

/** The bent way between two sides with the fewest bends, or nothing where there is none. */
export function wayBetween(board: Board, link: Link, from: Side, to: Side): Way | undefined {
  const source = board.seats[link.from];
  const target = board.seats[link.to];
  if (!source || !target) return undefined;
  let out = reachOf(board, source, from);
  let into = reachOf(board, target, to);
  if (!out || !into) return undefined;
  if (source.row === target.row) {
    if (out.axis === 'horizontal') out = within(out, source.row);
    if (into.axis === 'horizontal') into = within(into, target.row);
  }
  const low = Math.max(out.low, into.low);
  const high = Math.min(out.high, into.high);

  if (out.axis === 'vertical' && into.axis === 'vertical') {
    if (low <= high) return { from, to, legs: [vertical(from === 'right' ? low : high)] };
    const first = clamp(into.low, out.low, out.high);
    const last = clamp(first, into.low, into.high);
    const between = gutterBetween(board, source, target);
    return { from, to, legs: [vertical(first), horizontal(between), vertical(last)] };
  }
  if (out.axis === 'horizontal' && into.axis === 'horizontal') {
    if (low <= high) {
      const shared = gutterNear(board, { axis: 'horizontal', low, high }, from === 'bottom' ? low : high);
      if (shared !== undefined) return { from, to, legs: [horizontal(shared)] };
    }
    const first = gutterNear(board, out, into.low);
    const last = first === undefined ? undefined : gutterNear(board, into, first);
    if (first === undefined || last === undefined || first === last) return undefined;
    const side = target.column > source.column ? target.column : target.column + 1;
    return { from, to, legs: [horizontal(first), vertical(side), horizontal(last)] };
  }
  if (out.axis === 'vertical') {
    const gutter = gutterNear(board, into, 2 * source.row + (target.row > source.row ? 1 : 0));
    if (gutter === undefined) return undefined;
    const column = clamp(target.column > source.column ? target.column : target.column + 1, out.low, out.high);
    return { from, to, legs: [vertical(column), horizontal(gutter)] };
  }
  const gutter = gutterNear(board, out, 2 * target.row + (target.row > source.row ? 0 : 1));
  if (gutter === undefined) return undefined;
  const column = clamp(source.column < target.column ? source.column + 1 : source.column, into.low, into.high);
  return { from, to, legs: [horizontal(gutter), vertical(column)] };
}

/** The horizontal gutter for a way that leaves and arrives sideways and has to cross columns between. */
function gutterBetween(board: Board, source: Seat, target: Seat): number {
  const below = target.row === source.row ? target.column <= source.column : target.row > source.row;
  const own = 2 * source.row + (below ? 1 : 0);
  return board.hasGutters[source.row] ? own : 2 * target.row + (below ? 0 : 1);
}

/** Rough places in px for comparing ways before anything has a place. */
const rough = {
  seat: (seat: Seat, side: Side) => ({
    x: seat.column * 176 + 12 + (side === 'right' ? 152 : side === 'left' ? 0 : 76),
    y: seat.row * 112 + 26 + seat.top + (side === 'bottom' ? seat.height : side === 'top' ? 0 : seat.height / 2),
  }),
  vertical: (channel: number) => channel * 176,
  horizontal: (channel: number) => (channel >> 1) * 112 + ((channel & 1) === 0 ? 12 : 100),
};

const perBend = 70;

/** What a way costs: its rough length, and each bend as much as a detour. */
export function costOf(board: Board, link: Link, way: Way): number {
  const source = board.seats[link.from];
  const target = board.seats[link.to];
  if (!source || !target) return Number.POSITIVE_INFINITY;
  let { x, y } = rough.seat(source, way.from);
  const end = rough.seat(target, way.to);
  let length = 0;
  for (const leg of way.legs) {
    if (leg.axis === 'vertical') {
      const to = rough.vertical(leg.channel);
      length += Math.abs(to - x);
      x = to;
    } else {
      const to = rough.horizontal(leg.channel);
      length += Math.abs(to - y);
      y = to;
    }
  }
  length += Math.abs(end.x - x) + Math.abs(end.y - y);
  // Within a lane, what runs back does so below the cards and what skips cards above them.
  const unusual = link.back ? 'top' : 'bottom';
  const inLane = source.row === target.row;
  const astray = inLane ? Number(way.from === unusual) + Number(way.to === unusual) : 0;
  return length + (way.legs.length + 1) * perBend + astray * 16;
}
