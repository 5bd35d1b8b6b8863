import type { PlainRecord } from '#shared/model/migrations.ts';
import type { Row, SqlValue } from './database.ts';
import type { Column, RecordTable } from './tables.ts';

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path of one or two names. */
function valueAt(record: PlainRecord, field: string): unknown {
  const [outer = '', inner] = field.split('.');
  const value = record[outer];
  return inner === undefined ? value : isObject(value) ? value[inner] : undefined;
}

function stored(value: unknown, kind: Column['kind']): SqlValue {
  if (value === undefined) return null;
  if (kind === 'flag' && typeof value === 'boolean') return value ? 1 : 0;
  if (kind === 'list' && Array.isArray(value)) return value.join(',');
  if (kind === 'json') return JSON.stringify(value);
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`A ${kind} column cannot hold ${JSON.stringify(value)}`);
}

/** The values of a record for its table's insert, in the order of the columns. */
export const valuesOf = (record: PlainRecord, columns: readonly Column[]): SqlValue[] =>
  columns.map(({ field, kind }) => stored(valueAt(record, field), kind));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The value of a field that a column holds. */
export function restored(value: SqlValue, kind: Column['kind']): unknown {
  if (kind === 'flag') return value === 1 ? true : value === 0 ? false : value;
  if (kind === 'list' && typeof value === 'string') return value === '' ? [] : value.split(',');
  if (kind === 'json' && typeof value === 'string') return parsed(value);
  return value;
}

/** What a row holds, by the fields. Values of a wrong type are left for the schema to refuse. */
export function fieldsOf(row: Row, columns: readonly Column[]): { [field: string]: unknown } {
  const record: { [field: string]: unknown } = {};
  for (const { name, field, kind } of columns) {
    const value = row[name];
    if (value === null || value === undefined) continue;
    const [outer = '', inner] = field.split('.');
    if (inner === undefined) record[outer] = restored(value, kind);
    else record[outer] = { ...(isObject(record[outer]) ? record[outer] : {}), [inner]: restored(value, kind) };
  }
  return record;
}

/** The record that a row holds, its translations not yet in it. */
export const recordOf = (row: Row, { type, columns }: RecordTable): { [field: string]: unknown } => ({
  type,
  ...fieldsOf(row, columns),
});
