import Sqlite from 'better-sqlite3';

/** What a column may hold here; blobs are never used. */
export type SqlValue = string | number | null;
export type Row = { readonly [column: string]: SqlValue };

/** A prepared statement. Its text is a constant of the source: values only ever come in as parameters. */
export type Statement = {
  run(...values: SqlValue[]): void;
  first(...values: SqlValue[]): Row | undefined;
  all(...values: SqlValue[]): Row[];
  each(...values: SqlValue[]): IterableIterator<Row>;
  /** The same without names: the values of each row in the order of its columns. Takes no values. */
  lists(): IterableIterator<readonly SqlValue[]>;
};

export type Database = {
  statement(sql: string): Statement;
  /** Runs several statements that take no values. */
  script(sql: string): void;
  pragma(text: string): SqlValue;
  /** Runs the work in one transaction: all of it is kept, or nothing. */
  atomically<T>(work: () => T): T;
  /** The bytes of the database as a file. */
  bytes(): Uint8Array;
  close(): void;
};

/**
 * The only door to better-sqlite3: no loading of extensions, no unsafe mode, no attached databases, no user functions.
 * SQLite's own defences (`SQLITE_DBCONFIG_DEFENSIVE`, no double-quoted strings, foreign keys) are on in this build.
 */
function wrap(connection: Sqlite.Database): Database {
  return {
    statement: (sql) => {
      const prepared = connection.prepare<SqlValue[], Row>(sql);
      return {
        run: (...values) => void prepared.run(...values),
        first: (...values) => prepared.get(...values),
        all: (...values) => prepared.all(...values),
        each: (...values) => prepared.iterate(...values),
        lists: () => connection.prepare<[], readonly SqlValue[]>(sql).raw().iterate(),
      };
    },
    script: (sql) => void connection.exec(sql),
    pragma: (text) => connection.pragma(text, { simple: true }) as SqlValue,
    atomically: (work) => connection.transaction(work).immediate(),
    bytes: () => connection.serialize(),
    close: () => void connection.close(),
  };
}

/**
 * Opens a database file of our own; one that another connection holds fails at once as busy.
 * @param isNew makes the file; else it must be there
 */
export const openDatabase = (path: string, isNew: boolean): Database =>
  wrap(new Sqlite(path, { timeout: 0, fileMustExist: !isNew }));

/** An empty database in memory. */
export const emptyDatabase = (): Database => wrap(new Sqlite(':memory:'));

/** A stranger's database, read from its bytes: it cannot be written, and its schema is not trusted. */
export function strangersDatabase(bytes: Buffer): Database {
  const database = wrap(new Sqlite(bytes, { readonly: true }));
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('mmap_size = 0');
  database.pragma('query_only = ON');
  return database;
}

/** The code of an error that SQLite raised (`SQLITE_CORRUPT`, `SQLITE_BUSY_RECOVERY`), or undefined for any other. */
export const sqliteCode = (error: unknown): string | undefined =>
  error instanceof Sqlite.SqliteError ? error.code : undefined;
