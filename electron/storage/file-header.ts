import { formatVersion } from '#shared/model/migrations.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { applicationId } from './schema.ts';

/** How much of a file the header is: enough to know whose it is before SQLite sees any of it. */
export const headerLength = 100;

const magic = Buffer.from('SQLite format 3\u0000', 'latin1');

export type Header = { readonly version: number };

/**
 * Judges the first 100 bytes of a file, as https://www.sqlite.org/fileformat2.html lays them out.
 *
 * @param header the file's first bytes, fewer if it has fewer
 * @param size of the whole database, in bytes
 * @returns the format version, or one fault: no database, another program's, newer, cut short, damaged
 */
export function judgeHeader(header: Buffer, size: number): Result<Header> {
  if (size === 0) return fail({ code: 'file.empty' });
  if (!header.subarray(0, magic.length).equals(magic.subarray(0, header.length))) {
    return fail({ code: 'file.notDatabase' });
  }
  if (header.length < headerLength) return fail({ code: 'file.truncated' });
  if (header.readUInt32BE(68) !== applicationId) return fail({ code: 'file.otherProgram' });
  const version = header.readUInt32BE(60);
  if (version > formatVersion) return fail({ code: 'file.newer', params: { version, known: formatVersion } });
  if (version < 1) return fail(damaged('format version'));

  const pageSize = pageSizeOf(header);
  if (pageSize < 512 || !Number.isInteger(Math.log2(pageSize))) return fail(damaged('page size'));
  const length = databaseLength(header);
  if (size < length) return fail({ code: 'file.truncated' });
  if (size > length) return fail(damaged('length'));
  if (header.readUInt32BE(56) !== 1) return fail(damaged('text encoding'));
  return ok({ version });
}

function pageSizeOf(header: Buffer): number {
  const written = header.readUInt16BE(16);
  return written === 1 ? 65_536 : written;
}

/** How many bytes a database's header says it has. */
export const databaseLength = (header: Buffer): number => header.readUInt32BE(28) * pageSizeOf(header);

/** How often a database has been written to: every program that does counts on. */
export const changesOf = (header: Buffer): number => header.readUInt32BE(24);

/** Whether a header is as SQLite leaves it, where the last to write notes for which count the other numbers hold. */
export const looksWritten = (header: Buffer): boolean =>
  header.length >= headerLength &&
  header.subarray(0, magic.length).equals(magic) &&
  header.readUInt32BE(92) === changesOf(header);

/** The fault of a file of ours that is no longer as it was written. @param reason a detail for a technician */
export const damaged = (reason: string): Fault => ({ code: 'file.damaged', params: { reason } });

/** The refusals of a file that can be one of ours with damage, wherever that lies: in its header too. */
const ofDamage: ReadonlySet<string> = new Set(
  ['damaged', 'truncated', 'foreignParts', 'readerDied', 'stalled', 'notDatabase', 'otherProgram', 'newer'].map(
    (what) => `file.${what}`,
  ),
);
export const mayBeSalvaged = ({ code }: Fault): boolean => ofDamage.has(code);
