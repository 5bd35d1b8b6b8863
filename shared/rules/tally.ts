import type { CardColour } from '../model/card.ts';
import { type Document, find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { roleAt } from './arrows.ts';

type Share = {
  readonly customer: boolean;
  readonly moment: boolean;
  readonly assumed: boolean;
  readonly colour: CardColour | undefined;
};

const sameShare = (a: Share, b: Share): boolean =>
  a.customer === b.customer && a.moment === b.moment && a.assumed === b.assumed && a.colour === b.colour;

/** How many cards of a kind a blueprint has, kept up to date. */
export class Tally {
  readonly #shares = new Map<RecordId, Share>();
  /** The few shares there are: one object for all cards that count as the same. */
  readonly #kinds: Share[] = [];
  readonly #colours = new Map<CardColour, number>();
  customerActions = 0;
  momentsOfTruth = 0;
  assumed = 0;
  cards = 0;

  get colours(): readonly CardColour[] {
    return [...this.#colours].filter(([, count]) => count > 0).map(([colour]) => colour);
  }

  /** @returns whether any number is another now */
  update(document: Document, dirty: Iterable<RecordId>): boolean {
    const before = this.#told();
    for (const id of dirty) {
      const old = this.#shares.get(id);
      if (old) this.#count(old, -1);
      this.#shares.delete(id);
      const card = find(document, 'card', id);
      if (!card) continue;
      const share = this.#kind({
        customer: roleAt(document, id) === 'customer',
        moment: card.momentOfTruth === true,
        assumed: card.grade === 'assumed',
        colour: card.colour,
      });
      this.#shares.set(id, share);
      this.#count(share, 1);
    }
    return this.#told() !== before;
  }

  #kind(share: Share): Share {
    const known = this.#kinds.find((kind) => sameShare(kind, share));
    if (!known) this.#kinds.push(share);
    return known ?? share;
  }

  #told(): string {
    return [this.cards, this.customerActions, this.momentsOfTruth, this.assumed, ...this.colours].join();
  }

  #count({ customer, moment, assumed, colour }: Share, by: number) {
    this.cards += by;
    if (customer) this.customerActions += by;
    if (moment) this.momentsOfTruth += by;
    if (assumed) this.assumed += by;
    if (colour) this.#colours.set(colour, (this.#colours.get(colour) ?? 0) + by);
  }
}
