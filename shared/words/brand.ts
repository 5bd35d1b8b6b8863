import type { Words } from './words.ts';

/** The brand of what leaves, and the window in which it is set. */
export const brandWords = {
  'brand.logo': ['Logo', '标志'],
} as const satisfies Words;
