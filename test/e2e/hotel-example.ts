import type { Language, RecordId } from '../../shared/model/fields.ts';
import { blueprints, contentsOf, project } from '../../shared/model/queries.ts';
import type { Rec } from '../../shared/model/record.ts';
import { textOf } from '../../shared/model/translate.ts';
import { exampleDocument } from './blueprint-file.ts';

/** The hotel example, as what a person is to draw. */
export const document = exampleDocument('hotel-checkin');
const main = project(document).language;
const [only] = blueprints(document);
if (!only) throw new Error('the example has a blueprint');

export const wanted = { project: project(document), ...contentsOf(document, only.id) };

/** What a record says in a language. */
export const textIn = (language: Language, rec: Rec, field = rec.type === 'card' ? 'text' : 'title'): string =>
  textOf(rec, field, language, main);

export const cardTexts = (language: Language): string[] => wanted.cards.map((card) => textIn(language, card)).sort();

/** What a card, an owner … says, by its id. */
export const textOfId = (language: Language, id: RecordId): string => {
  const rec = document.get(id);
  if (!rec) throw new Error(`the example has no ${id}`);
  return textIn(language, rec);
};

type Card = (typeof wanted.cards)[number];

export const stackOf = (lane: RecordId, step: RecordId): readonly Card[] =>
  wanted.cards.filter((card) => card.lane === lane && card.step === step);

/** The cards that have something in common, by what that is. */
export function cardsSharing<K>(of: (card: Card) => K | undefined): [K, Card[]][] {
  const groups = new Map<K, Card[]>();
  for (const card of wanted.cards) {
    const key = of(card);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  return [...groups];
}
