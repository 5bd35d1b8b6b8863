/** What one message of a page may weigh, in characters and bytes, and how deep it may nest. */
export const maxRequestSize = 8 * 1024 * 1024;
const maxDepth = 20;
/** What a key, a number or a bracket is counted as, so that many empty things add up too. */
const itemSize = 8;

/**
 * Whether a message is small, shallow and made of plain data only. Walks no further than the limit, and refuses own
 * `__proto__` keys, which a parser would otherwise drop without a word.
 */
export const withinLimits = (message: unknown): boolean => {
  let left = maxRequestSize;
  const fits = (value: unknown, depth: number): boolean => {
    left -= itemSize;
    if (left < 0 || depth > maxDepth) return false;
    if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number') return true;
    if (typeof value === 'string') {
      left -= value.length;
      return left >= 0;
    }
    if (Array.isArray(value)) return value.every((item) => fits(item, depth + 1));
    if (typeof value !== 'object') return false;
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return false;
    return Object.entries(value).every(
      ([key, item]) => key !== '__proto__' && fits(key, depth) && fits(item, depth + 1),
    );
  };
  return fits(message, 0);
};
