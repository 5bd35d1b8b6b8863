import { type Attribute, markupOf } from '#shared/pictures/svg-markup.ts';
import { Refusal } from './refusal.ts';

/** A piece of an XML text; names are without their prefix, texts with what they stand for. */
export type XmlPiece =
  | { readonly is: 'open'; readonly name: string; attribute(name: string): string | undefined }
  | { readonly is: 'close'; readonly name: string }
  | { readonly is: 'text'; readonly text: string };

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const cdata = '<![CDATA[';
const lastCharacter = 0x10ffff;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The pieces of one part of a workbook, one after the other. Only the five entities of XML itself are known: whatever a
 * document type defines is refused, so nothing can grow.
 * @param part its name, for the sentence when it is refused
 * @throws Refusal `table.brokenXml`
 */
export function* xmlOf(bytes: Uint8Array, part: string): Generator<XmlPiece> {
  const broken = () => new Refusal('table.brokenXml', { part: part.slice(0, 100) });
  const decoded = (text: string): string =>
    text.includes('&')
      ? text.replace(/&([^;&]{0,12})(;?)/g, (_, name: string, end: string) => {
          const known = Object.hasOwn(predefined, name) ? predefined[name] : undefined;
          const [, hex, digits] = /^#(?:x([0-9a-fA-F]{1,8})|(\d{1,8}))$/.exec(name) ?? [];
          const point = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
          if (end === '' || (known === undefined && !(point <= lastCharacter))) throw broken();
          return known ?? String.fromCodePoint(point);
        })
      : text;
  const find = (attributes: readonly Attribute[], name: string): string | undefined => {
    const found = attributes.find((attribute) => attribute.name === name || local(attribute.name) === name);
    return found && decoded(found.value);
  };

  const open: string[] = [];
  let elements = 0;
  for (const markup of markupOf(textOfPart(bytes, broken))) {
    if (markup === undefined || markup.is === 'definitions') throw broken();
    if (markup.is === 'text') {
      const { text } = markup;
      yield {
        is: 'text',
        text: text.startsWith(cdata) ? text.slice(cdata.length, -3) : decoded(text.replace(/\r\n?/g, '\n')),
      };
    } else if (markup.is === 'close') {
      if (open.pop() !== markup.name) throw broken();
      yield { is: 'close', name: local(markup.name) };
    } else {
      const { attributes } = markup;
      elements += 1;
      const name = local(markup.name);
      yield { is: 'open', name, attribute: (wanted) => find(attributes, wanted) };
      if (markup.closed) yield { is: 'close', name };
      else open.push(markup.name);
    }
  }
  if (open.length > 0 || elements === 0) throw broken();
}

/** XML of a workbook is UTF-8; UTF-16 says so by its first two bytes. */
function textOfPart(bytes: Uint8Array, broken: () => Refusal): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw broken();
  }
}
