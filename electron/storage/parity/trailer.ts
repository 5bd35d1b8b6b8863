import { createHash } from 'node:crypto';

/**
 * What stands behind the last page of a project file, in pages of the same size:
 *
 *     index · parity of the rows · parity of the other rows · index again
 *
 * SQLite reads as many pages as its header says and never looks behind them. An index is, its numbers big-endian:
 *
 *     16 bytes  "Throughline mend"
 *      4 bytes  size of a page
 *      4 bytes  pages of the database
 *      4 bytes  rows (see `rowsFor`); the other rows are one more
 *      4 bytes  how often the database had been changed, as its header says: another program that writes counts on
 *     32 bytes  the content hash of the document
 *      4 bytes  for each page of the database, then for each of parity: its CRC-32
 *     32 bytes  SHA-256 of all these
 *     zeros     to the end of the page
 */
export type Trailer = Layout & {
  readonly changes: number;
  readonly contentHash: string;
  /** Of the pages of the database, then of those of parity. */
  readonly checksums: readonly number[];
};

export type Layout = { readonly pageSize: number; readonly pages: number; readonly rows: number };

const magic = Buffer.from('Throughline mend', 'latin1');
const fixedLength = magic.length + 16 + 32;
const hashLength = 32;

/**
 * Into how many rows the pages of a database are dealt, one after the other; the other rows are one more. Two numbers
 * that share no factor, so two pages that stand in one row never stand in one of the others, as long as there are at
 * most rows × (rows + 1) pages. Hence any three lost pages can be made again, and any run of up to 2 × rows of them.
 */
export const rowsFor = (pages: number): number => Math.max(8, Math.ceil(Math.sqrt(pages)), Math.ceil(pages / 50));

export const parityPages = ({ rows }: { readonly rows: number }): number => 2 * rows + 1;

const indexPages = ({ pages, rows, pageSize }: Layout): number =>
  Math.ceil((fixedLength + 4 * (pages + parityPages({ rows })) + hashLength) / pageSize);

/** Where the parts of a file begin, counted in pages. */
export function partsOf(trailer: Layout) {
  const index = trailer.pages;
  const parity = index + indexPages(trailer);
  const secondIndex = parity + parityPages(trailer);
  return { index, parity, secondIndex, end: secondIndex + indexPages(trailer) };
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The bytes of an index, as many whole pages as it takes. */
export function indexBytes(trailer: Trailer): Buffer {
  const bytes = Buffer.alloc(indexPages(trailer) * trailer.pageSize);
  let at = magic.copy(bytes);
  for (const number of [trailer.pageSize, trailer.pages, trailer.rows, trailer.changes])
    at = bytes.writeUInt32BE(number, at);
  at += bytes.write(trailer.contentHash, at, 'hex');
  for (const checksum of trailer.checksums) at = bytes.writeUInt32BE(checksum, at);
  sha256(bytes.subarray(0, at)).copy(bytes, at);
  return bytes;
}

/** Every page that SQLite can have is a multiple of this. */
const smallestPage = 512;

/** Either of the two indexes of a file of which any part may be lost; undefined when there is none that is whole. */
export function findTrailer(bytes: Buffer): Trailer | undefined {
  for (let at = bytes.lastIndexOf(magic); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(magic, at - 1)) {
    const trailer = at % smallestPage === 0 ? trailerAt(bytes, at) : undefined;
    if (trailer) return trailer;
  }
  return undefined;
}

function trailerAt(bytes: Buffer, at: number): Trailer | undefined {
  if (at + fixedLength > bytes.length) return undefined;
  const [pageSize = 0, pages = 0, rows = 0, changes = 0] = [0, 4, 8, 12].map((offset) =>
    bytes.readUInt32BE(at + magic.length + offset),
  );
  if (pageSize < smallestPage || pages === 0 || pages * pageSize > at || rows !== rowsFor(pages)) return undefined;
  const parts = partsOf({ pageSize, pages, rows });
  if (at !== parts.index * pageSize && at !== parts.secondIndex * pageSize) return undefined;
  const count = pages + parityPages({ rows });
  const end = at + fixedLength + 4 * count;
  if (!sha256(bytes.subarray(at, end)).equals(bytes.subarray(end, end + hashLength))) return undefined;
  return {
    pageSize,
    pages,
    rows,
    changes,
    contentHash: bytes.toString('hex', at + fixedLength - 32, at + fixedLength),
    checksums: Array.from({ length: count }, (_, index) => bytes.readUInt32BE(at + fixedLength + 4 * index)),
  };
}
