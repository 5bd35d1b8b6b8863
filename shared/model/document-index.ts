import type { Change } from './change.ts';
import type { Document } from './document.ts';
import type { RecordId } from './fields.ts';
import { IdSets } from './id-sets.ts';
import { byOrder } from './order.ts';
import { type Coded, isOfProject, type Rec } from './record.ts';
import { references, referred } from './references.ts';

/**
 * What is asked of a document again and again, kept ready: who refers to whom, which codes are taken, siblings in order.
 * There is one index for a whole line of documents. It belongs to one of them at a time, is altered in place by the
 * change that leads to the next, and is led back the same way when an older one is asked. So an edit costs what it
 * touches, however big the document is. Nothing outside this file and `queries.ts` sees that.
 */
export type Index = {
  /** For each record, the records that hold its id. */
  readonly referrers: IdSets;
  /** For each blueprint (and, under '', for the blueprints themselves), the records that carry a code. */
  readonly codes: Map<RecordId, IdSets>;
  /** For each blueprint and letter, a number that no canonical code of that letter exceeds. */
  readonly highest: Map<string, number>;
  /** How many records there are, by blueprint and type (see `groupOfType`). */
  readonly counts: Map<string, number>;
  /** Siblings in order by group (see `groupsOf`). The arrays are never altered, only replaced. */
  readonly groups: Map<string, readonly Rec[]>;
};

/** The list that holds all of one type in a blueprint; the blueprints of a project stand under ''. */
export const groupOfType = (blueprint: RecordId, type: Rec['type']): string => `${blueprint}/${type}`;
export const groupOfPhase = (phase: RecordId): string => `${phase}/steps`;
/** Joined as a list: of a template, V8 keeps the pieces beside the whole, for each of thousands of cells. */
export const groupOfCell = (step: RecordId, lane: RecordId): string => [step, lane, 'cards'].join('/');

/** The lists a record stands in. Cards only stand in their cell's: nobody needs them sorted across cells. */
function groupsOf(rec: Rec): string[] {
  if (isOfProject(rec)) return [groupOfType('', rec.type)];
  if (rec.type === 'card') return [groupOfCell(rec.step, rec.lane)];
  if (rec.type === 'step') return [groupOfPhase(rec.phase)];
  return [groupOfType(rec.type === 'blueprint' ? '' : rec.blueprint, rec.type)];
}

/** The codes among which a record's own must be unique: its blueprint's; the blueprints' own are under ''. */
export const codeSpace = (rec: Coded): RecordId => (rec.type === 'blueprint' ? '' : rec.blueprint);

const canonicalCode = /^([A-Z])(0|[1-9]\d{0,8})$/;

/** Splits a code as the program gives them (C12) into letter and number; undefined for any other. */
export function letterAndNumber(code: string): { letter: string; number: number } | undefined {
  const match = canonicalCode.exec(code);
  return match ? { letter: match[1] as string, number: Number(match[2]) } : undefined;
}

const orderOf = (rec: Rec) => (isOfProject(rec) ? { id: rec.id, order: '' } : rec);
const compare = (a: Rec, b: Rec) => byOrder(orderOf(a), orderOf(b));

/** Where a record stands, or would stand, in a sorted list. */
function place(list: readonly Rec[], rec: Rec): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle] as Rec, rec) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function codesIn(index: Index, space: RecordId) {
  let codes = index.codes.get(space);
  if (!codes) {
    codes = new IdSets();
    index.codes.set(space, codes);
  }
  return codes;
}

function count(index: Index, key: string, by: number) {
  index.counts.set(key, (index.counts.get(key) ?? 0) + by);
}

function addFacts(index: Index, rec: Rec) {
  for (const reference of references[rec.type]) {
    const id = referred(rec, reference);
    if (id !== undefined) index.referrers.add(id, rec.id);
  }
  if (isOfProject(rec)) return;
  const space = codeSpace(rec);
  count(index, groupOfType(space, rec.type), 1);
  codesIn(index, space).add(rec.code, rec.id);
  const code = letterAndNumber(rec.code);
  if (code) {
    const key = `${space}/${code.letter}`;
    index.highest.set(key, Math.max(code.number, index.highest.get(key) ?? 0));
  }
}

function takeFacts(index: Index, rec: Rec) {
  for (const reference of references[rec.type]) {
    const id = referred(rec, reference);
    if (id !== undefined) index.referrers.delete(id, rec.id);
  }
  if (isOfProject(rec)) return;
  const space = codeSpace(rec);
  count(index, groupOfType(space, rec.type), -1);
  codesIn(index, space).delete(rec.code, rec.id);
}

/** The lists of what stands for itself in a project, of documents that have no index yet. */
const ownLists = new WeakMap<Document, ReadonlyMap<string, readonly Rec[]>>();

const standsForItself = (rec: Rec): boolean => isOfProject(rec) || rec.type === 'blueprint';

/**
 * What stands for itself in a project, of one type, in order. There are few of them, and a window asks for them before it
 * can show anything: as long as a document has no index, which takes a while, they are looked for alone.
 */
export function ownOf(document: Document, type: 'project' | 'asset' | 'blueprint'): readonly Rec[] {
  const place = places.get(document);
  const lists =
    place?.owns || place?.next ? indexOf(document).groups : (ownLists.get(document) ?? ownListsOf(document));
  return lists.get(groupOfType('', type)) ?? noRecords;
}

/** One for all, so that who asks again knows that it is the same. */
const noRecords: readonly Rec[] = [];

function ownListsOf(document: Document): ReadonlyMap<string, readonly Rec[]> {
  const lists = new Map<string, Rec[]>();
  for (const rec of document.values()) {
    if (!standsForItself(rec)) continue;
    const group = groupOfType('', rec.type);
    const list = lists.get(group);
    if (list) list.push(rec);
    else lists.set(group, [rec]);
  }
  for (const list of lists.values()) list.sort(compare);
  ownLists.set(document, lists);
  return lists;
}

function build(document: Document): Index {
  const index: Index = {
    referrers: new IdSets(),
    codes: new Map(),
    highest: new Map(),
    counts: new Map(),
    groups: new Map(),
  };
  const groups = new Map<string, Rec[]>();
  for (const rec of document.values()) {
    addFacts(index, rec);
    for (const group of groupsOf(rec)) {
      const list = groups.get(group);
      if (list) list.push(rec);
      else groups.set(group, [rec]);
    }
  }
  for (const [group, list] of groups) index.groups.set(group, list.sort(compare));
  // Who has been told of them before is told the same.
  for (const [group, list] of ownLists.get(document) ?? []) index.groups.set(group, list);
  ownLists.delete(document);
  return index;
}

/** Takes and adds many records at once, so that a list is copied once however many of its records changed. */
function regroup(index: Index, takes: readonly Rec[], adds: readonly Rec[]) {
  const byGroup = new Map<string, { takes: Rec[]; adds: Rec[] }>();
  const of = (group: string) => {
    const known = byGroup.get(group) ?? { takes: [], adds: [] };
    byGroup.set(group, known);
    return known;
  };
  for (const rec of takes) for (const group of groupsOf(rec)) of(group).takes.push(rec);
  for (const rec of adds) for (const group of groupsOf(rec)) of(group).adds.push(rec);
  for (const [group, { takes, adds }] of byGroup) {
    const list = [...(index.groups.get(group) ?? [])];
    if (takes.length + adds.length <= 8) {
      for (const rec of takes) list.splice(place(list, rec), 1);
      for (const rec of adds) list.splice(place(list, rec), 0, rec);
      if (list.length > 0) index.groups.set(group, list);
      else index.groups.delete(group);
      continue;
    }
    const gone = new Set(takes.map((rec) => rec.id));
    const next = list.filter((rec) => !gone.has(rec.id)).concat(adds);
    if (next.length > 0) index.groups.set(group, next.sort(compare));
    else index.groups.delete(group);
  }
}

function update(index: Index, change: Change, direction: 'forward' | 'back') {
  const takes: Rec[] = [];
  const adds: Rec[] = [];
  for (const [before, after] of Object.values(change)) {
    const [gone, come] = direction === 'forward' ? [before, after] : [after, before];
    if (gone) takes.push(gone);
    if (come) adds.push(come);
  }
  for (const rec of takes) takeFacts(index, rec);
  for (const rec of adds) addFacts(index, rec);
  regroup(index, takes, adds);
}

/**
 * A line of documents, each made of another by a change: what is kept for its newest (a layout, say) is kept for the line,
 * and so goes when none of its documents is left.
 */
export type Line = Record<never, never>;

/** A document's place in its line: it owns the index, or knows which way the index went. Holds no document alive. */
type Place = {
  readonly line: Line;
  owns?: Index;
  next?: { place: Place; change: Change; direction: 'forward' | 'back' };
};
const places = new WeakMap<Document, Place>();

function placeOf(document: Document): Place {
  const known = places.get(document);
  if (known) return known;
  const place: Place = { line: {} };
  places.set(document, place);
  return place;
}

/** Beyond this many changes, building an index anew is cheaper than leading it back. */
const longestWayBack = 500;

function lead(from: Place, to: Place, change: Change, direction: 'forward' | 'back') {
  const index = from.owns as Index;
  update(index, change, direction);
  to.owns = index;
  delete to.next;
  delete from.owns;
  from.next = { place: to, change, direction };
}

/** The index of a document. */
export function indexOf(document: Document): Index {
  const start = placeOf(document);
  const way: Place[] = [];
  let owner = start;
  for (; owner.next && way.length <= longestWayBack; owner = owner.next.place) way.push(owner);
  if (!owner.owns || way.length > longestWayBack) {
    const owns = build(document);
    places.set(document, { line: start.line, owns });
    return owns;
  }
  for (const place of way.reverse()) {
    const { place: owner, change, direction } = place.next as NonNullable<Place['next']>;
    lead(owner, place, change, direction === 'forward' ? 'back' : 'forward');
  }
  return start.owns as Index;
}

/** Hands the index of a document to the one that a change makes of it. */
export function carryIndex(document: Document, next: Document, change: Change) {
  if (!places.has(document)) return;
  indexOf(document);
  const from = places.get(document) as Place;
  const place: Place = { line: from.line };
  places.set(next, place);
  lead(from, place, change, 'forward');
}

/** The line that a document is of. */
export const lineOf = (document: Document): Line => placeOf(document).line;

/** Whoever asks which records differ has little use for very many. */
const mostBetween = 500;

/**
 * The ids of all records that may differ between two documents of a line, however it leads from one to the other; at a
 * cost that depends on the changes between them alone.
 * @returns undefined where it is not known, or where there are very many
 */
export function idsBetween(from: Document, to: Document): ReadonlySet<RecordId> | undefined {
  const ids = new Set<RecordId>();
  if (from === to) return ids;
  const first = wayFrom(places.get(from));
  const second = wayFrom(places.get(to));
  if (first.at(-1) === undefined || first.at(-1) !== second.at(-1)) return undefined;
  // What both go through last, to where the index is, lies behind them both.
  while (first.length > 0 && second.length > 0 && first.at(-1) === second.at(-1)) {
    first.pop();
    second.pop();
  }
  for (const { next } of [...first, ...second]) {
    for (const id of Object.keys((next as NonNullable<Place['next']>).change)) ids.add(id);
    if (ids.size > mostBetween) return undefined;
  }
  return ids;
}

/** The places from one to where the index is; none where that is too far. */
function wayFrom(start: Place | undefined): Place[] {
  const way: Place[] = [];
  for (let place = start; place; place = place.next?.place) {
    way.push(place);
    if (way.length > longestWayBack) return [];
  }
  return way;
}
