import { fail, ok, type Result } from '#shared/model/result.ts';
import { type Signature, type VersionHeading, versionLimits } from '#shared/model/version.ts';
import type { Database } from '../database.ts';
import { createTexts, versionStatements } from '../schema.ts';
import type { MetaKey } from '../session-database.ts';
import { picturesOf } from '../session-pictures.ts';
import type { Shelf, StoredVersion } from './stored-version.ts';
import { versionOf, versionRow } from './stored-version.ts';

/** What a session has beside its records and history since versions can be named: the file's own table, and what was deleted. */
export const versionTables = `
${createTexts.get('versions')?.replace('CREATE TABLE', 'CREATE TABLE IF NOT EXISTS')};
CREATE TABLE IF NOT EXISTS removed_versions (id TEXT PRIMARY KEY) STRICT;
`;

/** The named versions of a session. Each deed is durable when it returns, and counts as a change that the file lacks. */
export type SessionVersions = {
  /** Those that are there, oldest first. */
  all(): StoredVersion[];
  one(id: string): StoredVersion | undefined;
  /** All of them with their pictures, as they go into the file. */
  shelf(): Shelf;
  add(version: StoredVersion): Result<unknown>;
  sign(id: string, signature: Signature): Result<unknown>;
  /** Takes it away from file and list; it can be brought back. */
  remove(id: string): Result<unknown>;
  bringBack(id: string): Result<unknown>;
  /** Adds what a file or another session has and this one lacks; signatures are joined. It is no change of its own. */
  takeOver(shelf: Shelf): void;
  /** Adds all of another session, what was taken away there included, to one that has its pictures and no versions yet. */
  copy(from: Database): void;
  /** Rises with every deed. */
  revision(): number;
};

const revisionKey: MetaKey = 'versionsRevision';

export function versionsOf(database: Database): SessionVersions {
  const put = database.statement(versionStatements.insert);
  const drop = database.statement('DELETE FROM versions WHERE id = ?');
  const every = database.statement(versionStatements.inOrder);
  const single = database.statement(versionStatements.one);
  const gone = database.statement('SELECT id FROM removed_versions');
  const hide = database.statement('INSERT INTO removed_versions (id) VALUES (?) ON CONFLICT DO NOTHING');
  const unhide = database.statement('DELETE FROM removed_versions WHERE id = ?');
  const counted = database.statement('SELECT value FROM meta WHERE key = ?');
  const count = database.statement(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const pictures = picturesOf(database);

  const removed = (): Set<unknown> => new Set(gone.all().map(({ id }) => id));
  const all = (): StoredVersion[] => {
    const hidden = removed();
    return every.all().flatMap((row) => (hidden.has(row.id ?? null) ? [] : (versionOf(row) ?? [])));
  };
  const one = (id: string): StoredVersion | undefined => {
    const row = single.first(id);
    return row && !removed().has(id) ? versionOf(row) : undefined;
  };
  const write = (version: StoredVersion): void => {
    drop.run(version.id);
    put.run(...versionRow(version));
  };
  const revision = (): number => Number(counted.first(revisionKey)?.value ?? 0);
  const deed = (work: () => void): Result<unknown> => {
    database.atomically(() => {
      work();
      count.run(revisionKey, String(revision() + 1));
    });
    return ok({});
  };
  /** Whether one more finds room in the file. */
  const roomFor = (more: StoredVersion): Result<unknown> => {
    const there = all();
    if (there.length >= versionLimits.versions)
      return fail({ code: 'version.tooMany', params: { most: there.length } });
    const data = there.reduce((sum, version) => sum + version.data.length, more.data.length);
    const fits = more.size <= versionLimits.size && more.data.length <= versionLimits.data;
    return fits && data <= versionLimits.dataOfAll ? ok({}) : fail({ code: 'version.tooBig' });
  };
  return {
    all,
    one,
    shelf: () => ({ versions: all(), picture: (hash) => pictures.data(hash) }),
    add: (version) => {
      const room = roomFor(version);
      return room.ok ? deed(() => write(version)) : room;
    },
    sign: (id, signature) => {
      const version = one(id);
      if (!version) return fail({ code: 'version.gone' });
      if (version.signatures.length >= versionLimits.signatures) return fail({ code: 'version.tooManySignatures' });
      return deed(() => write({ ...version, signatures: [...version.signatures, signature] }));
    },
    remove: (id) => (one(id) ? deed(() => hide.run(id)) : fail({ code: 'version.gone' })),
    bringBack: (id) => {
      const row = single.first(id);
      const version = row && versionOf(row);
      if (!version) return fail({ code: 'version.gone' });
      const room = roomFor(version);
      return room.ok ? deed(() => unhide.run(id)) : room;
    },
    takeOver: ({ versions, picture }) =>
      database.atomically(() => {
        for (const version of versions) {
          const own = one(version.id);
          if (!own && !roomFor(version).ok) continue;
          for (const hash of version.pictures) pictures.put(hash, picture(hash));
          const signatures = [...version.signatures, ...(own?.signatures ?? [])];
          unhide.run(version.id);
          write({ ...version, signatures: withoutDoubles(signatures).slice(0, versionLimits.signatures) });
        }
      }),
    copy: (from) => {
      for (const row of from.statement(versionStatements.inOrder).all()) {
        const version = versionOf(row);
        if (version) write(version);
      }
      for (const { id } of from.statement('SELECT id FROM removed_versions').all()) hide.run(id ?? null);
    },
    revision,
  };
}

function withoutDoubles(signatures: readonly Signature[]): Signature[] {
  const found = new Map(signatures.map((signature) => [`${signature.at} ${signature.by}`, signature]));
  return [...found.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** What a window is told of versions. */
export const headingOf = ({ id, name, at, by, signatures }: StoredVersion): VersionHeading => ({
  id,
  name,
  at,
  signatures,
  ...(by !== undefined && { by }),
});
