import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { mostBytes } from '../documents/limits.ts';
import { type Embedded, opened, sealed } from './envelope.ts';
import { packedParts, unpackedParts } from './packing.ts';

/**
 * Each chunk is an `iTXt` (PNG specification, 11.3.3.4), text in UTF-8, which programs that only copy pictures keep:
 * keyword, 0, packed 1, by zlib 0, no language 0, no keyword in that language 0, text.
 */
const start = Buffer.from('Throughline project\0\u0001\0\0\0', 'latin1');
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** More than any PNG of ours has. */
const mostChunks = 100_000;

/** What the chunks of a project hold, one after the other. */
export const projectChunks = (embedded: Embedded): Buffer[] =>
  packedParts(sealed(embedded)).map((part) => Buffer.concat([start, part]));

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  return bytes.subarray(0, bytesRead);
}

/** The packed part in the chunk at a place of the file, which is checked against its sum. */
async function partAt(file: FileHandle, at: number, length: number): Promise<Result<Buffer>> {
  const whole = await bytesAt(file, at + 4, length + 8);
  const sum = whole.length === length + 8 ? whole.readUInt32BE(length + 4) : undefined;
  if (sum !== crc32(whole.subarray(0, length + 4))) return fail({ code: 'embedded.damaged' });
  return ok(whole.subarray(4 + start.length, 4 + length));
}

/** The packed parts of a project. Walks from chunk to chunk and reads nothing of the picture. */
async function partsIn(file: FileHandle, size: number): Promise<Result<readonly Buffer[]>> {
  const parts: Buffer[] = [];
  let left = mostBytes;
  let at = signature.length;
  for (let chunks = 0; chunks < mostChunks && at + 12 <= size; chunks += 1) {
    const head = await bytesAt(file, at, 8 + start.length);
    const length = head.readUInt32BE(0);
    const type = head.toString('latin1', 4, 8);
    if (type === 'iTXt' && length >= start.length && head.subarray(8).equals(start)) {
      left -= length;
      if (left < 0) return fail({ code: 'embedded.tooBig' });
      const part = await partAt(file, at, length);
      if (!part.ok) return part;
      parts.push(part.value);
    }
    if (type === 'IEND') break;
    at += length + 12;
  }
  return ok(parts);
}

/**
 * The project in a PNG; one of any size takes a moment.
 * @returns `embedded.otherKind` for what is no PNG, `embedded.none` for one without a project
 */
export async function projectInPng(file: FileHandle): Promise<Result<Embedded>> {
  const { size } = await file.stat();
  if (!(await bytesAt(file, 0, signature.length)).equals(signature)) return fail({ code: 'embedded.otherKind' });
  const parts = await partsIn(file, size);
  if (!parts.ok) return parts;
  if (parts.value.length === 0) return fail({ code: 'embedded.none' });
  const text = await unpackedParts(parts.value);
  return text.ok ? opened(text.value) : text;
}
