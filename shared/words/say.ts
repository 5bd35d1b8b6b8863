import type { Language } from '../model/fields.ts';
import type { WordKey } from './words.ts';

/** A text in both languages, side by side, so that neither can be forgotten: `[English, 简体中文]`. */
export type Words = { readonly [key: string]: readonly [en: string, zh: string] };

const all: { [key: string]: Words[string] } = {};

/** Makes the texts of some areas known. All that a module says must have been made known by what it imports. */
export function teach(areas: { readonly [area: string]: Words }): void {
  Object.assign(all, ...Object.values(areas));
  plainTexts.clear();
  said.clear();
  count = undefined;
}

/** Whether there is a text by this name, which may have come from elsewhere. */
export const isWord = (key: string): key is WordKey => Object.hasOwn(all, key) || Object.hasOwn(all, `${key}_other`);

const languageIndex = { en: 0, zh: 1 } as const;

const gap = /\{\{(\w+)\}\}/;

/** A text cut at its gaps: what stands between them, and in every second place the name of one. */
type Cut = readonly string[];

/**
 * Texts that are the same whatever number goes in, and have nothing in them but plain gaps: found and filled at once, as a
 * page says hundreds after every edit and a drawing names thousands.
 */
const plainTexts = new Map<string, readonly [Cut, Cut] | undefined>();

/** Cut when it is first said: most texts never are. */
function plainText(key: string): readonly [Cut, Cut] | undefined {
  if (!plainTexts.has(key)) plainTexts.set(key, cutsOf(key));
  return plainTexts.get(key);
}

function cutsOf(key: string): readonly [Cut, Cut] | undefined {
  const texts = all[key];
  if (!texts || `${key}_other` in all) return undefined;
  const cuts = [texts[0].split(gap), texts[1].split(gap)] as const;
  return cuts.every((cut) => !cut.some((part) => part.includes('{{') || part.includes('$t('))) ? cuts : undefined;
}

/**
 * A text of the program in a language.
 * @param params fill `{{name}}` in it; `count` also picks the plural form
 */
export function say(language: Language, key: WordKey, params: Record<string, string | number> = {}): string {
  const cut = plainText(key)?.[languageIndex[language]];
  if (!cut) return counted(language, key, params);
  let text = cut[0] ?? '';
  for (let at = 1; at < cut.length; at += 2) text += `${params[cut[at] ?? ''] ?? ''}${cut[at + 1]}`;
  return text;
}

/** What was said last with a number in it: what a sheet's table says of its cards is mostly the same after an edit. */
const said = new Map<string, string>();
const mostSaid = 1000;

/** Says one of those texts that `say` cannot say by itself: one with plural forms, or with more in it than plain gaps. */
export type Count = (language: Language, key: string, params: Record<string, string | number>) => string;

let counting: ((words: Words) => Count) | undefined;
let count: Count | undefined;

/**
 * Makes known how such texts are said. That takes a library, which comes with the words of everything: what a window
 * says first, and its menu, count nothing. Until then such a text is its own name.
 * @param by given all texts that are known
 */
export function countBy(by: (words: Words) => Count): void {
  counting = by;
  count = undefined;
}

function counted(language: Language, key: WordKey, params: Record<string, string | number>): string {
  const name = `${language} ${key} ${JSON.stringify(params)}`;
  const known = said.get(name);
  if (known !== undefined) return known;
  count ??= counting?.(all);
  if (!count) return key;
  const text = count(language, key, params);
  if (said.size >= mostSaid) said.clear();
  said.set(name, text);
  return text;
}
