import { assetLimits } from './asset-limits.ts';
import { atOnce } from './at-once.ts';
import type { Change } from './change.ts';
import { checkedRecord } from './checked-record.ts';
import { isDoubled, withCode } from './codes.ts';
import { type Document, find, get } from './document.ts';
import type { RecordId } from './fields.ts';
import { hasFlow } from './lane.ts';
import { isOrder } from './order.ts';
import { assets, placeOf, projects, referrersOf } from './queries.ts';
import { type Coded, isCoded, isMember, isOfProject, type Rec, textFields } from './record.ts';
import { codeSpace } from './record-index.ts';
import { blueprintOf, type Reference, references, referred } from './references.ts';
import type { Fault } from './result.ts';

/** How many records are looked at before others have their turn. */
const portion = 2000;

/** Each record by itself: what its schema says. */
function faultsOfSchema(document: Document, rec: Rec): Fault[] {
  const parsed = checkedRecord(rec);
  if (parsed.success) return [];
  const at = placeOf(document, rec);
  return parsed.error.issues.map((issue) => ({
    code: 'document.wrongValue',
    params: { field: issue.path.join('.') || rec.type, because: issue.message },
    at: [at, ...issue.path].join('.'),
  }));
}

/** What a schema cannot say of a record by itself. */
function faultsOfForm(document: Document, id: RecordId, rec: Rec): Fault[] {
  if (hasForm(id, rec)) return [];
  const at = placeOf(document, rec);
  const faults: Fault[] = [];
  if (rec.id !== id) faults.push({ code: 'document.wrongId', params: { id: rec.id }, at });
  if (isCoded(rec) && !isOrder(rec.order)) {
    faults.push({ code: 'document.wrongOrder', params: { order: rec.order }, at: `${at}.order` });
  }
  for (const field of Object.keys(rec.translations ?? {})) {
    if (!isTranslated(rec, field)) {
      faults.push({ code: 'document.unknownTranslation', params: { field }, at: `${at}.translations.${field}` });
    }
  }
  return faults;
}

const isTranslated = (rec: Rec, field: string): boolean =>
  textFields[rec.type].includes(field) &&
  (field !== 'picture.alt' || (rec.type === 'card' && rec.picture !== undefined));

const hasForm = (id: RecordId, rec: Rec): boolean =>
  rec.id === id &&
  (!isCoded(rec) || isOrder(rec.order)) &&
  (rec.translations === undefined || Object.keys(rec.translations).every((field) => isTranslated(rec, field)));

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

function faultsOfShape(document: Document, id: RecordId, rec: Rec): Fault[] {
  const wrong = faultsOfSchema(document, rec);
  return wrong.length > 0 ? wrong : faultsOfForm(document, id, rec);
}

function shapesAt(document: Document, ids: Iterable<RecordId>): Fault[] {
  const faults: Fault[] = [];
  for (const id of ids) {
    const rec = document.get(id);
    if (rec) faults.push(...faultsOfShape(document, id, rec));
  }
  return faults;
}

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
export const invariantFaults = (document: Document): Fault[] => atOnce(findingFaults(document));

/** The same, for who goes on between other work. */
export function* findingFaults(document: Document): Generator<void, Fault[]> {
  // A record of the wrong shape cannot be asked for its ties, nor can others be asked about it: shapes come first.
  const shapes: Fault[] = [];
  let looked = 0;
  for (const [id, rec] of document) {
    shapes.push(...faultsOfShape(document, id, rec));
    looked += 1;
    if (looked % portion === 0) yield;
  }
  return shapes.length > 0 ? shapes : yield* findingBetween(document);
}

/** The same for records that their schema has just let pass, each under its own id: it need not be asked twice. */
export function faultsBeyondSchema(document: Document): Fault[] {
  const forms: Fault[] = [];
  for (const [id, rec] of document) forms.push(...faultsOfForm(document, id, rec));
  return forms.length > 0 ? forms : atOnce(findingBetween(document));
}

function* findingBetween(document: Document): Generator<void, Fault[]> {
  return (yield* holdingTogether(document)) ? [] : [...faultsOfProject(document), ...tiesAt(document, document.keys())];
}

/**
 * Whether there is nothing that `faultsOfProject` or `faultsOfTies` would name. Most documents are whole, and to know
 * that takes no index: one pass, in a tenth of the time.
 */
function* holdingTogether(document: Document): Generator<void, boolean> {
  const codes = new Map<RecordId, Set<string>>();
  let projects = 0;
  let characters = 0;
  let looked = 0;
  for (const rec of document.values()) {
    looked += 1;
    if (looked % portion === 0) yield;
    if (rec.type === 'asset') characters += rec.data.length;
    if (rec.type === 'project') projects += 1;
    if (isOfProject(rec)) continue;
    const space = codeSpace(rec);
    const taken = codes.get(space) ?? new Set();
    if (taken.size === 0) codes.set(space, taken);
    if (taken.size === taken.add(rec.code).size) return false;
    if (!references[rec.type].every((reference) => isTied(document, rec, reference))) return false;
    if (rec.type === 'card' && !hasFlow(get(document, 'lane', rec.lane).role)) return false;
  }
  return projects === 1 && characters <= assetLimits.charactersOfAll;
}

function isTied(document: Document, rec: Coded, reference: Reference): boolean {
  const id = referred(rec, reference);
  if (id === undefined) return true;
  const target = find(document, reference.to, id);
  return target !== undefined && (!isMember(target) || blueprintOf(target) === blueprintOf(rec));
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
