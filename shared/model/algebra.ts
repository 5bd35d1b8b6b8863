import type { Change } from './change.ts';
import type { Document } from './document.ts';
import { carryIndex } from './document-index.ts';
import type { RecordId } from './fields.ts';
import { withRecords } from './layered-document.ts';
import type { Rec } from './record.ts';
import { same } from './same.ts';

type Entry = Change[RecordId];

/** A change of these entries. Not built by assignment: an id may be a name that every object has. */
export const changeOf = (entries: Iterable<readonly [RecordId, Entry]>): Change => Object.fromEntries(entries);

/** The ids a change touches. */
export const touched = (change: Change): RecordId[] => Object.keys(change);

/** What a record becomes: the change's word on it, else what the document holds. */
export function after(document: Document, change: Change, id: RecordId): Rec | undefined {
  return Object.hasOwn(change, id) ? ((change[id] as Entry)[1] ?? undefined) : document.get(id);
}

/** The ids at which a change's `before` is not what the document holds; empty when it can be applied. */
export const conflicts = (document: Document, change: Change): RecordId[] =>
  Object.entries(change)
    .filter(([id, [before]]) => !same(before, document.get(id) ?? null))
    .map(([id]) => id);

/**
 * The document after a change.
 * @throws Error when a `before` is not what is there; ask `conflicts` first where that can be expected
 */
export function apply(document: Document, change: Change): Document {
  const conflict = conflicts(document, change);
  if (conflict.length > 0) throw new Error(`The change does not fit the document at ${conflict.join(', ')}`);
  const next = withRecords(document, change);
  carryIndex(document, next, change);
  return next;
}

/** The change that undoes another: apply(apply(d, c), invert(c)) = d. */
export const invert = (change: Change): Change =>
  changeOf(Object.entries(change).map(([id, [before, rec]]) => [id, [rec, before]]));

/** One change that does what two do one after the other: the first before, the last after. */
export function squash(first: Change, second: Change): Change {
  const entries = new Map<RecordId, Entry>(Object.entries(first));
  for (const [id, [before, rec]] of Object.entries(second)) entries.set(id, [entries.get(id)?.[0] ?? before, rec]);
  // A record that the first change made and the second takes away was absent before both.
  for (const [id, [before]] of Object.entries(first)) {
    if (before === null) entries.set(id, [null, (entries.get(id) as Entry)[1]]);
  }
  return changeOf(entries);
}

/** A change without the entries that alter nothing. */
export const withoutNoops = (change: Change): Change =>
  changeOf(Object.entries(change).filter(([, [before, rec]]) => !same(before, rec)));

export const isEmpty = (change: Change): boolean => Object.keys(change).length === 0;
