import type { Document } from './document.ts';
import { type Language, otherLanguage } from './fields.ts';
import { project } from './queries.ts';
import { type Rec, textFields } from './record.ts';

/** What a person may ask to see of a document's texts. */
export type Shown = Language | 'both';

type Fields = { readonly [field: string]: unknown };

/** The value at a path of at most two names (`title`, `scenario.channel`). */
function at(rec: Rec, path: string): unknown {
  const [field = '', inner] = path.split('.');
  const value = (rec as Fields)[field];
  return inner === undefined ? value : (value as Fields | undefined)?.[inner];
}

const textAt = (rec: Rec, field: string): string => {
  const text = at(rec, field);
  return typeof text === 'string' ? text : '';
};

const translationOf = (rec: Rec, field: string): string =>
  rec.translations && Object.hasOwn(rec.translations, field) ? (rec.translations[field] ?? '') : '';

/**
 * A record's text in a language; where there is none, the text there is; '' where there is neither.
 * @param field one of `textFields` of the record's type
 * @param mainLanguage the project's own, in which the fields themselves are written
 */
export function textOf(rec: Rec, field: string, language: Language, mainLanguage: Language): string {
  const main = textAt(rec, field);
  const translated = translationOf(rec, field);
  return language === mainLanguage ? main || translated : translated || main;
}

/** A record's text as shown: one text, or for `both` two when it has two different ones, the main language's first. */
export function textsOf(rec: Rec, field: string, shown: Shown, mainLanguage: Language): string[] {
  const texts = (shown === 'both' ? [mainLanguage, otherLanguage(mainLanguage)] : [shown]).map((language) =>
    textOf(rec, field, language, mainLanguage),
  );
  return [...new Set(texts)].filter((text) => text !== '');
}

/** Text fields that a record must have: they may be empty, but not absent. */
const required: { readonly [T in Rec['type']]: readonly string[] } = {
  project: ['title'],
  asset: [],
  blueprint: ['title'],
  owner: ['title'],
  phase: ['title'],
  step: ['title'],
  lane: [],
  card: ['text', 'picture.alt'],
  connector: [],
  wait: [],
  failure: [],
  mark: ['text'],
  policy: ['text'],
  metric: ['name'],
  note: ['text'],
};

function without<T extends object>(record: T, key: string): T | undefined {
  const rest = Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  return Object.keys(rest).length > 0 ? (rest as T) : undefined;
}

function withField<R extends Rec>(rec: R, field: string, value: unknown): R {
  const next = value === undefined ? without(rec, field) : { ...rec, [field]: value };
  return next as R;
}

function writeMain<R extends Rec>(rec: R, path: string, text: string): R {
  const keep = text !== '' || required[rec.type].includes(path);
  const [field = '', inner] = path.split('.');
  if (inner === undefined) return withField(rec, field, keep ? text : undefined);
  const outer = ((rec as Fields)[field] ?? {}) as Fields;
  return withField(rec, field, keep ? { ...outer, [inner]: text } : without(outer, inner));
}

function writeTranslation<R extends Rec>(rec: R, field: string, text: string): R {
  const translations = rec.translations ?? {};
  return withField(
    rec,
    'translations',
    text === '' ? without(translations, field) : { ...translations, [field]: text },
  );
}

/** A text as it can be kept: what neither a database nor XML can carry is left out, and the rest is not lost over it. */
export const keepable = (text: string): string => text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD');

/**
 * The record with a text written in the language shown: the main language edits the field, the other its translation;
 * with both shown, the main language. An empty text takes away what is optional.
 */
export function writeText<R extends Rec>(rec: R, field: string, text: string, shown: Shown, mainLanguage: Language): R {
  if (!textFields[rec.type].includes(field)) throw new Error(`"${field}" is not a text of a ${rec.type}`);
  // What a picture shows can only be said where there is one.
  if (field === 'picture.alt' && !(rec as Fields).picture) return rec;
  const write = shown === 'both' || shown === mainLanguage ? writeMain : writeTranslation;
  return write(rec, field, keepable(text));
}

/**
 * The record as it stands after the project's main language changed to the other one: where both texts are there they
 * change places; a single text stays where it is, since it is what both languages show.
 */
export function exchangeLanguages<R extends Rec>(rec: R): R {
  let next = rec;
  for (const [field, translated] of Object.entries(rec.translations ?? {})) {
    const main = textAt(rec, field);
    if (main === '' || translated === '') continue;
    next = writeTranslation(writeMain(next, field, translated), field, main);
  }
  return next;
}

/** Whether any text of a document is there in its second language. */
export function isTranslated(document: Document): boolean {
  for (const rec of document.values())
    if (Object.values(rec.translations ?? {}).some((text) => text !== '')) return true;
  return false;
}

/** The language a document's fields are written in. */
export const mainLanguageOf = (document: Document): Language => project(document).language;
