import { type Language, otherLanguage } from '../model/fields.ts';
import { languages } from '../model/languages.ts';
import type { Rec } from '../model/record.ts';
import { type Shown, writeText } from '../model/translate.ts';
import { say } from '../words/words.ts';

/** What the program itself calls a blueprint and its project until somebody does: in the main language, and translated. */
export type OwnTitle = { readonly title: string; readonly translation: string };

/** The number that tells an untitled one from the others; 1 is not written. */
const numbered = (language: Language, number: number): string =>
  number === 1 ? say(language, 'new.title') : say(language, 'new.titleAgain', { number });

/**
 * A title in both languages for what nobody has named yet.
 * @param taken titles, in any language, of others from which it is to be told
 */
export function untitled(main: Language, taken: ReadonlySet<string> = new Set()): OwnTitle {
  for (let number = 1; ; number++) {
    if (languages.some((language) => taken.has(numbered(language, number)))) continue;
    return { title: numbered(main, number), translation: numbered(otherLanguage(main), number) };
  }
}

/** Whether a title is one that the program gave in this language. */
function isUntitled(title: string, language: Language): boolean {
  if (title === numbered(language, 1)) return true;
  const number = Number(/\d+$/.exec(title)?.[0]);
  return title === numbered(language, number);
}

/**
 * The record with a text written: a name in one language also takes away what the program itself called the thing in the
 * other, which would hide the name there.
 */
export function written<R extends Rec>(rec: R, field: string, text: string, shown: Shown, main: Language): R {
  const next = writeText(rec, field, text, shown, main);
  const named: Rec = next;
  if (field !== 'title' || text === '' || (named.type !== 'blueprint' && named.type !== 'project')) return next;
  const other = otherLanguage(shown === 'both' ? main : shown);
  const there = other === main ? named.title : (named.translations?.title ?? '');
  return isUntitled(there, other) ? writeText(next, field, '', other, main) : next;
}
