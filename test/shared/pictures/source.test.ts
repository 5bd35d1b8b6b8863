import { expect, test } from 'vitest';
import { base64Of, bytesOfBase64 } from '#shared/model/base64.ts';
import { pictureLimits } from '#shared/pictures/limits.ts';
import { scaledSize } from '#shared/pictures/scaled-size.ts';
import { judgeSource } from '#shared/pictures/source.ts';
import { svg } from './hostile-svg.ts';
import { png } from './png.ts';

const judged = (bytes: Uint8Array | string) =>
  judgeSource(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'a.png');
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** A JPEG's start: its size stands in a segment behind others. */
const jpeg = (width: number, height: number, frame = 'c0', before = '') =>
  hex(
    `ffd8 ${before} ffe0 0010 4a46494600 0101 00 0001 0001 0000 ffff${frame} 0011 08
    ${height.toString(16).padStart(4, '0')} ${width.toString(16).padStart(4, '0')} 03 011100 021101 031101 ffda`.replace(
      /\s/g,
      '',
    ),
  );

const webp = (chunk: string) => Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), hex(chunk), Buffer.alloc(20)]);

test.each([
  ['a PNG', png(7, 5), { kind: 'png', width: 7, height: 5 }],
  ['a JPEG', jpeg(640, 480), { kind: 'jpeg', width: 640, height: 480 }],
  ['a progressive JPEG', jpeg(640, 480, 'c2'), { kind: 'jpeg', width: 640, height: 480 }],
  [
    'a JPEG whose tables come first',
    jpeg(640, 480, 'c0', 'ffc4 0005 00 00 00'),
    { kind: 'jpeg', width: 640, height: 480 },
  ],
  ['a lossy WebP', webp('56503820 00000000 000000 9d012a 8002 e001'), { kind: 'webp', width: 640, height: 480 }],
  ['a lossless WebP', webp('5650384c 00000000 2f 7fc2 7700'), { kind: 'webp', width: 640, height: 480 }],
  ['an extended WebP', webp('56503858 00000000 02000000 7f0200 df0100'), { kind: 'webp', width: 640, height: 480 }],
  ['an SVG', svg(''), { kind: 'svg' }],
  [
    'an SVG behind all that may stand before it',
    `\uFEFF<?xml version="1.0"?>\n<!-- <b> --><!DOCTYPE svg>\n${svg('')}`,
    { kind: 'svg' },
  ],
  ['an SVG in a namespace', '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', { kind: 'svg' }],
])('%s is known by its first bytes, whatever its name', (_what, bytes, source) => {
  expect(judged(bytes)).toEqual({ ok: true, value: source });
});

test.each([
  ['nothing', ''],
  ['a text', 'hello'],
  ['a page', '<!DOCTYPE html><html><svg></svg></html>'],
  ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
  ['a PNG that ends in its header', png(7, 5).subarray(0, 20)],
  ['a PNG whose first part is another', Buffer.from(png(7, 5)).fill(0x49, 12, 14)],
  ['a JPEG without a size', jpeg(1, 1).subarray(0, 24)],
  ['a JPEG of pixels only', hex('ffd8 ffda 0000 0000 0000 0000 0000')],
  ['a JPEG whose parts have no length', Buffer.concat([hex('ffd8'), Buffer.alloc(100_000, hex('ffe00000'))])],
  ['a picture of no height', png(7, 5, 0, { width: 7, height: 0 })],
  ['a megabyte of spaces', ' '.repeat(1_000_000)],
])('%s is not a picture', (_what, bytes) => {
  expect(judged(bytes)).toEqual({ ok: false, faults: [{ code: 'picture.notAPicture', params: { name: 'a.png' } }] });
});

test.each([
  [65_535, 65_535],
  [16_385, 1],
  [1, 16_385],
  [10_000, 5_001],
  [4_294_967_295, 4_294_967_295],
])('3.2 row 3: a picture that claims %i × %i pixels is refused by what it claims', (width, height) => {
  expect(judged(png(1, 1, 0, { width, height }))).toMatchObject({
    ok: false,
    faults: [{ code: 'picture.tooManyPixels', params: { width, height } }],
  });
});

test('the largest that is allowed is allowed', () => {
  expect(judged(png(1, 1, 0, { width: 10_000, height: 5_000 })).ok).toBe(true);
  expect(judged(png(1, 1, 0, { width: 16_384, height: 3 })).ok).toBe(true);
});

test('3.2 row 3: a file that is too large is refused, a drawing earlier', () => {
  const file = Buffer.alloc(pictureLimits.bytes + 1);
  expect(judged(file)).toMatchObject({ faults: [{ code: 'picture.fileTooLarge', params: { most: 20 } }] });
  const drawing = svg(' '.repeat(pictureLimits.drawingBytes));
  expect(judged(drawing)).toMatchObject({ faults: [{ code: 'picture.drawingTooLarge', params: { most: 4 } }] });
});

test('a picture is scaled so that its longer edge fits, and never enlarged', () => {
  expect(scaledSize({ width: 4096, height: 1024 })).toEqual({ width: 2048, height: 512 });
  expect(scaledSize({ width: 3, height: 16_384 })).toEqual({ width: 1, height: 2048 });
  expect(scaledSize({ width: 20, height: 10 })).toEqual({ width: 20, height: 10 });
});

test('base64 leads there and back, and is what others write', () => {
  for (const length of [0, 1, 2, 3, 4, 255]) {
    const bytes = Buffer.from(Array.from({ length }, (_, index) => (index * 37) % 256));
    expect(base64Of(bytes)).toBe(bytes.toString('base64'));
    expect(Buffer.from(bytesOfBase64(base64Of(bytes)) ?? '')).toEqual(bytes);
  }
  for (const text of ['A', 'AA', 'AAA', 'A===', '=AAA', 'AA=A', 'AA A', 'AAA\n', 'AA-_', 'ÄAAA']) {
    expect(bytesOfBase64(text)).toBeUndefined();
  }
});
