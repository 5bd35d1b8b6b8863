import type { RecordId } from './fields.ts';
import type { Rec } from './record.ts';

/** A whole project: a flat map of records, which refer to each other by id. Never changed in place. */
export type Document = ReadonlyMap<RecordId, Rec>;
