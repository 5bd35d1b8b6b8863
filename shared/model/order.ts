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
  if (isUsual(key)) return true;
  try {
    generateKeyBetween(key, null);
    generateKeyBetween(null, key);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a key has the form that keys nearly always have: a letter that says how many digits come first (a: one), those
 * digits, and perhaps more that do not end in 0. To know that takes a twentieth of the time of making keys beside it.
 */
function isUsual(key: string): boolean {
  const head = key.charCodeAt(0) - 'a'.charCodeAt(0);
  if (!(head >= 0 && head < 25) || key.length < head + 2) return false;
  return (key.length === head + 2 || !key.endsWith('0')) && /^[0-9A-Za-z]+$/.test(key);
}

type Ordered = { readonly id: string; readonly order: string };

/** Compares siblings by their keys; by id where two keys are the same, so that the order is total. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
