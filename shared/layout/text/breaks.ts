/**
 * Where a line may break. A rule of its own in place of the whole of UAX #14: what the texts of a blueprint need, in
 * English, Chinese and both mixed, with the prohibitions of GB/T 15834 and JIS X 4051 ("kinsoku").
 */

/** Never at the start of a line: what closes, separates or ends. */
const notAtStart = new Set(
  '!%),.:;?]}¢°·’”†‡›»…‥、。〃々〉》」』】〕〗〙〛〞〟・ー゛゜ゝゞヽヾ！％），．：；？］｝～｡｣､･￠｠–—―‐‑-/％‰℃ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ',
);

/** Whether a sign closes, separates or ends: then it stays with what is before it. */
export const closes = (sign: string): boolean => notAtStart.has(sign);

/** Never at the end of a line: what opens, and signs of currency and number before their figure. */
const notAtEnd = new Set('([{‘“‹«〈《「『【〔〖〘〚〝（［｛｟｢＄￡￥￦$£¥€#＃№');

/** Neither side of them: what ties its neighbours together, and quotes that look alike on both sides. */
const tie = new Set('\u00a0\u2011"\'');

/** Two of these in a row are one sign, as in —— and ……. */
const doubled = new Set('—…―‥');

/** Inside a word a line may break after them, though not before a figure. */
const breakAfter = new Set('–/');
const hyphens = new Set('-‐');

/** Ideographs, kana, full-width signs, Hangul, emoji: characters that are words in themselves. First and last of each range. */
const standing = [
  [0x2600, 0x27bf],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xffef],
  [0x1f000, 0x1faff],
  [0x20000, 0x3ffff],
] as const;

export const stands = (codePoint: number): boolean =>
  standing.some(([first, last]) => codePoint >= first && codePoint <= last);

/** What a character is to a line break, as bits. */
const sign = {
  notAtStart: 1,
  notAtEnd: 2,
  tie: 4,
  doubled: 8,
  hyphen: 16,
  breakAfter: 32,
  stands: 64,
  digit: 128,
  space: 256,
};

/** The bits of the first 65,536 code points, so that a pair of letters or ideographs is one look at each. */
const signs = signTable();

function signTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const mark = (characters: Iterable<string>, bit: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] ?? 0) | bit;
  };
  for (const [first, last] of standing) table.fill(sign.stands, first, last + 1);
  mark(notAtStart, sign.notAtStart);
  mark(notAtEnd, sign.notAtEnd);
  mark(tie, sign.tie);
  mark(doubled, sign.doubled);
  mark(hyphens, sign.hyphen);
  mark(breakAfter, sign.breakAfter);
  mark('0123456789', sign.digit);
  mark(' \u3000', sign.space);
  return table;
}

function signAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((code & 0xfc00) !== 0xd800) return signs[code] ?? 0;
  return stands(text.codePointAt(at) ?? 0) ? sign.stands : 0;
}

/** `inside` a word a line ends only where the word is wider than a line: readers then take the parts for one word. */
export type Break = 'none' | 'inside' | 'free';

const free = (allowed: boolean): Break => (allowed ? 'free' : 'none');
const inside = (allowed: boolean): Break => (allowed ? 'inside' : 'none');

/** How a line may end before the cluster at `right`, the cluster at `left` standing before it. */
export function breakBefore(text: string, left: number, right: number): Break {
  const before = signAt(text, left);
  const after = signAt(text, right);
  if ((before | after) === 0) return 'none';
  if (before === sign.stands && after === sign.stands) return 'free';
  if (after & sign.space) return 'none';
  if (before & sign.space) return free(!(after & sign.notAtStart) || startsWord(text, right));
  if ((before | after) & sign.tie) return 'none';
  if (after & sign.notAtStart || before & sign.notAtEnd) return 'none';
  if (before & sign.doubled) return 'free';
  if (before & sign.hyphen) return inside(betweenParts(text, left, right));
  if (before & sign.breakAfter) {
    return inside(left > 0 && !(after & sign.digit) && text.charCodeAt(left - 1) !== 0x20);
  }
  // A figure stays with its unit: 5分钟, 11月.
  return free(!(before & sign.digit) && ((before | after) & sign.stands) !== 0);
}

/** A hyphen parts a word only where three letters stand on either side: not in "check-in", nor in "Wi-Fi". */
const betweenParts = (text: string, left: number, right: number) =>
  /^\p{L}{3}$/u.test(text.slice(Math.max(0, left - 3), left)) && /^\p{L}{3}$/u.test(text.slice(right, right + 3));

/** After a space a hyphen or a dot may begin a word ("-5", ".5", "/path", "– then"); Chinese signs may not. */
function startsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    code < 0x2e80 &&
    at + 1 < text.length &&
    text.charCodeAt(at + 1) !== 0x20 &&
    !'!),.:;?]}’”'.includes(text.charAt(at))
  );
}
