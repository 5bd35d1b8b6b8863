export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'tag';
      /** In small letters. */
      readonly name: string;
      readonly closing: boolean;
      /** Everything between the name and the end of the tag. */
      readonly inside: string;
    };

/**
 * HTML as tags and texts, one after the other, in time that grows with its length alone: what does not end is text, and
 * nothing is looked at twice.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (open > at) yield textOf(html.slice(at, open));
    const next = html[open + 1] ?? '';
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      if (close < 0) return;
      at = close + 3;
    } else if (/[a-zA-Z/!?]/.test(next)) {
      const close = endOfTag(html, open + 1);
      if (close < 0) return;
      const tag = tagOf(html.slice(open + 1, close));
      if (tag) yield tag;
      at = close + 1;
    } else {
      yield { kind: 'text', text: '<' };
      at = open + 1;
    }
  }
  if (at < html.length) yield textOf(html.slice(at));
}

/** Where the `>` of a tag stands that is not inside a quoted value; -1 when it never ends. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const character = html[at] as string;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character;
    else if (character === '>') return at;
  }
  return -1;
}

function tagOf(inside: string): HtmlToken | undefined {
  const [, slash, name] = /^(\/?)([a-zA-Z][a-zA-Z0-9:]*)/.exec(inside) ?? [];
  if (name === undefined) return undefined;
  return {
    kind: 'tag',
    name: name.toLowerCase(),
    closing: slash === '/',
    inside: inside.slice(name.length + (slash?.length ?? 0)),
  };
}

const named: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  euro: '€',
};

const textOf = (raw: string): HtmlToken => ({ kind: 'text', text: raw.includes('&') ? decoded(raw) : raw });

const decoded = (raw: string): string =>
  raw.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] as string) : whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : '';
  });
