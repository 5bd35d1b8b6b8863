const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** The lines of a text that was broken, as one again: between ideographs no space stood. */
export const rejoined = (lines: readonly string[]): string =>
  lines.reduce((whole, text) => {
    const gap = whole === '' || han.test(whole.at(-1) ?? '') || han.test(text.charAt(0)) ? '' : ' ';
    return `${whole}${gap}${text}`;
  }, '');
