import type { RecordId } from './fields.ts';
import { byOrder } from './order.ts';
import { isOfProject, type Rec, type RecordType } from './record.ts';

/**
 * Siblings that are asked for together, named by what they are in and where there. Two names that are there anyway: joined
 * they would be a text of its own for each of thousands of cells.
 */
export type Group = readonly [within: RecordId, part: RecordId | RecordType];

/** The list that holds all of one type in a blueprint; the blueprints of a project, and what is its own, stand under ''. */
export const groupOfType = (blueprint: RecordId, type: RecordType): Group => [blueprint, type];
export const groupOfPhase = (phase: RecordId): Group => [phase, 'step'];
/** By the lane first: there are far fewer of them. */
export const groupOfCell = (step: RecordId, lane: RecordId): Group => [lane, step];

/** The list a record stands in. Cards only stand in their cell's: nobody needs them sorted across cells. */
export function groupOf(rec: Rec): Group {
  if (isOfProject(rec)) return groupOfType('', rec.type);
  if (rec.type === 'card') return groupOfCell(rec.step, rec.lane);
  if (rec.type === 'step') return groupOfPhase(rec.phase);
  return groupOfType(rec.type === 'blueprint' ? '' : rec.blueprint, rec.type);
}

const orderOf = (rec: Rec) => (isOfProject(rec) ? { id: rec.id, order: '' } : rec);
export const inOrder = (a: Rec, b: Rec): number => byOrder(orderOf(a), orderOf(b));

/** One for all, so that who asks again knows that it is the same. */
export const noRecords: readonly Rec[] = [];

/** Siblings in order by group. Once told, a list is never altered, only replaced. */
export class RecordGroups {
  readonly #lists = new Map<RecordId, Map<RecordId, Rec[]>>();

  /** Lists all records of a document, before any list is told. */
  fill(records: Iterable<Rec>): void {
    this.add(records);
    this.sort();
  }

  /** Lists some of them, in no order yet. */
  add(records: Iterable<Rec>): void {
    for (const rec of records) {
      const [within, part] = groupOf(rec);
      const parts = this.#partsOf(within);
      const list = parts.get(part);
      if (list) list.push(rec);
      else parts.set(part, [rec]);
    }
  }

  /** All have been added. */
  sort(): void {
    for (const parts of this.#lists.values()) for (const list of parts.values()) list.sort(inOrder);
  }

  of([within, part]: Group): readonly Rec[] {
    return this.#lists.get(within)?.get(part) ?? noRecords;
  }

  set([within, part]: Group, list: Rec[]): void {
    if (list.length > 0) this.#partsOf(within).set(part, list);
    else this.#lists.get(within)?.delete(part);
  }

  #partsOf(within: RecordId): Map<RecordId, Rec[]> {
    const known = this.#lists.get(within) ?? new Map<RecordId, Rec[]>();
    if (known.size === 0) this.#lists.set(within, known);
    return known;
  }

  /** Takes and adds many records at once, so that a list is copied once however many of its records changed. */
  regroup(takes: readonly Rec[], adds: readonly Rec[]): void {
    const altered = new Map<string, Altered>();
    const of = (rec: Rec): Altered => {
      const group = groupOf(rec);
      const key = group.join(' ');
      const there = altered.get(key) ?? { group, takes: [], adds: [] };
      altered.set(key, there);
      return there;
    };
    for (const rec of takes) of(rec).takes.push(rec);
    for (const rec of adds) of(rec).adds.push(rec);
    for (const each of altered.values()) this.set(each.group, this.#after(each));
  }

  #after({ group, takes, adds }: Altered): Rec[] {
    const list = [...this.of(group)];
    if (takes.length + adds.length > few) {
      const gone = new Set(takes.map((rec) => rec.id));
      return list
        .filter((rec) => !gone.has(rec.id))
        .concat(adds)
        .sort(inOrder);
    }
    for (const rec of takes) list.splice(place(list, rec), 1);
    for (const rec of adds) list.splice(place(list, rec), 0, rec);
    return list;
  }
}

type Altered = { readonly group: Group; readonly takes: Rec[]; readonly adds: Rec[] };

/** So many records are put in their places one by one; more are sorted with all the others. */
const few = 8;

/** Where a record stands, or would stand, in a sorted list. */
function place(list: readonly Rec[], rec: Rec): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder(list[middle] as Rec, rec) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
