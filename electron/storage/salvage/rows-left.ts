import type { SqlValue } from '../database.ts';
import { longestPayload, type Pages, payloadAt, varint } from './pages.ts';
import { mayBegin, valuesIn } from './row-values.ts';

export type RawRow = readonly SqlValue[];

const tableLeaf = 0x0d;
/** Pages of an index and the inner pages of a tree: they hold no rows. */
const others: ReadonlySet<number> = new Set([0x02, 0x05, 0x0a]);

/**
 * The rows of a page that is as it was written, whichever table they are of: the tree above may be lost without any loss
 * here. Notes the pages on which long rows go on.
 * @param page the first is 0
 * @returns undefined for a page on which only a search can find rows
 */
export function rowsOnPage(pages: Pages, page: number): RawRow[] | undefined {
  const { bytes, size } = pages;
  const from = page * size;
  const end = Math.min(from + size, bytes.length);
  const header = from + (page === 0 ? 100 : 0);
  const type = bytes[header] ?? 0;
  if (others.has(type)) return [];
  const cells = type === tableLeaf && header + 8 <= end ? bytes.readUInt16BE(header + 3) : 0;
  if (cells === 0 || header + 8 + 2 * cells > end) return undefined;
  const rows: RawRow[] = [];
  const goesOn: number[] = [];
  for (let cell = 0; cell < cells; cell += 1) {
    const row = rowAt(pages, page, from + bytes.readUInt16BE(header + 8 + 2 * cell), goesOn);
    if (!row) return undefined;
    rows.push(row);
  }
  for (const one of goesOn) pages.goesOn.add(one);
  return rows;
}

function rowAt(pages: Pages, page: number, at: number, goesOn: number[] = []): RawRow | undefined {
  const payload = payloadAt(pages, page, at, goesOn);
  return payload && valuesIn(payload);
}

/** Whether the lengths that a row begins with fit each other, as far as they can be read here. */
function hasForm({ bytes, size }: Pages, page: number, at: number): boolean {
  const [length, lengthBytes] = varint(bytes, at);
  if (length < 2 || length > longestPayload) return false;
  const [, rowidBytes] = varint(bytes, at + lengthBytes);
  const start = at + lengthBytes + rowidBytes;
  return mayBegin(bytes, start, Math.min(start + length, (page + 1) * size), length);
}

/**
 * What has the form of a row on a page whose beginning is lost, byte by byte.
 * @param isLikely whether values found so can be a row of ours
 */
export function rowsFound(pages: Pages, page: number, isLikely: (row: RawRow) => boolean): RawRow[] {
  const end = Math.min((page + 1) * pages.size, pages.bytes.length);
  const rows: RawRow[] = [];
  for (let at = page * pages.size; at < end - 4; at += 1) {
    // A payload's length, a row's number and a header's length are never 0.
    if (pages.bytes[at] === 0 || pages.bytes[at + 1] === 0) continue;
    // A picture's pages are full of what has no such form: none of it is put together.
    if (!hasForm(pages, page, at)) continue;
    const row = rowAt(pages, page, at);
    if (row && isLikely(row)) rows.push(row);
  }
  return rows;
}
