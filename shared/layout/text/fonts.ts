import { clusterEnd, isSilent } from './clusters.ts';
import { emojiAdvance, mainAdvance } from './coverage.ts';

/** The families of the bundled fonts. The emoji font is bundled in one weight and serves both. */
export const fontFamilies = { main: 'Noto Sans SC', emoji: 'Noto Emoji' } as const;

/** Which font draws a cluster; `missing` is drawn as the main font's empty box. */
export type FontName = keyof typeof fontFamilies | 'missing';
export type FontRun = { readonly font: FontName; readonly text: string };

/**
 * The font of the cluster that begins at `start` and ends at `end`: the main font where it has all of it, also where the
 * emoji form is asked for, as a browser takes the first font of the list that has the characters.
 */
export function fontOfCluster(text: string, start: number, end: number): FontName {
  let inMain = true;
  for (let at = start; at < end; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    at += codePoint > 0xffff ? 2 : 1;
    if (!isSilent(codePoint) && mainAdvance(codePoint, 400) < 0) inMain = false;
  }
  if (inMain) return 'main';
  const first = text.codePointAt(start) ?? 0;
  return emojiAdvance(first) > 0 && !isSilent(first) ? 'emoji' : 'missing';
}

/** A line of text as runs of one font each; joined they are the text. */
export function fontRuns(text: string): FontRun[] {
  const runs: FontRun[] = [];
  let from = 0;
  let runFont: FontName | undefined;
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start);
    const font = fontOfCluster(text, start, end);
    if (runFont !== undefined && font !== runFont) {
      runs.push({ font: runFont, text: text.slice(from, start) });
      from = start;
    }
    runFont = font;
    start = end;
  }
  if (runFont !== undefined) runs.push({ font: runFont, text: text.slice(from) });
  return runs;
}
