import type { Moment, Version } from '#shared/ipc.ts';
import type { Transaction } from '#shared/model/change.ts';
import type { Rec } from '#shared/model/record.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { NewVersion, Session } from '../storage/open-session.ts';
import type { ReaderHost } from '../storage/reader-host.ts';
import { openVersion } from '../storage/versions/open-version.ts';
import { headingOf } from '../storage/versions/session-versions.ts';

/** What a document was: its history, change by change, and the versions that people named. */
export type Past = {
  versions(): Version[];
  /** @param seq the last change that the version has in it; without it the document as it is */
  name(given: NewVersion, seq: number | undefined): Result<Version[]>;
  sign(version: string, by: string): Result<Version[]>;
  remove(version: string): Result<Version[]>;
  bringBack(version: string): Result<Version[]>;
  read(version: string): Promise<Result<{ records: Rec[] }>>;
  /** Oldest first. */
  moments(): Moment[];
  changes(first: number, last: number): Transaction[];
};

export type PastParts = {
  readonly session: Session;
  readonly readers: ReaderHost;
  readonly now: () => Date;
  /** Told of what the file lacks now. */
  readonly onChange: () => void;
};

export function pastOf({ session, readers, now, onChange }: PastParts): Past {
  const versions = (): Version[] => versionsIn(session);
  const listed = (done: Result<unknown>): Result<Version[]> => {
    if (!done.ok) return done;
    onChange();
    return ok(versions());
  };
  return {
    versions,
    name: (given, seq) => listed(session.nameVersion(given, seq)),
    sign: (version, by) => listed(session.signVersion(version, { by, at: now().toISOString() })),
    remove: (version) => listed(session.removeVersion(version)),
    bringBack: (version) => listed(session.bringVersionBack(version)),
    read: async (version) => {
      const read = await openVersion(session, version, readers);
      return read.ok ? ok({ records: [...read.value.values()] }) : read;
    },
    moments: () => session.moments(),
    changes: (first, last) => session.between(first, last),
  };
}

/** Each with whether the document says the same now: only then a sign-off holds. */
export function versionsIn(session: Session): Version[] {
  const versions = session.versions();
  if (versions.length === 0) return [];
  const now = session.contentHash();
  return versions.map((version) => ({ ...headingOf(version), isNow: version.contentHash === now }));
}
