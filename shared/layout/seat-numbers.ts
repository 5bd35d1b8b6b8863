import type { RecordId } from '../model/fields.ts';
import type { Touched } from './touched.ts';

/**
 * Numbers the cards of a sheet from 0 on. A card keeps its number from edit to edit; that of one that goes is taken by
 * one that comes, else by the last. So what is known by number stays known, and only seats whose number is another's now
 * have to be told. Altered in place: it belongs to the sheet laid out last.
 */
export class SeatNumbers {
  readonly #numbers = new Map<RecordId, number>();
  readonly #cards: RecordId[] = [];

  get count(): number {
    return this.#cards.length;
  }

  of(card: RecordId): number {
    return this.#numbers.get(card) as number;
  }

  /** Gives the next number. */
  add(card: RecordId): void {
    this.#put(card, this.#cards.length);
  }

  #put(card: RecordId, number: number): void {
    this.#cards[number] = card;
    this.#numbers.set(card, number);
  }

  /** Follows an edit; returns the numbers that cards had which have others now, or are gone. */
  follow(cards: Touched['cards']): ReadonlySet<number> {
    const left = new Set<number>();
    for (const { before, after } of cards) {
      if (before && !after) {
        left.add(this.of(before.id));
        this.#numbers.delete(before.id);
      }
    }
    const free = [...left].sort((a, b) => b - a);
    for (const { before, after } of cards) if (after && !before) this.#put(after.id, free.pop() ?? this.#cards.length);
    // The highest first: so the last card is never one that is gone.
    for (const number of free.sort((a, b) => b - a)) {
      const last = this.#cards.pop() as RecordId;
      if (number === this.#cards.length) continue;
      left.add(this.#cards.length);
      this.#put(last, number);
    }
    return left;
  }
}
