import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { orderBetween } from '../model/order.ts';

/** What a new record starts from: its id, which must be new, and an order key until it is placed among its siblings. */
export function newcomer(document: Document, id: RecordId): { id: RecordId; order: string } {
  if (document.has(id)) throw new Error(`The id "${id}" is taken`);
  return { id, order: orderBetween(null, null) };
}
