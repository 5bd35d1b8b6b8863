import { basename, dirname } from 'node:path';
import type { Recent } from '#shared/ipc.ts';
import type { Language } from '#shared/model/fields.ts';
import type { Session } from '../storage/open-session.ts';
import { isPutAway, type SessionSummary } from '../storage/sessions.ts';
import type { Titles } from '../storage/titles.ts';

/** In no file, or not all of it. */
export const isUnsaved = ({ path, changes }: SessionSummary): boolean => path === undefined || changes > 0;

/** Whether a start has nothing to do with it: it is not to be opened again, nor to be listed as unsaved or discarded. */
export const isSettled = (summary: SessionSummary): boolean => {
  if (isPutAway(summary)) return summary.discardedAt === undefined || summary.changes === 0;
  return !summary.unclosed && !summary.reopens && !isUnsaved(summary);
};

export const byLatest = (a: SessionSummary, b: SessionSummary): number =>
  (a.changedAt ?? '') < (b.changedAt ?? '') ? 1 : -1;
export const byDiscarding = (a: SessionSummary, b: SessionSummary): number =>
  (a.discardedAt ?? '') < (b.discardedAt ?? '') ? 1 : -1;

/** A document that is in no file, as it is listed. */
export const entryOf = (
  { name, titles, path, changedAt, discardedAt }: SessionSummary,
  language: Language,
): Recent => ({
  handle: name,
  name: path === undefined ? titles[language] : basename(path),
  folder: path === undefined ? '' : basename(dirname(path)),
  ...(changedAt !== undefined && { openedAt: changedAt }),
  missing: false,
  unsaved: false,
  ...(discardedAt !== undefined && { discardedAt }),
});

/** What is left of a document when nobody has it open any more. */
export const summaryOf = ({ session, titles }: { session: Session; titles: Titles }): SessionSummary => {
  const path = session.path();
  const changedAt = session.history(1)[0]?.at;
  return {
    name: session.name(),
    documentId: session.documentId(),
    titles,
    changes: session.unpublished(),
    unclosed: false,
    reopens: false,
    ...(path !== undefined && { path }),
    ...(changedAt !== undefined && { changedAt }),
  };
};
