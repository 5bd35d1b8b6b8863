import type { Weight } from '../scene.ts';
import { dashAdvances } from './advances.ts';
import { clusterEnd, emDash, isSilent } from './clusters.ts';
import { emojiAdvance, mainAdvance } from './coverage.ts';
import { fontOfCluster } from './fonts.ts';

/** How wide the empty box is that stands for a character no font has, in thousandths of an em. */
const boxAdvance = 1000;

/** Advances of U+0020 to U+007E, which most texts are made of. */
const latin = (weight: Weight) =>
  Float64Array.from({ length: 0x7f }, (_, code) => Math.max(0, mainAdvance(code, weight)));
const latinRegular = latin(400);
const latinBold = latin(700);

/** The advance of the cluster that begins at `start` and ends at `end`, in thousandths of an em. */
export function clusterAdvance(text: string, start: number, end: number, weight: Weight): number {
  const first = text.codePointAt(start) ?? 0;
  if (end - start === 1) {
    const known = mainAdvance(first, weight);
    if (known >= 0) return known;
  }
  if (first === emDash) return dashAdvances[weight][end - start - 1] ?? 0;
  const font = fontOfCluster(text, start, end);
  if (font === 'missing') return boxAdvance;
  // A sequence of emoji is one sign in the font, as wide as the first of it.
  if (font === 'emoji') return emojiAdvance(first);
  let sum = 0;
  for (let at = start; at < end; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    at += codePoint > 0xffff ? 2 : 1;
    if (!isSilent(codePoint)) sum += Math.max(0, mainAdvance(codePoint, weight));
  }
  return sum;
}

/**
 * How wide one line of text is drawn: the sum of the advance widths of the bundled fonts, without kerning and
 * ligatures, which every writer therefore turns off.
 * @param text one line, as `printable` gives it
 * @param size of the font, in px
 * @returns px
 */
export function advance(text: string, size: number, weight: Weight): number {
  const table = weight === 700 ? latinBold : latinRegular;
  let thousandths = 0;
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start);
    const next = start + 1 < text.length ? text.charCodeAt(start + 1) : 0;
    if (code < 0x7f && next < 0x300) {
      thousandths += table[code] ?? 0;
      start += 1;
      continue;
    }
    const end = clusterEnd(text, start);
    thousandths += clusterAdvance(text, start, end, weight);
    start = end;
  }
  return (thousandths * size) / 1000;
}
