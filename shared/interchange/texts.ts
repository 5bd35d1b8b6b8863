import { type Language, otherLanguage, textSchema } from '../model/fields.ts';
import { type FaultList, shown, within } from './fault-list.ts';
import { field, isObject, type JsonObject } from './objects.ts';
import { addIssues } from './schema-faults.ts';

/** A text in the project's main language and, where the file has it, in the other. */
export type Texts = { readonly main: string; readonly translation?: string };

function checkedText(value: unknown, at: string, faults: FaultList): string {
  const result = textSchema.safeParse(value);
  if (result.success) return result.data;
  addIssues(faults, at, value, result.error.issues);
  return '';
}

function pairOfTexts(value: JsonObject, language: Language, at: string, faults: FaultList): Texts {
  const names = Object.keys(value);
  for (const name of names) {
    if (name !== 'en' && name !== 'zh') faults.add(within(at, name), 'content.unknownField', { field: shown(name) });
  }
  const text = (name: Language) => {
    const own = field(value, name);
    return own === undefined ? undefined : checkedText(own, within(at, name), faults);
  };
  const main = text(language);
  const translation = text(otherLanguage(language));
  if (main !== undefined) return translation === undefined ? { main } : { main, translation };
  if (translation !== undefined) return { main: translation };
  if (names.length === 0) faults.add(at, 'content.mustBeText');
  return { main: '' };
}

/**
 * Reads a text, which the file gives as a string or as `{ "en": …, "zh": … }`; one language alone is enough.
 * @returns undefined if the value is neither: the field's own schema then says what it must be
 */
export function readTexts(value: unknown, language: Language, at: string, faults: FaultList): Texts | undefined {
  if (typeof value === 'string') return { main: checkedText(value, at, faults) };
  return isObject(value) ? pairOfTexts(value, language, at, faults) : undefined;
}

/** How a text is written: in both languages, or in one of them, falling back to the text there is. */
export type WrittenLanguage = Language | 'both';

/** The other way round: a string, or both languages where both are there and asked for. */
export function writeTexts(texts: Texts, language: Language, written: WrittenLanguage): unknown {
  const { main, translation } = texts;
  if (translation === undefined) return main;
  const [en, zh] = language === 'en' ? [main, translation] : [translation, main];
  if (written === 'both') return { en, zh };
  return written === 'en' ? en || zh : zh || en;
}
