import type { Change } from './change.ts';
import type { Document } from './document.ts';
import type { RecordId } from './fields.ts';
import { IdSets } from './id-sets.ts';
import { type Coded, isMember, isOfProject, type Rec, type RecordType } from './record.ts';
import { RecordGroups } from './record-groups.ts';
import { type Reference, references, referred } from './references.ts';

/** The codes among which a record's own must be unique: its blueprint's; the blueprints' own are under ''. */
export const codeSpace = (rec: Coded): RecordId => (rec.type === 'blueprint' ? '' : rec.blueprint);

const canonicalCode = /^([A-Z])(0|[1-9]\d{0,8})$/;

/** Splits a code as the program gives them (C12) into letter and number; undefined for any other. */
export function letterAndNumber(code: string): { letter: string; number: number } | undefined {
  const match = canonicalCode.exec(code);
  return match ? { letter: match[1] as string, number: Number(match[2]) } : undefined;
}

/** What is kept of all records with one `codeSpace`. */
class Space {
  /** The records that carry a code. */
  readonly codes = new IdSets();
  /** For each letter, a number that no canonical code of that letter exceeds. */
  readonly highest = new Map<string, number>();
  /** How many records there are of each type. */
  readonly counts = new Map<RecordType, number>();

  count(type: RecordType, by: 1 | -1): void {
    this.counts.set(type, (this.counts.get(type) ?? 0) + by);
  }
}

/** The references that are noted. That to its blueprint is in nearly every record, and hardly anybody asks for it. */
const noted: ReadonlyMap<string, readonly Reference[]> = new Map(
  Object.entries(references).map(([type, ofType]) => [type, ofType.filter(({ to }) => to !== 'blueprint')]),
);

/** What is asked of a document again and again: who refers to whom, which codes are taken, siblings in order. */
export class RecordIndex {
  /** For each record, the records that hold its id, apart from those that stand in it. */
  readonly #referrers = new IdSets();
  readonly #spaces = new Map<RecordId, Space>();
  readonly groups = new RecordGroups();

  static of(document: Document): RecordIndex {
    const index = new RecordIndex();
    for (const rec of document.values()) index.#add(rec);
    index.groups.fill(document.values());
    return index;
  }

  /** Takes in records of a document that still come, before anything is asked. */
  grow(records: readonly Rec[]): void {
    for (const rec of records) this.#add(rec);
    this.groups.add(records);
  }

  /** All of them have come. */
  grown(): this {
    this.groups.sort();
    return this;
  }

  /** The ids of the records that refer to one, which may be gone. */
  referrersOf(document: Document, id: RecordId): Iterable<RecordId> {
    return this.#membersOf(id) > 0 ? this.#alsoMembers(document, id) : this.#referrers.of(id);
  }

  isReferredTo(id: RecordId): boolean {
    return this.#referrers.count(id) > 0 || this.#membersOf(id) > 0;
  }

  /** What stands in a blueprint is looked for when that is asked. */
  *#alsoMembers(document: Document, id: RecordId): Generator<RecordId, void> {
    const told = new Set(this.#referrers.of(id));
    yield* told;
    for (const rec of document.values()) if (isMember(rec) && rec.blueprint === id && !told.has(rec.id)) yield rec.id;
  }

  /** How many records stand in a blueprint. */
  #membersOf(blueprint: RecordId): number {
    let members = 0;
    if (blueprint !== '') for (const count of this.#spaces.get(blueprint)?.counts.values() ?? []) members += count;
    return members;
  }

  /** The records that carry a code. */
  codesIn(space: RecordId): IdSets | undefined {
    return this.#spaces.get(space)?.codes;
  }

  /** A number that no canonical code of a letter exceeds, where there is one. */
  highestIn(space: RecordId, letter: string): number {
    return this.#spaces.get(space)?.highest.get(letter) ?? 0;
  }

  /** Notes such a number that was found to be lower. */
  lower(space: RecordId, letter: string, highest: number): void {
    this.#spaces.get(space)?.highest.set(letter, highest);
  }

  countIn(space: RecordId, type: RecordType): number {
    return this.#spaces.get(space)?.counts.get(type) ?? 0;
  }

  /** Alters the index by what leads from its document to another one. */
  update(change: Change, direction: 'forward' | 'back'): void {
    const takes: Rec[] = [];
    const adds: Rec[] = [];
    for (const [before, after] of Object.values(change)) {
      const [gone, come] = direction === 'forward' ? [before, after] : [after, before];
      if (gone) takes.push(gone);
      if (come) adds.push(come);
    }
    for (const rec of takes) this.#take(rec);
    for (const rec of adds) this.#add(rec);
    this.groups.regroup(takes, adds);
  }

  #add(rec: Rec): void {
    for (const reference of noted.get(rec.type) ?? []) {
      const id = referred(rec, reference);
      if (id !== undefined) this.#referrers.add(id, rec.id);
    }
    if (isOfProject(rec)) return;
    const space = this.#spaceOf(codeSpace(rec));
    space.count(rec.type, 1);
    space.codes.add(rec.code, rec.id);
    const code = letterAndNumber(rec.code);
    if (code) space.highest.set(code.letter, Math.max(code.number, space.highest.get(code.letter) ?? 0));
  }

  #take(rec: Rec): void {
    for (const reference of noted.get(rec.type) ?? []) {
      const id = referred(rec, reference);
      if (id !== undefined) this.#referrers.delete(id, rec.id);
    }
    if (isOfProject(rec)) return;
    const space = this.#spaceOf(codeSpace(rec));
    space.count(rec.type, -1);
    space.codes.delete(rec.code, rec.id);
  }

  #spaceOf(id: RecordId): Space {
    const known = this.#spaces.get(id) ?? new Space();
    this.#spaces.set(id, known);
    return known;
  }
}
