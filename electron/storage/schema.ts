import { formatVersion } from '#shared/model/migrations.ts';
import type { Row } from './database.ts';
import {
  type Column,
  documentColumns,
  type RecordTable,
  recordTables,
  translationColumns,
  versionColumns,
  versionPictureColumns,
} from './tables.ts';

/** The first four letters of a database's header that make it ours: TRLN. */
export const applicationId = 0x54524c4e;

const sqlType = { text: 'TEXT', number: 'REAL', flag: 'INTEGER', list: 'TEXT', measure: 'ANY', json: 'TEXT' } as const;

function columnText({ name, kind, required, refers }: Column): string {
  const key = name === 'id' ? ' PRIMARY KEY' : '';
  const notNull = required ? ' NOT NULL' : '';
  return `  ${name} ${sqlType[kind]}${notNull}${key}${refers ? ` REFERENCES ${refers}(id)` : ''}`;
}

const createText = (name: string, columns: readonly Column[], extra: readonly string[] = []): string =>
  `CREATE TABLE ${name} (\n${[...columns.map(columnText), ...extra].join(',\n')}\n) STRICT`;

/** The whole schema of a project file: table → the exact text SQLite keeps. */
type CreateTexts = ReadonlyMap<string, string>;

const createTextsOf = (
  document: readonly Column[],
  tables: readonly RecordTable[],
  withVersions: boolean,
): CreateTexts =>
  new Map([
    ['document', createText('document', document)],
    ...tables.map(({ name, columns }) => [name, createText(name, columns)] as const),
    ['translations', createText('translations', translationColumns, ['  PRIMARY KEY (record, field)'])],
    ...(withVersions
      ? ([
          ['versions', createText('versions', versionColumns)],
          ['version_pictures', createText('version_pictures', versionPictureColumns)],
        ] as const)
      : []),
  ]);

const names = (columns: readonly Column[]): string => columns.map(({ name }) => name).join(', ');
const inserting = (table: string, columns: readonly Column[]): string =>
  `INSERT INTO ${table} (${names(columns)}) VALUES (${columns.map(() => '?').join(', ')})`;
/** Made of our own names only, like every statement here. */
export const selecting = (table: string, columns: readonly Column[]): string =>
  `SELECT ${names(columns)} FROM ${table}`;
/** Sizes without reading the values: `octet_length` looks at the cell's header only. */
const measuring = (table: string, columns: readonly Column[]): string =>
  `SELECT count(*) AS rows, ${columns.map(({ name }) => `max(octet_length(${name})) AS ${name}`).join(', ')} FROM ${table}`;

/** The statements that each table of the project file needs; all of them are constants. */
const statementsFor = (table: string, columns: readonly Column[]) => ({
  insert: inserting(table, columns),
  select: selecting(table, columns),
  measure: measuring(table, columns),
});
export type TableStatements = ReturnType<typeof statementsFor>;

const ofTranslations = statementsFor('translations', translationColumns);
export const translationStatements = { ...ofTranslations, inOrder: `${ofTranslations.select} ORDER BY record, field` };

const ofVersions = statementsFor('versions', versionColumns);
export const versionStatements = {
  ...ofVersions,
  inOrder: `${ofVersions.select} ORDER BY made_at, id`,
  one: `${ofVersions.select} WHERE id = ?`,
};
export const versionPictureStatements = statementsFor('version_pictures', versionPictureColumns);

const schemaWith = (document: readonly Column[], tables: readonly RecordTable[], withVersions: boolean) => ({
  createTexts: createTextsOf(document, tables, withVersions),
  document: { columns: document, ...statementsFor('document', document) },
  records: tables.map((table) => ({ table, ...statementsFor(table.name, table.columns) })),
  withVersions,
});
/** A project file's tables as one format version has them. */
export type Schema = ReturnType<typeof schemaWith>;

/** The columns and tables as a format version had them: without what came later. */
const until =
  (version: number) =>
  ({ since = 1 }: { readonly since?: number }): boolean =>
    since <= version;
const tablesOf = (version: number): RecordTable[] =>
  recordTables.filter(until(version)).map((table) => ({ ...table, columns: table.columns.filter(until(version)) }));

/** The format version that named versions came with. */
const versionsSince = 3;

const schemas = Array.from({ length: formatVersion }, (_, index) =>
  schemaWith(documentColumns.filter(until(index + 1)), tablesOf(index + 1), index + 1 >= versionsSince),
);

/** @param version one that `judgeHeader` lets pass: 1 … formatVersion */
export function schemaOf(version: number): Schema {
  const schema = schemas[version - 1];
  if (!schema) throw new Error(`No project file is of version ${version}`);
  return schema;
}

/** What is written today. */
export const { createTexts, document: documentStatements, records: recordStatements } = schemaOf(formatVersion);
export const creation = [...createTexts.values()].map((text) => `${text};`).join('\n');

export const schemaQuery = 'SELECT type, name, tbl_name, sql FROM sqlite_schema';

/** What SQLite itself adds for a primary key of text. */
const automatic = (name: string): string => `sqlite_autoindex_${name}_1`;

/**
 * Compares what a database holds with what its format version has; nothing else may have been asked of it before.
 * @returns the names of everything that is missing, altered or not ours; empty for a schema that is exactly ours
 */
export function strangeParts(found: readonly Row[], { createTexts }: Schema): string[] {
  const missing = new Set([...createTexts.keys()].flatMap((name) => [name, automatic(name)]));
  const strange: string[] = [];
  for (const { type, name, tbl_name, sql } of found) {
    const table = String(tbl_name);
    const ours =
      missing.has(String(name)) &&
      (type === 'table'
        ? name === table && sql === createTexts.get(table)
        : type === 'index' && name === automatic(table) && sql === null && createTexts.has(table));
    if (ours) missing.delete(String(name));
    else strange.push(String(name));
  }
  return [...strange, ...missing];
}
