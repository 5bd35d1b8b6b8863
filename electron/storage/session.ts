import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Document } from '#shared/model/document.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { copyPaths, keptBeside } from './copy-beside.ts';
import type { Database } from './database.ts';
import { hashOfFile } from './file-hash.ts';
import { followedFile } from './followed-file.ts';
import { inSlices } from './in-slices.ts';
import type { Published, Session } from './open-session.ts';
import { type WrittenProject, writeProjectFile } from './project-file.ts';
import { realTarget } from './replace-file.ts';
import type { RollingCopies } from './rolling-copies.ts';
import { type Meta, type MetaValues, metaOf, sessionFault } from './session-database.ts';
import { recordsOf, type SessionRecords } from './session-records.ts';
import { type SessionVersions, versionsOf } from './versions/session-versions.ts';
import { contentHashOf, linesOf, snapshotOf, textsIn } from './versions/snapshot.ts';
import type { Shelf } from './versions/stored-version.ts';

/** The folder as an open session needs it. */
export type SessionFolder = {
  readonly branch: Branch;
  /** The sessions that this process has open, by name. */
  readonly held: Map<string, Session>;
  readonly now: () => Date;
  readonly copies: RollingCopies;
  /** Whether the session's files are still where they were opened: SQLite goes on acknowledging when they are not. */
  readonly isThere: (name: string) => boolean;
};

/** Makes the session that continues a document under another id and path: in the same folder, history and all. */
export type Branch = (from: Database, document: Document, documentId: string) => Result<OpenSession>;

/** An open database and its name. */
export type OpenSession = { readonly name: string; readonly database: Database };

/** What is noted before a file takes its place, so that a kill between the two is understood at the next start. */
export type Publishing = {
  readonly seq: number;
  /** How often versions had been altered. */
  readonly revision: number;
  readonly versionsHash: string;
  readonly path: string;
  readonly contentHash: string;
  readonly fileHash: string;
};

export const publishingOf = (meta: Meta): Publishing | undefined =>
  JSON.parse(meta.get('publishing') ?? 'null') ?? undefined;

/** One document's working copy. `sessions.ts` finds and makes them. */
export function sessionOn(first: OpenSession, { branch, held, now, copies, isThere }: SessionFolder): Session {
  let { name, database } = first;
  let meta: Meta = metaOf(database);
  let records: SessionRecords = recordsOf(database);
  let versions: SessionVersions = versionsOf(database);
  let hashed: { readonly seq: number; readonly hash: string } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const followed = followedFile();
  const firstPath = meta.get('path');
  if (firstPath !== undefined) void followed.note(firstPath);

  const move = (to: OpenSession, farewell: MetaValues): void => {
    letGo(farewell);
    ({ name, database } = to);
    meta = metaOf(database);
    records = recordsOf(database);
    versions = versionsOf(database);
    held.set(name, session);
  };
  const letGo = (farewell: MetaValues = {}): void => {
    try {
      meta.set({ open: undefined, ...farewell });
    } catch (error) {
      // A full disk must not keep a document from closing: the next start finds it as if the program had been killed.
      sessionFault(error);
    }
    database.close();
    held.delete(name);
  };
  const documentId = (): string => meta.get('documentId') ?? '';
  const unpublished = (): number => unpublishedIn(meta, records);
  /** Does something with what is known beside the records, if the session is still there. */
  const keeping = (work: () => Result<unknown>): Result<unknown> => {
    if (!isThere(name)) return fail({ code: 'session.gone' });
    try {
      return work();
    } catch (error) {
      return fail(sessionFault(error));
    }
  };
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  /** The same, for work that the session's own database may refuse. */
  const queuedResult = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    queued(() => work().catch((error: unknown) => fail(sessionFault(error))));

  /** Writes the file and notes before and after the rename which state it holds. */
  async function write(path: string, mayReplace: () => Promise<Result<unknown>>): Promise<Result<WrittenProject>> {
    const [seq, revision] = [records.lastSeq(), versions.revision()];
    let document: Document;
    let shelf: Shelf;
    try {
      const reading = records.reading();
      shelf = versions.shelf();
      document = await inSlices(reading);
    } catch {
      return fail({ code: 'session.damaged' });
    }
    const written = await writeProjectFile(path, document, {
      documentId: documentId(),
      shelf,
      mayReplace: async (coming) => {
        const allowed = await mayReplace();
        const publishing: Publishing = { seq, revision, ...coming };
        if (allowed.ok) meta.set({ publishing: JSON.stringify(publishing) });
        return allowed;
      },
    });
    if (!written.ok) return written;
    notePublished(meta, { seq, revision, ...written.value });
    await followed.note(written.value.path);
    // After what is waited for: the file is saved without it.
    void queued(() => copies.keep(written.value));
    return written;
  }

  /** Whether the file is still the one this session wrote or opened; one that is gone may be written again. */
  async function unchanged(path: string): Promise<Result<unknown>> {
    const found = await hashOfFile(path);
    if (!found.ok) return found;
    // A publish that failed only after its rename has left the file that it noted.
    const known = [undefined, meta.get('fileHash'), meta.get('damaged'), publishingOf(meta)?.fileHash];
    return known.includes(found.value) ? ok(undefined) : fail({ code: 'file.changedMeanwhile' });
  }

  /** What the file holds, when that is everything and the file is as it was left. */
  async function alreadyPublished(path: string): Promise<WrittenProject | undefined> {
    const [contentHash, fileHash] = [meta.get('publishedHash'), meta.get('fileHash')];
    if (contentHash === undefined || fileHash === undefined || unpublished() > 0) return undefined;
    const found = await hashOfFile(path);
    if (!found.ok || found.value !== fileHash) return undefined;
    const versionsHash = meta.get('publishedVersions') ?? '';
    return { path, documentId: documentId(), contentHash, versionsHash, fileHash };
  }

  /** Whether the damaged file is still there; somebody may have put another in its place. */
  async function isDamagedThere(path: string): Promise<Result<boolean>> {
    const damaged = meta.get('damaged');
    if (damaged === undefined) return ok(false);
    const found = await hashOfFile(path);
    if (!found.ok) return found;
    if (found.value !== damaged) meta.set({ damaged: undefined });
    return ok(found.value === damaged);
  }

  async function replaceDamaged(path: string): Promise<Result<Published>> {
    const kept = await keptBeside(path, copyPaths('file.damagedName', path, records.document(), now()));
    if (!kept.ok) return kept;
    const written = await write(path, () => unchanged(path));
    if (written.ok) {
      meta.set({ damaged: undefined });
      return ok({ ...written.value, keptDamaged: basename(kept.value) });
    }
    await rm(kept.value, { force: true }).catch(() => {});
    return written;
  }

  async function publishNow(asked = false): Promise<Result<Published>> {
    const noted = meta.get('path');
    if (noted === undefined) return fail({ code: 'session.noFile' });
    const path = await whereItIs(noted);
    const damaged = await isDamagedThere(path);
    if (!damaged.ok) return damaged;
    if (damaged.value) {
      if (asked) return replaceDamaged(path);
      return fail({ code: 'file.damagedThere', params: { name: basename(path) } });
    }
    const current = await alreadyPublished(path);
    if (current) return ok(current);
    const gone = await isGone(path);
    const written = await write(path, () => unchanged(path));
    if (!written.ok)
      return written.faults[0]?.code === 'file.changedMeanwhile' ? keepBoth(path, written.faults[0]) : written;
    const params = { name: basename(path) };
    if (path !== noted) return ok({ ...written.value, notice: { code: 'file.renamed', params } });
    return gone ? ok({ ...written.value, notice: { code: 'file.writtenAgain', params } }) : written;
  }

  /** Follows a file that was given another name while it was open, if it still is what was written there. */
  async function whereItIs(noted: string): Promise<string> {
    const path = await followed.elsewhere(noted);
    const found = path === undefined ? undefined : await hashOfFile(path);
    if (path === undefined || !found?.ok || found.value !== meta.get('fileHash')) return noted;
    meta.set({ path });
    return path;
  }

  const isGone = async (path: string): Promise<boolean> => {
    const found = await hashOfFile(path);
    return found.ok && found.value === undefined;
  };

  async function keepBoth(original: string, fault: Fault): Promise<Result<Published>> {
    for (const path of copyPaths('file.changedHere', original, records.document(), now())) {
      if (await stat(path).catch(() => undefined)) continue;
      const copied = await asNewDocument(path, true, { replacedAt: now().toISOString() });
      if (!copied.ok && copied.faults[0]?.code === 'file.exists') continue;
      if (!copied.ok) return copied;
      return ok({
        ...copied.value,
        keptBoth: { original, fault: { ...fault, params: { ...fault.params, copy: basename(path) } } },
      });
    }
    return fail(fault);
  }

  /** The file first, then the session that belongs to it: a kill between the two loses neither. */
  async function asNewDocument(
    path: string,
    onlyNew: boolean,
    farewell: MetaValues = {},
  ): Promise<Result<WrittenProject>> {
    const [seq, revision] = [records.lastSeq(), versions.revision()];
    const document = records.document();
    const newId = randomUUID();
    const written = await writeProjectFile(path, document, { documentId: newId, onlyNew, shelf: versions.shelf() });
    if (!written.ok) return written;
    // What was committed while the file was being written belongs to the new document as well.
    const branched = branch(database, records.document(), newId);
    if (!branched.ok) return branched;
    move(branched.value, farewell);
    notePublished(meta, { seq, revision, ...written.value });
    await followed.note(written.value.path);
    return written;
  }

  const session: Session = {
    name: () => name,
    documentId,
    path: () => meta.get('path'),
    document: () => records.document(),
    texts: () => textsIn(database),
    project: () => records.project(),
    history: (most) => records.history(most),
    unpublished,
    commit: (transaction) => (isThere(name) ? records.commit(transaction) : fail({ code: 'session.gone' })),
    unfinished: () => JSON.parse(meta.get('unfinished') ?? '{}'),
    keepUnfinished: (texts) =>
      keeping(() => {
        meta.set({ unfinished: Object.keys(texts).length > 0 ? JSON.stringify(texts) : undefined });
        return ok({});
      }),
    undoable: (steps) => records.history(records.rowsForUndo(steps)),
    moments: () => records.moments(),
    between: (first, last) => records.between(first, last),
    versions: () => versions.all(),
    contentHash: () => {
      const seq = records.lastSeq();
      if (hashed?.seq !== seq) hashed = { seq, hash: contentHashOf(database, linesOf(database)) };
      return hashed.hash;
    },
    nameVersion: (given, seq) =>
      keeping(() => {
        const at = seq === undefined ? now().toISOString() : records.between(seq, seq)[0]?.at;
        if (at === undefined) return fail({ code: 'version.gone' });
        return versions.add({ id: randomUUID(), at, ...given, ...snapshotOf(database, linesOf(database, seq)) });
      }),
    signVersion: (id, signature) => keeping(() => versions.sign(id, signature)),
    removeVersion: (id) => keeping(() => versions.remove(id)),
    bringVersionBack: (id) => keeping(() => versions.bringBack(id)),
    picture: (hash) => versions.shelf().picture(hash),
    overDamaged: () => meta.get('damaged') !== undefined,
    publish: (asked) => queuedResult(() => publishNow(asked)),
    saveAs: (path) =>
      queuedResult(async () => {
        const old = meta.get('path');
        // A session whose files were removed cannot go on, whatever the document is called.
        if (!isThere(name)) return asNewDocument(path, false);
        if (old === undefined) return write(path, async () => ok(undefined));
        const target = await realTarget(path).catch(() => path);
        const published = await publishNow(target === old);
        if (target === old) return published;
        return asNewDocument(path, false);
      }),
    check: () => {
      try {
        if (database.pragma('quick_check(1)') !== 'ok') return [{ code: 'session.damaged' }];
        return invariantFaults(records.document());
      } catch (error) {
        return [sessionFault(error)];
      }
    },
    close: (reopen = false) => queued(async () => letGo(reopen ? { open: 'again' } : {})),
    discard: (at) =>
      queued(async () => {
        letGo({ discardedAt: at.toISOString() });
      }),
  };
  held.set(name, session);
  return session;
}

export function notePublished(meta: Meta, published: Publishing): void {
  const { seq, revision, path, contentHash, versionsHash, fileHash } = published;
  meta.set({
    path,
    publishedSeq: String(seq),
    publishedRevision: String(revision),
    publishedHash: contentHash,
    publishedVersions: versionsHash,
    fileHash,
    publishing: undefined,
  });
}

/** How many changes the project file does not hold: transactions, and one for what was done with versions. */
export function unpublishedIn(meta: Meta, records: SessionRecords): number {
  const transactions = records.lastSeq() - Number(meta.get('publishedSeq') ?? 0);
  return (
    transactions + (Number(meta.get('versionsRevision') ?? 0) === Number(meta.get('publishedRevision') ?? 0) ? 0 : 1)
  );
}
