import { execFileSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, createInflate } from 'node:zlib';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../storage/folder.ts';

const writer = fileURLToPath(new URL('write-large-png.ts', import.meta.url));

/** What a reader sees of a PNG that is larger than memory: each chunk checked, each row unpacked and let go. */
async function rowsOf(path: string): Promise<{ width: number; height: number; rows: number; inked: number }> {
  const file = await open(path);
  let [width, height, left, inked, unpackedBytes] = [0, 0, 0, 0, 0];
  const inflate = createInflate();
  const unpacked = (async () => {
    for await (const bytes of inflate as AsyncIterable<Buffer>) {
      for (let at = 0; at < bytes.length; ) {
        if (left === 0) {
          expect(bytes[at]).toBe(2);
          left = width * 3 + 1;
        }
        const of = bytes.subarray(at, at + left);
        if (of.some((byte, index) => index > 0 && byte !== 0)) inked += 1;
        left -= of.length;
        at += of.length;
        unpackedBytes += of.length;
      }
    }
  })();
  for (let at = 8, type = ''; type !== 'IEND'; ) {
    const { buffer: head } = await file.read(Buffer.alloc(8), 0, 8, at);
    const length = head.readUInt32BE(0);
    const { buffer: whole } = await file.read(Buffer.alloc(length + 8), 0, length + 8, at + 4);
    type = whole.toString('latin1', 0, 4);
    expect(crc32(whole.subarray(0, length + 4))).toBe(whole.readUInt32BE(length + 4));
    if (type === 'IHDR') [width, height] = [whole.readUInt32BE(4), whole.readUInt32BE(8)];
    if (type === 'IDAT' && !inflate.write(whole.subarray(4, length + 4)))
      await new Promise((resolve) => inflate.once('drain', resolve));
    at += length + 12;
  }
  inflate.end();
  await unpacked;
  await file.close();
  return { width, height, rows: unpackedBytes / (width * 3 + 1), inked };
}

const [width, height, most] = process.env.LONG ? [60_000, 8000, 800] : [12_000, 1600, 600];

it(`a PNG of ${width} × ${height} px takes no more than ${most} MB to write, and every row of it is there (LONG=1: 60,000 × 8,000)`, async () => {
  const file = join(temporaryFolder(), 'large.png');
  const flags = ['--disable-warning=ExperimentalWarning'];
  const megabytes = Number(execFileSync(process.execPath, [...flags, writer, file, `${width}`, `${height}`]));
  const read = await rowsOf(file);
  expect(read).toMatchObject({ width, height, rows: height });
  expect(read.inked).toBeGreaterThan(height / 3);
  expect(megabytes).toBeLessThan(most);
}, 300_000);
