/**
 * Characters that no font draws and some formats (XML among them) cannot carry: control characters but newlines,
 * soft hyphens, zero-width spaces and joiners of words, marks of writing direction, byte order marks, non-characters.
 * U+200C and U+200D stay: they belong to the clusters they stand in.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Surrogate}|[\u{e0000}-\u{e001f}]/gu;

/** Every way a line can end, as one newline. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const newlines = /\r\n|[\n\u000b\f\r\u0085\u2028\u2029]/g;

/** Spaces that are drawn as the plain space; U+3000 is not among them: it is as wide as an ideograph. */
const spaces = /[\t\u1680\u2000-\u200a\u205f]/g;

/** No line may break at it, and the fonts know it as the first of these only. */
const narrowNoBreakSpace = /\u202f/g;

/**
 * The fonts' quotation marks and apostrophe are those of Chinese, as wide as an ideograph: within a Latin text they would
 * tear words apart, so there the plain ones are drawn.
 */
const latinApostrophe = /(?<=[A-Za-z0-9\u00c0-\u024f])[\u2018\u2019]|[\u2018\u2019](?=[A-Za-z0-9\u00c0-\u024f])/g;
const latinQuotation = /(?<=^|[\s(])\u201c([^\u201c\u201d\u2e80-\uffef]*)\u201d(?=$|[\s).,;:!?])/gm;

const plain = /^[\n -~\u4e00-\u9fff\u3001\u3002\uff00-\uffee]*$/;

/** A text as it can be drawn: the same for every writer, so that what was measured is what is shown. */
export function printable(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(newlines, '\n')
    .replace(spaces, ' ')
    .replace(narrowNoBreakSpace, '\u00a0')
    .replace(invisible, '')
    .replace(latinApostrophe, "'")
    .replace(latinQuotation, '"$1"');
}
