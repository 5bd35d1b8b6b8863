import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Unfinished } from '#shared/ipc.ts';
import type { Transaction } from '#shared/model/change.ts';
import type { Document } from '#shared/model/document.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { conflictCopyPaths } from './conflict-copy.ts';
import type { Database } from './database.ts';
import { hashOfFile } from './file-hash.ts';
import { type WrittenProject, writeProjectFile } from './project-file.ts';
import { realTarget } from './replace-file.ts';
import { type Meta, type MetaValues, metaOf, sessionFault } from './session-database.ts';
import { recordsOf, type SessionRecords } from './session-records.ts';

/** What a publish did. */
export type Published = WrittenProject & {
  /**
   * Set when the file on disk was changed by someone else meanwhile: it was left as it is, everything of this session
   * is in a copy beside it, and the session now belongs to that copy (`path`, with a document id of its own).
   */
  readonly keptBoth?: { readonly original: string; readonly fault: Fault };
};

export type Session = {
  /** The session's own name in its folder. */
  name(): string;
  documentId(): string;
  /** The real path of the project file; undefined while the document has never been saved. */
  path(): string | undefined;
  document(): Document;
  /** The last transactions, oldest of them first. */
  history(most: number): Transaction[];
  /** How many transactions the project file does not hold yet. */
  unpublished(): number;
  /** Durable when it returns ok. On a fault nothing was written. */
  commit(transaction: Transaction): Result<{ readonly seq: number }>;
  /** What was typed and could not be taken, by the names of its fields. */
  unfinished(): Unfinished;
  /** Keeps that beside the document. Durable when it returns ok. */
  keepUnfinished(texts: Unfinished): Result<unknown>;
  /** Writes the document to its project file. Calls queue up. */
  publish(): Promise<Result<Published>>;
  /** The first save gives the document its file; a later one makes a new document, with a new id and the same history. */
  saveAs(path: string): Promise<Result<Published>>;
  /** What is wrong with the session: its database, its records, its invariants. Empty when whole. */
  check(): Fault[];
  /** Waits for a running publish, then lets go of the session. It stays on the disk. @param reopen at the next start */
  close(reopen?: boolean): Promise<void>;
  /** Puts the session away, for a person who does not want it; it can be restored for 30 days. */
  discard(at: Date): Promise<void>;
};

/** The folder as an open session needs it. */
export type SessionFolder = {
  readonly branch: Branch;
  /** The sessions that this process has open, by name. */
  readonly held: Map<string, Session>;
  readonly now: () => Date;
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
  readonly path: string;
  readonly contentHash: string;
  readonly fileHash: string;
};

export const publishingOf = (meta: Meta): Publishing | undefined =>
  JSON.parse(meta.get('publishing') ?? 'null') ?? undefined;

/** One document's working copy. `sessions.ts` finds and makes them. */
export function sessionOn(first: OpenSession, { branch, held, now, isThere }: SessionFolder): Session {
  let { name, database } = first;
  let meta: Meta = metaOf(database);
  let records: SessionRecords = recordsOf(database);
  let last: Promise<unknown> = Promise.resolve();

  const move = (to: OpenSession, farewell: MetaValues): void => {
    letGo(farewell);
    ({ name, database } = to);
    meta = metaOf(database);
    records = recordsOf(database);
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
  const unpublished = (): number => records.lastSeq() - Number(meta.get('publishedSeq') ?? 0);
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
    const seq = records.lastSeq();
    let document: Document;
    try {
      document = records.document();
    } catch {
      return fail({ code: 'session.damaged' });
    }
    const written = await writeProjectFile(path, document, {
      documentId: documentId(),
      mayReplace: async (coming) => {
        const allowed = await mayReplace();
        const publishing: Publishing = { seq, ...coming };
        if (allowed.ok) meta.set({ publishing: JSON.stringify(publishing) });
        return allowed;
      },
    });
    if (written.ok) notePublished(meta, { seq, ...written.value });
    return written;
  }

  /** Whether the file is still the one this session wrote or opened; one that is gone may be written again. */
  async function unchanged(path: string): Promise<Result<unknown>> {
    const found = await hashOfFile(path);
    if (!found.ok) return found;
    // A publish that failed only after its rename has left the file that it noted.
    const known = [undefined, meta.get('fileHash'), publishingOf(meta)?.fileHash];
    return known.includes(found.value) ? ok(undefined) : fail({ code: 'file.changedMeanwhile' });
  }

  /** What the file holds, when that is everything and the file is as it was left. */
  async function alreadyPublished(path: string): Promise<WrittenProject | undefined> {
    const [contentHash, fileHash] = [meta.get('publishedHash'), meta.get('fileHash')];
    if (contentHash === undefined || fileHash === undefined || unpublished() > 0) return undefined;
    const found = await hashOfFile(path);
    return found.ok && found.value === fileHash ? { path, documentId: documentId(), contentHash, fileHash } : undefined;
  }

  async function publishNow(): Promise<Result<Published>> {
    const path = meta.get('path');
    if (path === undefined) return fail({ code: 'session.noFile' });
    const current = await alreadyPublished(path);
    if (current) return ok(current);
    const written = await write(path, () => unchanged(path));
    if (written.ok || written.faults[0]?.code !== 'file.changedMeanwhile') return written;
    return keepBoth(path, written.faults[0]);
  }

  async function keepBoth(original: string, fault: Fault): Promise<Result<Published>> {
    for (const path of conflictCopyPaths(original, records.document(), now())) {
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
    const seq = records.lastSeq();
    const document = records.document();
    const newId = randomUUID();
    const written = await writeProjectFile(path, document, { documentId: newId, onlyNew });
    if (!written.ok) return written;
    // What was committed while the file was being written belongs to the new document as well.
    const branched = branch(database, records.document(), newId);
    if (!branched.ok) return branched;
    move(branched.value, farewell);
    notePublished(meta, { seq, ...written.value });
    return written;
  }

  const session: Session = {
    name: () => name,
    documentId,
    path: () => meta.get('path'),
    document: () => records.document(),
    history: (most) => records.history(most),
    unpublished,
    commit: (transaction) => (isThere(name) ? records.commit(transaction) : fail({ code: 'session.gone' })),
    unfinished: () => JSON.parse(meta.get('unfinished') ?? '{}'),
    keepUnfinished: (texts) => {
      if (!isThere(name)) return fail({ code: 'session.gone' });
      try {
        meta.set({ unfinished: Object.keys(texts).length > 0 ? JSON.stringify(texts) : undefined });
        return ok({});
      } catch (error) {
        return fail(sessionFault(error));
      }
    },
    publish: () => queuedResult(publishNow),
    saveAs: (path) =>
      queuedResult(async () => {
        const old = meta.get('path');
        // A session whose files were removed cannot go on, whatever the document is called.
        if (!isThere(name)) return asNewDocument(path, false);
        if (old === undefined) return write(path, async () => ok(undefined));
        const target = await realTarget(path).catch(() => path);
        const published = await publishNow();
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

export function notePublished(meta: Meta, { seq, path, contentHash, fileHash }: Publishing): void {
  meta.set({ path, publishedSeq: String(seq), publishedHash: contentHash, fileHash, publishing: undefined });
}
