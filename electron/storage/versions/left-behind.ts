import { randomUUID } from 'node:crypto';
import type { Language } from '#shared/model/fields.ts';
import { say } from '#shared/words/words.ts';
import type { Database } from '../database.ts';
import { recordsOf } from '../session-records.ts';
import { versionsOf } from './session-versions.ts';
import { linesOf, snapshotOf } from './snapshot.ts';
import type { Shelf } from './stored-version.ts';

/**
 * What a session leaves to the one that begins anew because its file was changed elsewhere: its named versions, and the
 * state it was in as one more, named in the project's own language.
 */
export function leftBehind(database: Database, now: Date): Shelf {
  const shelf = versionsOf(database).shelf();
  const lines = linesOf(database);
  const snapshot = snapshotOf(database, lines);
  if (shelf.versions.some(({ contentHash }) => contentHash === snapshot.contentHash)) return shelf;
  const at = recordsOf(database).history(1)[0]?.at ?? now.toISOString();
  const name = say(languageOf(lines.values()), 'versions.beforeReplaced');
  return { ...shelf, versions: [...shelf.versions, { id: randomUUID(), name, at, signatures: [], ...snapshot }] };
}

function languageOf(lines: Iterable<string>): Language {
  for (const line of lines) if (line.includes('"type":"project"')) return JSON.parse(line).language;
  return 'en';
}
