import type { Language } from '#shared/model/fields.ts';
import type { Fault } from '#shared/model/result.ts';
import { faultSentence } from '#shared/words/fault-sentence.ts';

/** As many problems as one call lists. */
const mostLines = 100;

/**
 * A text on one line that cannot steer a terminal: names and ids from files may hold line breaks and escape sequences.
 */
export const onOneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 10 || code === 13 ? ' ' : `\\u{${code.toString(16)}}`;
  });

/** One line a fault: the file as it was named, the place in it, what is wrong there. */
export const faultLines = (language: Language, faults: readonly Fault[], place?: string): string[] =>
  faults.slice(0, mostLines).map((fault) => {
    const where = [place, fault.at].filter((part) => part !== undefined && part !== '');
    return onOneLine([...where, faultSentence(language, fault)].join(': '));
  });
