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

/** Ideographs, kana, full-width signs, Hangul, emoji: characters that are words in themselves. */
export function stands(codePoint: number): boolean {
  return (
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xffef) ||
    (codePoint >= 0x2600 && codePoint <= 0x27bf) ||
    (codePoint >= 0x1f000 && codePoint <= 0x1faff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  );
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** `inside` a word a line ends only where the word is wider than a line: readers then take the parts for one word. */
export type Break = 'none' | 'inside' | 'free';

const free = (allowed: boolean): Break => (allowed ? 'free' : 'none');
const inside = (allowed: boolean): Break => (allowed ? 'inside' : 'none');

/** How a line may end before the cluster at `right`, the cluster at `left` standing before it. */
export function breakBefore(text: string, left: number, right: number): Break {
  const before = text.codePointAt(left) ?? 0;
  const after = text.codePointAt(right) ?? 0;
  if (after === 0x20 || after === 0x3000) return 'none';
  const afterSign = text.charAt(right);
  if (before === 0x20 || before === 0x3000) return free(!notAtStart.has(afterSign) || startsWord(text, right));
  const beforeSign = text.charAt(left);
  if (tie.has(beforeSign) || tie.has(afterSign)) return 'none';
  if (notAtStart.has(afterSign) || notAtEnd.has(beforeSign)) return 'none';
  if (doubled.has(beforeSign)) return 'free';
  if (hyphens.has(beforeSign)) return inside(betweenParts(text, left, right));
  if (breakAfter.has(beforeSign)) {
    return inside(left > 0 && !isDigit(after) && text.charCodeAt(left - 1) !== 0x20);
  }
  // A figure stays with its unit: 5分钟, 11月.
  return free(!isDigit(before) && (stands(before) || stands(after)));
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
