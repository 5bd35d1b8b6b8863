import { createInstance } from 'i18next';
import type { Count, Words } from './say.ts';

type Texts = { [key: string]: string };

/** Says texts in the form that goes with a number. Keys are flat (`role.customer`), plurals end in `_one` and `_other`. */
export function counting(words: Words): Count {
  const en: Texts = {};
  const zh: Texts = {};
  for (const key in words) [en[key], zh[key]] = words[key] ?? ['', ''];
  const i18next = createInstance({
    lng: 'en',
    resources: { en: { translation: en }, zh: { translation: zh } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  void i18next.init();
  return (language, key, params) => i18next.t(key, { lng: language, ...params });
}
