import { checkedRecord, isSurelyRecord } from '#shared/model/checked-record.ts';
import type { Document } from '#shared/model/document.ts';
import { recordIdSchema } from '#shared/model/fields.ts';
import { faultsBeyondSchema } from '#shared/model/invariants.ts';
import { formatVersion, migrate, type PlainRecord } from '#shared/model/migrations.ts';
import type { Rec } from '#shared/model/record.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { versionLimits } from '#shared/model/version.ts';
import { canonical, hashOfLines, sha256 } from './content-hash.ts';
import { type Database, type SqlValue, sqliteCode, strangersDatabase } from './database.ts';
import { documentHash } from './document-row.ts';
import { damaged, judgeHeader } from './file-header.ts';
import { type ReadRecord, rowReader, type TranslationsRead } from './row-reader.ts';
import {
  type Schema,
  schemaOf,
  schemaQuery,
  selecting,
  strangeParts,
  type TableStatements,
  translationStatements,
  versionPictureStatements,
  versionStatements,
} from './schema.ts';
import { type Column, versionColumns, versionPictureColumns } from './tables.ts';
import { picturesMissing, type StoredVersion, versionOf, versionsHash } from './versions/stored-version.ts';

export type ReadLimits = {
  /** Of the file, in bytes. */
  readonly bytes: number;
  /** Beside the project's own. */
  readonly records: number;
  readonly translations: number;
  /** Of one value, in bytes of UTF-8, except where its column may hold longer ones. */
  readonly value: number;
};

export const readLimits: ReadLimits = {
  bytes: 200 * 1024 * 1024,
  records: 200_000,
  translations: 2_000_000,
  value: 40_000,
};

export type ReadProject = {
  readonly documentId: string;
  readonly contentHash: string;
  readonly version: number;
  readonly versionsHash: string;
  readonly records: readonly Rec[];
  /** The same records as `canonical` writes them. */
  readonly lines: readonly string[];
  /** Named versions, not read any further, and the pictures that only they show. */
  readonly versions: readonly StoredVersion[];
  readonly pictures: ReadonlyMap<string, string>;
};

const rowsBetweenSigns = 500;

/** How many characters of records are handed out at once while a file is still read. */
const portion = 200_000;

/**
 * Where a reader is. While it is `reading`, a hostile database may hold it for ever; while it is `checking`, only our own
 * code runs, on no more records than the limits allow, and it ends.
 */
export type Stage = 'reading' | 'checking';

/**
 * A sign of life, or the next records as `canonical` writes them: each as its schema wants it, and nothing that counts before
 * all is judged. What was handed out in this way is how the lines of what is read begin.
 */
export type Step = Stage | { readonly lines: readonly string[] };

/**
 * Reads the bytes of a stranger's project file. May hang or run out of memory on a file made to do that: call it only
 * in a process that can be killed (`reader-process.ts`). Yields often, as a sign of life.
 *
 * Nothing is asked of the database before its schema has been compared, and no value is fetched before its size has.
 */
export function* readProject(bytes: Buffer, limits: ReadLimits): Generator<Step, Result<ReadProject>> {
  const header = judgeHeader(bytes.subarray(0, 100), bytes.length);
  if (!header.ok) return header;
  // A tool may have left the file marked for write-ahead logging; the content hash decides whether it is whole.
  bytes.fill(1, 18, 20);
  const { version } = header.value;
  const schema = schemaOf(version);
  let database: Database | undefined;
  try {
    database = strangersDatabase(bytes);
    const strange = strangeParts(database.statement(schemaQuery).all(), schema);
    if (strange.length > 0) return fail({ code: 'file.foreignParts', params: { parts: partList(strange) } });
    yield 'reading';
    if (database.pragma('quick_check(1)') !== 'ok') return fail(damaged('quick_check'));
    yield 'reading';
    const sizes = sizesIn(database, schema);
    const tooBig = oversized(sizes, limits);
    if (tooBig) return fail(tooBig);
    yield 'reading';

    const described = database.statement(schema.document.select).all();
    const [row] = described;
    if (!row || described.length !== 1 || row.row_hash !== documentHash(row)) return fail(damaged('document'));
    const documentId = recordIdSchema.safeParse(row.id);
    if (!documentId.success) return fail(damaged('document'));
    const shelf = yield* shelfIn(database, schema);
    if (shelf === undefined || (schema.withVersions && versionsHash(shelf.versions) !== row.versions_hash))
      return fail(damaged('versions'));
    const found = yield* recordsIn(database, sizes.records, version === formatVersion);
    if (found === undefined) return fail(damaged('translations'));
    const { read, sound } = found;
    if (read.length !== row.records) return fail(damaged('number of records'));
    yield 'checking';
    const contentHash = hashOfLines(read.map(({ id, line }) => [id, line]));
    if (contentHash !== row.content_hash) return fail(damaged('content hash'));
    yield 'checking';

    const plain = read.map(({ record }) => record);
    const records = sound ? held(sound) : yield* validated(migrate(plain, version));
    if (!records.ok) return records;
    const lines = read.map(({ line }) => line);
    // What is handed out is what was checked: a validator that leaves a field out in silence is seen here.
    if (!sound && version === formatVersion && !records.value.every(saysAll(read))) return fail(damaged('fields'));
    if (picturesMissing(shelf.versions, shelf.pictures, records.value).size > 0)
      return fail(damaged('pictures of versions'));
    return ok({
      documentId: documentId.data,
      contentHash,
      version,
      versionsHash: versionsHash(shelf.versions),
      records: records.value,
      lines: version === formatVersion ? lines : records.value.map(canonical),
      ...shelf,
    });
  } catch (error) {
    const code = sqliteCode(error);
    if (code === undefined) throw error;
    return fail(damaged(code));
  } finally {
    database?.close();
  }
}

const partList = (parts: readonly string[]): string =>
  parts
    .slice(0, 5)
    .map((part) => part.slice(0, 60))
    .join(', ');

type Sizes = { readonly rows: number; readonly tooLong: (limit: number) => boolean };

/** How many rows a table has, and how long its longest values are; found without reading any of them. */
function sizeOf(database: Database, { measure }: TableStatements, columns: readonly Column[] = []) {
  const { rows, ...longest } = database.statement(measure).first() ?? {};
  const most = (name: string, limit: number) => columns.find((column) => column.name === name)?.longest ?? limit;
  return {
    rows: Number(rows),
    tooLong: (limit: number) => Object.entries(longest).some(([name, size]) => Number(size) > most(name, limit)),
    /** The columns in which any row has a value. */
    used: columns.filter(({ name }) => longest[name] !== null),
  };
}

/** The sizes of all tables. */
function sizesIn(database: Database, schema: Schema) {
  const none: Sizes = { rows: 0, tooLong: () => false };
  const { withVersions } = schema;
  return {
    records: schema.records.map(({ table, ...statements }) => {
      const size = sizeOf(database, statements, table.columns);
      return { table, select: selecting(table.name, size.used), ...size };
    }),
    translations: sizeOf(database, translationStatements),
    document: sizeOf(database, schema.document),
    versions: withVersions ? sizeOf(database, versionStatements, versionColumns) : none,
    pictures: withVersions ? sizeOf(database, versionPictureStatements, versionPictureColumns) : none,
  };
}
type AllSizes = ReturnType<typeof sizesIn>;

/** Compares them with the limits before any value is read. */
function oversized({ records, ...others }: AllSizes, limits: ReadLimits): Fault | undefined {
  const { translations, document, versions, pictures } = others;
  const count = records.reduce((sum, { rows }) => sum + rows, 0);
  if (count > limits.records + 1 || translations.rows > limits.translations) {
    return { code: 'file.tooManyRecords', params: { most: limits.records } };
  }
  if (document.rows > 1) return damaged('document');
  if (versions.rows > versionLimits.versions) return damaged('too many versions');
  const all = [...records, translations, document, versions, pictures];
  return all.some(({ tooLong }) => tooLong(limits.value)) ? damaged('value too long') : undefined;
}

type FoundShelf = Pick<ReadProject, 'versions' | 'pictures'>;

/** The named versions and their pictures; undefined when one of them is not what its hash says. */
function* shelfIn(database: Database, schema: Schema): Generator<Stage, FoundShelf | undefined> {
  const versions: StoredVersion[] = [];
  const pictures = new Map<string, string>();
  if (!schema.withVersions) return { versions, pictures };
  for (const row of database.statement(versionStatements.select).each()) {
    const version = versionOf(row);
    if (!version) return undefined;
    versions.push(version);
    yield 'reading';
  }
  for (const { id, data } of database.statement(versionPictureStatements.select).each()) {
    if (sha256(String(data)) !== id) return undefined;
    pictures.set(id, String(data));
    yield 'reading';
  }
  return { versions, pictures };
}

/** `sound` are the records where each is surely what its schema wants. */
type FoundRecords = { readonly read: readonly ReadRecord[]; readonly sound?: readonly Rec[] };

/**
 * All rows as records, with their translations in them; undefined when a translation belongs to no record. As long as they
 * are sound they are handed out.
 * @param isOfToday whether they are what the schemas of today speak of
 */
function* recordsIn(
  database: Database,
  tables: AllSizes['records'],
  isOfToday: boolean,
): Generator<Step, FoundRecords | undefined> {
  const translations = yield* translationsIn(database);
  const records: ReadRecord[] = [];
  const sound: Rec[] = [];
  let lines: string[] = [];
  let length = 0;
  const untaken = new Set(translations.keys());
  for (const { table, select, rows, used } of tables) {
    if (rows === 0) continue;
    const read = rowReader(table, used, translations);
    for (const values of database.statement(select).lists()) {
      const record = read(values);
      records.push(record);
      untaken.delete(record.id);
      if (records.length % rowsBetweenSigns === 0) yield 'reading';
      if (!isOfToday || sound.length < records.length - 1 || !isSurelyRecord(record.record)) continue;
      sound.push(record.record);
      lines.push(record.line);
      length += record.line.length;
      if (length < portion) continue;
      yield { lines };
      lines = [];
      length = 0;
    }
  }
  if (untaken.size > 0) return undefined;
  if (sound.length < records.length) return { read: records };
  yield { lines };
  return { read: records, sound };
}

function* translationsIn(database: Database): Generator<Stage, TranslationsRead> {
  const translations = new Map<SqlValue, { [field: string]: unknown }>();
  let seen = 0;
  for (const [record = null, field = null, text = null] of database.statement(translationStatements.inOrder).lists()) {
    const texts = translations.get(record) ?? {};
    if (Object.keys(texts).length === 0) translations.set(record, texts);
    Object.defineProperty(texts, String(field), { value: text, enumerable: true, configurable: true, writable: true });
    if (++seen % rowsBetweenSigns === 0) yield 'reading';
  }
  return translations;
}

/**
 * Whether a record says all that was read for it: as many fields, and translations, as there were columns and rows for
 * it. Only what was written as JSON can have had more parts than these.
 */
const saysAll =
  (read: readonly ReadRecord[]) =>
  (record: Rec, index: number): boolean => {
    const { record: plain, line, withJson } = read[index] as ReadRecord;
    if (record === plain) return true;
    if (withJson) return canonical(record) === line;
    return count(record) === count(plain) && count(record.translations) === count(plain.translations);
  };
const count = (fields: unknown): number => Object.keys(fields ?? {}).length;

/** Records of today's version, each as its schema wants it and all together as the invariants want them. */
export function* validated(plain: readonly PlainRecord[]): Generator<Stage, Result<readonly Rec[]>> {
  const records: Rec[] = [];
  for (const record of plain) {
    const parsed = checkedRecord(record);
    if (!parsed.success) {
      const path = parsed.error.issues[0]?.path.join('.') ?? '';
      return fail(damaged(`${String(record.type)} ${String(record.code ?? record.id).slice(0, 60)}: ${path}`));
    }
    records.push(parsed.data);
    if (records.length % rowsBetweenSigns === 0) yield 'checking';
  }
  return held(records);
}

/** Records that their schemas let pass, if they are all together as the invariants want them. */
function held(records: readonly Rec[]): Result<readonly Rec[]> {
  const document: Document = new Map(records.map((record) => [record.id, record]));
  if (document.size !== records.length) return fail(damaged('number of records'));
  const faults = faultsBeyondSchema(document);
  return faults.length > 0 ? fail(damaged('content'), ...faults.slice(0, 100)) : ok(records);
}
