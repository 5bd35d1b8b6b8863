/** A line of an outline: how far in it stands, 0 for the outermost. */
export type OutlineLine = { readonly level: number; readonly text: string };

/** What may stand before a point of a list, by kind; a kind tells its points from those of another level. */
const bullets: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['numbers', /^\d{1,3}(?:\.\d{1,3})+[.)、]?\s+/],
  ['number', /^\d{1,3}(?:[.)](?=\s|[^\d\s])|[、．])\s*/],
  ['bracketed', /^[(（]\d{1,3}[)）]\s*/],
  ['chinese', /^[一二三四五六七八九十]{1,3}[、．.]\s*/],
  ['chinese bracketed', /^[(（][一二三四五六七八九十]{1,3}[)）]\s*/],
  ['circled', /^[①-⑳]\s*/],
  ['chapter', /^第[一二三四五六七八九十\d]{1,3}[章节步阶段]+[、：:]?\s*/],
  ['letter', /^[a-zA-Z][.)]\s+/],
  ['dash', /^[-–—]\s+/],
  ['star', /^[*+]\s+/],
  ['dot', /^[•●·]\s*/],
  ['ring', /^[◦○o]\s+/],
  ['square', /^[▪■□▫‣➢►✓]\s*/],
];

type Sign = { readonly indent: number; readonly kind: string };

/** How far a line is indented: a tab is as wide as four spaces, an ideographic space as two. */
const indentOf = (space: string): number =>
  [...space].reduce((sum, one) => sum + (one === '\t' ? 4 : one === '\u3000' ? 2 : 1), 0);

function read(line: string): Sign & { text: string } {
  const space = /^\s*/.exec(line)?.[0] ?? '';
  const rest = line.slice(space.length).trimEnd();
  for (const [kind, pattern] of bullets) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined || found.length === rest.length) continue;
    const dots = kind === 'numbers' ? found.split('.').filter((part) => /\d/.test(part)).length : 0;
    return { indent: indentOf(space), kind: kind + (dots > 0 ? dots : ''), text: rest.slice(found.length) };
  }
  return { indent: indentOf(space), kind: '', text: rest };
}

/**
 * The lines of a text with the levels that indentation and numbering give them, bullets and numbers taken away. Where
 * only some lines of a flat list have a bullet, it is part of what they say.
 */
export function outlineOf(text: string): OutlineLine[] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const all = lines.map(read);
  // A single `12.5 kg` is a measure, not a chapter.
  const chapters = all.filter(({ kind }) => kind.startsWith('numbers')).length > 1;
  const signs = all.map((sign, index) =>
    sign.kind.startsWith('numbers') && !chapters ? { ...sign, kind: '', text: (lines[index] ?? '').trim() } : sign,
  );
  const open: Sign[] = [];
  const levels = signs.map((sign) => {
    while (open.length > 0 && (open.at(-1) as Sign).indent > sign.indent) open.pop();
    const same = open.findIndex(({ indent, kind }) => indent === sign.indent && kind === sign.kind);
    if (same >= 0) open.length = same + 1;
    else open.push(sign);
    return open.length - 1;
  });
  const flat = levels.every((level) => level === 0);
  const bare = flat && (lines.length === 1 || signs.some(({ kind }) => kind === ''));
  return signs.map(({ text }, index) => ({
    level: levels[index] ?? 0,
    text: bare ? (lines[index] ?? '').trim() : text.trim(),
  }));
}
