import type { Language } from '../model/fields.ts';
import { project } from '../model/queries.ts';
import type { Rec } from '../model/record.ts';
import { exchangeLanguages } from '../model/translate.ts';
import { command, putting } from './command.ts';

/** Makes the other language the project's main one: where a text is there in both, they change places. */
export const setProjectLanguage = command<{ readonly language: Language }>(
  'command.setProjectLanguage',
  (document, { language }) => {
    const current = project(document);
    if (current.language === language) return {};
    const exchanged = [...document.values()]
      .map((rec): Rec => exchangeLanguages(rec))
      .map((rec): Rec => (rec.type === 'project' ? { ...rec, language } : rec));
    // What says nothing in the other language is the same record as before, and no part of the change.
    return putting(
      document,
      exchanged.filter((rec) => rec !== document.get(rec.id)),
    );
  },
);
