import { type Language, otherLanguage } from '#shared/model/fields.ts';
import { canonical, sha256 } from './content-hash.ts';
import type { Row, SqlValue } from './database.ts';

/** Guards the one row of `document` as the content hash guards the records: SQLite itself has no checksums. */
export const documentHash = (row: Row): string =>
  sha256(
    canonical([
      row.id,
      row.main_language,
      row.translation_language,
      row.records,
      row.content_hash,
      // Files of versions 1 and 2 have no versions in them.
      ...(row.versions_hash === undefined ? [] : [row.versions_hash]),
    ]),
  );

export type Described = {
  readonly id: string;
  readonly language: Language;
  readonly records: number;
  readonly contentHash: string;
  readonly versionsHash: string;
};

/** The one row of `document`, in the order of its columns. */
export function documentRow({ id, language, records, contentHash, versionsHash }: Described): SqlValue[] {
  const row = {
    id,
    main_language: language,
    translation_language: otherLanguage(language),
    records,
    content_hash: contentHash,
    versions_hash: versionsHash,
  };
  return [...Object.values(row), documentHash(row)];
}
