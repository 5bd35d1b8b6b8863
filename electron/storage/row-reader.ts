import type { PlainRecord } from '#shared/model/migrations.ts';
import { canonical } from './content-hash.ts';
import type { SqlValue } from './database.ts';
import { restored } from './rows.ts';
import type { Column, RecordTable } from './tables.ts';

/** A record as it was read, and the text that `canonical` makes of it. */
export type ReadRecord = {
  readonly id: string;
  readonly record: PlainRecord;
  readonly line: string;
  /** Whether a value in it was written as JSON, and may hold anything. */
  readonly withJson: boolean;
};

/** The translations of a file by their records, each record's by their fields in order. */
export type TranslationsRead = ReadonlyMap<SqlValue, { readonly [field: string]: unknown }>;

type Fields = { [field: string]: unknown };
type Place = Pick<Column, 'kind'> & { readonly outer: string; readonly inner: string; readonly at: number };

/**
 * Reads the rows of a table as records. Fields are set in the order in which `canonical` writes them, so that nearly
 * every record's text is what JSON makes of it: a fifth of the time, for every record of every file that is opened.
 * @param columns those of the table that are read, in the order of the values
 */
export function rowReader({ type }: RecordTable, columns: readonly Column[], translations: TranslationsRead) {
  const places = [
    ...columns.map(({ field, kind }, at): Place => {
      const [outer = '', inner = ''] = field.split('.');
      return { outer, inner, kind, at };
    }),
    { outer: 'type', inner: '', kind: 'text', at: isType },
    { outer: 'translations', inner: '', kind: 'text', at: areTranslations },
  ] satisfies Place[];
  places.sort((a, b) => (a.outer === b.outer ? order(a.inner, b.inner) : order(a.outer, b.outer)));
  const idAt = columns.findIndex(({ field }) => field === 'id');

  return (values: readonly SqlValue[]): ReadRecord => {
    const record: Fields = {};
    const id = values[idAt] ?? null;
    let withJson = false;
    for (const { outer, inner, kind, at } of places) {
      if (at < 0) {
        const own = at === isType ? type : translations.get(id);
        if (own !== undefined) record[outer] = own;
        continue;
      }
      const value = values[at];
      if (value === null || value === undefined) continue;
      const field = kind === 'text' || kind === 'number' ? value : restored(value, kind);
      if (kind === 'json') withJson = true;
      if (inner === '') {
        record[outer] = field;
        continue;
      }
      const part = (record[outer] ?? {}) as Fields;
      part[inner] = field;
      record[outer] = part;
    }
    return { id: String(id), record, line: withJson ? canonical(record) : JSON.stringify(record), withJson };
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : 1);
/** Where a field does not come from a column. */
const isType = -1;
const areTranslations = -2;
