import type { Language } from '../model/fields.ts';
import type { Fault } from '../model/result.ts';
import { isWord, say } from './words.ts';

/** What a fault says to a person, without its place. A code without words is a bug; its own name is then all there is. */
export function faultSentence(language: Language, { code, params }: Fault): string {
  const key = `fault.${code}`;
  return isWord(key) ? say(language, key, params) : code;
}
