/** Letters that are only told apart by their case, so that nearly all texts need no more: basic Latin and ideographs. */
const plain = /^[\x20-\x7e\u4e00-\u9fff]*$/;

/**
 * A text as it is compared: without case, width of characters (ｗｅｂ is web), accents (café is cafe) and kinds of space.
 * Never shown.
 */
export const fold = (text: string): string =>
  (plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toUpperCase()
        .toLowerCase()
  ).replace(/\s+/gu, ' ');
