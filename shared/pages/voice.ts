import { onOneLine, type Spoken, type Tongue } from '../layout/texts.ts';
import { type Language, otherLanguage } from '../model/fields.ts';
import { say, type WordKey } from '../words/words.ts';

type Params = Record<string, string | number>;

/** In which language pages speak: like the sheet they go with. */
export type Voice = {
  /** The language of what is said once, as numbers are. */
  readonly language: Language;
  /** What is to be said, in the language asked for, or in both. */
  readonly both: (text: (language: Language) => string) => Spoken;
  readonly word: (key: WordKey, params?: Params) => Spoken;
  /** The same on one line. */
  readonly line: (key: WordKey, params?: Params) => string;
};

export function voiceOf({ language: shown, main }: Tongue): Voice {
  const language = shown === 'both' ? main : shown;
  const both = (text: (language: Language) => string): Spoken => {
    const first = text(language);
    if (shown !== 'both') return [first, undefined];
    const second = text(otherLanguage(main));
    return [first, second === first ? undefined : second];
  };
  const word = (key: WordKey, params?: Params) => both((language) => say(language, key, params));
  return { language, both, word, line: (key, params) => onOneLine(word(key, params)) };
}
