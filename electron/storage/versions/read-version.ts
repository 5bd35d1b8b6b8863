import { inflateSync } from 'node:zlib';
import { migrate, type PlainRecord } from '#shared/model/migrations.ts';
import type { Rec } from '#shared/model/record.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { hashOfRecords, sha256 } from '../content-hash.ts';
import { type ReadLimits, type Stage, validated } from '../read-project.ts';
import { hashInPlaceOf } from '../session-pictures.ts';
import type { StoredVersion } from './stored-version.ts';

/** What it takes to read a named version: the pictures it names come along by their hashes. */
export type VersionToRead = {
  readonly version: StoredVersion;
  readonly pictures: { readonly [hash: string]: string };
};

const unreadable = (reason: string): Fault => ({ code: 'version.damaged', params: { reason } });

const linesBetweenSigns = 500;

/**
 * Unpacks a version and checks it as a file is checked. Whoever made the file made the version: it may be a bomb, so no
 * more is unpacked than it says it is, and this is called only in a process that can be killed.
 */
export function* readVersion(
  { version, pictures }: VersionToRead,
  limits: ReadLimits,
): Generator<Stage, Result<readonly Rec[]>> {
  const text = unpacked(version);
  if (text === undefined) return fail(unreadable('size'));
  yield 'reading';
  const lines = text.split('\n');
  if (lines.length !== version.records || lines.length > limits.records + 1) return fail(unreadable('records'));
  const plain: PlainRecord[] = [];
  for (const line of lines) {
    const record = whole(line, pictures);
    if (record === undefined) return fail(unreadable('record'));
    plain.push(record);
    if (plain.length % linesBetweenSigns === 0) yield 'reading';
  }
  yield 'checking';
  if (hashOfRecords(plain) !== version.contentHash) return fail(unreadable('content hash'));
  yield 'checking';
  const records = yield* validated(migrate(plain, version.format));
  return records.ok ? ok(records.value) : fail(unreadable('content'));
}

function unpacked({ data, size }: StoredVersion): string | undefined {
  try {
    const bytes = inflateSync(Buffer.from(data, 'base64'), { maxOutputLength: size });
    return bytes.length === size ? bytes.toString() : undefined;
  } catch {
    return undefined;
  }
}

/** The record of a line, its picture put in. */
function whole(line: string, pictures: VersionToRead['pictures']): PlainRecord | undefined {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined;
  const plain = record as PlainRecord;
  const hash = plain.type === 'asset' ? hashInPlaceOf(plain.data) : undefined;
  if (hash === undefined) return plain;
  const data = Object.hasOwn(pictures, hash) ? pictures[hash] : undefined;
  return data !== undefined && sha256(data) === hash ? { ...plain, data } : undefined;
}
