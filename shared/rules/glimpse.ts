import type { Connector } from '../model/connector.ts';
import { type Document, find } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { once } from '../model/once.ts';
import { cardsOf, connectorsOf, stepsOf } from '../model/queries.ts';
import { nextOf } from './arrows.ts';
import { Cycles, leads } from './cycles.ts';
import { isFront, isSeen } from './facts.ts';
import { type Problem, settingsOf } from './judge.ts';
import { problemsAt } from './judged.ts';
import { activeRules } from './profiles.ts';
import { Reading, type Whole } from './reading.ts';
import { Tally } from './tally.ts';

/**
 * What is wrong at a few records of a blueprint, such as those in sight: the same as a `Judge` of all of it finds there,
 * long before that has gone through thousands. Nothing is noted, so nothing can be followed.
 * @param today YYYY-MM-DD
 */
export function glimpse(
  document: Document,
  blueprint: RecordId,
  ids: readonly RecordId[],
  today: string,
): readonly Problem[] {
  const active = activeRules(settingsOf(document));
  const reading = new Reading(document, wholeOf(document, blueprint, ids), today, () => {});
  return ids.flatMap((id) => {
    const rec = document.get(id);
    return rec ? problemsAt(reading, rec, active) : [];
  });
}

/** What is known of the whole, each part worked out when it is asked for, and no further than for the records in question. */
function wholeOf(document: Document, blueprint: RecordId, ids: readonly RecordId[]): Whole {
  const tally = once(() => {
    const made = new Tally();
    made.update(
      document,
      cardsOf(document, blueprint).map(({ id }) => id),
    );
    return made;
  });
  const cycles = once(() => {
    const made = new Cycles();
    for (const { id } of backInTime(document, blueprint)) made.follow(document, id);
    made.update(document, new Set(ids.filter((id) => find(document, 'card', id))));
    return made;
  });
  return {
    get tally() {
      return tally();
    },
    toSeen: { has: reaching(document, isSeen) },
    toFront: { has: reaching(document, isFront) },
    cycles: { at: (card) => cycles().at(card) },
  };
}

/** The arrows to an earlier step: no other cycle than within a step is without one. */
function backInTime(document: Document, blueprint: RecordId): Connector[] {
  const places = new Map(stepsOf(document, blueprint).map(({ id }, at) => [id, at]));
  const placeOf = (card: RecordId): number => places.get(find(document, 'card', card)?.step ?? '') ?? 0;
  return connectorsOf(document, blueprint).filter((one) => leads(one) && placeOf(one.to) < placeOf(one.from));
}

/** Whether a goal can be reached from a card along the arrows: those that are near are looked at first. */
function reaching(document: Document, isGoal: (document: Document, card: RecordId) => boolean) {
  const never = new Set<RecordId>();
  return (card: RecordId): boolean => {
    if (never.has(card)) return false;
    const seen = new Set([card]);
    // Whoever is found on the way is gone through, too.
    for (const one of seen) {
      if (isGoal(document, one)) return true;
      for (const next of nextOf(document, one)) if (!never.has(next)) seen.add(next);
    }
    for (const one of seen) never.add(one);
    return false;
  };
}
