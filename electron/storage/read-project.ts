import type { Document } from '#shared/model/document.ts';
import { recordIdSchema } from '#shared/model/fields.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { formatVersion, migrate, type PlainRecord } from '#shared/model/migrations.ts';
import { type Rec, recordSchema } from '#shared/model/record.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { versionLimits } from '#shared/model/version.ts';
import { hashOfRecords, sha256 } from './content-hash.ts';
import { type Database, type Row, sqliteCode, strangersDatabase } from './database.ts';
import { documentHash } from './document-row.ts';
import { damaged, judgeHeader } from './file-header.ts';
import { recordOf } from './rows.ts';
import {
  type Schema,
  schemaOf,
  schemaQuery,
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
  /** Named versions, not read any further, and the pictures that only they show. */
  readonly versions: readonly StoredVersion[];
  readonly pictures: ReadonlyMap<string, string>;
};

const rowsBetweenSigns = 500;

/**
 * Where a reader is. While it is `reading`, a hostile database may hold it for ever; while it is `checking`, only our own
 * code runs, on no more records than the limits allow, and it ends.
 */
export type Stage = 'reading' | 'checking';

/**
 * Reads the bytes of a stranger's project file. May hang or run out of memory on a file made to do that: call it only
 * in a process that can be killed (`reader-process.ts`). Yields often, as a sign of life.
 *
 * Nothing is asked of the database before its schema has been compared, and no value is fetched before its size has.
 */
export function* readProject(bytes: Buffer, limits: ReadLimits): Generator<Stage, Result<ReadProject>> {
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
    const tooBig = oversized(database, schema, limits);
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
    const plain = yield* plainRecords(database, schema);
    if (plain === undefined) return fail(damaged('translations'));
    if (plain.length !== row.records) return fail(damaged('number of records'));
    yield 'checking';
    const contentHash = hashOfRecords(plain);
    if (contentHash !== row.content_hash) return fail(damaged('content hash'));
    yield 'checking';

    const records = yield* validated(migrate(plain, version));
    if (!records.ok) return records;
    // What is handed out is what was checked: a validator that leaves a field out in silence is seen here.
    if (version === formatVersion && hashOfRecords(records.value) !== contentHash) return fail(damaged('fields'));
    if (picturesMissing(shelf.versions, shelf.pictures, records.value).size > 0)
      return fail(damaged('pictures of versions'));
    return ok({
      documentId: documentId.data,
      contentHash,
      version,
      versionsHash: versionsHash(shelf.versions),
      records: records.value,
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

/** A row of counts and sizes, compared with the limits before any value is read. */
function oversized(database: Database, schema: Schema, limits: ReadLimits): Fault | undefined {
  const measure = ({ measure }: TableStatements, columns: readonly Column[] = []) => {
    const { rows, ...sizes } = database.statement(measure).first() ?? {};
    const most = (name: string) => columns.find((column) => column.name === name)?.longest ?? limits.value;
    return { rows: Number(rows), tooLong: Object.entries(sizes).some(([name, size]) => Number(size) > most(name)) };
  };
  const records = schema.records.map(({ table, ...statements }) => measure(statements, table.columns));
  const translations = measure(translationStatements);
  const document = measure(schema.document);
  const versions = schema.withVersions ? measure(versionStatements, versionColumns) : { rows: 0, tooLong: false };
  const pictures = schema.withVersions
    ? measure(versionPictureStatements, versionPictureColumns)
    : { rows: 0, tooLong: false };
  const count = records.reduce((sum, { rows }) => sum + rows, 0);
  if (count > limits.records + 1 || translations.rows > limits.translations) {
    return { code: 'file.tooManyRecords', params: { most: limits.records } };
  }
  if (document.rows > 1) return damaged('document');
  if (versions.rows > versionLimits.versions) return damaged('too many versions');
  const tooLong = [...records, translations, document, versions, pictures].some((table) => table.tooLong);
  return tooLong ? damaged('value too long') : undefined;
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

/** All rows as records, with their translations in them; undefined when a translation belongs to no record. */
function* plainRecords(database: Database, schema: Schema): Generator<Stage, PlainRecord[] | undefined> {
  const records = new Map<unknown, { [field: string]: unknown }>();
  let seen = 0;
  for (const { table, select } of schema.records) {
    for (const row of database.statement(select).each()) {
      const record = recordOf(row, table);
      records.set(record.id, record);
      if (++seen % rowsBetweenSigns === 0) yield 'reading';
    }
  }
  for (const row of database.statement(translationStatements.select).each()) {
    if (!addTranslation(records, row)) return undefined;
    if (++seen % rowsBetweenSigns === 0) yield 'reading';
  }
  return [...records.values()];
}

function addTranslation(records: ReadonlyMap<unknown, { [field: string]: unknown }>, row: Row): boolean {
  const record = records.get(row.record);
  if (!record) return false;
  const texts = (record.translations ?? {}) as { [field: string]: unknown };
  Object.defineProperty(texts, String(row.field), {
    value: row.text,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  record.translations = texts;
  return true;
}

/** Records of today's version, each as its schema wants it and all together as the invariants want them. */
export function* validated(plain: readonly PlainRecord[]): Generator<Stage, Result<Rec[]>> {
  const records: Rec[] = [];
  for (const record of plain) {
    const parsed = recordSchema.safeParse(record);
    if (!parsed.success) {
      const path = parsed.error.issues[0]?.path.join('.') ?? '';
      return fail(damaged(`${String(record.type)} ${String(record.code ?? record.id).slice(0, 60)}: ${path}`));
    }
    records.push(parsed.data);
    if (records.length % rowsBetweenSigns === 0) yield 'checking';
  }
  const document: Document = new Map(records.map((record) => [record.id, record]));
  const faults = invariantFaults(document);
  return faults.length > 0 ? fail(damaged('content'), ...faults.slice(0, 100)) : ok(records);
}
