import { randomUUID } from 'node:crypto';
import { documentOf } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { migrate, type PlainRecord } from '#shared/model/migrations.ts';
import { type Rec, type RecordType, textFields } from '#shared/model/record.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { versionLimits } from '#shared/model/version.ts';
import { hashOfRecords } from '../content-hash.ts';
import { damaged } from '../file-header.ts';
import { mended } from '../parity/mend.ts';
import type { ReadLimits, Stage } from '../read-project.ts';
import { picturesMissing, type StoredVersion, versionsHash } from '../versions/stored-version.ts';
import { mendedDocument } from './mend-document.ts';
import { mendedRecord } from './mend-record.ts';
import { pagesOf } from './pages.ts';
import { rowsFound, rowsOnPage } from './rows-left.ts';
import type { Translation } from './stand-ins.ts';
import { type Found, isLikely, readAs } from './which-table.ts';

export type Salvaged = {
  readonly records: readonly Rec[];
  /** How many records of the file came back, and how many it held, where that is still known. */
  readonly found: number;
  readonly held?: number;
  /** Whether that is everything, to the letter: the file's own hash says so. */
  readonly whole: boolean;
  /** What the file itself says it held. */
  readonly contentHash?: string;
  /** The named versions that came back whole, with the pictures that only they show. */
  readonly versions: readonly StoredVersion[];
  readonly pictures: ReadonlyMap<string, string>;
};

/**
 * Reads what can still be read of a damaged project file: every page by itself, without SQLite and without the trees
 * that lead to the pages, so that no page is lost but the damaged ones. What comes back is a whole document.
 *
 * The time it takes has no bound that is of use for a file made to take long: call it in a process that can be killed.
 * @param language what is taken for the main one where the file no longer says
 */
export function* salvage(bytes: Buffer, limits: ReadLimits, language: Language): Generator<Stage, Result<Salvaged>> {
  const pages = pagesOf(mended(bytes).database);
  const plain = new Map<string, { [field: string]: unknown }>();
  const translations: Translation[] = [];
  const versions = new Map<string, StoredVersion>();
  const pictures = new Map<string, string>();
  let described: Extract<Found, { is: 'document' }> | undefined;
  const take = (found: Found): void => {
    if (found.is === 'document') described = found;
    else if (found.is === 'translation') translations.push(found);
    else if (found.is === 'picture') pictures.set(found.hash, found.data);
    else if (found.is === 'version') {
      if (found.version && versions.size < versionLimits.versions) versions.set(found.version.id, found.version);
    } else {
      const id = typeof found.plain.id === 'string' ? found.plain.id : randomUUID();
      if (!plain.has(id)) plain.set(id, { ...found.plain });
    }
  };
  const isTooMuch = () => plain.size > limits.records + 1 || translations.length > limits.translations;
  const torn: number[] = [];
  for (let page = 0; page < pages.count; page += 1) {
    const rows = rowsOnPage(pages, page);
    if (!rows) torn.push(page);
    for (const found of readAs(rows ?? [])) take(found);
    if (isTooMuch()) return fail(damaged('too much'));
    yield 'reading';
  }
  for (const page of torn) {
    if (pages.goesOn.has(page)) continue;
    for (const found of readAs(rowsFound(pages, page, isLikely))) take(found);
    if (isTooMuch()) return fail(damaged('too much'));
    yield 'reading';
  }
  const orphans = translations.filter((translation) => !translate(plain.get(translation.record), translation));

  const allVersions = (described?.versionsHash ?? none) === versionsHash([...versions.values()]);
  const all = described !== undefined && allVersions && hashOfRecords(plain.values()) === described.contentHash;
  yield 'reading';

  const records = new Map<string, Rec>();
  // What is taken for rows of an older version has the form of today's, but for fields that it lacks.
  for (const record of migrate([...plain.values()], 1)) {
    const mended = mendedRecord(record as PlainRecord, randomUUID);
    if (mended) records.set(mended.id, mended);
    if (records.size % 500 === 0) yield 'reading';
  }
  if (records.size === 0) return fail({ code: 'file.nothingLeft' });
  const whole = mendedDocument([...records.values()], orphans, language, randomUUID);
  yield 'reading';
  const faults = invariantFaults(documentOf(whole));
  if (faults.length > 0) return fail(damaged('content'), ...faults.slice(0, 20));
  const { records: held, contentHash } = (described as (Found & { is: 'document' }) | undefined) ?? {};
  const known = held !== undefined && Number.isInteger(held) && held >= records.size;
  const missing = picturesMissing([...versions.values()], pictures, whole);
  const shown = [...versions.values()].filter((version) => !version.pictures.some((hash) => missing.has(hash)));
  return ok({
    versions: shown,
    pictures,
    records: whole,
    found: records.size,
    whole: all,
    ...(known && { held }),
    ...(contentHash && { contentHash }),
  });
}

/** What is said of a file that has no versions. */
const none = versionsHash([]);

/** Puts a translation into its record. @returns whether it has a place there */
function translate(record: { [field: string]: unknown } | undefined, { field, text }: Translation): boolean {
  if (record === undefined) return false;
  const isKnown = textFields[record.type as RecordType].includes(field);
  if (!isKnown || record.type === 'asset' || (field === 'picture.alt' && record.picture === undefined)) return false;
  record.translations = { ...(record.translations as object | undefined), [field]: text };
  return true;
}
