import type { SqlValue } from '../database.ts';
import { varint } from './pages.ts';

/** No table of ours has more columns, in any version. */
const mostColumns = 64;

const sizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

/** How many bytes a value of this serial type takes; undefined for those that SQLite never writes. */
function bytesOf(type: number): number | undefined {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return sizes[type];
}

function restored(bytes: Buffer, type: number): SqlValue {
  if (type === 8 || type === 9) return type - 8;
  if (type >= 1 && type <= 5) return bytes.readIntBE(0, bytes.length);
  if (type === 6) return Number(bytes.readBigInt64BE());
  if (type === 7) return bytes.readDoubleBE();
  return type >= 13 && type % 2 === 1 ? bytes.toString('utf8') : null;
}

/**
 * The values of a row in SQLite's record format. A text whose end is lost comes as far as it is there.
 * @returns undefined for bytes that cannot be a row
 */
export function valuesIn(payload: Buffer): SqlValue[] | undefined {
  const [headerLength, first] = varint(payload, 0);
  if (headerLength > payload.length || headerLength <= first || headerLength > mostColumns * 9) return undefined;
  const values: SqlValue[] = [];
  let at = headerLength;
  for (let header = first; header < headerLength; ) {
    const [type, length] = varint(payload, header);
    header += length;
    const size = bytesOf(type);
    if (size === undefined || header > headerLength || values.length === mostColumns) return undefined;
    const there = payload.subarray(at, at + size);
    values.push(there.length === size || type >= 12 ? restored(there, type) : null);
    at += size;
  }
  return values;
}

/** Whether a row of this length can begin here, going by what its beginning says of its values. */
export function mayBegin(bytes: Buffer, at: number, end: number, length: number): boolean {
  const [headerLength, first] = varint(bytes, at);
  if (at + headerLength > end || headerLength <= first || headerLength > mostColumns * 9) return false;
  let said = headerLength;
  for (let header = at + first; header < at + headerLength; ) {
    const [type, typeBytes] = varint(bytes, header);
    header += typeBytes;
    said += bytesOf(type) ?? Number.POSITIVE_INFINITY;
    if (said > length || header > at + headerLength) return false;
  }
  return said === length;
}
