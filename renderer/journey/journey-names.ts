import type { Contents } from '#shared/layout/contents.ts';
import { classesOf, waitText } from '#shared/layout/journey/cells.ts';
import { minutesText } from '#shared/layout/minutes.ts';
import { type Document, find, get } from '#shared/model/document.ts';
import { feltAt, peakEndOf } from '#shared/model/emotion.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import { textOf } from '#shared/model/translate.ts';
import { signed } from '#shared/words/numerals.ts';
import type { Say } from '../app/use-words.ts';
import type { JourneyPlace } from './journey-sheet.ts';

type Around = {
  readonly document: Document;
  readonly contents: Contents;
  readonly language: Language;
  readonly words: Say;
};

/** What stands at a place of the journey map, as it is read out. */
export function entryName({ row, step, entry = '' }: JourneyPlace, around: Around): string {
  const { document, contents, language, words } = around;
  const main = contents.mainLanguage;
  const tongue = { language, main };
  const together = (parts: readonly string[]) => parts.filter((part) => part !== '').join(words('canvas.comma'));
  if (row === 'feelings') return feelingName(step, entry === 'staff' ? 'staff' : 'customer', around);
  const rec = document.get(entry);
  switch (rec?.type) {
    case 'step':
      return textOf(rec, 'thought', language, main);
    case 'card': {
      const text = textOf(rec, 'text', language, main) || words('canvas.noText');
      return together(row === 'moments' ? [words('tag.moment'), text] : [text, classesOf(rec, tongue)]);
    }
    case 'wait':
      return together([
        words('tag.wait'),
        ...waitText(rec, tongue).map((text) => text.replaceAll('\n', words('canvas.comma'))),
      ]);
    case 'mark':
      return together([words(`tag.${rec.kind}`), textOf(rec, 'text', language, main)]);
    default:
      return '';
  }
}

function feelingName(id: RecordId, who: 'customer' | 'staff', { document, contents, language, words }: Around): string {
  const value = feltAt(get(document, 'step', id), who);
  const name = words(`sheet.curve.${who}`);
  if (value === undefined) return words('journey.noFeeling', { who: name });
  const kept = peakEndOf(
    contents.phases.flatMap(({ steps }) => steps),
    who,
  );
  return [
    words('canvas.markSaying', { kind: name, says: signed(language, value) }),
    ...(kept?.peak.id === id ? [words('journey.isPeak')] : []),
    ...(kept?.end.id === id ? [words('journey.isEnd')] : []),
  ].join(words('canvas.comma'));
}

/** What a cell says beside what stands in it. */
export function cellName(
  { row, step }: JourneyPlace,
  empty: boolean,
  { document, contents, language, words }: Around,
): string {
  const minutes = row === 'time' && find(document, 'step', step) ? minutesText(contents, step, language) : [];
  const acting = minutes.find(({ muted }) => !muted)?.text;
  if (acting !== undefined) return acting;
  return empty ? words('canvas.empty') : '';
}
