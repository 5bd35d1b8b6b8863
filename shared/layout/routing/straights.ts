import { type Board, type Link, pitch, type Seat, type Side } from './board.ts';
import { Slots } from './slots.ts';
import type { Way } from './ways.ts';

const opposite: { readonly [side in Side]: Side } = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' };

const straightTo = (side: Side): Way => ({ from: side, to: opposite[side], legs: [] });
/** The straight ways, by the side they leave. */
const straightWays: { readonly [side in Side]: Way } = {
  left: straightTo('left'),
  right: straightTo('right'),
  top: straightTo('top'),
  bottom: straightTo('bottom'),
};

/** The side of `from` that faces `to` with nothing between them. */
function facingSide(board: Board, from: Seat, to: Seat): Side | undefined {
  if (from.row === to.row && from.column === to.column) {
    if (from.below === to.index) return 'bottom';
    return from.above === to.index ? 'top' : undefined;
  }
  const next = board.neighbours(from.row, from.column);
  if (from.row === to.row) {
    if (next.right === to.column) return 'right';
    return next.left === to.column ? 'left' : undefined;
  }
  if (from.column !== to.column) return undefined;
  if (next.down === to.row && from.last && to.first) return 'bottom';
  return next.up === to.row && from.first && to.last ? 'top' : undefined;
}

/** How many slots on either side of its own a label at a port keeps free. */
export function slotsAround(link: Link, side: Side): number {
  if (!link.label) return 0;
  const extent = side === 'left' || side === 'right' ? link.label.height : link.label.width;
  return Math.ceil((extent / 2 + 3) / pitch);
}

/** Within a stack the labels of both directions stand in the one gap between the cards, and so keep both sides free. */
const aroundTarget = (from: Seat, to: Seat, around: number): number =>
  from.row === to.row && from.column === to.column ? around : 0;

/** The slot nearest to the middle that is free on both cards, with room beside other straight lines where there is some. */
function commonSlot(slots: Slots, from: Seat, to: Seat, side: Side, link: Link): number | undefined {
  const other = opposite[side];
  const [lowA, highA] = Slots.range(from, side);
  const [lowB, highB] = Slots.range(to, other);
  const low = Math.max(lowA, lowB);
  const high = Math.min(highA, highB);
  if (low > high) return undefined;
  const around = slotsAround(link, side);
  const beyond = aroundTarget(from, to, around);
  const upright = side === 'left' || side === 'right';
  const middle = upright ? Math.round((low + high) / 2) : Math.round(from.width / 2 / pitch);
  for (const apart of [1, 0]) {
    for (let away = 0; away <= high - low + Math.abs(middle); away += 1) {
      for (const slot of away === 0 ? [middle] : [middle + away, middle - away]) {
        if (slot < low || slot > high) continue;
        if (!slots.isFree(from, side, slot, around) || !slots.isFree(to, other, slot, beyond)) continue;
        if (apart === 1 && !(isRoomy(slots, from, side, slot) && isRoomy(slots, to, other, slot))) continue;
        return slot;
      }
    }
  }
  return undefined;
}

/** Whether the slots beside this one are free too, as far as they are on the card. */
function isRoomy(slots: Slots, seat: Seat, side: Side, slot: number): boolean {
  const [first, last] = Slots.range(seat, side);
  const before = slot - 1 < first || slots.isFree(seat, side, slot - 1, 0);
  return before && (slot + 1 > last || slots.isFree(seat, side, slot + 1, 0));
}

/**
 * A straight line between two seats that face each other, with its slot taken on both; nothing where there is none:
 * something lies between, the link has to run back, or the sides have no slot in common left.
 */
export function straightWay(board: Board, slots: Slots, link: Link): { way: Way; slot: number } | undefined {
  const from = board.seats[link.from];
  const to = board.seats[link.to];
  if (!from || !to || from === to || link.back) return undefined;
  const side = facingSide(board, from, to);
  if (!side) return undefined;
  const slot = commonSlot(slots, from, to, side, link);
  if (slot === undefined) return undefined;
  takeStraight(board, slots, link, side, slot);
  return { way: straightWays[side], slot };
}

/** Takes the slot of a straight line that leaves by a side, on both cards. */
export function takeStraight(board: Board, slots: Slots, link: Link, side: Side, slot: number): void {
  const from = board.seats[link.from] as Seat;
  const to = board.seats[link.to] as Seat;
  const around = slotsAround(link, side);
  slots.take(from, side, slot, around);
  slots.take(to, opposite[side], slot, aroundTarget(from, to, around));
}
