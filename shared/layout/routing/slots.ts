import { pitch, type Seat, type Side } from './board.ts';

/** No port is nearer to a card's corner than this, in px. */
const cornerInset = { upright: 7, flat: 10 };

/** Numbers a side of a seat among all sides of all seats. */
export const sideKey = (seat: number, side: Side): number => seat * 4 + sideIndex[side];

const sideIndex: { readonly [side in Side]: number } = { left: 0, right: 1, top: 2, bottom: 3 };

/**
 * The places where connectors may meet a card's side. Slots lie on a lattice that all cards of a row (left and right
 * sides) or of a column (upper and lower sides) have in common, `pitch` apart. What leaves a card to the right or
 * downwards takes even slots, what arrives from the left or from above odd ones: therefore two connectors that come
 * towards each other in a gutter can never lie on one another. A straight connector takes its slot on both cards.
 */
export class Slots {
  /** Few of a side, so that a list is quicker than a set. */
  readonly #taken: (number[] | undefined)[] = [];

  /** First and last slot of a side. */
  static range(seat: Seat, side: Side): readonly [first: number, last: number] {
    if (side === 'left' || side === 'right') {
      const first = Math.ceil((seat.top + cornerInset.upright) / pitch);
      return [first, Math.floor((seat.top + seat.height - cornerInset.upright) / pitch)];
    }
    const [from, to] = side === 'top' ? seat.freeTop : [0, seat.width];
    const first = Math.ceil(Math.max(cornerInset.flat, from) / pitch);
    return [first, Math.floor(Math.min(seat.width - cornerInset.flat, to) / pitch)];
  }

  /** Whether a slot of a side is of those that a bent connector may take there. */
  static suits(slot: number, side: Side): boolean {
    const odd = side === 'left' || side === 'top';
    return (slot & 1) === (odd ? 1 : 0);
  }

  #of(seat: Seat, side: Side): number[] | undefined {
    return this.#taken[sideKey(seat.index, side)];
  }

  /** Whether a slot and `around` slots on either side of it are free and on the card. */
  isFree(seat: Seat, side: Side, slot: number, around: number): boolean {
    const [first, last] = Slots.range(seat, side);
    if (slot - around < first || slot + around > last) return false;
    const taken = this.#of(seat, side);
    if (!taken) return true;
    for (let at = slot - around; at <= slot + around; at += 1) if (taken.includes(at)) return false;
    return true;
  }

  take(seat: Seat, side: Side, slot: number, around: number): void {
    const taken = this.#of(seat, side) ?? [slot];
    this.#taken[sideKey(seat.index, side)] = taken;
    for (let at = slot - around; at <= slot + around; at += 1) if (!taken.includes(at)) taken.push(at);
  }

  /** Whether a bent connector could stand anywhere on a side with `around` free slots on either side of its own. */
  hasRoomFor(seat: Seat, side: Side, around: number): boolean {
    const [first, last] = Slots.range(seat, side);
    for (let at = first + around; at <= last - around; at += 1) {
      if (Slots.suits(at, side) && this.isFree(seat, side, at, around)) return true;
    }
    return false;
  }

  /** How many slots of a side are taken. */
  countTaken(seat: Seat, side: Side): number {
    return this.#of(seat, side)?.length ?? 0;
  }

  /** How many slots of a side a bent connector could take. */
  countFree(seat: Seat, side: Side): number {
    const [first, last] = Slots.range(seat, side);
    const taken = this.#of(seat, side);
    let count = 0;
    for (let at = first; at <= last; at += 1) if (Slots.suits(at, side) && !taken?.includes(at)) count += 1;
    return count;
  }
}
