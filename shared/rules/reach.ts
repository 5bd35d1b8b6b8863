import { type Document, find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { IdSets } from '../model/id-sets.ts';
import { nextOf, previousOf } from './arrows.ts';

/**
 * The cards from which a goal can be reached along the arrows, kept up to date. Each remembers the card its way goes on
 * to; when an arrow goes, only the cards whose way led over it look for another. So an edit costs what hangs on it.
 */
export class Reach {
  readonly #isGoal: (document: Document, card: RecordId) => boolean;
  /** For each card that reaches a goal, the next on its way; a goal is its own. */
  readonly #next = new Map<RecordId, RecordId>();
  /** For each card, those whose way goes on over it. */
  readonly #over = new IdSets();

  constructor(isGoal: (document: Document, card: RecordId) => boolean) {
    this.#isGoal = isGoal;
  }

  has(card: RecordId): boolean {
    return this.#next.has(card);
  }

  /**
   * @param dirty cards that came, went, changed lanes, or whose connectors did
   * @returns the cards that now reach a goal and did not, or the other way round
   */
  update(document: Document, dirty: ReadonlySet<RecordId>): RecordId[] {
    const lost = this.#forget(document, dirty);
    const found = new Set<RecordId>();
    for (const card of [...dirty, ...lost]) {
      if (this.has(card) || !find(document, 'card', card)) continue;
      const next = this.#isGoal(document, card) ? card : nextOf(document, card).find((one) => this.has(one));
      if (next !== undefined) this.#attach(document, card, next, found);
    }
    return [...[...lost].filter((card) => !found.has(card)), ...[...found].filter((card) => !lost.has(card))];
  }

  /** Takes away the ways that no longer hold, and all that led over them. */
  #forget(document: Document, dirty: Iterable<RecordId>): Set<RecordId> {
    const lost = new Set<RecordId>();
    const doubtful = [...dirty].filter((card) => !this.#holds(document, card));
    for (let card = doubtful.pop(); card !== undefined; card = doubtful.pop()) {
      const next = this.#next.get(card);
      if (next === undefined) continue;
      this.#next.delete(card);
      this.#over.delete(next, card);
      lost.add(card);
      doubtful.push(...this.#over.of(card));
    }
    return lost;
  }

  #holds(document: Document, card: RecordId): boolean {
    const next = this.#next.get(card);
    if (next === card) return this.#isGoal(document, card);
    return next !== undefined && find(document, 'card', next) !== undefined && nextOf(document, card).includes(next);
  }

  #attach(document: Document, first: RecordId, firstNext: RecordId, found: Set<RecordId>) {
    const waiting: [RecordId, RecordId][] = [[first, firstNext]];
    for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
      const [card, next] = pair;
      if (this.has(card)) continue;
      this.#next.set(card, next);
      this.#over.add(next, card);
      found.add(card);
      for (const previous of previousOf(document, card)) {
        if (!this.has(previous) && find(document, 'card', previous)) waiting.push([previous, card]);
      }
    }
  }
}
