import type { Language } from '../model/fields.ts';

const formats = {
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }),
} as const;

/** A number as it is read, with a true minus. */
export const numeral = (language: Language, value: number): string => formats[language].format(value).replace('-', '−');

/** A share from 0 to 1 in percent, to one digit, without the sign. */
export const percent = (language: Language, share: number): string => numeral(language, Math.round(share * 1000) / 10);

/** A difference with its sign. */
export const signed = (language: Language, value: number): string =>
  value > 0 ? `+${numeral(language, value)}` : numeral(language, value);
