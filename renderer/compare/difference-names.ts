import type { Difference } from '#shared/analysis/compare.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import { isWord } from '#shared/words/words.ts';
import type { Say } from '../app/use-words.ts';

/** The sign of each kind: it says the same as its word and its colour. */
export const signs = { added: '+', removed: '−', changed: '≠' } as const;

/** The record a difference is told by: as it is now, or as it was. */
export const toldBy = (one: Difference): RecordId => (one.kind === 'removed' ? one.before : one.after);

/** Two differences are never told by the same record. */
export const keyOf = (one: Difference): string => `${one.kind} ${toldBy(one)}`;

export function differenceName(document: Document, one: Difference, language: Language): string {
  const rec = document.get(toldBy(one));
  return rec ? recordName(document, rec, language).replace(/\s+/g, ' ') : '';
}

/** The names of the fields that differ, each once; what has no name of its own is "other details". */
export function fieldNames({ fields }: { readonly fields: readonly string[] }, words: Say): string {
  const names = fields.map((field) => {
    if (field === 'place') return words('compare.place');
    if (field === 'translations') return words('compare.translation');
    const key = `inspector.${field}`;
    return words(isWord(key) ? key : 'compare.other');
  });
  return [...new Set(names)].join(words('sheet.listSeparator'));
}
