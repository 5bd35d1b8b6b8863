import { fail, type Result } from '#shared/model/result.ts';
import { checked, type Embedded, headOf } from './envelope.ts';
import { packed, unpacked } from './packing.ts';

/** As a reader's list of attachments calls it: taken out of there it can be opened, too. */
const fileName = 'project.blueprint.json';
const kind = '/EmbeddedFile';
/** How far around the name of its kind the dictionary of a stream may reach. */
const reach = 4096;
const mostTried = 64;

/** Attaches a project to a PDF, as the source that its pages were made from (ISO 32000-2, 14.13). */
export function attachProject(sheet: PDFKit.PDFDocument, embedded: Embedded, date: Date, description: string): void {
  const stream = sheet.ref({
    Type: 'EmbeddedFile',
    Subtype: 'application#2Fjson',
    Filter: 'FlateDecode',
    Params: { ModDate: date, Size: Buffer.byteLength(embedded.text), Throughline: string(headOf(embedded)) },
  });
  stream.end(packed(embedded.text));
  const specification = sheet.ref({
    Type: 'Filespec',
    AFRelationship: 'Source',
    F: string(fileName),
    UF: string(fileName),
    Desc: string(description),
    EF: { F: stream, UF: stream },
  });
  specification.end(undefined);
  sheet.addNamedEmbeddedFile(fileName, specification);
  // Its types leave out what its own `file` writes to, too.
  const { _root } = sheet as unknown as { readonly _root: { readonly data: { AF?: unknown[] } } };
  _root.data.AF = [specification];
}

/** pdfkit takes a plain string for a name, and an object for a string. */
const string = (text: string): object => Object(text);

const head = /\/Throughline\s*\((throughline-project [^()]{1,100})\)/;

type Attached = { readonly head: string; readonly data: Buffer };

/**
 * What is attached around the name of its kind, if it is a project. The dictionary of a stream stands in the file as it
 * is, also where a program saved the file again with all else packed.
 */
function attachedAt(bytes: Buffer, at: number): Attached | undefined {
  const from = bytes.lastIndexOf('obj', at);
  const word = bytes.indexOf('stream', at);
  if (from < 0 || word < 0 || at - from > reach || word - at > reach) return undefined;
  const [, found] = head.exec(bytes.toString('latin1', from, word)) ?? [];
  const lineEnd = bytes[word + 6] === 0x0d ? 2 : 1;
  return found === undefined ? undefined : { head: found, data: bytes.subarray(word + 6 + lineEnd) };
}

/**
 * The project attached to a PDF, the last saved first.
 * @returns `embedded.otherKind` for what is no PDF, `embedded.locked` for one with a password, `embedded.none` without any
 */
export async function projectInPdf(bytes: Buffer): Promise<Result<Embedded>> {
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return fail({ code: 'embedded.otherKind' });
  let at = bytes.lastIndexOf(kind);
  for (let tried = 0; tried < mostTried && at >= 0; tried += 1) {
    const attached = attachedAt(bytes, at);
    if (attached) {
      const text = await unpacked(attached.data);
      return text.ok ? checked(attached.head, text.value) : text;
    }
    at = at === 0 ? -1 : bytes.lastIndexOf(kind, at - 1);
  }
  return fail({ code: bytes.includes('/Encrypt') ? 'embedded.locked' : 'embedded.none' });
}
