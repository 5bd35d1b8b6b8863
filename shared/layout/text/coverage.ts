import type { Weight } from '../scene.ts';
import { emojiRuns, mainRuns } from './advances.ts';

/** Advances of the first 65,536 code points, in thousandths of an em, and the runs of those above. */
type Table = {
  readonly low: Int16Array | Float64Array;
  readonly high: readonly { readonly from: number; readonly end: number; readonly advance: number }[];
};

const lowEnd = 0x10000;

function tableOf(low: Table['low'], runs: readonly number[], columns: number, column: number): Table {
  low.fill(-1);
  const high: Table['high'][number][] = [];
  let end = 0;
  for (let at = 0; at < runs.length; at += 2 + columns) {
    const from = end + (runs[at] ?? 0);
    end = from + (runs[at + 1] ?? 0);
    const advance = runs[at + 2 + column] ?? 0;
    if (from < lowEnd) low.fill(advance, from, Math.min(end, lowEnd));
    if (end > lowEnd) high.push({ from: Math.max(from, lowEnd), end, advance });
  }
  return { low, high };
}

function find(table: Table, codePoint: number): number {
  if (codePoint < lowEnd) return table.low[codePoint] ?? -1;
  let first = 0;
  let last = table.high.length - 1;
  while (first <= last) {
    const middle = (first + last) >> 1;
    const run = table.high[middle];
    if (!run) return -1;
    if (codePoint < run.from) last = middle - 1;
    else if (codePoint >= run.end) first = middle + 1;
    else return run.advance;
  }
  return -1;
}

// Those of the main font are whole numbers.
const regular = tableOf(new Int16Array(lowEnd), mainRuns, 2, 0);
const bold = tableOf(new Int16Array(lowEnd), mainRuns, 2, 1);
const emoji = tableOf(new Float64Array(lowEnd), emojiRuns, 1, 0);

/** Advance of a code point in the main font, in thousandths of an em; −1 if the font lacks it. */
export const mainAdvance = (codePoint: number, weight: Weight): number =>
  find(weight === 700 ? bold : regular, codePoint);

/** Advance of a code point in the emoji font, in thousandths of an em; −1 if the font lacks it. */
export const emojiAdvance = (codePoint: number): number => find(emoji, codePoint);
