import { insertBefore, reordered } from '../commands/arrange.ts';
import type { RecordId } from '../model/fields.ts';

/** Siblings with those put among them, and what is new or renamed. */
export class Siblings<R extends { readonly id: RecordId; readonly order: string }> {
  list: R[];
  readonly #before: readonly R[];
  readonly newcomers = new Set<RecordId>();

  constructor(siblings: readonly R[]) {
    this.#before = siblings;
    this.list = [...siblings];
  }

  add(rec: R, before: RecordId | null): void {
    this.list = insertBefore(this.list, [rec], before);
    this.newcomers.add(rec.id);
  }

  /** The one that stands after another; null at the end. */
  after(id: RecordId): RecordId | null {
    return this.list[this.list.findIndex((one) => one.id === id) + 1]?.id ?? null;
  }

  put(rec: R): void {
    this.list = this.list.map((one) => (one.id === rec.id ? rec : one));
  }

  altered(): R[] {
    const orders = new Map(reordered(this.list, this.newcomers).map(({ id, order }) => [id, order]));
    const before = new Set(this.#before);
    return this.list.flatMap((rec) => {
      const order = orders.get(rec.id) ?? rec.order;
      return before.has(rec) && order === rec.order ? [] : [{ ...rec, order }];
    });
  }
}
