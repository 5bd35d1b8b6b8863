const joiner = 0x200d;
export const emDash = 0x2014;
const mostDashes = 3;
const isRegional = (codePoint: number) => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;

/** Blocks without marks that most texts are made of, so that they are not looked up. */
const markless = (codePoint: number) =>
  codePoint < 0x300 ||
  (codePoint >= 0x2010 && codePoint < 0x20d0) ||
  (codePoint >= 0x2100 && codePoint < 0x2cef) ||
  (codePoint >= 0x3000 && codePoint < 0x302a) ||
  (codePoint >= 0x309b && codePoint < 0xa66f) ||
  (codePoint >= 0xfe30 && codePoint < 0x10000);

/** Selectors and joiners: they ask for a form of the characters beside them and are themselves never seen. */
export const isSilent = (codePoint: number): boolean =>
  codePoint === 0x200c || codePoint === joiner || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);

/** Whether a code point attaches to what stands before it: marks, variation selectors, skin tones, tags, joiners. */
function extending(codePoint: number): boolean {
  if (markless(codePoint)) return false;
  if (isSilent(codePoint)) return true;
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return true;
  if (codePoint >= 0xe0020 && codePoint <= 0xe007f) return true;
  return /^\p{M}$/u.test(String.fromCodePoint(codePoint));
}

const width = (codePoint: number) => (codePoint > 0xffff ? 2 : 1);

/**
 * Where the cluster that begins at `start` ends: the characters a reader takes for one, and that no line break may
 * split. Written out instead of `Intl.Segmenter`, whose answers change with the version of ICU, so that a sheet is
 * laid out alike by every runtime.
 */
export function clusterEnd(text: string, start: number): number {
  const first = text.codePointAt(start) ?? 0;
  let end = start + width(first);
  // Nearly every character is followed by one that cannot attach to it.
  if (end >= text.length || text.charCodeAt(end) < 0x300 || first <= 0x20 || first === 0x3000) return end;
  let next = text.codePointAt(end) ?? 0;
  if (first === emDash) {
    // The font joins two and three of them into one sign.
    while (end < start + mostDashes && text.charCodeAt(end) === emDash) end += 1;
    return end;
  }
  if (isRegional(first) && isRegional(next)) {
    end += 2;
    if (end >= text.length) return end;
    next = text.codePointAt(end) ?? 0;
  }
  while (extending(next)) {
    end += width(next);
    if (end >= text.length) return end;
    const after = text.codePointAt(end) ?? 0;
    if (next === joiner && after >= 0x2190 && !extending(after)) {
      end += width(after);
      if (end >= text.length) return end;
      next = text.codePointAt(end) ?? 0;
    } else next = after;
  }
  return end;
}

/** The clusters of a text, in order; joined they are the text. */
export function clusters(text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start);
    found.push(text.slice(start, end));
    start = end;
  }
  return found;
}
