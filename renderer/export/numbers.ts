import type { Language } from '#shared/model/fields.ts';

export const localeOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB');

/** A number as people write it. */
export const numberText = (value: number, language: Language): string => value.toLocaleString(localeOf(language));

const units = ['B', 'kB', 'MB', 'GB'] as const;

/** The size of a file in the unit in which one talks about it, to two digits. */
export function bytesText(bytes: number, language: Language): string {
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const number = new Intl.NumberFormat(localeOf(language), {
    maximumSignificantDigits: bytes / 1000 ** power >= 100 ? 3 : 2,
  }).format(bytes / 1000 ** power);
  return `${number} ${units[power]}`;
}
