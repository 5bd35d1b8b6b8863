import { fail, type Result } from '#shared/model/result.ts';
import { type Embedded, opened, sealed } from './envelope.ts';
import { packedParts, unpackedParts } from './packing.ts';

const whole = 'throughline:project';
const part = 'throughline:part';
/** A drawing of ours has one `metadata`; Inkscape adds one of its own. */
const mostMetadata = 16;
const mostParts = 1000;

/** The content of a drawing's `metadata`: elements of our own with characters of base64. */
export function projectMetadata(embedded: Embedded): string {
  const parts = packedParts(sealed(embedded)).map((bytes) => `<${part}>${bytes.toString('base64')}</${part}>`);
  return [`<${whole} xmlns:throughline="urn:throughline">`, ...parts, `</${whole}>`].join('\n');
}

/**
 * The project in an SVG: looked for in its `metadata` by its text, since no parser need see a stranger's drawing.
 * @returns `embedded.otherKind` for what is no SVG, `embedded.none` for one without a project
 */
export async function projectInSvg(bytes: Buffer): Promise<Result<Embedded>> {
  if (!bytes.includes('<svg') && !bytes.includes(':svg')) return fail({ code: 'embedded.otherKind' });
  let at = bytes.indexOf('<metadata');
  for (let seen = 0; seen < mostMetadata && at >= 0; seen += 1) {
    const end = bytes.indexOf('</metadata', at);
    const metadata = bytes.subarray(at, end < 0 ? bytes.length : end);
    const begin = metadata.indexOf(`<${whole}`);
    if (begin >= 0) return within(metadata.subarray(begin));
    at = end < 0 ? -1 : bytes.indexOf('<metadata', end);
  }
  return fail({ code: 'embedded.none' });
}

const base64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

async function within(element: Buffer): Promise<Result<Embedded>> {
  const parts: Buffer[] = [];
  for (let at = element.indexOf(`<${part}`); at >= 0; at = element.indexOf(`<${part}`, at + 1)) {
    const begin = element.indexOf('>', at) + 1;
    const end = element.indexOf('<', begin);
    const content = begin === 0 || end < 0 ? '' : element.toString('latin1', begin, end);
    if (!base64.test(content) || parts.length === mostParts) return fail({ code: 'embedded.damaged' });
    parts.push(Buffer.from(content, 'base64'));
  }
  const text = await unpackedParts(parts);
  return text.ok ? opened(text.value) : text;
}
