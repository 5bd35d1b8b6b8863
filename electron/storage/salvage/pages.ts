/** The pages of a SQLite file as they stand, whatever is left of them: https://www.sqlite.org/fileformat2.html. */
export type Pages = {
  readonly bytes: Buffer;
  readonly size: number;
  /** Whole pages and the beginning of one that was cut. */
  readonly count: number;
  /** Pages on which rows go on that were read: nothing else is on them. */
  readonly goesOn: Set<number>;
};

/** What this program writes. */
const usualSize = 4096;

/** @param bytes of a file of which any part may be lost, its header included */
export function pagesOf(bytes: Buffer): Pages {
  const written = bytes.length >= 18 ? bytes.readUInt16BE(16) : 0;
  const size = written === 1 ? 65_536 : written;
  const likely = size >= 512 && Number.isInteger(Math.log2(size)) ? size : usualSize;
  return { bytes, size: likely, count: Math.ceil(bytes.length / likely), goesOn: new Set() };
}

/** A variable-length integer: its value and how many bytes it takes. Those beyond 2^53 are of no use to anyone here. */
export function varint(bytes: Buffer, at: number): readonly [value: number, length: number] {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, index + 1];
  }
  return [value * 256 + (bytes[at + 8] ?? 0), 9];
}

/** Longer than any row may be: a picture and what stands beside it. */
export const longestPayload = 2_200_000;

/**
 * The payload of the cell of a table's leaf at this place of the file, its overflow pages included. Where the chain of
 * those is broken, the page that follows is taken for the next one: a file that was written at once has them in a row.
 * @param goesOn takes the pages that come after this one
 * @returns undefined where no cell can be
 */
export function payloadAt(
  { bytes, size, count }: Pages,
  page: number,
  at: number,
  goesOn: number[],
): Buffer | undefined {
  const end = Math.min((page + 1) * size, bytes.length);
  const [length, lengthBytes] = varint(bytes, at);
  if (length < 2 || length > longestPayload) return undefined;
  const [, rowidBytes] = varint(bytes, at + lengthBytes);
  const start = at + lengthBytes + rowidBytes;
  const local = localLength(length, size);
  if (start + local > end) return undefined;
  const parts = [bytes.subarray(start, start + local)];
  let missing = length - local;
  if (missing === 0) return parts[0];
  if (start + local + 4 > end) return undefined;
  let next = bytes.readUInt32BE(start + local);
  // It ends: each page brings at least some of what is missing.
  for (let current = page + 1; missing > 0; ) {
    const there = next >= 2 && next <= count ? next : current + 1;
    if (there > count) break;
    current = there;
    goesOn.push(there - 1);
    const from = (current - 1) * size;
    const part = bytes.subarray(from + 4, Math.min(from + 4 + Math.min(missing, size - 4), bytes.length));
    if (part.length === 0) break;
    parts.push(part);
    missing -= part.length;
    next = bytes.readUInt32BE(from);
  }
  return Buffer.concat(parts);
}

function localLength(length: number, usable: number): number {
  const most = usable - 35;
  if (length <= most) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wished = least + ((length - least) % (usable - 4));
  return wished <= most ? wished : least;
}
