/**
 * A text as it is compared: without case, width of characters (ｗｅｂ is web), accents (café is cafe) and kinds of space.
 * Never shown.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/\s+/gu, ' ');
