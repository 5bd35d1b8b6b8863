import type { RecordId } from '../model/fields.ts';
import { byOrder, ordersBetween } from '../model/order.ts';

type Ordered = { readonly id: RecordId; readonly order: string };

/** Keys grow with every insertion at the same place. Long before the schema's limit, the siblings get short ones. */
const longestOrder = 100;

/**
 * Siblings in the order they shall have, after newcomers (from elsewhere or from among them) were put before one of
 * them.
 * @param siblings as they stand now, in order
 * @param before the sibling that shall follow the newcomers; null for the end. It may be one of the newcomers itself:
 *   then they go before the next that stays.
 */
export function insertBefore<T extends Ordered>(
  siblings: readonly T[],
  newcomers: readonly T[],
  before: RecordId | null,
): T[] {
  const moving = new Set(newcomers.map(({ id }) => id));
  const staying = siblings.filter(({ id }) => !moving.has(id));
  const at = before === null ? -1 : siblings.findIndex(({ id }) => id === before);
  if (before !== null && at < 0) throw new Error(`"${before}" is not among the siblings`);
  const next = at < 0 ? undefined : siblings.slice(at).find(({ id }) => !moving.has(id));
  const index = next ? staying.indexOf(next) : staying.length;
  return [...staying.slice(0, index), ...newcomers, ...staying.slice(index)];
}

/**
 * Gives the records of a list order keys that sort as the list does.
 * @param list in the order wanted
 * @param newcomers those whose own key does not count
 * @returns the records whose key had to alter: the newcomers, and all only where no room was left between two
 */
export function reordered<T extends Ordered>(list: readonly T[], newcomers: ReadonlySet<RecordId>): T[] {
  const altered: T[] = [];
  let index = 0;
  while (index < list.length) {
    const first = index;
    while (index < list.length && newcomers.has((list[index] as T).id)) index += 1;
    const previous = list[first - 1]?.order ?? null;
    const next = list[index]?.order ?? null;
    // Two siblings with the same key (from a file of another program's making) leave no room between them.
    if (previous !== null && next !== null && previous >= next) return renewed(list);
    if (index > first) {
      const orders = ordersBetween(previous, next, index - first);
      if (orders.some((order) => order.length > longestOrder)) return renewed(list);
      orders.forEach((order, offset) => {
        altered.push({ ...(list[first + offset] as T), order });
      });
    }
    index += 1;
  }
  return altered;
}

function renewed<T extends Ordered>(list: readonly T[]): T[] {
  const orders = ordersBetween(null, null, list.length);
  return list.map((rec, index) => ({ ...rec, order: orders[index] as string }));
}

/** `insertBefore` and `reordered` in one: the records whose key alters when newcomers are put before a sibling. */
export const placed = <T extends Ordered>(
  siblings: readonly T[],
  newcomers: readonly T[],
  before: RecordId | null,
): T[] => reordered(insertBefore(siblings, newcomers, before), new Set(newcomers.map(({ id }) => id)));

/** The key for one more at the end of siblings that are in order. */
export const lastOrder = (siblings: readonly Ordered[]): string => {
  const last = [...siblings].sort(byOrder).at(-1);
  return ordersBetween(last?.order ?? null, null, 1)[0] as string;
};
