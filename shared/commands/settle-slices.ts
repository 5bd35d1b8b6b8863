import { changeOf } from '../model/algebra.ts';
import type { Change } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { ok, type Result } from '../model/result.ts';
import { type Settled, settle } from './settle.ts';

/**
 * What `settle` does, for a plan so big that it is thought through slice by slice: each upon what those before it made.
 * No gesture: what it brings is what a paste or a file brings.
 * @param slices plans that follow one another; none touches a record that one before it touched
 * @returns yields how many records are done; at the end the whole, or the faults of the first slice refused
 */
export function* settledInSlices(document: Document, slices: Iterable<Change>): Generator<number, Result<Settled>> {
  const entries: [RecordId, Change[RecordId]][] = [];
  let now = document;
  for (const slice of slices) {
    const settled = settle(now, slice, false);
    if (!settled.ok) return settled;
    for (const entry of Object.entries(settled.value.change)) entries.push(entry);
    now = settled.value.document;
    yield entries.length;
  }
  return ok({ change: changeOf(entries), document: now });
}
