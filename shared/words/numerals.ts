import type { Language } from '../model/fields.ts';

const locales = { en: 'en-GB', zh: 'zh-CN' } as const;

/** Made when a number is first said: the first of all takes some milliseconds. */
const formats: { [L in Language]?: Intl.NumberFormat } = {};

function formatOf(language: Language): Intl.NumberFormat {
  formats[language] ??= new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 });
  return formats[language];
}

/** A number as it is read, with a true minus. */
export const numeral = (language: Language, value: number): string =>
  formatOf(language).format(value).replace('-', '−');

/** A share from 0 to 1 in percent, to one digit, without the sign. */
export const percent = (language: Language, share: number): string => numeral(language, Math.round(share * 1000) / 10);

/** A difference with its sign. */
export const signed = (language: Language, value: number): string =>
  value > 0 ? `+${numeral(language, value)}` : numeral(language, value);
