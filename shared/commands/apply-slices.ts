import { apply, changeOf } from '../model/algebra.ts';
import type { Change } from '../model/change.ts';
import type { Document } from '../model/document.ts';

/** How many records are altered at a time: what `settledInSlices` is given, for the same reasons. */
const sliceSize = 600;

/**
 * What `apply` does, for a change so big that it is felt. Documents on the way are nobody's to see: a card may stand
 * in them without its lane.
 * @returns yields which share is done; at the end the document
 */
export function* appliedInSlices(document: Document, change: Change): Generator<number, Document> {
  const entries = Object.entries(change);
  let now = document;
  for (let from = 0; from < entries.length; from += sliceSize) {
    yield from / entries.length;
    now = apply(now, changeOf(entries.slice(from, from + sliceSize)));
  }
  return now;
}
