import type { Language } from '../model/fields.ts';
import { i18n, say, type WordKey } from '../words/words.ts';
import type { MissingCharacters } from './missing-characters.ts';

/** Formats that people are offered a drawing in. */
export const drawnFormats = ['png', 'pdf', 'svg'] as const;
export type DrawnFormat = (typeof drawnFormats)[number];

/** A record as people know it: "card C2", "failure point F1", "title". */
export function placeOf(language: Language, { kind, code }: MissingCharacters): string {
  const named = [`export.kind.${kind}`, `tag.${kind}`].find((key) => i18n.exists(key));
  const name = named === undefined ? kind : say(language, named as WordKey);
  return language === 'en' ? `${name.toLowerCase()} ${code}`.trim() : `${name} ${code}`.trim();
}

/** What will be seen in place of characters no bundled font has. An SVG leaves its texts to the reader's fonts. */
export function missingSentence(language: Language, format: DrawnFormat, missing: MissingCharacters): string {
  const key = format === 'svg' ? 'export.missingInSvg' : 'export.missing';
  const characters = missing.characters.join(language === 'zh' ? '、' : ', ');
  return say(language, key, { characters, place: placeOf(language, missing) });
}
