import type { RecordId } from './fields.ts';
import type { Rec, RecOf, RecordType } from './record.ts';

/** A whole project: a flat map of records, which refer to each other by id. Never changed in place. */
export type Document = ReadonlyMap<RecordId, Rec>;

/** A document of these records; of two with the same id the last one stays (check for doubles before). */
export function documentOf(records: Iterable<Rec>): Document {
  const document = new Map<RecordId, Rec>();
  for (const rec of records) document.set(rec.id, rec);
  return document;
}

/** The record of this id if it is there and of this type. */
export function find<T extends RecordType>(document: Document, type: T, id: RecordId): RecOf<T> | undefined {
  const rec = document.get(id);
  return rec?.type === type ? (rec as RecOf<T>) : undefined;
}

/** The record of this id, which the caller knows to be there: anything else is a bug. */
export function get<T extends RecordType>(document: Document, type: T, id: RecordId): RecOf<T> {
  const rec = find(document, type, id);
  if (rec === undefined) throw new Error(`There is no ${type} "${id}" in this document`);
  return rec;
}
