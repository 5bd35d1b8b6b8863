import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { blueprints, project, recordsOf } from '#shared/model/queries.ts';
import { type Rec, textFields } from '#shared/model/record.ts';
import { say } from '#shared/words/words.ts';
import { fold } from './fold.ts';

/** One record whose texts hold what is looked for, and the first of its fields that does. */
export type Hit = { readonly id: RecordId; readonly field: string };

/** All hits of one blueprint, in the order they are read in: a mark follows what it stands on. */
export type Found = { readonly blueprint: RecordId; readonly hits: readonly Hit[] };

type Searched = {
  readonly texts: readonly { readonly field: string; readonly folded: string }[];
  readonly code?: string;
};

/** Folded once a record: an edit makes a new record, so nothing here can be out of date. */
const searched = new WeakMap<Rec, Searched>();

function valueAt(rec: Rec, path: string): unknown {
  let value: unknown = rec;
  for (const name of path.split('.')) value = (value as { readonly [field: string]: unknown } | undefined)?.[name];
  return value;
}

/** Every text of a record, in both languages, and its code; a lane without a title is found by the name it is shown with. */
function textsOf(rec: Rec): Searched {
  const known = searched.get(rec);
  if (known) return known;
  const texts: Searched['texts'][number][] = [];
  for (const field of textFields[rec.type]) {
    const value = valueAt(rec, field);
    const translated = rec.translations?.[field];
    if (value !== undefined && value !== '') texts.push({ field, folded: fold(String(value)) });
    if (translated) texts.push({ field, folded: fold(translated) });
  }
  if (rec.type === 'lane' && texts.length === 0)
    for (const language of ['en', 'zh'] as const)
      texts.push({ field: 'title', folded: fold(say(language, `role.${rec.role}`)) });
  const made = { texts, ...('code' in rec && { code: fold(rec.code) }) };
  searched.set(rec, made);
  return made;
}

/** The record that another is read with: a failure with its card, a note with its card, step or lane. */
const carrierOf = (rec: Rec): RecordId | undefined => {
  if (rec.type === 'card' || rec.type === 'step') return undefined;
  const { card, step, lane } = rec as { card?: RecordId; step?: RecordId; lane?: RecordId };
  return card ?? step ?? lane;
};

const orders = new WeakMap<Document, Map<RecordId, readonly Rec[]>>();

/** How many records are gone through at once. */
const slice = 500;

/** The records of a blueprint as one reads them, made once a document. */
function* readingOrder(document: Document, blueprint: RecordId): Generator<void, readonly Rec[]> {
  const known = orders.get(document) ?? new Map<RecordId, readonly Rec[]>();
  orders.set(document, known);
  const there = known.get(blueprint);
  if (there) return there;
  const standing: Rec[] = [];
  const carried = new Map<RecordId, Rec[]>();
  for (const [index, rec] of recordsOf(document, blueprint).entries()) {
    if (index % slice === 0) yield;
    const carrier = carrierOf(rec);
    if (carrier === undefined) standing.push(rec);
    else if (carried.has(carrier)) carried.get(carrier)?.push(rec);
    else carried.set(carrier, [rec]);
  }
  const order: Rec[] = [];
  for (const [index, rec] of standing.entries()) {
    if (index % slice === 0) yield;
    order.push(rec, ...(carried.get(rec.id) ?? []));
  }
  known.set(blueprint, order);
  return order;
}

/** Makes ready, piece by piece, what `search` makes of a document when it is first searched. */
export function* readyToSearch(document: Document): Generator<void, true> {
  for (const { id } of blueprints(document)) {
    const order = yield* readingOrder(document, id);
    for (const [index, rec] of order.entries()) {
      if (index % slice === 0) yield;
      textsOf(rec);
    }
  }
  return true;
}

/** Where a record's texts hold what is looked for; a code such as C12 is found whole. */
function hitIn(rec: Rec, needle: string): Hit | undefined {
  const { texts, code } = textsOf(rec);
  const text = texts.find(({ folded }) => folded.includes(needle));
  if (text) return { id: rec.id, field: text.field };
  return code === needle ? { id: rec.id, field: 'code' } : undefined;
}

/**
 * Looks for a text in everything a person wrote, in both languages, piece by piece.
 * @returns one entry for each blueprint, in their order; the project's title counts with the first
 */
export function* searching(document: Document, wanted: string): Generator<void, readonly Found[]> {
  const needle = fold(wanted.trim());
  const found: Found[] = [];
  for (const { id } of blueprints(document)) {
    const hits: Hit[] = [];
    const first = found.length === 0 ? [project(document)] : [];
    const order = needle === '' ? [] : [...first, ...(yield* readingOrder(document, id))];
    for (const [index, rec] of order.entries()) {
      if (index % slice === 0) yield;
      const hit = hitIn(rec, needle);
      if (hit) hits.push(hit);
    }
    found.push({ blueprint: id, hits });
  }
  return found;
}

/** The same at once. */
export function search(document: Document, wanted: string): readonly Found[] {
  const work = searching(document, wanted);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
