import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '#shared/model/document.ts';
import type { Project } from '#shared/model/project.ts';
import { linesOf, type RecordTexts } from '#shared/model/record-texts.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { canonical } from './content-hash.ts';
import type { Database } from './database.ts';
import type { Session } from './open-session.ts';
import type { OpenedProject } from './project-file.ts';
import { type Retained, removeSession, verdictsOn } from './retention.ts';
import { type RollingCopies, rollingCopiesIn } from './rolling-copies.ts';
import { type Branch, notePublished, type OpenSession, publishingOf, sessionOn, unpublishedIn } from './session.ts';
import { type Meta, metaOf, openSessionDatabase, sessionFault } from './session-database.ts';
import { recordsOf } from './session-records.ts';
import { type Titles, titlesOf } from './titles.ts';
import { leftBehind } from './versions/left-behind.ts';
import { versionsOf } from './versions/session-versions.ts';
import { contentHashOf, linesOf as linesIn } from './versions/snapshot.ts';
import { emptyShelf, type Shelf } from './versions/stored-version.ts';

/** What is shown of a session that nobody has open. */
export type SessionSummary = {
  readonly name: string;
  readonly documentId: string;
  readonly path?: string;
  readonly titles: Titles;
  /** Transactions that the project file does not hold; all of them for a document that has never been saved. */
  readonly changes: number;
  /** What the project file held when it was last read or written here. */
  readonly publishedHash?: string;
  /** When the last of them was made. */
  readonly changedAt?: string;
  /** The program that had it open was killed. */
  readonly unclosed: boolean;
  /** It was open when the program ended, as a document that is in no file. */
  readonly reopens: boolean;
  readonly discardedAt?: string;
  /** The project file was replaced by another program, and this is the state it had here. */
  readonly replacedAt?: string;
};

export type OpenedSession = {
  readonly session: Session;
  /** What it holds, where that is known without reading it. */
  readonly texts?: RecordTexts;
  /** Set when the program was killed before these transactions reached the project file: all of them are back. */
  readonly recovered?: number;
  /** Set when the file was changed elsewhere: the state it had here, with changes the file never got, if any. */
  readonly setAside?: SessionSummary;
  /** Set when the session from before could not be read: the name its files were kept under, in the same folder. */
  readonly damaged?: string;
};

export type Sessions = {
  /** The working copy of a new document, which has no file yet. */
  create(document: Document, documentId?: string, shelf?: Shelf): Result<Session>;
  /** The working copy of a project file that has just been opened: its own from before, or a new one. */
  open(project: OpenedProject): Result<OpenedSession>;
  /**
   * Takes up a session by name: a document without file, or one whose file cannot be read at present.
   * @param damaged the SHA-256 of that file, if it is there and damaged: it is then only written over on request
   */
  resume(name: string, damaged?: string): Result<OpenedSession>;
  /** All that nobody has open, put away or not, latest change first. */
  all(): SessionSummary[];
  /** Those of them that nobody put away. */
  list(): SessionSummary[];
  /** Those of them whose work is in no project file: what stands under Unsaved. */
  unsaved(): SessionSummary[];
  /** What was put away: discarded by a person, or replaced by another program. */
  putAway(): SessionSummary[];
  /** Puts a session away that nobody has open. */
  discard(name: string, at: Date): Result<unknown>;
  /** Brings back what was put away, as a document without file. */
  restore(name: string): Result<unknown>;
  /** Copies of the project files that were saved here. */
  readonly copies: RollingCopies;
  /** Removes for good what `retention.ts` says: nothing that is not in a file, nothing by a clock that was wrong once. */
  purge(now: Date): Promise<void>;
};

const ending = '.session';

/** The sessions in a folder, which is made when first needed. Document ids are safe as part of a file name. */
export function sessionsIn(folder: string, now: () => Date = () => new Date()): Sessions {
  const held = new Map<string, Session>();
  const copies = rollingCopiesIn(join(folder, 'copies'), now);
  const names = (): string[] => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : []);

  const openNamed = (name: string): Result<OpenSession> => {
    const database = openSessionDatabase(join(folder, name));
    return database.ok ? ok({ name, database: database.value }) : database;
  };

  const make = (
    documentId: string,
    lines: Iterable<string>,
    also?: (database: Database) => void,
  ): Result<OpenSession> => {
    const name = `${documentId}-${randomBytes(4).toString('hex')}${ending}`;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const made = openSessionDatabase(join(folder, name), (database) => {
        recordsOf(database).fill(lines);
        also?.(database);
        metaOf(database).set({ documentId, open: 'yes' });
      });
      return made.ok ? ok({ name, database: made.value }) : made;
    } catch (error) {
      return fail(sessionFault(error));
    }
  };

  const branch: Branch = (from, document, documentId) =>
    make(documentId, linesFor(document), (database) => {
      recordsOf(database).copyHistory(from);
      versionsOf(database).copy(from);
      const meta = metaOf(from);
      metaOf(database).set({ unfinished: meta.get('unfinished'), versionsRevision: meta.get('versionsRevision') });
    });
  const isThere = (name: string): boolean => ['', '-wal'].every((part) => existsSync(join(folder, name + part)));
  const start = (opened: OpenSession): Session => sessionOn(opened, { branch, held, now, copies, isThere });

  /** Opens a session to look at it, or to change what is known of it; undefined when it is in use or damaged. */
  function glance<T>(name: string, look: (summary: SessionSummary, meta: Meta) => T): T | undefined {
    const opened = openNamed(name);
    if (!opened.ok) return undefined;
    const { database } = opened.value;
    try {
      return look(summaryOf(opened.value), metaOf(database));
    } catch {
      // One page that cannot be read must not keep the others, and the program, from being there.
      return undefined;
    } finally {
      database.close();
    }
  }
  const all = (): SessionSummary[] =>
    names()
      .flatMap((name) => glance(name, (summary) => summary) ?? [])
      // A program killed while making a session leaves one that holds nothing yet.
      .filter(({ documentId }) => documentId !== '')
      .sort((a, b) => ((a.changedAt ?? '') < (b.changedAt ?? '') ? 1 : -1));
  const list = (): SessionSummary[] => all().filter((summary) => !isPutAway(summary));

  const take = (opened: OpenSession): Result<OpenedSession> => {
    const { unclosed, changes } = summaryOf(opened);
    metaOf(opened.database).set({ open: 'yes' });
    return ok({ session: start(opened), ...(unclosed && changes > 0 ? { recovered: changes } : {}) });
  };

  const startNew = (
    project: OpenedProject,
    notice: Omit<OpenedSession, 'session'>,
    left: Shelf = emptyShelf,
  ): Result<OpenedSession> => {
    const made = make(project.documentId, linesOf(project.texts), (database) => {
      versionsOf(database).takeOver(left);
      versionsOf(database).takeOver(project.shelf);
      // What was left of an earlier state is no change by itself: it goes into the file with the next one.
      const { path, contentHash, versionsHash, fileHash } = project;
      notePublished(metaOf(database), { seq: 0, revision: 0, path, contentHash, versionsHash, fileHash });
      metaOf(database).set({ damaged: damagedBytes(project) });
    });
    if (!made.ok) return made;
    return ok({ session: start(made.value), texts: project.texts, ...notice });
  };

  /** The session of this very file, or of the same file before it was moved; a damaged one has to step aside. */
  function find(project: OpenedProject, stepAside: (name: string) => void): Result<OpenSession | undefined> {
    for (const name of names().filter((candidate) => candidate.startsWith(`${project.documentId}-`))) {
      const elsewhere = held.get(name);
      if (elsewhere && elsewhere.path() !== project.path) continue;
      const opened = openNamed(name);
      if (!opened.ok) {
        if (opened.faults[0]?.code !== 'session.damaged') return opened;
        stepAside(name);
        continue;
      }
      const own = whoseIs(opened.value, project);
      if (own.ok && own.value) return opened;
      opened.value.database.close();
      if (own.ok) continue;
      if (own.faults[0]?.code !== 'session.damaged') return own;
      stepAside(name);
    }
    return ok(undefined);
  }

  return {
    create: (document, documentId = randomUUID(), shelf = emptyShelf) => {
      const made = make(documentId, linesFor(document), (database) => versionsOf(database).takeOver(shelf));
      return made.ok ? ok(start(made.value)) : made;
    },
    open: (project) => {
      let notice: { damaged?: string } = {};
      const aside = (name: string): void => {
        notice = { damaged: stepAside(folder, name) };
      };
      const found = find(project, aside);
      if (!found.ok) return found;
      if (found.value === undefined) return startNew(project, notice);
      const { name, database } = found.value;
      const meta = metaOf(database);
      settleInterruptedPublish(meta, project);
      if (!isWhole(found.value)) {
        database.close();
        aside(name);
        return startNew(project, notice);
      }
      if (meta.get('publishedHash') === project.contentHash) {
        // Versions that somebody added or signed elsewhere come to those that are here.
        if (meta.get('publishedVersions') !== project.versionsHash) versionsOf(database).takeOver(project.shelf);
        const { path, fileHash, versionsHash } = project;
        meta.set({ path, fileHash, publishedVersions: versionsHash, damaged: damagedBytes(project) });
        const taken = take(found.value);
        return taken.ok && isPublished(database) ? ok({ ...taken.value, texts: project.texts }) : taken;
      }
      const left = leftBehind(database, now());
      const setAside = setAsideReplaced(found.value, now());
      const started = startNew(project, { ...notice, setAside }, left);
      database.close();
      return started;
    },
    resume: (name, damaged) => {
      const opened = openNamed(name);
      if (!opened.ok) return opened;
      if (isWhole(opened.value)) {
        metaOf(opened.value.database).set({ damaged });
        return take(opened.value);
      }
      opened.value.database.close();
      return fail({ code: 'session.damaged' });
    },
    copies,
    all,
    list,
    unsaved: () => list().filter(({ path, changes }) => path === undefined || changes > 0),
    putAway: () => all().filter(isPutAway),
    discard: (name, at) => {
      const opened = openNamed(name);
      if (!opened.ok) return opened;
      metaOf(opened.value.database).set({ discardedAt: at.toISOString(), open: undefined });
      opened.value.database.close();
      return ok(undefined);
    },
    restore: (name) => {
      const opened = openNamed(name);
      if (!opened.ok) return opened;
      makeUnsaved(metaOf(opened.value.database));
      opened.value.database.close();
      return ok(undefined);
    },
    purge: async (now) => {
      // A start does not wait for it.
      void copies.purge();
      const sessions = names().flatMap(
        (name) => glance(name, (summary, meta) => (summary.documentId === '' ? [] : [retained(summary, meta)])) ?? [],
      );
      for (const { name, remove, expiredAt } of await verdictsOn(sessions, now, folder)) {
        if (remove) removeSession(folder, name);
        else glance(name, (_, meta) => meta.set({ expiredAt }));
      }
    },
  };
}

const linesFor = (document: Document): string[] => Array.from(document.values(), canonical);

const damagedBytes = ({ mended, fileHash }: OpenedProject): string | undefined => (mended ? fileHash : undefined);

const retained = (summary: SessionSummary, meta: Meta): Retained => ({
  summary,
  // A file that is damaged, though it is as it was found, does not hold what the session does.
  atRest: (['open', 'unfinished', 'damaged'] as const).every((key) => meta.get(key) === undefined),
  fileHash: meta.get('fileHash'),
  expiredAt: meta.get('expiredAt'),
});

export const isPutAway = (summary: SessionSummary): boolean => Boolean(summary.discardedAt ?? summary.replacedAt);

/** Whether it belongs to a file, or why that cannot be read. */
function whoseIs(opened: OpenSession, project: OpenedProject): Result<boolean> {
  try {
    return ok(belongs(opened, project));
  } catch (error) {
    return fail(sessionFault(error));
  }
}

function belongs(opened: OpenSession, project: OpenedProject): boolean {
  const summary = summaryOf(opened);
  const meta = metaOf(opened.database);
  if (summary.documentId !== project.documentId || isPutAway(summary)) return false;
  if (summary.path === undefined) {
    const noted = publishingOf(meta);
    return noted?.path === project.path && noted.contentHash === project.contentHash;
  }
  const moved = !existsSync(summary.path) && meta.get('publishedHash') === project.contentHash;
  return summary.path === project.path || moved;
}

/** Whether the file holds every edit. */
const isPublished = (database: Database): boolean =>
  Number(metaOf(database).get('publishedSeq') ?? 0) === recordsOf(database).lastSeq();

/** Whether every record can be read or, when the file holds everything, says what the file says. */
function isWhole({ database }: OpenSession): boolean {
  const meta = metaOf(database);
  const records = recordsOf(database);
  try {
    const published = meta.get('publishedHash');
    // What has the hash of a file was checked when that file was read or written.
    if (published && isPublished(database)) return contentHashOf(database, linesIn(database)) === published;
    records.document();
    return true;
  } catch {
    return false;
  }
}

function summaryOf({ name, database }: OpenSession): SessionSummary {
  const meta = metaOf(database);
  const records = recordsOf(database);
  const [path, discardedAt, replacedAt] = [meta.get('path'), meta.get('discardedAt'), meta.get('replacedAt')];
  const publishedHash = meta.get('publishedHash');
  const project = database.statement("SELECT body FROM records WHERE type = 'project'").first();
  const changedAt = records.history(1)[0]?.at;
  return {
    name,
    documentId: meta.get('documentId') ?? '',
    titles: titlesOf(project && (JSON.parse(String(project.body)) as Project)),
    changes: unpublishedIn(meta, records),
    unclosed: meta.get('open') === 'yes',
    reopens: meta.get('open') === 'again',
    ...(path === undefined ? {} : { path }),
    ...(publishedHash === undefined ? {} : { publishedHash }),
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(discardedAt === undefined ? {} : { discardedAt }),
    ...(replacedAt === undefined ? {} : { replacedAt }),
  };
}

/** A program killed between the rename and its note: the file is this session's own, as far as was noted before. */
function settleInterruptedPublish(meta: Meta, { contentHash, versionsHash, fileHash, path }: OpenedProject): void {
  const noted = publishingOf(meta);
  if (noted?.contentHash !== contentHash) return;
  // Only the versions were written: as long as the file has others, they are still to be written.
  const revision = noted.versionsHash === versionsHash ? noted.revision : Number(meta.get('publishedRevision') ?? 0);
  const versions = noted.versionsHash === versionsHash ? versionsHash : (meta.get('publishedVersions') ?? '');
  notePublished(meta, { ...noted, revision, versionsHash: versions, fileHash, path });
}

/**
 * The file was changed elsewhere, so its history starts anew. The state it had here is never lost: with changes that
 * the file never got it becomes a document without file, under Unsaved; else it is kept as the earlier state it is.
 */
function setAsideReplaced(opened: OpenSession, now: Date): SessionSummary {
  const meta = metaOf(opened.database);
  const summary = summaryOf(opened);
  if (summary.changes > 0) makeUnsaved(meta);
  else meta.set({ replacedAt: now.toISOString(), open: undefined });
  return summary;
}

function makeUnsaved(meta: Meta): void {
  meta.set({
    documentId: randomUUID(),
    path: undefined,
    publishedSeq: undefined,
    publishedRevision: undefined,
    publishedHash: undefined,
    publishedVersions: undefined,
    fileHash: undefined,
    publishing: undefined,
    damaged: undefined,
    discardedAt: undefined,
    replacedAt: undefined,
    expiredAt: undefined,
    open: undefined,
  });
}

/** A session that SQLite cannot read is kept for whoever may still get something out of it. */
function stepAside(folder: string, name: string): string {
  const kept = `${name}.damaged`;
  for (const part of ['-wal', '-shm', '']) {
    if (existsSync(join(folder, name + part))) renameSync(join(folder, name + part), join(folder, kept + part));
  }
  return kept;
}
