import Sqlite from 'better-sqlite3';
import { hashOfRecords } from '../../../electron/storage/content-hash.ts';
import type { Row } from '../../../electron/storage/database.ts';
import { documentHash } from '../../../electron/storage/document-row.ts';
import { writeProjectFile } from '../../../electron/storage/project-file.ts';
import { recordOf } from '../../../electron/storage/rows.ts';
import { documentStatements, recordStatements, translationStatements } from '../../../electron/storage/schema.ts';
import { smallDocument } from './documents.ts';

/**
 * A good project file, then altered by someone who holds a SQLite tool and knows no limits. Tests only: the program
 * itself has one narrow door to SQLite.
 */
export async function alteredFile(path: string, ...sql: string[]): Promise<string> {
  await writeProjectFile(path, smallDocument, { documentId: 'doc' });
  alter(path, ...sql);
  return path;
}

export function alter(path: string, ...sql: string[]): void {
  const database = new Sqlite(path);
  try {
    database.unsafeMode(true);
    database.pragma('foreign_keys = OFF');
    for (const text of sql) database.exec(text);
  } finally {
    database.close();
  }
}

/** Makes the hashes fit whatever the rows say now: anyone who reads the program's source can do that. */
export function forgeHashes(path: string): void {
  const database = new Sqlite(path);
  try {
    const rows = (sql: string) => database.prepare<[], Row>(sql).all();
    const records = recordStatements.flatMap(({ table, select }) => rows(select).map((row) => recordOf(row, table)));
    for (const { record, field, text } of rows(translationStatements.select)) {
      const translated = records.find(({ id }) => id === record);
      const translations = Object.entries(translated?.translations ?? {});
      if (translated) translated.translations = Object.fromEntries([...translations, [field, text]]);
    }
    const set = (column: string, value: string | number) =>
      database.prepare(`UPDATE document SET ${column} = ?`).run(value);
    set('records', records.length);
    set('content_hash', hashOfRecords(records));
    for (const row of rows(documentStatements.select)) set('row_hash', documentHash(row));
  } finally {
    database.close();
  }
}
