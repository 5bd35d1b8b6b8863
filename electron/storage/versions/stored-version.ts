import { z } from 'zod';
import type { Document } from '#shared/model/document.ts';
import { formatVersion } from '#shared/model/migrations.ts';
import { once } from '#shared/model/once.ts';
import type { Rec } from '#shared/model/record.ts';
import { versionHeadingSchema, versionLimits } from '#shared/model/version.ts';
import { canonical, sha256 } from '../content-hash.ts';
import type { Row, SqlValue } from '../database.ts';
import { fieldsOf, valuesOf } from '../rows.ts';
import { versionColumns } from '../tables.ts';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A named version as it is kept: its records are read only when somebody wants to see them. */
const storedVersionSchema = versionHeadingSchema.extend({
  contentHash: hashSchema,
  /** How many records it has, and the format version they were written in. */
  records: z.int().min(1),
  format: z.int().min(1).max(formatVersion),
  /** The pictures it shows, by the SHA-256 of their base64: each is kept once, however many versions show it. */
  pictures: z.array(hashSchema),
  /** The bytes of its records as JSON, a line a record, and those lines compressed by zlib, in base64. */
  size: z.int().min(1).max(versionLimits.size),
  data: z.string().max(versionLimits.data),
});
export type StoredVersion = z.infer<typeof storedVersionSchema>;

/** All named versions of a project, and the pictures they show by their hashes. */
export type Shelf = {
  readonly versions: readonly StoredVersion[];
  /** Throws where there is no such picture. */
  readonly picture: (hash: string) => string;
};

export const emptyShelf: Shelf = {
  versions: [],
  picture: (hash) => {
    throw new Error(`There is no picture ${hash}`);
  },
};

/** The pictures that versions show and that are neither with the versions nor in the project itself. */
export function picturesMissing(
  versions: readonly StoredVersion[],
  pictures: ReadonlyMap<string, string>,
  records: Iterable<Rec>,
): ReadonlySet<string> {
  const missing = new Set(versions.flatMap((version) => version.pictures.filter((hash) => !pictures.has(hash))));
  if (missing.size > 0) for (const record of records) if (record.type === 'asset') missing.delete(sha256(record.data));
  return missing;
}

/** The shelf that was read from a file: a picture that the project shows too stands in the file only there. */
export function shelfOf(
  versions: readonly StoredVersion[],
  pictures: ReadonlyMap<string, string>,
  document: () => Document,
): Shelf {
  const own = once(() => {
    const found = new Map<string, string>();
    for (const record of document().values()) if (record.type === 'asset') found.set(sha256(record.data), record.data);
    return found;
  });
  return {
    versions,
    picture: (hash) => pictures.get(hash) ?? own().get(hash) ?? emptyShelf.picture(hash),
  };
}

/** Guards a version's row as the content hash guards the records. */
export const versionHash = (version: StoredVersion): string => sha256(canonical(version));

/** One hash over all versions, in whatever order they come. */
export const versionsHash = (versions: readonly StoredVersion[]): string =>
  sha256(versions.map(versionHash).sort().join('\n'));

/** The values of a version's row, in the order of its columns. */
export const versionRow = (version: StoredVersion): SqlValue[] =>
  valuesOf({ ...version, rowHash: versionHash(version) }, versionColumns);

/** The version that a row holds; undefined for a row that is damaged or none of ours. */
export function versionOf(row: Row): StoredVersion | undefined {
  const { rowHash, ...plain } = fieldsOf(row, versionColumns);
  const parsed = storedVersionSchema.safeParse(plain);
  return parsed.success && versionHash(parsed.data) === rowHash ? parsed.data : undefined;
}
