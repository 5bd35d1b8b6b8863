import type { Change } from './change.ts';
import type { Document } from './document.ts';
import type { RecordId } from './fields.ts';
import { isOfProject, type Rec } from './record.ts';
import { groupOfType, inOrder, noRecords } from './record-groups.ts';
import { RecordIndex } from './record-index.ts';

// There is one index for a whole line of documents. It belongs to one of them at a time, is altered in place by the change
// that leads to the next, and is led back the same way when an older one is asked. So an edit costs what it touches, however
// big the document is. Nothing outside this file, `queries.ts` and `codes.ts` sees that.

type OwnType = 'project' | 'asset' | 'blueprint';

/** The lists of what stands for itself in a project, of documents that have no index yet. */
const ownLists = new WeakMap<Document, ReadonlyMap<OwnType, Rec[]>>();

const standsForItself = (rec: Rec): rec is Rec & { type: OwnType } => isOfProject(rec) || rec.type === 'blueprint';

/**
 * What stands for itself in a project, of one type, in order. There are few of them, and a window asks for them before it
 * can show anything: as long as a document has no index, which takes a while, they are looked for alone.
 */
export function ownOf(document: Document, type: OwnType): readonly Rec[] {
  const place = places.get(document);
  if (place?.owns || place?.next) return indexOf(document).groups.of(groupOfType('', type));
  return (ownLists.get(document) ?? ownListsOf(document)).get(type) ?? noRecords;
}

function ownListsOf(document: Document): ReadonlyMap<OwnType, Rec[]> {
  const lists = new Map<OwnType, Rec[]>();
  for (const rec of document.values()) {
    if (!standsForItself(rec)) continue;
    const list = lists.get(rec.type);
    if (list) list.push(rec);
    else lists.set(rec.type, [rec]);
  }
  for (const list of lists.values()) list.sort(inOrder);
  ownLists.set(document, lists);
  return lists;
}

/**
 * A line of documents, each made of another by a change: what is kept for its newest (a layout, say) is kept for the line,
 * and so goes when none of its documents is left.
 */
export type Line = Record<never, never>;

/** A document's place in its line: it owns the index, or knows which way the index went. Holds no document alive. */
type Place = {
  readonly line: Line;
  owns?: RecordIndex;
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
  const index = from.owns as RecordIndex;
  index.update(change, direction);
  to.owns = index;
  delete to.next;
  delete from.owns;
  from.next = { place: to, change, direction };
}

function made(document: Document, line: Line): RecordIndex {
  const owns = RecordIndex.of(document);
  // Who has been told of them before is told the same.
  for (const [type, list] of ownLists.get(document) ?? []) owns.groups.set(groupOfType('', type), list);
  ownLists.delete(document);
  places.set(document, { line, owns });
  return owns;
}

/** Gives a document the index that grew with its records. */
export const keepIndex = (document: Document, index: RecordIndex): void =>
  void places.set(document, { line: {}, owns: index });

/** The index of a document. */
export function indexOf(document: Document): RecordIndex {
  const start = placeOf(document);
  const way: Place[] = [];
  let owner = start;
  for (; owner.next && way.length <= longestWayBack; owner = owner.next.place) way.push(owner);
  if (!owner.owns || way.length > longestWayBack) return made(document, start.line);
  for (const place of way.reverse()) {
    const { place: owner, change, direction } = place.next as NonNullable<Place['next']>;
    lead(owner, place, change, direction === 'forward' ? 'back' : 'forward');
  }
  return start.owns as RecordIndex;
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
