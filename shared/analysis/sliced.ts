import type { Blueprint } from '../model/blueprint.ts';
import { type Document, find, get } from '../model/document.ts';
import type { Language, RecordId } from '../model/fields.ts';
import { languages } from '../model/languages.ts';
import { recordName } from '../model/names.ts';
import { contentsOf } from '../model/queries.ts';
import { mainLanguageOf, textOf, writeText } from '../model/translate.ts';
import { say } from '../words/words.ts';
import type { Direction } from './ripple.ts';
import { documentOfSlice, sliceOf } from './slice.ts';

/** A slice that is asked for: where it begins, which way it goes, and how far. */
export type SliceWanted = {
  readonly start: RecordId;
  readonly direction: Direction;
  /** How many connectors away it ends; absent where it goes as far as it can. */
  readonly most?: number | undefined;
};

/**
 * The document with one blueprint, cut down to a slice, whose title says so in both languages.
 * @returns undefined where the slice begins at no card of this blueprint
 */
export function slicedDocument(document: Document, blueprint: RecordId, wanted: SliceWanted): Document | undefined {
  const start = find(document, 'card', wanted.start);
  if (start?.blueprint !== blueprint) return undefined;
  const slice = sliceOf(contentsOf(document, blueprint), wanted.start, wanted.direction, wanted.most);
  return documentOfSlice(document, blueprint, slice, (before) =>
    languages.reduce((titled, language) => retitled(document, titled, wanted, language), before),
  );
}

function retitled(
  document: Document,
  blueprint: Blueprint,
  { start, direction }: SliceWanted,
  language: Language,
): Blueprint {
  const main = mainLanguageOf(document);
  const title = textOf(get(document, 'blueprint', blueprint.id), 'title', language, main);
  const name = recordName(document, get(document, 'card', start), language).replace(/\s+/g, ' ');
  const what = say(language, `ripple.title.${direction}`, { name });
  const text = title === '' ? what : say(language, 'ripple.sliceTitle', { title, what });
  return writeText(blueprint, 'title', text, language, main);
}
