import type { Change } from './change.ts';
import type { Document } from './document.ts';
import type { RecordId } from './fields.ts';
import type { Rec } from './record.ts';

/** From this many records on, copying a whole map for every edit would be felt (150,000 records: about 30 ms). */
const bigFrom = 5_000;

/** How many altered records lie on top before they are copied down into one map. */
const mostOnTop = 500;

/**
 * A big document as a map that it shares with the documents it came from, and what is altered on top of it. It is a
 * `ReadonlyMap` like any other; records altered stand where they stood, new ones at the end.
 */
class LayeredDocument implements ReadonlyMap<RecordId, Rec> {
  readonly #base: ReadonlyMap<RecordId, Rec>;
  readonly #top: ReadonlyMap<RecordId, Rec | null>;
  readonly size: number;

  constructor(base: ReadonlyMap<RecordId, Rec>, top: ReadonlyMap<RecordId, Rec | null>) {
    this.#base = base;
    this.#top = top;
    let size = base.size;
    for (const [id, rec] of top) size += Number(rec !== null) - Number(base.has(id));
    this.size = size;
  }

  get(id: RecordId): Rec | undefined {
    const rec = this.#top.get(id);
    return rec === undefined ? this.#base.get(id) : (rec ?? undefined);
  }

  has(id: RecordId): boolean {
    return this.get(id) !== undefined;
  }

  *entries(): MapIterator<[RecordId, Rec]> {
    for (const entry of this.#base) {
      const rec = this.#top.get(entry[0]);
      if (rec === undefined) yield entry;
      else if (rec !== null) yield [entry[0], rec];
    }
    for (const [id, rec] of this.#top) if (rec !== null && !this.#base.has(id)) yield [id, rec];
  }

  *keys(): MapIterator<RecordId> {
    for (const [id] of this.entries()) yield id;
  }

  *values(): MapIterator<Rec> {
    for (const [, rec] of this.entries()) yield rec;
  }

  [Symbol.iterator](): MapIterator<[RecordId, Rec]> {
    return this.entries();
  }

  forEach(callback: (rec: Rec, id: RecordId, document: ReadonlyMap<RecordId, Rec>) => void): void {
    for (const [id, rec] of this.entries()) callback(rec, id, this);
  }

  with(change: Change): Document {
    const top = new Map(this.#top);
    for (const [id, [, rec]] of Object.entries(change)) top.set(id, rec);
    return top.size > mostOnTop ? copiedWith(this, change) : new LayeredDocument(this.#base, top);
  }
}

function copiedWith(document: Document, change: Change): Document {
  const next = new Map(document);
  for (const [id, [, rec]] of Object.entries(change)) {
    if (rec === null) next.delete(id);
    else next.set(id, rec);
  }
  return next;
}

/** The document with the records of a change set, at a cost that does not grow with a big document. */
export function withRecords(document: Document, change: Change): Document {
  if (document instanceof LayeredDocument) return document.with(change);
  if (document.size < bigFrom || Object.keys(change).length > mostOnTop) return copiedWith(document, change);
  return new LayeredDocument(document, new Map()).with(change);
}
