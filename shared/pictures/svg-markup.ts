/** One attribute as it is written: the value still has its entities in it. */
export type Attribute = { readonly name: string; readonly value: string };

export type Markup =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'open'; readonly name: string; readonly attributes: readonly Attribute[]; readonly closed: boolean }
  | { readonly is: 'close'; readonly name: string }
  /** A document type that defines something of its own. */
  | { readonly is: 'definitions' };

const attribute = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const openName = /<([^\s<>"'/=!?]+)/y;
const openEnd = /\s*(\/?)>/y;
const close = /<\/([^\s<>"'/=!?]+)\s*>/y;
const documentType = /<!DOCTYPE(?:[^>["']|"[^"]*"|'[^']*')*([>[])/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** An element's start tag. */
function openAt(text: string, at: number): { markup: Markup; end: number } | undefined {
  const name = match(openName, text, at);
  if (!name) return undefined;
  let end = at + name[0].length;
  const attributes: Attribute[] = [];
  for (let found = match(attribute, text, end); found; found = match(attribute, text, end)) {
    attributes.push({ name: found[1] ?? '', value: found[2] ?? found[3] ?? '' });
    end += found[0].length;
  }
  const last = match(openEnd, text, end);
  if (!last) return undefined;
  const markup: Markup = { is: 'open', name: name[1] ?? '', attributes, closed: last[1] === '/' };
  return { markup, end: end + last[0].length };
}

/** What nothing is drawn of: where it ends, if it begins here. */
function afterUnseen(text: string, at: number): number | undefined {
  for (const [begin, end] of [
    ['<!--', '-->'],
    ['<?', '?>'],
  ] as const) {
    if (!text.startsWith(begin, at)) continue;
    const found = text.indexOf(end, at + begin.length);
    return found < 0 ? text.length : found + end.length;
  }
  return undefined;
}

/**
 * The markup of an XML text, one piece after the other, in time proportional to its length. Comments, processing
 * instructions and a plain document type are left out. Ends with undefined where the text is not well formed; what the
 * pieces make together is not looked at.
 */
export function* markupOf(text: string): Generator<Markup | undefined, void> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at);
      const until = end < 0 ? text.length : end;
      yield { is: 'text', text: text.slice(at, until) };
      at = until;
      continue;
    }
    const unseen = afterUnseen(text, at);
    if (unseen !== undefined) {
      at = unseen;
      continue;
    }
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end < 0) return yield undefined;
      yield { is: 'text', text: text.slice(at, end + 3) };
      at = end + 3;
      continue;
    }
    const type = match(documentType, text, at);
    if (type?.[1] === '[') return yield { is: 'definitions' };
    const closing = match(close, text, at);
    if (closing) yield { is: 'close', name: closing[1] ?? '' };
    const opening = type || closing ? undefined : openAt(text, at);
    if (opening) yield opening.markup;
    else if (!type && !closing) return yield undefined;
    at = opening?.end ?? at + (type ?? closing ?? [''])[0].length;
  }
}
