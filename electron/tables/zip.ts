import { crc32, inflateRawSync } from 'node:zlib';
import { tableLimits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** The parts of an archive by their names, which are only keys here: nothing is ever written under them. */
export type Archive = {
  has(name: string): boolean;
  /** What a part unpacks to; undefined where there is none of this name. */
  read(name: string): Uint8Array | undefined;
  readonly names: readonly string[];
};

type Entry = {
  readonly method: number;
  readonly locked: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
};

const signature = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const;
const endLength = 22;
const longestComment = 0xffff;
/** Stands where a number is too big for its field, and is written behind the name. */
const elsewhere = 0xffffffff;

const damaged = () => new Refusal('table.damaged');

/** Where the archive's list of parts ends. */
function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= first; at -= 1) if (bytes.readUInt32LE(at) === signature.end) return at;
  throw damaged();
}

/** The numbers that stand behind the name since they do not fit their fields, in the order of those that are missing. */
function wideNumbers(extra: Buffer, missing: number): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const [id, length] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)];
    if (id === 1 && length >= missing * 8 && at + 4 + length <= extra.length)
      return Array.from({ length: missing }, (_, index) => Number(extra.readBigUInt64LE(at + 4 + index * 8)));
    at += 4 + length;
  }
  throw damaged();
}

function entriesOf(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > tableLimits.entries) throw new Refusal('table.tooManyParts', { most: tableLimits.entries });
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== signature.entry) throw damaged();
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    if (extraEnd > end) throw damaged();
    const name = bytes.toString('utf8', at + 46, nameEnd);
    const narrow = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const missing = narrow.filter((number) => number === elsewhere).length;
    const wide = missing > 0 ? wideNumbers(bytes.subarray(nameEnd, extraEnd), missing) : [];
    const [unpacked, packed, local] = narrow.map((number) => (number === elsewhere ? wide.shift() : number));
    if (unpacked === undefined || packed === undefined || local === undefined) throw damaged();
    // Of two parts with one name, another program might read the other.
    if (entries.has(name)) throw damaged();
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      locked: (bytes.readUInt16LE(at + 8) & 1) !== 0,
      crc: bytes.readUInt32LE(at + 16),
      packed,
      unpacked,
      at: local,
    });
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Refuses an archive that would unpack to more than it may, or whose parts lie over each other to seem more. */
function judge(entries: ReadonlyMap<string, Entry>, length: number) {
  let [packed, unpacked] = [0, 0];
  for (const entry of entries.values()) {
    if (entry.locked) throw new Refusal('table.locked');
    const tooDense = entry.unpacked > tableLimits.smallPart && entry.unpacked > entry.packed * tableLimits.ratio;
    packed += entry.packed;
    unpacked += entry.unpacked;
    if (tooDense || unpacked > tableLimits.unpacked || packed > length) throw new Refusal('table.bomb');
  }
}

/** What a part unpacks to: never more than it says, which was judged. */
function unpack(bytes: Buffer, { method, at, packed, unpacked, crc }: Entry): Uint8Array {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== signature.local) throw damaged();
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length) throw damaged();
  const data = bytes.subarray(from, from + packed);
  const plain = method === 0 ? data : method === 8 ? inflated(data, unpacked) : undefined;
  if (plain?.length !== unpacked || crc32(plain) !== crc) throw damaged();
  return plain;
}

function inflated(data: Buffer, length: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, length) });
  } catch {
    throw damaged();
  }
}

/**
 * Opens a ZIP archive in memory. How much it may hold is judged by its own list before anything is unpacked, and no part
 * gives more than that list said.
 * @throws Refusal `table.damaged`, `table.tooManyParts`, `table.bomb`, `table.locked`
 */
export function archiveOf(bytes: Buffer): Archive {
  const entries = entriesOf(bytes);
  judge(entries, bytes.length);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      return entry && unpack(bytes, entry);
    },
  };
}
