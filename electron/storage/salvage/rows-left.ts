import type { SqlValue } from '../database.ts';
import { type Pages, payloadAt } from './pages.ts';
import { valuesIn } from './row-values.ts';

export type RawRow = readonly SqlValue[];

const tableLeaf = 0x0d;
/** Pages of an index and the inner pages of a tree: they hold no rows. */
const others: ReadonlySet<number> = new Set([0x02, 0x05, 0x0a]);

/**
 * The rows left on one page, whichever table they are of: the tree above may be lost without any loss here. A page whose
 * beginning is lost is searched byte by byte for what has the form of a row.
 * @param page the first is 0
 * @param isLikely whether values found by searching can be a row of ours
 */
export function rowsOnPage(pages: Pages, page: number, isLikely: (row: RawRow) => boolean): RawRow[] {
  const { bytes, size } = pages;
  const from = page * size;
  const end = Math.min(from + size, bytes.length);
  const header = from + (page === 0 ? 100 : 0);
  const type = bytes[header] ?? 0;
  if (others.has(type)) return [];
  const cells = type === tableLeaf && header + 8 <= end ? bytes.readUInt16BE(header + 3) : 0;
  if (cells > 0 && header + 8 + 2 * cells <= end) {
    const places = Array.from({ length: cells }, (_, cell) => from + bytes.readUInt16BE(header + 8 + 2 * cell));
    const rows = places.map((at) => rowAt(pages, page, at));
    if (rows.every((row) => row !== undefined)) return rows;
  }
  return searched(pages, page, end, isLikely);
}

function rowAt(pages: Pages, page: number, at: number): RawRow | undefined {
  const payload = payloadAt(pages, page, at);
  return payload && valuesIn(payload);
}

function searched(pages: Pages, page: number, end: number, isLikely: (row: RawRow) => boolean): RawRow[] {
  const rows: RawRow[] = [];
  for (let at = page * pages.size; at < end - 4; at += 1) {
    // A payload's length, a row's number and a header's length are never 0.
    if (pages.bytes[at] === 0 || pages.bytes[at + 1] === 0) continue;
    const row = rowAt(pages, page, at);
    if (row && isLikely(row)) rows.push(row);
  }
  return rows;
}
