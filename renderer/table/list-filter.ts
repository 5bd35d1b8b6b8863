/** A text as it is compared with what is looked for: without case, accents, and the widths of Chinese typing. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
