import { formatVersion, type PlainRecord } from '#shared/model/migrations.ts';
import { type RecordType, recordSchema } from '#shared/model/record.ts';
import { sha256 } from '../content-hash.ts';
import { recordOf } from '../rows.ts';
import { schemaOf } from '../schema.ts';
import type { Column, RecordTable } from '../tables.ts';
import { translationColumns, versionColumns, versionPictureColumns } from '../tables.ts';
import { type StoredVersion, versionOf } from '../versions/stored-version.ts';
import type { RawRow } from './rows-left.ts';

/** What a row was read as. */
export type Found =
  | { readonly is: 'record'; readonly plain: PlainRecord }
  | { readonly is: 'translation'; readonly record: string; readonly field: string; readonly text: string }
  | { readonly is: 'document'; readonly records: number; readonly contentHash: string; readonly versionsHash?: string }
  | { readonly is: 'version'; readonly version: StoredVersion | undefined }
  | { readonly is: 'picture'; readonly hash: string; readonly data: string };

/** Those whose columns allow much come last: what fits another table belongs there. */
const lax: readonly RecordType[] = ['phase', 'policy', 'note'];

/** Every table of every version, those of today first; a row has as many values as its table had columns. */
const tables: readonly RecordTable[] = Array.from({ length: formatVersion }, (_, index) => formatVersion - index)
  .flatMap((version) => schemaOf(version).records.map(({ table }) => table))
  .sort((a, b) => Number(lax.includes(a.type)) - Number(lax.includes(b.type)));

const tablesOfWidth = new Map<number, RecordTable[]>();
for (const table of tables) {
  const width = table.columns.length;
  tablesOfWidth.set(width, [...(tablesOfWidth.get(width) ?? []), table]);
}

const asRow = (columns: readonly Column[], row: RawRow) =>
  Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]));

const isText = (value: unknown): value is string => typeof value === 'string';
const isHash = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value);

/** How many columns the row that describes the document has had. */
const documentWidths = new Set(
  Array.from({ length: formatVersion }, (_, index) => schemaOf(index + 1).document.columns.length),
);

function translation(row: RawRow): Found | undefined {
  const [record, field, text] = row;
  const whole = row.length === translationColumns.length && isText(record) && isText(field) && isText(text);
  return whole ? { is: 'translation', record, field, text } : undefined;
}

/** The row that describes the document: its last two values are the digits of hashes. */
function description(row: RawRow): Found | undefined {
  const [id, language, , records, hash] = row;
  const whole = documentWidths.has(row.length) && isText(id) && typeof records === 'number';
  if (!whole || (language !== 'en' && language !== 'zh')) return undefined;
  if (!isHash(hash)) return undefined;
  // The last two are the hash of the versions, if the file could have some, and that of the row.
  const versionsHash = row.length > 6 ? row.at(-2) : undefined;
  return { is: 'document', records, contentHash: hash, ...(isHash(versionsHash) && { versionsHash }) };
}

/** A named version, if it is whole: its own hash says so. One that is not is no row of another table either. */
function version(row: RawRow): Found | undefined {
  if (row.length !== versionColumns.length || !isHash(row[hashAt]) || !isHash(row.at(-1))) return undefined;
  return { is: 'version', version: versionOf(asRow(versionColumns, row)) };
}
const hashAt = versionColumns.findIndex(({ field }) => field === 'contentHash');

/** A picture that only versions show. */
function picture(row: RawRow): Found | undefined {
  const [hash, data] = row;
  const whole = row.length === versionPictureColumns.length && isText(hash) && isText(data) && sha256(data) === hash;
  return whole ? { is: 'picture', hash, data } : undefined;
}
const other = (row: RawRow): Found | undefined => translation(row) ?? description(row) ?? version(row) ?? picture(row);

const columnFits = ({ kind, required }: Column, value: RawRow[number] | undefined): boolean => {
  if (value === null || value === undefined) return !required;
  if (kind === 'number' || kind === 'flag') return typeof value === 'number';
  return kind === 'measure' || typeof value === 'string';
};
const fits = (table: RecordTable, row: RawRow): boolean =>
  table.columns.length === row.length && table.columns.every((column, index) => columnFits(column, row[index]));
const isValid = (table: RecordTable, row: RawRow): boolean =>
  fits(table, row) && recordSchema.safeParse(recordOf(asRow(table.columns, row), table)).success;

const id = /^[A-Za-z0-9_-]{1,64}$/;

/** Whether values found by searching among damaged bytes can be a row of ours. */
export const isLikely = (row: RawRow): boolean =>
  isText(row[0]) &&
  id.test(row[0]) &&
  (other(row) !== undefined || (tablesOfWidth.get(row.length) ?? []).some((table) => isValid(table, row)));

/**
 * What the rows of one page are. A page belongs to one table, so the rows that are whole decide for those that are not:
 * the table is the one whose schema takes most of them.
 */
export function readAs(rows: readonly RawRow[]): Found[] {
  const widths = new Set(rows.map((row) => row.length));
  return [...widths].flatMap((width) => {
    const ofWidth = rows.filter((row) => row.length === width);
    const others = ofWidth.flatMap((row) => other(row) ?? []);
    if (others.length > 0) return others;
    const table = bestFor(ofWidth);
    if (!table) return [];
    return ofWidth.map((row) => ({ is: 'record', plain: recordOf(asRow(table.columns, row), table) }) as const);
  });
}

/** So many rows of a page say what the others are. */
const enough = 8;

function bestFor(all: readonly RawRow[]): RecordTable | undefined {
  const rows = all.filter((_, index) => index % Math.ceil(all.length / enough) === 0);
  let best: RecordTable | undefined;
  let most = 0;
  for (const table of tablesOfWidth.get(rows[0]?.length ?? 0) ?? []) {
    // A row that is only of the right types says less than one that is valid.
    const score = rows.reduce((sum, row) => sum + (isValid(table, row) ? 100 : fits(table, row) ? 1 : 0), 0);
    if (score > most) [best, most] = [table, score];
  }
  return best;
}
