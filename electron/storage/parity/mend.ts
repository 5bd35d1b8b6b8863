import { crc32 } from 'node:zlib';
import { changesOf, databaseLength, looksWritten } from '../file-header.ts';
import { findTrailer, indexBytes, partsOf, type Trailer } from './trailer.ts';
import { add, ownBytes, pagesIn, parityOf, unitOf, unitsOf } from './units.ts';

/** A file's database by itself, mended as far as it can be. */
export type Mended = {
  readonly database: Buffer;
  /** How many pages were not as they were written, of the database or of what stands behind it. */
  readonly damaged: number;
  /** How many pages of the database still are not. */
  readonly lost: number;
  /** Of the document that the file was written with; absent in a file without parity. */
  readonly contentHash?: string;
};

/**
 * Takes the database out of a file of which any part may be lost. One that another program has written to is not
 * damaged but altered: it comes as that program left it, for its own hashes to judge. The bytes given are not changed.
 */
export function mended(bytes: Buffer): Mended {
  const trailer = findTrailer(bytes);
  if (!trailer) return { database: bytes, damaged: 0, lost: 0 };
  if (looksWritten(bytes) && changesOf(bytes) !== trailer.changes) {
    return { database: bytes.subarray(0, databaseLength(bytes)), damaged: 0, lost: 0 };
  }
  const { pages, pageSize, contentHash } = trailer;
  const parts = partsOf(trailer);
  const whole = (file: Buffer) => file.subarray(0, pages * pageSize);
  const lost = lostUnits(bytes, trailer);
  const index = indexBytes(trailer);
  const indexes = [parts.index, parts.secondIndex].filter((page) => !holds(bytes, page * pageSize, index));
  const damaged = lost.size + indexes.length + Number(bytes.length > parts.end * pageSize);
  if (lost.size === 0) return { database: whole(bytes), damaged, lost: 0, contentHash };

  const file = ownBytes(parts.end * pageSize, bytes);
  rebuild(file, lost, trailer);
  return { database: whole(file), damaged, lost: [...lost].filter((unit) => unit < pages).length, contentHash };
}

const holds = (bytes: Buffer, at: number, part: Buffer): boolean => bytes.subarray(at, at + part.length).equals(part);

function lostUnits(bytes: Buffer, trailer: Trailer): Set<number> {
  const lost = new Set<number>();
  for (let unit = 0; unit < unitsOf(trailer); unit += 1)
    if (crc32(unitOf(bytes, unit, trailer)) !== trailer.checksums[unit]) lost.add(unit);
  return lost;
}

/** Makes pages again wherever nothing else of a row is lost, until that is nowhere so. What is made leaves `lost`. */
function rebuild(file: Buffer, lost: Set<number>, trailer: Trailer): void {
  const isPage = (unit: number) => unit < trailer.pages;
  const lostIn = new Map<number, number>();
  const count = (parity: number, change: number) => lostIn.set(parity, (lostIn.get(parity) ?? 0) + change);
  for (const unit of lost) for (const parity of isPage(unit) ? parityOf(unit, trailer) : [unit]) count(parity, 1);

  const waiting = [...lost].filter(isPage);
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    if (!lost.has(page)) continue;
    const parity = parityOf(page, trailer).find((row) => lostIn.get(row) === 1);
    if (parity === undefined) continue;
    makeAgain(file, page, parity, trailer);
    lost.delete(page);
    for (const row of parityOf(page, trailer)) {
      count(row, -1);
      if (lostIn.get(row) === 1) for (const other of pagesIn(row, trailer)) if (lost.has(other)) waiting.push(other);
    }
  }
}

function makeAgain(file: Buffer, page: number, parity: number, trailer: Trailer): void {
  const made = unitOf(file, page, trailer);
  unitOf(file, parity, trailer).copy(made);
  for (const other of pagesIn(parity, trailer)) if (other !== page) add(made, unitOf(file, other, trailer));
}
