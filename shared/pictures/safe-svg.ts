import { bytesOfBase64 } from '../model/base64.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { pictureLimits } from './limits.ts';
import { judgeSource } from './source.ts';
import { type Attribute, markupOf } from './svg-markup.ts';
import { type Element, weightOf } from './svg-weight.ts';

/** Elements that are taken out with all that is in them: what runs, and what is another page. */
const takenOut = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'audio', 'video', 'handler']);

/** A name without its namespace's prefix; whatever prefix a hostile file gives it, it means the same. */
const bare = (name: string): string => name.slice(name.lastIndexOf(':') + 1).toLowerCase();

const lineBreaks = /&#(?:x0*[9ad]|0*(?:9|10|13));|\s/gi;
const embedded = /^data:image\/(?:png|jpe?g);base64,(.*)$/is;

/** A picture that is in the drawing itself, if it is one that may be decoded. */
function embeddedPicture(value: string): string | undefined {
  const plain = value.replace(lineBreaks, '');
  const bytes = bytesOfBase64(embedded.exec(plain)?.[1] ?? ' ');
  return bytes && judgeSource(bytes, '').ok ? plain : undefined;
}

/** An attribute as it may stay; undefined where it runs something or leads out of the drawing. */
function keptAttribute({ name, value }: Attribute): Attribute | undefined {
  const means = bare(name);
  if (means.startsWith('on') || name.toLowerCase() === 'xml:base') return undefined;
  // Under an id that is written otherwise than it is read, one could draw more than is counted.
  if (means === 'id') return value.includes('&') ? undefined : { name, value };
  if (means !== 'href' && means !== 'src') return { name, value };
  if (/^\s*#[^&]*$/.test(value)) return { name, value };
  const picture = embeddedPicture(value);
  return picture === undefined ? undefined : { name, value: picture };
}

const written = ({ name, value }: Attribute): string => ` ${name}=${value.includes('"') ? `'${value}'` : `"${value}"`}`;

const said = (attributes: readonly Attribute[], means: string): string | undefined =>
  attributes.find(({ name }) => bare(name) === means)?.value;

/**
 * An SVG drawing from which everything is gone that runs or leads elsewhere: scripts, handlers, references to files and
 * addresses, drawings within drawings. What is left can be handed to a program that would follow every reference it finds.
 * @param text the file, as UTF-8
 * @param name of the file, for the sentence
 * @returns faults `picture.drawingWithEntities`, `picture.drawingTooComplex`, `picture.damaged`
 */
export function safeSvg(text: string, name: string): Result<string> {
  const refused = (code: string) => fail({ code: `picture.${code}`, params: { name } });
  const parts: string[] = [];
  const elements: Element[] = [];
  const ids = new Set<string>();
  const open: { readonly name: string; readonly element: number; readonly kept: boolean }[] = [];
  for (const markup of markupOf(text)) {
    if (markup === undefined) return refused('damaged');
    const inside = open.at(-1);
    const kept = inside?.kept ?? true;
    switch (markup.is) {
      case 'definitions':
        return refused('drawingWithEntities');
      case 'text':
        if (kept) parts.push(markup.text);
        break;
      case 'close':
        if (inside?.name !== markup.name) return refused('damaged');
        open.pop();
        if (kept) parts.push(`</${markup.name}>`);
        break;
      case 'open': {
        if (!inside && elements.length > 0) return refused('damaged');
        const keeps = kept && !takenOut.has(bare(markup.name));
        const attributes = (keeps ? markup.attributes : [])
          .flatMap((one) => keptAttribute(one) ?? [])
          .filter(({ name, value }) => bare(name) !== 'id' || !ids.has(value));
        const id = said(attributes, 'id');
        if (id !== undefined) ids.add(id);
        const draws = bare(markup.name) === 'use' ? said(attributes, 'href')?.trim().slice(1) : undefined;
        elements.push({
          parent: inside?.element,
          ...(id !== undefined && { id }),
          ...(draws !== undefined && { draws }),
        });
        if (keeps) parts.push(`<${markup.name}${attributes.map(written).join('')}${markup.closed ? '/' : ''}>`);
        if (!markup.closed) open.push({ name: markup.name, element: elements.length - 1, kept: keeps });
        const { elements: most, depth } = pictureLimits;
        if (elements.length > most || open.length > depth) return refused('drawingTooComplex');
      }
    }
  }
  if (open.length > 0 || elements.length === 0) return refused('damaged');
  return weightOf(elements) > pictureLimits.elements ? refused('drawingTooComplex') : ok(parts.join(''));
}
