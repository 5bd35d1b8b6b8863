import { createHash } from 'node:crypto';
import { atOnce } from '#shared/model/at-once.ts';
import type { Document } from '#shared/model/document.ts';
import type { PlainRecord } from '#shared/model/migrations.ts';
import { slice } from './in-slices.ts';

/**
 * One text for one value: keys sorted by code unit, fields that are absent or hold an empty object left out, -0 as 0.
 * Texts stay exactly as typed (no Unicode normalisation).
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = value as { readonly [field: string]: unknown };
  let text = '';
  // Every record of a file comes through here, twice: nothing is made that is not needed.
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    const said = field === undefined ? '{}' : canonical(field);
    if (said !== '{}') text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${said}`;
  }
  return `{${text}}`;
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Many records are hashed faster than one after the other. */
const portion = 65_536;

/** The SHA-256 of records, whatever order they come in: two documents of equal content have equal hashes. */
export const hashOfRecords = (records: Iterable<PlainRecord>): string => atOnce(hashingRecords(records));

/** The same, for who goes on between other work. */
export function* hashingRecords(records: Iterable<PlainRecord>): Generator<void, string> {
  const lines: [string, string][] = [];
  for (const record of records) {
    lines.push([String(record.id), canonical(record)]);
    if (lines.length % slice === 0) yield;
  }
  return yield* hashingLines(lines);
}

/** The same of records that are texts already. @param lines each by the id of its record, as `canonical` writes it */
export const hashOfLines = (lines: Iterable<readonly [id: string, line: string]>): string =>
  atOnce(hashingLines(lines));

function* hashingLines(lines: Iterable<readonly [id: string, line: string]>): Generator<void, string> {
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256');
  let text = '';
  for (const [at, [, line]] of sorted.entries()) {
    if (at % slice === slice - 1) yield;
    text += `${line}\n`;
    if (text.length < portion) continue;
    hash.update(text);
    text = '';
  }
  return hash.update(text).digest('hex');
}

/** The SHA-256 of a whole document's content, as lower-case hexadecimal digits. */
export const contentHash = (document: Document): string => hashOfRecords(document.values());
