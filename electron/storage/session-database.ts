import { formatVersion } from '#shared/model/migrations.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { type Database, openDatabase, sqliteCode } from './database.ts';
import { systemCode } from './file-faults.ts';
import { versionTables } from './versions/session-versions.ts';

/** Marks a working copy, so that nobody takes it for a project file: TRLS. */
const applicationId = 0x54524c53;

/** Came with version 3. */
const pictures = 'CREATE TABLE pictures (hash TEXT PRIMARY KEY, data TEXT NOT NULL) STRICT;';

const creation = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
${pictures}
CREATE TABLE records (id TEXT PRIMARY KEY, type TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE history (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  change TEXT NOT NULL
) STRICT;
`;

/** What is known of a session beside its records and history; a key that is absent has no row. */
export type MetaKey =
  | 'documentId'
  | 'path'
  /**
   * `yes` while a program has the session open; still there at the next start if that program was killed. `again` when it
   * was open as the program ended, and is to be shown at the next start.
   */
  | 'open'
  /** The history row up to which the project file holds everything, its content hash and the SHA-256 of its bytes. */
  | 'publishedSeq'
  | 'publishedHash'
  | 'fileHash'
  /** How often named versions were altered, how often when the file was written last, and their hash in the file. */
  | 'versionsRevision'
  | 'publishedRevision'
  | 'publishedVersions'
  /** The same, noted right before a new file takes the old one's place. */
  | 'publishing'
  /** The SHA-256 of the damaged file that lies where this document belongs: it is only written over when a person says so. */
  | 'damaged'
  /** What was typed and could not be taken, by the names of its fields, as JSON. */
  | 'unfinished'
  /** When it was put away, and why: discarded by a person, or the file was replaced by another program. */
  | 'discardedAt'
  | 'replacedAt'
  /** When it was first found to have been discarded long enough ago to go. */
  | 'expiredAt';

/**
 * Opens a session's database, or makes it. The exclusive lock lasts as long as the connection: a second process, or a
 * second window, is told at once that it is in use, and a killed process leaves no lock behind. `synchronous` must be
 * set on every open: this build of SQLite reopens write-ahead logs with less.
 * @param begin makes it anew: puts into it all that it begins with. A program killed meanwhile leaves one that holds
 *   nothing
 */
export function openSessionDatabase(path: string, begin?: (database: Database) => void): Result<Database> {
  let database: Database | undefined;
  try {
    database = openDatabase(path, begin !== undefined);
    database.pragma('locking_mode = EXCLUSIVE');
    const mode = database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    if (mode !== 'wal' || database.pragma('synchronous') !== 2) throw new Error('A session must be durable');
    const found = database.pragma('application_id');
    if (begin) {
      make(database);
      const made = database;
      made.atomically(() => begin(made));
      return ok(made);
    }
    if (found !== applicationId) return refuse(database, { code: 'session.damaged' });
    const version = Number(database.pragma('user_version'));
    if (version > formatVersion) return refuse(database, { code: 'session.newer' });
    if (version < formatVersion) bringUpToDate(database, version);
    database.script(versionTables);
    return ok(database);
  } catch (error) {
    const fault = sessionFault(error);
    return database ? refuse(database, fault) : fail(fault);
  }
}

function make(database: Database): void {
  database.atomically(() => {
    database.script(creation);
    database.script(versionTables);
    database.pragma(`application_id = ${applicationId}`);
    database.pragma(`user_version = ${formatVersion}`);
  });
}

/** Versions 2 and 3 only added to what records may hold: those of version 1 and their history stay as they are. */
function bringUpToDate(database: Database, version: number): void {
  database.atomically(() => {
    if (version < 3) database.script(pictures);
    database.pragma(`user_version = ${formatVersion}`);
  });
}

function refuse(database: Database, fault: Fault): ReturnType<typeof fail> {
  database.close();
  return fail(fault);
}

/** What the errors of SQLite and of the file system mean for a session. Anything else is a bug and thrown on. */
export function sessionFault(error: unknown): Fault {
  const code = sqliteCode(error) ?? systemCode(error);
  if (code === undefined) throw error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { code: 'session.inUse' };
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return { code: 'session.damaged' };
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return { code: 'session.noSpace' };
  return { code: 'session.unwritable', params: { reason: code } };
}

export type MetaValues = { readonly [K in MetaKey]?: string | undefined };

export type Meta = {
  get(key: MetaKey): string | undefined;
  /** Sets all of them in one transaction; undefined takes a key away. */
  set(values: MetaValues): void;
};

export function metaOf(database: Database): Meta {
  const reading = database.statement('SELECT value FROM meta WHERE key = ?');
  const writing = database.statement(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const removing = database.statement('DELETE FROM meta WHERE key = ?');
  return {
    get: (key) => reading.first(key)?.value as string | undefined,
    set: (values) =>
      database.atomically(() => {
        for (const [key, value] of Object.entries(values)) {
          if (value === undefined) removing.run(key);
          else writing.run(key, value);
        }
      }),
  };
}
