import type { Change } from '../model/change.ts';
import { type Document, find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { referring } from '../model/queries.ts';
import { isMember, type Rec } from '../model/record.ts';
import { roleAt } from './arrows.ts';
import { Cycles } from './cycles.ts';
import { buildFields, cycleKey, differ, reachKey, tallyKey } from './keys.ts';
import { Reach } from './reach.ts';
import { Tally } from './tally.ts';

const isFront = (document: Document, card: RecordId): boolean => {
  const role = roleAt(document, card);
  return role === 'frontstage' || role === 'technology';
};
const isSeen = (document: Document, card: RecordId): boolean =>
  isFront(document, card) || roleAt(document, card) === 'customer';

/** What is known of one blueprint as a whole, kept up to date from change to change. */
export class Facts {
  readonly tally = new Tally();
  /** Cards from which work comes before the customer's eyes: to a frontstage, technology or customer card. */
  readonly toSeen = new Reach(isSeen);
  /** Cards from which it comes to a frontstage or technology card. */
  readonly toFront = new Reach(isFront);
  readonly cycles = new Cycles();

  /**
   * @param news records of the blueprint that came, went or were altered: for a blueprint not known yet, all of it
   * @returns the keys (see `keys.ts`) of what is known otherwise now
   */
  update(document: Document, blueprint: RecordId, news: readonly (readonly [RecordId, Change[RecordId]])[]): string[] {
    const cards = new Set<RecordId>();
    /** Cards that stand elsewhere in time: what they count as stays. */
    const moved = new Set<RecordId>();
    const connectors = new Set<RecordId>();
    const all = (type: 'lane' | 'step', id: RecordId, into: Set<RecordId>) => {
      for (const card of referring(document, 'card', id)) if (find(document, type, id)) into.add(card.id);
    };
    for (const [id, [before, after]] of news) {
      const rec: Rec | null = after ?? before;
      if (!rec || !isMember(rec) || rec.blueprint !== blueprint) continue;
      if (rec.type === 'card' && differ(before, after, buildFields)) cards.add(id);
      if (rec.type === 'lane' && differ(before, after, ['role'])) all('lane', id, cards);
      if (rec.type === 'step' && differ(before, after, ['order', 'phase'])) all('step', id, moved);
      if (rec.type === 'phase' && differ(before, after, ['order'])) {
        for (const step of referring(document, 'step', id)) all('step', step.id, moved);
      }
      if (rec.type !== 'connector' || !differ(before, after, ['from', 'to', 'kind'])) continue;
      connectors.add(id);
      for (const end of [before, after]) {
        if (end?.type === 'connector') for (const card of [end.from, end.to]) cards.add(card);
      }
    }
    if (cards.size + moved.size + connectors.size === 0) return [];
    return this.#follow(document, cards, new Set([...cards, ...moved]), connectors);
  }

  #follow(
    document: Document,
    cards: ReadonlySet<RecordId>,
    moved: ReadonlySet<RecordId>,
    connectors: ReadonlySet<RecordId>,
  ): string[] {
    const keys = [...this.cycles.update(document, moved, connectors)].map(cycleKey);
    for (const reach of [this.toSeen, this.toFront]) keys.push(...reach.update(document, cards).map(reachKey));
    if (this.tally.update(document, cards)) keys.push(tallyKey);
    return keys;
  }
}
