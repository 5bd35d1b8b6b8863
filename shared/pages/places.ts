import type { Spoken } from '../layout/texts.ts';
import type { Card } from '../model/card.ts';
import { type Document, find, get } from '../model/document.ts';
import type { Language, RecordId } from '../model/fields.ts';
import { recordName } from '../model/names.ts';
import type { Rec } from '../model/record.ts';
import { problemPlace, shownCode } from '../rules/problem-place.ts';
import { say } from '../words/words.ts';
import type { Voice } from './voice.ts';

/** Where something is: what it is called, and what that stands in. */
export type Place = { readonly name: Spoken; readonly within: Spoken | undefined };

/** Words on one line, however they were typed. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

const nameOf = (document: Document, id: RecordId, language: Language): string => {
  const rec = document.get(id);
  return rec ? flat(recordName(document, rec, language)) : '';
};

/** The lane and the step of a card. */
export const cellOf = (document: Document, card: Card, language: Language): string =>
  [nameOf(document, card.lane, language), nameOf(document, card.step, language)].filter(Boolean).join(' · ');

/** What a record stands in: a card in its lane and step, a step in its phase; what is on a card, on that card. */
function surroundings(document: Document, rec: Rec, language: Language): string {
  switch (rec.type) {
    case 'card':
      return cellOf(document, rec, language);
    case 'step':
      return nameOf(document, rec.phase, language);
    case 'connector':
      return [rec.from, rec.to]
        .map((id) => nameOf(document, id, language))
        .join(rec.kind === 'agreement' ? ' ↔ ' : ' → ');
    case 'wait':
    case 'failure':
      return onCard(document, get(document, 'card', rec.card), language);
    case 'mark': {
      const card = rec.card === undefined ? undefined : find(document, 'card', rec.card);
      return card
        ? onCard(document, card, language)
        : rec.step === undefined
          ? ''
          : nameOf(document, rec.step, language);
    }
    default:
      return '';
  }
}

const onCard = (document: Document, card: Card, language: Language): string =>
  [cellOf(document, card, language), `${card.code} ${nameOf(document, card.id, language)}`].join(' · ');

function nameIn(document: Document, rec: Rec, language: Language): string {
  if (rec.type === 'blueprint') return say(language, 'sheet.notes.blueprint');
  return [shownCode(rec), flat(problemPlace(document, rec, language))].filter(Boolean).join(' ');
}

/** Where a problem is: the first of these is what is to be mended; the others are what it concerns besides. */
export function placeOf(document: Document, at: readonly RecordId[], voice: Voice): Place {
  const [first, ...others] = at.flatMap((id) => document.get(id) ?? []);
  if (!first) return { name: ['', undefined], within: undefined };
  const within = voice.both((language) => {
    const known = new Set(shownAround(first));
    const also = others.filter(({ id }) => !known.has(id)).map((rec) => nameIn(document, rec, language));
    return [surroundings(document, first, language), also.join(say(language, 'rules.listSeparator'))]
      .filter(Boolean)
      .join(' · ');
  });
  return { name: voice.both((language) => nameIn(document, first, language)), within: within[0] ? within : undefined };
}

/** The records that are named already where a record's surroundings are. */
function shownAround(rec: Rec): readonly (RecordId | undefined)[] {
  switch (rec.type) {
    case 'card':
      return [rec.lane, rec.step];
    case 'connector':
      return [rec.from, rec.to];
    case 'wait':
    case 'failure':
    case 'mark':
      return [rec.card];
    default:
      return [];
  }
}
