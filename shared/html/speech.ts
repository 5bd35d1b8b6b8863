import type { Spoken } from '../layout/texts.ts';
import type { Document } from '../model/document.ts';
import { type Language, otherLanguage } from '../model/fields.ts';
import { mainLanguageOf, type Shown } from '../model/translate.ts';
import { type Voice, voiceOf } from '../pages/voice.ts';
import { type Html, html, nothing } from './markup.ts';

/** The language a browser is told of. */
export const languageTag = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');

/** How one page speaks: in one language, or in both with the translation below each text. */
export type Speech = Voice & {
  readonly shown: Shown;
  readonly document: Document;
  /** A text as markup; the translation beside it says its language. */
  readonly html: (text: Spoken) => Html;
  /** The same where only one line is wanted: both texts in a row. */
  readonly inline: (text: Spoken) => Html;
};

export function speechOf(document: Document, shown: Shown): Speech {
  const main = mainLanguageOf(document);
  const voice = voiceOf({ language: shown, main });
  const second = languageTag(otherLanguage(voice.language));
  const also = (text: string | undefined, as: string) =>
    text === undefined || text === '' ? nothing : html` <span class="${as}" lang="${second}">${text}</span>`;
  return {
    ...voice,
    shown,
    document,
    html: ([text, translation]) => html`${text}${also(translation, 'also')}`,
    inline: ([text, translation]) => html`${text}${also(translation, 'beside')}`,
  };
}
