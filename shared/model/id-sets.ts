import type { RecordId } from './fields.ts';

/** Beyond so many, looking an id up in a list costs more than the table of a Set does. */
const mostInList = 48;

const nothing: readonly RecordId[] = [];

/**
 * A set of ids for each key, in the order in which they came. Nearly every key has one id or a few, and the table of a
 * Set takes more memory than a whole record: one is kept bare, a few in a list without spare room, many in a Set.
 */
export class IdSets {
  readonly #ids = new Map<string, RecordId | RecordId[] | Set<RecordId>>();

  /** The ids of a key, as they stand now or later: they are for reading at once. */
  of(key: string): Iterable<RecordId> {
    const ids = this.#ids.get(key);
    return typeof ids === 'string' ? [ids] : (ids ?? nothing);
  }

  /** How many ids a key has. */
  count(key: string): number {
    const ids = this.#ids.get(key);
    if (ids === undefined) return 0;
    if (typeof ids === 'string') return 1;
    return ids instanceof Set ? ids.size : ids.length;
  }

  /** The keys that have ids. */
  keys(): Iterable<string> {
    return this.#ids.keys();
  }

  add(key: string, id: RecordId): void {
    const ids = this.#ids.get(key);
    if (ids === undefined) this.#ids.set(key, id);
    else if (typeof ids === 'string') {
      if (ids !== id) this.#ids.set(key, [ids, id]);
    } else if (ids instanceof Set) ids.add(id);
    else if (ids.includes(id)) return;
    else if (ids.length < mostInList) this.#ids.set(key, ids.concat(id));
    else this.#ids.set(key, new Set([...ids, id]));
  }

  /** The ids of a key, which has none from now on. */
  take(key: string): Iterable<RecordId> {
    const ids = this.of(key);
    this.#ids.delete(key);
    return ids;
  }

  delete(key: string, id: RecordId): void {
    const ids = this.#ids.get(key);
    if (ids === undefined) return;
    if (ids instanceof Set) {
      ids.delete(id);
      if (ids.size === 0) this.#ids.delete(key);
      return;
    }
    const left = (typeof ids === 'string' ? [ids] : ids).filter((other) => other !== id);
    if (left.length === 0) this.#ids.delete(key);
    else this.#ids.set(key, left.length === 1 ? (left[0] as RecordId) : left);
  }
}
