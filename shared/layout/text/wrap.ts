import type { Weight } from '../scene.ts';
import { breakBefore } from './breaks.ts';
import { clusterEnd } from './clusters.ts';
import { clusterAdvance } from './measure.ts';
import { printable } from './printable.ts';
import { cutWithoutWidow } from './widows.ts';

/** Rounding of sums must not push a text that was measured to fit exactly. */
const tolerance = 1e-6;

const isSpace = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x3000;
};

/** A place where the line may end, and how wide the text from there on is so far. */
type Place = { at: number; since: number };

/** Grows a line cluster by cluster; where it overflows it ends at the last free place, else inside the word. */
function wrapParagraph(text: string, room: number, weight: Weight, lines: string[]): void {
  let lineStart = 0;
  let startBefore = -1;
  let width = 0;
  const freely: Place = { at: -1, since: 0 };
  const insideWord: Place = { at: -1, since: 0 };
  let before = -1;
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start);
    const clusterWidth = clusterAdvance(text, start, end, weight);
    if (start > lineStart) {
      const kind = breakBefore(text, before, start);
      const place = kind === 'free' ? freely : insideWord;
      if (kind !== 'none') {
        place.at = start;
        place.since = 0;
      }
    }
    // Spaces hang over the end of a line: they never begin the next one.
    while (!isSpace(text, start) && start > lineStart && width + clusterWidth > room + tolerance) {
      const place = freely.at > lineStart ? freely : insideWord;
      const cut = place.at > lineStart ? place.at : start;
      lines.push(text.slice(lineStart, cut).trimEnd());
      width = cut === start ? 0 : place.since;
      startBefore = lineStart;
      lineStart = cut;
    }
    width += clusterWidth;
    freely.since += clusterWidth;
    insideWord.since += clusterWidth;
    before = start;
    start = end;
  }
  if (startBefore >= 0) {
    const cut = cutWithoutWidow(text, startBefore, lineStart, room, weight);
    if (cut !== lineStart) {
      lines[lines.length - 1] = text.slice(startBefore, cut).trimEnd();
      lineStart = cut;
    }
  }
  lines.push(text.slice(lineStart).trimEnd());
}

/**
 * Breaks a text into the lines it is drawn as: between words and between ideographs, by the rules of `breaks.ts`. A
 * word wider than the room is broken between clusters. Newlines are kept, an empty line too; runs of plain spaces
 * become one, and spaces at the end of a line go.
 * @param width the room for a line, in px; a single cluster may be wider
 * @param size of the font, in px
 * @returns the lines, none for a text that shows nothing
 */
export function wrap(text: string, width: number, size: number, weight: Weight): string[] {
  const shown = printable(text);
  if (shown.trim() === '') return [];
  const room = (width * 1000) / size;
  const lines: string[] = [];
  for (const paragraph of shown.split('\n')) {
    wrapParagraph(tidied(paragraph), room, weight, lines);
  }
  // Exactly as long as it is: the lines of every card are kept, and a list that grew has room to spare.
  return lines.slice();
}

/** Without runs of plain spaces, and without any at its ends. */
const tidied = (paragraph: string): string =>
  paragraph.includes('  ') || paragraph.startsWith(' ') || paragraph.endsWith(' ')
    ? paragraph.replace(/ {2,}/g, ' ').replace(/^ +| +$/g, '')
    : paragraph;
