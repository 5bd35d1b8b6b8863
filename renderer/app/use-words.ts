import type { Language } from '#shared/model/fields.ts';
import type { Fault } from '#shared/model/result.ts';
import { isWord, say } from '#shared/words/first.ts';
import type { WordKey } from '#shared/words/words.ts';
import { useWindow } from './window-state.ts';

export type Say = (key: WordKey, params?: Record<string, string | number>) => string;

const inEnglish: Say = (key, params) => say('en', key, params);
const inChinese: Say = (key, params) => say('zh', key, params);

export const useLanguage = (): Language => useWindow((state) => state.settings.language);

/** The program's words in the window's language. */
export const useWords = (): Say => (useLanguage() === 'zh' ? inChinese : inEnglish);

/** The sentence of a fault, with the place it names. */
export function sentence(words: Say, { code, params, at }: Fault): string {
  const key = `fault.${code}`;
  const said = isWord(key) ? words(key, params) : code;
  return at ? `${said} (${at})` : said;
}
