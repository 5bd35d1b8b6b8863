import { unzipSync as gunzip, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** Something that may be packed is unpacked; what is not gives nothing. */
const tried = (unpack: () => readonly Uint8Array[]): readonly Uint8Array[] => {
  try {
    return unpack();
  } catch {
    return [];
  }
};

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

function chunksOfPng(bytes: Uint8Array): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (type !== 'IDAT') chunks.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return chunks;
}

/** From every place in some bytes at which packed data may begin. */
function inflatedIn(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at + 2 < bytes.length; at++) {
    const zlib = bytes[at] === 0x78 && ((0x78 << 8) | (bytes[at + 1] as number)) % 31 === 0;
    const gzip = bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8;
    if (zlib) found.push(...tried(() => [inflateSync(bytes.subarray(at))]));
    if (gzip) found.push(...tried(() => [gunzip(bytes.subarray(at))]));
  }
  return found;
}

const base64In = (bytes: Uint8Array): Uint8Array[] =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/[A-Za-z0-9+/]{64,}={0,2}/g),
  ].map(([run]) => Buffer.from(run, 'base64'));

/** Fonts and photographs: much to look through, and nobody types into them. */
const wordless = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0, 1, 0, 0) || startsWith(bytes, 0x77, 0x4f, 0x46) || startsWith(bytes, 0xff, 0xd8, 0xff);

/**
 * All that a file holds, itself first: the files of a zip archive, the chunks of a PNG, the streams of a PDF, what stands
 * in base64, and what is packed in any of these.
 */
export function unpacked(bytes: Uint8Array, deep = 4): Uint8Array[] {
  if (deep === 0 || bytes.length === 0 || wordless(bytes)) return [bytes];
  const inside = startsWith(bytes, 0x50, 0x4b, 3, 4)
    ? Object.values(unzipSync(bytes))
    : startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)
      ? chunksOfPng(bytes)
      : [...inflatedIn(bytes), ...base64In(bytes)];
  return [bytes, ...inside.flatMap((part) => unpacked(part, deep - 1))];
}
