/** A place in a text as an editor shows it, both counted from 1; columns count UTF-16 units. */
export type TextPlace = { readonly line: number; readonly column: number };

export function placeIn(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line += 1;
  return { line, column: offset - lastBreak };
}

const space = /[ \t\r\n]*/y;
const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// The characters between quotes may be any but control characters (below U+0020); the two alternatives never match at one place.
const stringBody = /[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function matchAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

/** Reads over a string; `ok` is false where it breaks off, and `end` is then the place. */
function stringEnd(text: string, start: number): { ok: boolean; end: number } {
  let end = start + 1;
  for (;;) {
    if (text[end] === '"') return { ok: true, end: end + 1 };
    const next = matchAt(stringBody, text, end);
    if (next === end) return { ok: false, end };
    end = next;
  }
}

type Awaited = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/**
 * Where a text stops being JSON (RFC 8259); undefined if it is JSON. Engines word the place of a syntax error each in
 * their own way, and some leave it out: so it is found here, without recursion, whatever the depth.
 */
export function jsonErrorAt(text: string): number | undefined {
  const open: ('[' | '{')[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  const afterValue = (): Awaited => (open.length === 0 ? 'nothing' : 'commaOrEnd');
  for (;;) {
    at = matchAt(space, text, at);
    const character = text[at];
    if (character === undefined) return awaited === 'nothing' ? undefined : at;
    const closes = open.at(-1) === '[' ? ']' : '}';
    const mayClose = awaited === 'commaOrEnd' || awaited === 'valueOrEnd' || awaited === 'keyOrEnd';
    if (mayClose && character === closes) {
      open.pop();
      awaited = afterValue();
      at += 1;
    } else if (awaited === 'commaOrEnd' && character === ',') {
      awaited = open.at(-1) === '[' ? 'value' : 'key';
      at += 1;
    } else if (awaited === 'colon' && character === ':') {
      awaited = 'value';
      at += 1;
    } else if (awaited === 'key' || awaited === 'keyOrEnd' || awaited === 'value' || awaited === 'valueOrEnd') {
      const wantsKey: boolean = awaited === 'key' || awaited === 'keyOrEnd';
      if (character === '"') {
        const { ok, end } = stringEnd(text, at);
        if (!ok) return end;
        awaited = wantsKey ? 'colon' : afterValue();
        at = end;
      } else if (!wantsKey && (character === '[' || character === '{')) {
        open.push(character);
        awaited = character === '[' ? 'valueOrEnd' : 'keyOrEnd';
        at += 1;
      } else {
        const end = wantsKey ? at : matchAt(literal, text, at);
        if (end === at) return at;
        awaited = afterValue();
        at = end;
      }
    } else return at;
  }
}
