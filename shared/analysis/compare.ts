import { type Document, get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { recordsOf, typesInTurn } from '../model/queries.ts';
import { isMember, type Member, type Rec, textFields } from '../model/record.ts';
import { references, referred } from '../model/references.ts';
import { same } from '../model/same.ts';
import { keptInOrder } from './kept-in-order.ts';

/** One way in which two variants of a blueprint differ, at one record. */
export type Difference =
  | { readonly kind: 'added'; readonly type: Member['type']; readonly after: RecordId }
  | { readonly kind: 'removed'; readonly type: Member['type']; readonly before: RecordId }
  | {
      readonly kind: 'changed';
      readonly type: Member['type'];
      readonly before: RecordId;
      readonly after: RecordId;
      /** The fields that differ; `place` is where it stands, or in what order among its siblings. */
      readonly fields: readonly string[];
    };

export type Comparison = {
  /** What the records of the first blueprint are in the second, and the other way round. */
  readonly partners: ReadonlyMap<RecordId, RecordId>;
  readonly origins: ReadonlyMap<RecordId, RecordId>;
  /** Frame first, then cards in reading order, then what connects them and stands on them. */
  readonly differences: readonly Difference[];
};

/** Where records of a type stand, and what they are about; an owner is said like any other field. */
const placeFields: ReadonlySet<string> = new Set(['phase', 'step', 'lane', 'card', 'from', 'to']);
/** Fields that name a record, not what it says. */
const naming: ReadonlySet<string> = new Set(['id', 'type', 'blueprint', 'code', 'order']);

/**
 * Compares two blueprints of a document, as a variant with what it was made from. A variant's records keep their codes,
 * so a record's partner is the one of the same type and code, if it also says the same or stands at the same place:
 * a code alone may have been given twice. Without such a partner, one that says the same at the same place is taken.
 *
 * Two moments of one blueprint are compared the same way: what has the same record id there is the same record.
 * @param before record id of the blueprint that counts as the older
 * @param after record id of the one that may have gained and lost records against it
 * @param newerDocument the document that `after` is in, where it is another state than that of `before`
 */
export function compare(document: Document, before: RecordId, after: RecordId, newerDocument = document): Comparison {
  const partners = new Map<RecordId, RecordId>([[before, after]]);
  const older = byType(recordsOf(document, before));
  const newer = byType(recordsOf(newerDocument, after));
  for (const type of typesInTurn) match(older.get(type) ?? [], newer.get(type) ?? [], partners);
  const origins = new Map([...partners].map(([one, other]) => [other, one]));
  const differences = typesInTurn.flatMap((type) => {
    const inOrder = orderKept(older.get(type) ?? [], newer.get(type) ?? [], partners);
    return [
      ...(older.get(type) ?? []).flatMap((rec): Difference[] => {
        const partner = partners.get(rec.id);
        if (partner === undefined) return [{ kind: 'removed', type, before: rec.id }];
        const fields = changedFields(rec, get(newerDocument, type, partner), partners);
        if (!inOrder(rec.id) && !fields.includes('place')) fields.push('place');
        return fields.length > 0 ? [{ kind: 'changed', type, before: rec.id, after: partner, fields }] : [];
      }),
      ...(newer.get(type) ?? []).flatMap((rec): Difference[] =>
        origins.has(rec.id) ? [] : [{ kind: 'added', type, after: rec.id }],
      ),
    ];
  });
  return { partners, origins, differences };
}

function byType(records: readonly Rec[]): Map<Member['type'], Member[]> {
  const found = new Map<Member['type'], Member[]>();
  for (const rec of records) {
    if (!isMember(rec)) continue;
    const list = found.get(rec.type);
    if (list) list.push(rec);
    else found.set(rec.type, [rec]);
  }
  return found;
}

/** What a record says: the first of its texts. */
const saying = (rec: Member): string => {
  const [field = ''] = textFields[rec.type];
  const text = (rec as { readonly [field: string]: unknown })[field];
  return typeof text === 'string' ? text : '';
};

/** Where a record of the older blueprint would stand in the newer; what has no partner there is no place. */
const placeIn = (rec: Member, partners: ReadonlyMap<RecordId, RecordId>): string =>
  placeOf(rec, (id) => partners.get(id) ?? `?${id}`);

const placeOf = (rec: Member, partner: (id: RecordId) => string = (id) => id): string =>
  references[rec.type]
    .filter(({ field }) => placeFields.has(field))
    .map((reference) => {
      const id = referred(rec, reference);
      return id === undefined ? '' : partner(id);
    })
    .join(' ');

function match(older: readonly Member[], newer: readonly Member[], partners: Map<RecordId, RecordId>): void {
  const byCode = new Map(newer.map((rec) => [rec.code, rec]));
  const taken = new Set<RecordId>();
  const pair = (rec: Member, partner: Member) => {
    partners.set(rec.id, partner.id);
    taken.add(partner.id);
  };
  const byId = new Map(newer.map((rec) => [rec.id, rec]));
  for (const rec of older) {
    const itself = byId.get(rec.id);
    if (itself) pair(rec, itself);
  }
  for (const rec of older) {
    const other = byCode.get(rec.code);
    if (
      other &&
      !partners.has(rec.id) &&
      !taken.has(other.id) &&
      (saying(rec) === saying(other) || placeIn(rec, partners) === placeOf(other))
    )
      pair(rec, other);
  }
  const here = (rec: Member, place: string) => JSON.stringify([saying(rec), place]);
  const left = new Map<string, Member[]>();
  for (const rec of newer) {
    if (taken.has(rec.id)) continue;
    const key = here(rec, placeOf(rec));
    const list = left.get(key);
    if (list) list.push(rec);
    else left.set(key, [rec]);
  }
  for (const rec of older) {
    if (partners.has(rec.id) || (saying(rec) === '' && rec.type !== 'connector' && rec.type !== 'wait')) continue;
    const partner = left.get(here(rec, placeIn(rec, partners)))?.shift();
    if (partner) pair(rec, partner);
  }
}

function changedFields(rec: Member, partner: Member, partners: ReadonlyMap<RecordId, RecordId>): string[] {
  const one = rec as { readonly [field: string]: unknown };
  const other = partner as { readonly [field: string]: unknown };
  const owner = (value: unknown) => (typeof value === 'string' ? (partners.get(value) ?? value) : value);
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((field) => {
    if (naming.has(field) || placeFields.has(field)) return false;
    const isOwner = references[rec.type].some((reference) => reference.field === field);
    return !same(isOwner ? owner(one[field]) : one[field], other[field]);
  });
  if (placeIn(rec, partners) !== placeOf(partner)) fields.push('place');
  return fields;
}

/** Whether a record stands among its siblings as its partner does: most stay, and only those that were moved do not. */
function orderKept(
  older: readonly Member[],
  newer: readonly Member[],
  partners: ReadonlyMap<RecordId, RecordId>,
): (id: RecordId) => boolean {
  const [first] = older;
  const seen = first?.type === 'phase' || first?.type === 'step' || first?.type === 'lane' || first?.type === 'card';
  if (!seen) return () => true;
  const places = new Map(newer.map(({ id }, index) => [id, index]));
  const siblings = new Map<string, { id: RecordId; place: number }[]>();
  for (const rec of older) {
    const place = places.get(partners.get(rec.id) ?? '');
    if (place === undefined) continue;
    const list = siblings.get(placeOf(rec)) ?? [];
    siblings.set(placeOf(rec), list);
    list.push({ id: rec.id, place });
  }
  const moved = new Set<RecordId>();
  for (const list of siblings.values()) {
    const kept = keptInOrder(list.map(({ place }) => place));
    for (const [index, { id }] of list.entries()) if (!kept.has(index)) moved.add(id);
  }
  return (id) => !moved.has(id);
}
