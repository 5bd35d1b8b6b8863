/// <reference path="../../../electron/export/pdfkit-inside.d.ts" />
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { languages } from '#shared/model/languages.ts';
import { faultSentence } from '#shared/words/fault-sentence.ts';
import { importFile } from '../../../electron/documents/import-file.ts';
import { gathered } from '../../../electron/export/gathered.ts';
import { pngFile } from '../../../electron/export/png-file.ts';
import { outcome } from '../storage/expect-result.ts';
import { type Embedding, embedding, opening } from './embedding.ts';

const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
afterAll(() => rmSync(folder, { recursive: true }));
const megabyte = 1024 * 1024;

/** A file in which these bytes stand where a packed project does. */
async function holding(format: Embedding, packed: Buffer): Promise<Buffer> {
  if (format === 'png') {
    const text = Buffer.concat([Buffer.from('Throughline project\0\u0001\0\0\0', 'latin1'), packed]);
    const picture = { width: 1, height: 1, dpi: 96, texts: [text] };
    return Buffer.from(await gathered(pngFile(picture, [new Uint8Array(4)])));
  }
  if (format === 'svg') {
    const part = `<throughline:part>${packed.toString('base64')}</throughline:part>`;
    return Buffer.from(`<svg><metadata><throughline:project>${part}</throughline:project></metadata></svg>`);
  }
  const head = `throughline-project 1 en ${'0'.repeat(64)}`;
  const dictionary = `<< /Type /EmbeddedFile /Filter /FlateDecode /Params << /Throughline (${head}) >> >>`;
  return Buffer.concat([Buffer.from(`%PDF-1.7\n1 0 obj\n${dictionary}\nstream\n`), packed, Buffer.from('\nendstream')]);
}

describe.each(embedding)('3.2 row 3: a hostile %s', (format) => {
  it('that unpacks to a thousand times its size is refused before it does', async () => {
    const bomb = deflateSync(Buffer.alloc(90 * megabyte), { level: 9 });
    const before = process.memoryUsage().rss;
    expect(outcome(await opening(folder, format, await holding(format, bomb)))).toBe('embedded.tooBig');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * megabyte);
  });

  it.each([
    ['what is not packed', Buffer.from('nothing packed at all')],
    ['what is packed, but no project', deflateSync(Buffer.from('throughline-project 1 en\n{}'))],
    ['what is no UTF-8', deflateSync(Buffer.from([0xff, 0xfe, 0xfd]))],
    ['nothing', Buffer.alloc(0)],
  ])('that holds %s is damaged', async (_, packed) => {
    expect(outcome(await opening(folder, format, await holding(format, packed)))).toBe('embedded.damaged');
  });

  it('that is a folder, is empty, or is something else, says so', async () => {
    mkdirSync(join(folder, `folder.${format}`), { recursive: true });
    expect(outcome(await importFile(join(folder, `folder.${format}`), 'en'))).toBe('file.notFile');
    expect(outcome(await importFile(join(folder, `gone.${format}`), 'en'))).toBe('file.missing');
    for (const bytes of ['', 'hello', '{"format":"throughline"}'])
      expect(outcome(await opening(folder, format, Buffer.from(bytes)))).toBe('embedded.otherKind');
  });
});

it('a project of a later version is refused as one', async () => {
  const later = `throughline-project 2 en ${'0'.repeat(64)}\n{}`;
  for (const format of ['png', 'svg'] as const) {
    const bytes = await holding(format, deflateSync(Buffer.from(later)));
    expect(outcome(await opening(folder, format, bytes))).toBe('embedded.newer');
  }
});

it('a PNG whose chunks lead past its end, or go on for ever, ends', async () => {
  const [whole] = [await holding('png', deflateSync(Buffer.from('x')))];
  const long = Buffer.from(whole);
  long.writeUInt32BE(0xffffffff, 8);
  expect(outcome(await opening(folder, 'png', long))).toBe('embedded.none');
  const empty = Buffer.concat([whole.subarray(0, 8), Buffer.alloc(12 * 200_000)]);
  expect(outcome(await opening(folder, 'png', empty))).toBe('embedded.none');
});

it('a PDF behind a password is said to be one', async () => {
  const bytes = Buffer.from(
    '%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile >>\nstream\n\nendstream\ntrailer\n<< /Encrypt 2 0 R >>',
  );
  expect(outcome(await opening(folder, 'pdf', bytes))).toBe('embedded.locked');
});

it.each(languages)('each refusal is a sentence with the name of the file: %s', (language) => {
  for (const code of ['none', 'damaged', 'newer', 'tooBig', 'otherKind', 'locked']) {
    const sentence = faultSentence(language, { code: `embedded.${code}`, params: { name: '图.png' } });
    expect(sentence).toContain('图.png');
    expect(sentence).toMatch(/[.。]$/);
  }
});

it('what a PDF saved again looks like: line ends of another kind, dictionaries in another order, an older copy before', async () => {
  const text = '{"format":"throughline"}';
  const { headOf } = await import('../../../electron/embedded/envelope.ts');
  const object = (said: string) =>
    Buffer.concat([
      Buffer.from(
        `7 0 obj\r\n<</Params<</Throughline(${headOf({ text: said, language: 'en' })})/Size 9>>/Length 8 0 R`,
      ),
      Buffer.from('/Filter[/FlateDecode]/Type/EmbeddedFile>>\r\nstream\r\n'),
      deflateSync(Buffer.from(said)),
      Buffer.from('\r\nendstream\r\nendobj\r\n'),
    ]);
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\r\n'), object('{"older":1}'), object(text), Buffer.from('%%EOF')]);
  // It is read as the later one, which is a project without a version.
  expect(outcome(await opening(folder, 'pdf', bytes))).toBe('content.wrongFormatVersion');
});
