/** An element of a parsed document: enough of XML for what the program writes. */
export type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  /** All text inside, as a parser hands it on. */
  text: string;
};

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name] ?? ''),
  );

/** Parses strictly: throws where a tag is not closed, or text is not escaped. */
export function parseXml(source: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Element[] = [root];
  const token = /<\?[^>]*\?>|<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<>]+)/gy;
  let end = 0;
  for (const found of source.matchAll(token)) {
    end = found.index + found[0].length;
    const [, closing, name, attributes, alone, text] = found;
    const inside = open.at(-1);
    if (text !== undefined) {
      if (/&(?!#\d+;|amp;|lt;|gt;|quot;|apos;)/.test(text)) throw new Error(`not escaped: ${text}`);
      for (const element of open) element.text += decoded(text);
    } else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else if (name) {
      const pairs = [...(attributes ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)];
      const element: Element = {
        name,
        attributes: new Map(pairs.map(([, key, value]) => [key ?? '', decoded(value ?? '')])),
        children: [],
        text: '',
      };
      inside?.children.push(element);
      if (!alone) open.push(element);
    }
  }
  if (end !== source.length || open.length !== 1)
    throw new Error(`not well-formed at ${end}: ${source.slice(end, end + 60)}`);
  const [first] = root.children;
  if (!first || root.children.length !== 1) throw new Error('not one root element');
  return first;
}

/** An element and all inside it, in document order. */
export const descendants = (element: Element): Element[] => [element, ...element.children.flatMap(descendants)];

export const attribute = (element: Element, name: string): string => element.attributes.get(name) ?? '';
