/** A record as it was written, by whatever version: nothing is known of its fields yet. */
export type PlainRecord = { readonly [field: string]: unknown };

/** One step from a format version to the next, over all records of a document. Pure: it neither reads nor draws anything. */
export type Migration = (records: readonly PlainRecord[]) => readonly PlainRecord[];

/** Version 2: a card may have a `colour`. A card that was made before has none, which is what an absent field says. */
const toVersion2: Migration = (records) => records;

/** Version 3: a project may have pictures, which its cards show, and say by which rules it wants to be judged;
 * a lane may have a least height. What was made before does none of that. */
const toVersion3: Migration = (records) => records;

/**
 * Every step there is, in order: the first leads from version 1 to 2. Project files, imported JSON, templates and the
 * clipboard all pass through this list. A step, once released, is never altered. Each has a test of its own name and a
 * real file of the version it leads to (see `test/electron/storage/versions.test.ts`).
 */
export const migrations: readonly Migration[] = [toVersion2, toVersion3];

/** The version that is written today. */
export const formatVersion = 1 + migrations.length;

/** Brings records of an older version up to date. @param from the version they were written in, 1 … formatVersion */
export const migrate = (records: readonly PlainRecord[], from: number): readonly PlainRecord[] =>
  migrations.slice(from - 1).reduce((older, step) => step(older), records);
