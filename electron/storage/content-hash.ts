import { createHash } from 'node:crypto';
import type { Document } from '#shared/model/document.ts';
import type { PlainRecord } from '#shared/model/migrations.ts';

/**
 * One text for one value: keys sorted by code unit, fields that are absent or hold an empty object left out, -0 as 0.
 * Texts stay exactly as typed (no Unicode normalisation).
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => [JSON.stringify(key), canonical(field)] as const)
    .filter(([, field]) => field !== '{}');
  return `{${fields.map(([key, field]) => `${key}:${field}`).join(',')}}`;
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The SHA-256 of records, whatever order they come in: two documents of equal content have equal hashes. */
export function hashOfRecords(records: Iterable<PlainRecord>): string {
  const sorted = [...records].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  const hash = createHash('sha256');
  for (const record of sorted) hash.update(canonical(record)).update('\n');
  return hash.digest('hex');
}

/** The SHA-256 of a whole document's content, as lower-case hexadecimal digits. */
export const contentHash = (document: Document): string => hashOfRecords(document.values());
