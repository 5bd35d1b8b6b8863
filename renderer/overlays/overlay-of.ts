import { riskByCard, waitByCard } from '#shared/analysis/overlays.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import type { Contents } from '#shared/model/queries.ts';
import { numeral } from '#shared/words/numerals.ts';
import { say, type WordKey } from '#shared/words/words.ts';
import { overlayClasses } from './overlay-looks.ts';
import type { Overlay } from './overlay-state.ts';

/** What an overlay says of a card: which of its classes, and that in a word. */
export type Said = { readonly class: number; readonly word: string };

/** What an overlay says of a blueprint. */
export type OverlayOf = {
  readonly overlay: Overlay;
  readonly byCard: ReadonlyMap<RecordId, Said>;
  /** How many cards are of each class, in their order; then those of which it says nothing. */
  readonly counts: readonly number[];
  readonly rest: number;
};

/** Lays an overlay over the cards of a blueprint. */
export function overlayOf(overlay: Overlay, contents: Contents, language: Language): OverlayOf {
  const byCard = new Map<RecordId, Said>(saidBy[overlay](contents, language));
  const counts = overlayClasses[overlay].map(() => 0);
  for (const { class: at } of byCard.values()) counts[at] = (counts[at] ?? 0) + 1;
  return { overlay, byCard, counts, rest: contents.cards.length - byCard.size };
}

type Saying = (contents: Contents, language: Language) => Iterable<[RecordId, Said]>;

const placeOf = (overlay: Overlay, id: string): number => overlayClasses[overlay].findIndex((one) => one.id === id);

/** The short word of a class and, where there is one, a number. */
const said = (overlay: Overlay, id: string, language: Language, number?: number): Said => {
  const word = say(language, `overlay.chip.${overlay}.${id}` as WordKey);
  return {
    class: placeOf(overlay, id),
    word: number === undefined ? word : `${word} ${numeral(language, number)}`,
  };
};

const saidBy: { readonly [O in Overlay]: Saying } = {
  risk: (contents, language) =>
    [...riskByCard(contents)].map(([id, risk]) => [id, said('risk', risk.class, language, risk.rpn)]),
  wait: (contents, language) =>
    [...waitByCard(contents)].map(([id, wait]) => [id, said('wait', wait.class, language, wait.typical)]),
  evidence: ({ cards }, language) => {
    const known = new Map<string, Said>();
    return cards.map(({ id, grade = 'none' }) => {
      const one = known.get(grade) ?? said('evidence', grade, language);
      known.set(grade, one);
      return [id, one];
    });
  },
};
