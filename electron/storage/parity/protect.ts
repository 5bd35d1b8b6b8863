import { crc32 } from 'node:zlib';
import { changesOf } from '../file-header.ts';
import { indexBytes, partsOf, rowsFor } from './trailer.ts';
import { add, ownBytes, parityOf, unitOf, unitsOf } from './units.ts';

/** What this program writes, and SQLite by itself. */
const pageSize = 4096;

/**
 * A database with what it takes to make lost pages of it again behind its own: whoever reads it as a database does not
 * see that. The same bytes give the same bytes.
 * @param contentHash of the document in it, so that a file that can no longer be read still says what it held
 */
export function withParity(database: Uint8Array, contentHash: string): Buffer {
  const pages = database.length / pageSize;
  if (!Number.isInteger(pages)) throw new Error('A database has whole pages');
  const layout = { pageSize, pages, rows: rowsFor(pages) };
  const parts = partsOf(layout);
  const file = ownBytes(parts.end * pageSize, database);
  for (let page = 0; page < pages; page += 1) {
    const bytes = unitOf(file, page, layout);
    for (const parity of parityOf(page, layout)) add(unitOf(file, parity, layout), bytes);
  }
  const checksums = Array.from({ length: unitsOf(layout) }, (_, unit) => crc32(unitOf(file, unit, layout)));
  const index = indexBytes({ ...layout, changes: changesOf(file), contentHash, checksums });
  file.set(index, parts.index * pageSize);
  file.set(index, parts.secondIndex * pageSize);
  return file;
}
