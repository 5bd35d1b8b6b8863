import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * A key that sorts between two others.
 * @param a the key before, null for the beginning
 * @param b the key after, null for the end; must sort after `a`
 */
export const orderBetween = (a: string | null, b: string | null): string => generateKeyBetween(a, b);

/** `n` keys in order between two others; as `orderBetween`. */
export const ordersBetween = (a: string | null, b: string | null, n: number): string[] => generateNKeysBetween(a, b, n);

/** Whether a text can serve as an order key, that is, whether a key can be made on either side of it. */
export function isOrder(key: string): boolean {
  try {
    generateKeyBetween(key, null);
    generateKeyBetween(null, key);
    return true;
  } catch {
    return false;
  }
}

type Ordered = { readonly id: string; readonly order: string };

/** Compares siblings by their keys; by id where two keys are the same, so that the order is total. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
