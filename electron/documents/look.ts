import { interfaceSizes, themeChoices } from '#shared/contract.ts';
import type { Settings } from '#shared/ipc.ts';
import type { Language } from '#shared/model/fields.ts';
import { languages } from '#shared/model/languages.ts';
import { jsonFile } from './json-file.ts';

/** The product's language for a list of the system's, best first: Chinese of any kind reads 简体中文, all else English. */
export const languageFor = (systemLanguages: readonly string[]): Language => {
  for (const tag of systemLanguages) {
    const name = tag.toLowerCase().split(/[-_]/)[0];
    if (name === 'zh' || name === 'en') return name;
  }
  return 'en';
};

/** Those of the settings that a start screen is drawn by. */
export type Look = Pick<Settings, 'language' | 'systemLanguage' | 'theme' | 'interfaceSize' | 'toured'>;

const isSize = (value: unknown): value is number =>
  typeof value === 'number' && value >= interfaceSizes.smallest && value <= interfaceSizes.largest;

/** The theme as the system knows it: the projector's colours are light ones of our own. */
export const systemThemeOf = ({ theme }: Pick<Look, 'theme'>) => (theme === 'projector' ? 'light' : theme);

/** @param kept what is kept of all settings. As in `settings.ts`, a damaged entry falls back on its own. */
export const lookOf = (kept: unknown, systemLanguages: readonly string[]): Look => {
  const stored = (kept ?? {}) as { readonly [K in keyof Look]?: unknown };
  const language = languages.find((each) => each === stored.language);
  return {
    language: language ?? languageFor(systemLanguages),
    ...(language === undefined && { systemLanguage: true as const }),
    theme: themeChoices.find((each) => each === stored.theme) ?? 'system',
    ...(isSize(stored.interfaceSize) && { interfaceSize: stored.interfaceSize }),
    ...(stored.toured === true && { toured: true as const }),
  };
};

/**
 * Reads what they are made of, without the schemas of all settings, which take longer to load than the rest of a start.
 * @param path of the file of all settings
 */
export const readLook = (path: string): Promise<unknown> => jsonFile<unknown>(path, (kept) => kept, undefined).read();
