import type { Audience } from '../model/deliverable.ts';
import { type Document, documentOf } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { type PageKind, pageKinds } from '../model/page-kinds.ts';
import { blueprints, projects, recordsOf } from '../model/queries.ts';
import type { Rec, RecOf } from '../model/record.ts';
import { keptFields, keptLanes, keptMarks, keptPages, keptTypes } from './kept.ts';
import type { Narrowed } from './narrowed.ts';
import { standing } from './standing.ts';

type Fields = { readonly [field: string]: unknown };

const frame = ['id', 'type', 'code', 'order', 'blueprint'];

/** Whether a record goes to somebody, as far as that is not a matter of what it stands on. */
function goesTo(audience: Narrowed, rec: Rec): boolean {
  if (keptTypes[rec.type]?.includes(audience) === false) return false;
  if (rec.type === 'lane') return keptLanes[rec.role].includes(audience);
  if (rec.type === 'mark') return keptMarks[rec.kind].includes(audience);
  // What a touchpoint has behind the stage is not seen, in whatever lane it stands.
  return rec.type !== 'card' || audience !== 'customer' || rec.access !== 'back';
}

/** A record with those of its fields that somebody gets, and with the translations of those. */
function narrowed<R extends Rec>(audience: Narrowed, rec: R): R {
  const who: { readonly [field: string]: readonly Narrowed[] } = keptFields[rec.type];
  const gets = (field: string) => frame.includes(field) || who[field]?.includes(audience) === true;
  const own = Object.entries(rec as Fields).filter(([field]) => gets(field));
  const translated = Object.entries(rec.translations ?? {}).filter(([path]) => gets(path.split('.')[0] ?? ''));
  return {
    ...Object.fromEntries(own),
    ...(translated.length > 0 && { translations: Object.fromEntries(translated) }),
  } as R;
}

/** How long the staff work is not the customer's business: only how long the customer does. */
function withoutStaffMinutes(cards: readonly Rec[], document: Document): Rec[] {
  const byCustomer = ({ lane }: RecOf<'card'>) => (document.get(lane) as RecOf<'lane'>).role === 'customer';
  return cards.map((rec) => {
    if (rec.type !== 'card' || rec.minutes === undefined || byCustomer(rec)) return rec;
    const { minutes: _, ...rest } = rec;
    return rest;
  });
}

/**
 * A document as one audience gets it: what they do not get is not in it. `full` is the document itself.
 * @param only the one blueprint that is wanted; without it all of them are kept
 * @returns a whole document: nothing in it refers to what was left out, and nothing is kept that only that referred to
 */
export function documentFor(audience: Audience, document: Document, only?: RecordId): Document {
  if (audience === 'full') return document;
  const wanted = only === undefined ? blueprints(document).map(({ id }) => id) : [only];
  const records = [
    ...[...document.values()].filter(({ type }) => type === 'asset'),
    ...projects(document),
    ...wanted.flatMap((id) => recordsOf(document, id)),
  ];
  const going = records.filter((rec) => goesTo(audience, rec)).map((rec) => narrowed(audience, rec));
  return documentOf(standing(audience === 'customer' ? withoutStaffMinutes(going, document) : going));
}

/** The pages that can go with a sheet for somebody: findings and figures are for those who improve the service. */
export const pagesFor = (audience: Audience): readonly PageKind[] =>
  audience === 'full' ? pageKinds : keptPages[audience];
