import type { DeliverableFormat } from '../model/deliverable.ts';
import type { Language } from '../model/fields.ts';
import { isWord, say } from '../words/words.ts';
import type { MissingCharacters } from './missing-characters.ts';

/** A record as people know it: "Card C2", "Failure point F1", "Title". */
export function placeOf(language: Language, { kind, code }: MissingCharacters): string {
  const key = [`export.kind.${kind}`, `tag.${kind}`].find(isWord);
  return `${key === undefined ? kind : say(language, key)} ${code}`.trim();
}

/** What will be seen in place of characters no bundled font has. An SVG leaves its texts to the reader's fonts. */
export function missingSentence(language: Language, format: DeliverableFormat, missing: MissingCharacters): string {
  const key = format === 'svg' ? 'export.missingInSvg' : 'export.missing';
  const characters = missing.characters.join(language === 'zh' ? '、' : ', ');
  const place = placeOf(language, missing);
  // Within a sentence a name begins small; the code after it is no word.
  return say(language, key, { characters, place: place.charAt(0).toLowerCase() + place.slice(1) });
}
