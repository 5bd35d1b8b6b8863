import { leading, type Tongue } from '../layout/texts.ts';
import { type Language, otherLanguage } from '../model/fields.ts';
import { languages } from '../model/languages.ts';
import { say, type WordKey } from '../words/words.ts';
import type { Field, Named } from './fields.ts';

/** Between the two languages of a word, and between the id and the name of what a cell refers to. */
export const dot = ' · ';

/** A word of the program in the language of a file, or in both. */
export const saidIn = (tongue: Tongue, key: WordKey, params: Record<string, string | number> = {}): string =>
  inTongue(tongue, (language) => say(language, key, params));

/** What is to be said in the language of a file, or in both where that is not the same. */
export function inTongue(tongue: Tongue, text: (language: Language) => string, between = dot): string {
  const first = leading(tongue);
  if (tongue.language !== 'both') return text(first);
  return [...new Set([text(first), text(otherLanguage(first))])].filter((each) => each !== '').join(between);
}

/** A word as the head of a column: with both languages the second stands below the first. */
export const headIn = (tongue: Tongue, key: WordKey): string => saidIn(tongue, key).replace(dot, '\n');

/** The head of a column that holds one language of a text. */
export const headingOfLanguage = (key: WordKey, language: Language): string =>
  say(language, `workbook.ofLanguage.${language}`, { name: say(language, key) });

/** As labels are compared: without regard to case, and to spaces around them. */
export const plainLabel = (label: string): string => label.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** All that a word may be called in a file: in either language, or in both. */
export function callings(key: WordKey, params: Record<string, number> = {}): string[] {
  const [en, zh] = languages.map((language) => say(language, key, params)) as [string, string];
  return [en, zh, ...[dot, ' '].flatMap((between) => [`${en}${between}${zh}`, `${zh}${between}${en}`])];
}

const known = new WeakMap<Named, ReadonlyMap<string, string>>();

/** The value that a word names, in whichever language it stands; undefined where it names none. */
export function valueNamed(named: Named, word: string): string | undefined {
  let byWord = known.get(named);
  if (!byWord) {
    const entries = Object.entries(named).flatMap(([value, key]) =>
      [value, ...callings(key)].map((word) => [plainLabel(word), value] as const),
    );
    byWord = new Map(entries);
    known.set(named, byWord);
  }
  return byWord.get(plainLabel(word));
}

/** Which column a head is of, and the language it holds if it is one of two. */
export type Headed<F> = { readonly field: F; readonly language?: Language };

/** Every head that a field's columns may have, for finding it again. */
export function headsOf<F extends Field>(fields: readonly F[]): ReadonlyMap<string, Headed<F>> {
  const heads = new Map<string, Headed<F>>();
  for (const field of fields) {
    for (const calling of callings(field.heading)) heads.set(plainLabel(calling), { field });
    for (const language of languages)
      heads.set(plainLabel(headingOfLanguage(field.heading, language)), { field, language });
  }
  return heads;
}

/** Whether a cell says a word, in either language or both. */
export const wordNamed = (key: WordKey, cell: string): boolean =>
  callings(key).some((calling) => plainLabel(calling) === plainLabel(cell));
