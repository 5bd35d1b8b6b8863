import type { Language } from '../model/fields.ts';
import type { Fault } from '../model/result.ts';
import { i18n, say, type WordKey } from './words.ts';

/** What a fault says to a person, without its place. A code without words is a bug; its own name is then all there is. */
export function faultSentence(language: Language, { code, params }: Fault): string {
  const key = `fault.${code}`;
  return i18n.exists(key, { lng: language, ...params }) ? say(language, key as WordKey, params) : code;
}
