import { deflateSync } from 'node:zlib';
import type { Change } from '#shared/model/change.ts';
import { formatVersion } from '#shared/model/migrations.ts';
import type { Rec } from '#shared/model/record.ts';
import { type RecordTexts, textsOf } from '#shared/model/record-texts.ts';
import { canonical, hashOfLines } from '../content-hash.ts';
import type { Database } from '../database.ts';
import { hashInPlaceOf, isPicture, picturesOf } from '../session-pictures.ts';
import type { StoredVersion } from './stored-version.ts';

/** The records of a session at a moment: a line of JSON each by its id, pictures by their hashes. */
export type Lines = ReadonlyMap<string, string>;

/**
 * The records as they are kept, without reading any of them but pictures.
 * @param seq the last transaction that counts; without it all do
 */
export function linesOf(database: Database, seq?: number): Lines {
  const lines = new Map<string, string>();
  for (const { id, body } of database.statement('SELECT id, body FROM records').each())
    lines.set(String(id), String(body));
  if (seq === undefined) return lines;
  const later = database.statement('SELECT change FROM history WHERE seq > ? ORDER BY seq DESC');
  for (const row of later.each(seq)) {
    for (const [id, [before]] of Object.entries(JSON.parse(String(row.change)) as Change)) {
      if (before === null) lines.delete(id);
      else lines.set(id, canonical(before));
    }
  }
  return lines;
}

const inOrder = (lines: Lines): string[] => [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);

/** A line with its picture in it. @throws Error when that is missing */
function withPictures(database: Database): (line: string) => string {
  const pictures = picturesOf(database);
  return (line) => (isPicture(line) ? canonical(pictures.whole(JSON.parse(line) as Rec)) : line);
}

/** All records of a session as they are, as texts. @throws Error when a picture is missing */
export const textsIn = (database: Database): RecordTexts =>
  textsOf([...linesOf(database).values()].map(withPictures(database)));

/** The content hash that a file of these records has. @throws Error when a picture is missing */
export function contentHashOf(database: Database, lines: Lines): string {
  const whole = withPictures(database);
  return hashOfLines(Array.from(lines, ([id, line]) => [id, whole(line)]));
}

export type Snapshot = Omit<StoredVersion, 'id' | 'name' | 'at' | 'by' | 'signatures'>;

/** What a version holds of these records. */
export function snapshotOf(database: Database, lines: Lines): Snapshot {
  const ordered = inOrder(lines);
  const bytes = Buffer.from(ordered.join('\n'));
  const pictures = ordered.filter(isPicture).flatMap((line) => hashInPlaceOf(JSON.parse(line).data) ?? []);
  return {
    contentHash: contentHashOf(database, lines),
    records: ordered.length,
    format: formatVersion,
    pictures: [...new Set(pictures)].sort(),
    size: bytes.length,
    data: deflateSync(bytes).toString('base64'),
  };
}
