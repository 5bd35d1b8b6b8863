import type { Language } from '#shared/model/fields.ts';
import type { Project } from '#shared/model/project.ts';
import type { Rec } from '#shared/model/record.ts';
import { textOf } from '#shared/model/translate.ts';

/** A project's title as it is shown in each language. */
export type Titles = Readonly<Record<Language, string>>;

export const titlesOf = (project: Project | undefined): Titles => ({
  en: project ? textOf(project, 'title', 'en', project.language) : '',
  zh: project ? textOf(project, 'title', 'zh', project.language) : '',
});

export const projectAmong = (records: Iterable<Rec | null>): Project | undefined => {
  for (const record of records) if (record?.type === 'project') return record;
  return undefined;
};
