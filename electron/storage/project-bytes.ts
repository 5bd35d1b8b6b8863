import { atOnce } from '#shared/model/at-once.ts';
import type { Document } from '#shared/model/document.ts';
import { grouped } from '#shared/model/grouped.ts';
import { formatVersion } from '#shared/model/migrations.ts';
import type { RecOf, RecordType } from '#shared/model/record.ts';
import { type Database, emptyDatabase } from './database.ts';
import { type Described, documentRow } from './document-row.ts';
import { slice } from './in-slices.ts';
import { valuesOf } from './rows.ts';
import {
  applicationId,
  creation,
  documentStatements,
  recordStatements,
  translationStatements,
  versionPictureStatements,
  versionStatements,
} from './schema.ts';
import { type Shelf, versionRow } from './versions/stored-version.ts';

const inDrawnOrder = (a: { order?: string; id: string }, b: { order?: string; id: string }): number => {
  const [x, y] = a.order === b.order ? [a.id, b.id] : [a.order ?? '', b.order ?? ''];
  return x < y ? -1 : 1;
};

/** The database of a project file. The same document gives the same bytes, as long as SQLite itself stays the same. */
export const databaseBytes = (...of: Parameters<typeof makingDatabase>): Uint8Array => atOnce(makingDatabase(...of));

/** The same, for who goes on between other work; it must come to its end. */
export function* makingDatabase(
  document: Document,
  shelf: Shelf,
  described: Pick<Described, 'id' | 'contentHash' | 'versionsHash'>,
): Generator<void, Uint8Array> {
  const lists = grouped([...document.values()], ({ type }) => type);
  const byType = new Map(lists.map((records) => [records[0].type, records]));
  const ofType = <T extends RecordType>(type: T) =>
    ((byType.get(type) ?? []) as readonly RecOf<T>[]).toSorted(inDrawnOrder);
  const [project] = ofType('project');
  if (!project) throw new Error('A document has a project');
  const database = emptyDatabase();
  try {
    database.pragma(`application_id = ${applicationId}`);
    database.pragma(`user_version = ${formatVersion}`);
    database.script(creation);
    database.script('BEGIN');
    database
      .statement(documentStatements.insert)
      .run(...documentRow({ ...described, language: project.language, records: document.size }));
    const translation = database.statement(translationStatements.insert);
    let written = 0;
    for (const { table, insert } of recordStatements) {
      const statement = database.statement(insert);
      for (const record of ofType(table.type)) {
        statement.run(...valuesOf(record, table.columns));
        for (const [field, text] of Object.entries(record.translations ?? {})) translation.run(record.id, field, text);
        written += 1;
        if (written % slice === 0) yield;
      }
    }
    writeShelf(database, shelf, new Set(ofType('asset').map(({ data }) => data)));
    database.script('COMMIT');
    return database.bytes();
  } finally {
    database.close();
  }
}

/** The versions, oldest first, and those of their pictures that the project itself does not have. */
function writeShelf(database: Database, { versions, picture }: Shelf, there: ReadonlySet<string>): void {
  const version = database.statement(versionStatements.insert);
  for (const one of [...versions].sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1))) version.run(...versionRow(one));
  const added = database.statement(versionPictureStatements.insert);
  for (const hash of [...new Set(versions.flatMap(({ pictures }) => pictures))].sort()) {
    const data = picture(hash);
    if (!there.has(data)) added.run(hash, data);
  }
}
