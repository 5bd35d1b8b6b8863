import { assetLimits } from './asset-limits.ts';
import type { Change } from './change.ts';
import { isDoubled, withCode } from './codes.ts';
import { type Document, find } from './document.ts';
import { codeSpace } from './document-index.ts';
import type { RecordId } from './fields.ts';
import { hasFlow } from './lane.ts';
import { isOrder } from './order.ts';
import { assets, placeOf, projects, referrersOf } from './queries.ts';
import { isCoded, isMember, isOfProject, type Rec, recordSchema, textFields } from './record.ts';
import { blueprintOf, references, referred } from './references.ts';
import type { Fault } from './result.ts';

/** Each record by itself: what its schema says, and what a schema cannot say. */
function faultsOfShape(document: Document, id: RecordId, rec: Rec): Fault[] {
  const at = placeOf(document, rec);
  const faults: Fault[] = [];
  const parsed = recordSchema.safeParse(rec);
  for (const issue of parsed.error?.issues ?? []) {
    faults.push({
      code: 'document.wrongValue',
      params: { field: issue.path.join('.') || rec.type, because: issue.message },
      at: [at, ...issue.path].join('.'),
    });
  }
  if (!parsed.success) return faults;
  if (rec.id !== id) faults.push({ code: 'document.wrongId', params: { id: rec.id }, at });
  if (isCoded(rec) && !isOrder(rec.order)) {
    faults.push({ code: 'document.wrongOrder', params: { order: rec.order }, at: `${at}.order` });
  }
  for (const field of Object.keys(rec.translations ?? {})) {
    const says = field !== 'picture.alt' || (rec.type === 'card' && rec.picture);
    if (!says || !textFields[rec.type].includes(field)) {
      faults.push({ code: 'document.unknownTranslation', params: { field }, at: `${at}.translations.${field}` });
    }
  }
  return faults;
}

/** Each record with those it refers to, and with the others of its blueprint. */
function faultsOfTies(document: Document, rec: Rec): Fault[] {
  if (isOfProject(rec)) return [];
  const at = placeOf(document, rec);
  const faults: Fault[] = [];
  if (isDoubled(document, codeSpace(rec), rec.code)) {
    faults.push({ code: 'document.doubleCode', params: { code: rec.code }, at });
  }
  for (const reference of references[rec.type]) {
    const id = referred(rec, reference);
    if (id === undefined) continue;
    const place = `${at}.${reference.field}`;
    const target = find(document, reference.to, id);
    if (!target) faults.push({ code: 'document.danglingReference', params: { what: reference.to, id }, at: place });
    else if (isMember(target) && blueprintOf(target) !== blueprintOf(rec)) {
      faults.push({ code: 'document.otherBlueprint', params: { what: reference.to, id }, at: place });
    }
  }
  if (rec.type === 'card') {
    const lane = find(document, 'lane', rec.lane);
    if (lane && !hasFlow(lane.role))
      faults.push({ code: 'document.laneWithoutFlow', params: { role: lane.role }, at: `${at}.lane` });
  }
  return faults;
}

const shapesAt = (document: Document, ids: Iterable<RecordId>): Fault[] =>
  [...ids].flatMap((id) => {
    const rec = document.get(id);
    return rec ? faultsOfShape(document, id, rec) : [];
  });

const tiesAt = (document: Document, ids: Iterable<RecordId>): Fault[] =>
  [...ids].flatMap((id) => {
    const rec = document.get(id);
    return rec ? faultsOfTies(document, rec) : [];
  });

function faultsOfProject(document: Document): Fault[] {
  const count = projects(document).length;
  const pictures = assets(document).reduce((sum, { data }) => sum + data.length, 0);
  const most = assetLimits.charactersOfAll;
  return [
    ...(count === 1 ? [] : [{ code: 'document.oneProject', params: { count } }]),
    ...(pictures > most ? [{ code: 'document.picturesTooLarge', params: { most: Math.floor((most * 3) / 4e6) } }] : []),
  ];
}

/**
 * Everything that must hold in a document, however it came to be; empty when it is whole. The codes are keys of the
 * words (`fault.<code>`): all begin with `document.`: `wrongValue` (a record's schema), `wrongId`, `wrongOrder`, `unknownTranslation`,
 * `doubleCode`, `danglingReference`, `otherBlueprint`, `laneWithoutFlow`, `oneProject`,
 * `picturesTooLarge`.
 */
export function invariantFaults(document: Document): Fault[] {
  // A record of the wrong shape cannot be asked for its ties, nor can others be asked about it: shapes come first.
  const shapes = shapesAt(document, document.keys());
  return shapes.length > 0 ? shapes : [...faultsOfProject(document), ...tiesAt(document, document.keys())];
}

/** What of a record others rely on: when it alters, those that refer to it must be looked at again. */
const reliedOn = (rec: Rec | null) =>
  rec && [rec.type, blueprintOf(rec), rec.type === 'lane' ? hasFlow(rec.role) : true].join();

/**
 * The invariants that a change may have broken, in the document after it. It looks only at what the change touched and
 * what relies on that, and finds the same faults as `invariantFaults` if the document was whole before.
 */
export function faultsAfter(document: Document, change: Change): Fault[] {
  const ids = new Set(Object.keys(change));
  const shapes = shapesAt(document, ids);
  if (shapes.length > 0) return shapes;
  for (const [id, [before, after]] of Object.entries(change)) {
    if (reliedOn(before) !== reliedOn(after)) for (const referrer of referrersOf(document, id)) ids.add(referrer);
    if (!after || isOfProject(after)) continue;
    for (const twin of withCode(document, codeSpace(after), after.code)) ids.add(twin);
  }
  return [...faultsOfProject(document), ...tiesAt(document, ids)];
}
