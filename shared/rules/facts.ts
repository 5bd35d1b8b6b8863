import type { Change } from '../model/change.ts';
import { type Document, find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { referring } from '../model/queries.ts';
import { isMember, type Rec } from '../model/record.ts';
import { roleAt } from './arrows.ts';
import { Cycles } from './cycles.ts';
import { buildFields, cycleKey, differ, type Key, reachKey, tallyKey } from './keys.ts';
import { Reach } from './reach.ts';
import { Tally } from './tally.ts';

/** Whether a card stands where the customer meets the service. */
export const isFront = (document: Document, card: RecordId): boolean => {
  const role = roleAt(document, card);
  return role === 'frontstage' || role === 'technology';
};
/** Whether what is done on a card comes before the customer's eyes. */
export const isSeen = (document: Document, card: RecordId): boolean =>
  isFront(document, card) || roleAt(document, card) === 'customer';

/** What is known of one blueprint as a whole, kept up to date from change to change. */
export class Facts {
  readonly tally = new Tally();
  /** Cards from which work comes before the customer's eyes: to a frontstage, technology or customer card. */
  readonly toSeen = new Reach(isSeen);
  /** Cards from which it comes to a frontstage or technology card. */
  readonly toFront = new Reach(isFront);
  readonly cycles = new Cycles();

  /** Cards that came, went, or were altered in what they count as, and are not looked at yet. */
  readonly #altered = new Set<RecordId>();
  /** Cards that only stand elsewhere in time: what they count as stays. */
  readonly #moved = new Set<RecordId>();

  /**
   * Puts down what must be looked at again.
   * @param news records of the document that came, went or were altered: for a blueprint not known yet, all of it
   */
  note(document: Document, blueprint: RecordId, news: readonly (readonly [RecordId, Change[RecordId]])[]): void {
    const all = (type: 'lane' | 'step', id: RecordId, into: Set<RecordId>) => {
      for (const card of referring(document, 'card', id)) if (find(document, type, id)) into.add(card.id);
    };
    for (const [id, [before, after]] of news) {
      const rec: Rec | null = after ?? before;
      if (!rec || !isMember(rec) || rec.blueprint !== blueprint) continue;
      if (rec.type === 'card' && differ(before, after, buildFields)) this.#altered.add(id);
      if (rec.type === 'connector' && differ(before, after, ['from', 'to', 'kind'])) {
        // Where its ends are looked at, one that came is followed.
        if (before) this.cycles.follow(document, id);
        for (const end of [before, after]) {
          if (end?.type === 'connector') for (const card of [end.from, end.to]) this.#altered.add(card);
        }
      }
      // The cards of what came or went came, went or moved with it, and are news themselves.
      if (before === null || after === null) continue;
      if (rec.type === 'lane' && differ(before, after, ['role'])) all('lane', id, this.#altered);
      if (rec.type === 'step' && differ(before, after, ['order', 'phase'])) all('step', id, this.#moved);
      if (rec.type === 'phase' && differ(before, after, ['order'])) {
        for (const step of referring(document, 'step', id)) all('step', step.id, this.#moved);
      }
    }
  }

  /** Whether anything that was put down is left to look at. */
  get isBehind(): boolean {
    return this.#altered.size + this.#moved.size > 0;
  }

  /**
   * Looks at some of the cards that were put down, in the document as it is by now.
   * @param most how many cards
   * @returns the keys (see `keys.ts`) of what is known otherwise now
   */
  takeIn(document: Document, most: number): Key[] {
    const altered = taken(this.#altered, most);
    const moved = taken(this.#moved, most - altered.size);
    const keys = [...this.cycles.update(document, new Set([...altered, ...moved]))].map(cycleKey);
    for (const reach of [this.toSeen, this.toFront]) keys.push(...reach.update(document, altered).map(reachKey));
    if (this.tally.update(document, altered)) keys.push(tallyKey);
    return keys;
  }
}

/** Takes some out of a set. */
function taken<T>(from: Set<T>, most: number): Set<T> {
  const some = new Set<T>();
  for (const one of from) {
    if (some.size >= most) break;
    from.delete(one);
    some.add(one);
  }
  return some;
}
