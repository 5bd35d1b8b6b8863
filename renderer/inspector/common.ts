import type { Language } from '#shared/model/fields.ts';
import { otherLanguage } from '#shared/model/fields.ts';
import type { Rec } from '#shared/model/record.ts';
import { same } from '#shared/model/same.ts';
import { textOf } from '#shared/model/translate.ts';

/** What several records say: the same value, which may be none at all, or different ones. */
export type Common<V> = { readonly mixed: false; readonly value: V | undefined } | { readonly mixed: true };

/** The value that all records have in common. */
export function common<R, V>(records: readonly R[], of: (record: R) => V | undefined): Common<V> {
  const [first, ...rest] = records;
  const value = first === undefined ? undefined : of(first);
  return rest.every((record) => same(of(record), value)) ? { mixed: false, value } : { mixed: true };
}

/** The value itself; undefined where there is none or there are several. */
export const oneOf = <V>(found: Common<V>): V | undefined => (found.mixed ? undefined : found.value);

/** Whether two say the same. */
export const alike = <V>(a: Common<V>, b: Common<V>): boolean => a.mixed === b.mixed && same(oneOf(a), oneOf(b));

/** A record's text in exactly this language: '' where only the other language has one. */
export function ownText(rec: Rec, field: string, language: Language, main: Language): string {
  const translated = rec.translations && Object.hasOwn(rec.translations, field) ? rec.translations[field] : undefined;
  if (language !== main) return translated ?? '';
  const { translations: _translated, ...untranslated } = rec;
  return textOf(untranslated as Rec, field, main, main);
}

/** A text as shown for editing, and what the other language says instead. */
export type TextShown = { readonly text: Common<string>; readonly other: Common<string> };

export const textShown = (records: readonly Rec[], field: string, language: Language, main: Language): TextShown => ({
  text: common(records, (rec) => ownText(rec, field, language, main)),
  other: common(records, (rec) => ownText(rec, field, otherLanguage(language), main)),
});
