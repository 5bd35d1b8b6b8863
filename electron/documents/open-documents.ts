import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { OpenDocument, Recent, SavedState } from '#shared/ipc.ts';
import type { Transaction } from '#shared/model/change.ts';
import type { Language } from '#shared/model/fields.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { openProjectFile } from '../storage/project-file.ts';
import type { ReaderHost } from '../storage/reader-host.ts';
import type { Session } from '../storage/session.ts';
import type { OpenedSession, SessionSummary, Sessions } from '../storage/sessions.ts';
import { type Autosave, autosaveOf, type Schedule } from './autosave.ts';
import { importFile, isInterchange } from './import-file.ts';
import { identityOf, sameFile } from './same-file.ts';

/** Names a document while it is open, for windows and for this process; drawn anew at every opening. */
export type DocumentId = string;

export type OpenDocuments = {
  /** Opens a file, or finds it among the open ones. A `.blueprint.json` becomes a new document without a file. */
  openFile(path: string): Promise<Result<DocumentId>>;
  /** Takes up a document that is in no file, by the handle it is listed with. */
  openUnsaved(handle: string): Promise<Result<DocumentId>>;
  /** Opens what a killed program left open. */
  recover(): Promise<DocumentId[]>;
  /** Documents whose work is in no file, latest first. */
  unsaved(): Promise<Recent[]>;
  /** @throws Error when it is not open: a bug */
  snapshot(document: DocumentId): OpenDocument;
  nameOf(document: DocumentId): string;
  pathOf(document: DocumentId): string | undefined;
  /** Durable when it returns ok. */
  commit(document: DocumentId, transaction: Transaction): Result<Record<string, never>>;
  publish(document: DocumentId): Promise<void>;
  save(document: DocumentId, path: string): Promise<Result<{ path: string; fileName: string }>>;
  /** Brings the file up to date and lets go. Whatever could not be written stays kept on this computer. */
  close(document: DocumentId): Promise<void>;
  closeAll(): Promise<void>;
};

export type OpenDocumentsParts = {
  readonly sessions: Sessions;
  readonly readers: ReaderHost;
  readonly language: () => Language;
  readonly schedule: Schedule;
  readonly now: () => Date;
  readonly onSaved: (document: DocumentId, saved: SavedState) => void;
  readonly onNotice: (document: DocumentId, fault: Fault) => void;
  readonly report: (bug: unknown, where: string) => void;
};

/** How many steps can be undone after a restart. */
const undoSteps = 2000;

type Open = {
  readonly session: Session;
  readonly autosave: Autosave;
  readonly recovered: number | undefined;
  /** The `.blueprint.json` it was made from, so that opening that again finds it. */
  readonly madeFrom: string | undefined;
  title: string;
};

/** The documents that are open in this program, each with its session and its autosave. */
export const openDocuments = (parts: OpenDocumentsParts): OpenDocuments => {
  const { sessions, readers, language, schedule, now, onSaved, onNotice, report } = parts;
  const open = new Map<DocumentId, Open>();
  /** What is being opened or closed, one after the other: a file is never taken up while it is still being let go. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  const unsavedOnes = new Map<string, SessionSummary>();
  const known = (document: DocumentId): Open => {
    const found = open.get(document);
    if (!found) throw new Error('not open');
    return found;
  };

  const find = async (path: string): Promise<DocumentId | undefined> => {
    const wanted = await identityOf(path);
    for (const [document, { session, madeFrom }] of open) {
      const own = session.path() ?? madeFrom;
      if (own !== undefined && sameFile(await identityOf(own), wanted)) return document;
    }
    return undefined;
  };

  const take = async (
    { session, recovered, setAside }: OpenedSession,
    { madeFrom, unreadable }: { madeFrom?: string; unreadable?: Fault } = {},
  ): Promise<DocumentId> => {
    const document = randomUUID();
    const path = session.path();
    const savedAt = path === undefined ? now() : await stat(path).then(({ mtime }) => mtime, now);
    const autosave = autosaveOf({
      session,
      savedAt,
      schedule,
      now,
      onState: (state) => onSaved(document, state),
      onNotice: (fault) => onNotice(document, fault),
      report,
    });
    open.set(document, { session, autosave, recovered, madeFrom, title: titleOf(session) });
    unsavedOnes.delete(session.name());
    if (setAside) {
      // It belongs to no file any more.
      const { path: _, ...withoutFile } = setAside;
      if (setAside.changes > 0) unsavedOnes.set(setAside.name, withoutFile);
      onNotice(document, { code: 'setAside', params: { name: path === undefined ? '' : basename(path) } });
    }
    if (unreadable) onNotice(document, unreadable);
    return document;
  };

  const openFromDisk = async (path: string): Promise<Result<DocumentId>> => {
    const already = await find(path);
    if (already !== undefined) return ok(already);
    if (isInterchange(path)) {
      const read = await importFile(path, language());
      if (!read.ok) return headed(path, read.faults);
      const created = sessions.create(read.value);
      if (!created.ok) return created;
      return ok(await take({ session: created.value }, { madeFrom: (await identityOf(path)).path }));
    }
    const project = await openProjectFile(path, { host: readers });
    if (!project.ok) return project;
    const session = sessions.open(project.value);
    return session.ok ? ok(await take(session.value)) : session;
  };

  /**
   * A session's own file first, which may know more. When that cannot be read, or has become another document, what is
   * kept here is what there is.
   */
  const resume = async (summary: SessionSummary): Promise<Result<DocumentId>> => {
    const { name, path } = summary;
    const fromDisk = path === undefined ? undefined : await openFromDisk(path);
    if (fromDisk?.ok && (known(fromDisk.value).session.name() === name || unsavedOnes.has(name))) return fromDisk;
    const resumed = sessions.resume(name);
    if (!resumed.ok) return fromDisk ?? resumed;
    if (fromDisk?.ok && summary.changes === 0) {
      await resumed.value.session.close();
      return fromDisk;
    }
    const unreadable = fromDisk?.ok === false ? fromDisk.faults[0] : undefined;
    return ok(await take(resumed.value, unreadable && { unreadable }));
  };

  const letGo = async (document: DocumentId): Promise<void> => {
    const found = open.get(document);
    if (!found) return;
    const { session, autosave } = found;
    await autosave.publish();
    autosave.stop();
    const left = summaryOf(found);
    open.delete(document);
    await session.close();
    if (isUnsaved(left)) unsavedOnes.set(left.name, left);
  };

  return {
    openFile: (path) => inTurn(() => openFromDisk(path)),
    openUnsaved: (handle) =>
      inTurn(async () => {
        const summary = [...unsavedOnes.values()].find(({ name }) => name === handle);
        return summary ? resume(summary) : fail({ code: 'documentNotOpen' });
      }),
    recover: () =>
      inTurn(async () => {
        sessions.purge(now());
        const kept = sessions.list();
        const documents = new Set<DocumentId>();
        for (const summary of kept.filter(({ unclosed, reopens }) => unclosed || reopens)) {
          const resumed = await resume(summary);
          if (resumed.ok) documents.add(resumed.value);
        }
        const names = new Set([...open.values()].map(({ session }) => session.name()));
        for (const summary of kept)
          if (isUnsaved(summary) && !names.has(summary.name) && !unsavedOnes.has(summary.name))
            unsavedOnes.set(summary.name, summary);
        return [...documents];
      }),
    unsaved: async () =>
      [...unsavedOnes.values()].map(({ name, title, path, changedAt }) => ({
        handle: name,
        name: path === undefined ? title : basename(path),
        folder: path === undefined ? '' : basename(dirname(path)),
        openedAt: changedAt ?? new Date(0).toISOString(),
        missing: false,
        unsaved: true,
      })),
    snapshot: (document) => {
      const { session, autosave, recovered } = known(document);
      const path = session.path();
      return {
        document,
        ...(path !== undefined && { fileName: basename(path) }),
        records: [...session.document().values()],
        saved: autosave.state(),
        history: session.history(undoSteps),
        ...(recovered !== undefined && { recovered }),
      };
    },
    nameOf: (document) => {
      const { session, title } = known(document);
      const path = session.path();
      return path === undefined ? title : basename(path);
    },
    pathOf: (document) => open.get(document)?.session.path(),
    commit: (document, transaction) => {
      const found = known(document);
      const committed = found.session.commit(transaction);
      if (!committed.ok) return committed;
      for (const [, after] of Object.values(transaction.change))
        if (after?.type === 'project') found.title = after.title;
      found.autosave.changed();
      return ok({});
    },
    publish: async (document) => open.get(document)?.autosave.publish(),
    save: async (document, path) => {
      const { session, autosave } = known(document);
      const at = await find(path);
      if (at !== undefined && at !== document) return fail({ code: 'openElsewhere', params: { name: basename(path) } });
      if (at === document && session.path() !== undefined) {
        await autosave.publish();
        const state = autosave.state();
        if (state.state === 'problem') return fail(state.because);
      } else {
        const saved = await autosave.saveAs(path);
        if (!saved.ok) return saved;
      }
      const own = session.path() ?? path;
      return ok({ path: own, fileName: basename(own) });
    },
    close: (document) => inTurn(() => letGo(document)),
    closeAll: () => inTurn(async () => void (await Promise.all([...open.keys()].map(letGo)))),
  };
};

/** What is wrong inside a file names places in it; a first line names the file. */
const headed = (path: string, faults: readonly Fault[]) =>
  faults.some(({ code }) => code.startsWith('content.'))
    ? fail({ code: 'content.refused', params: { name: basename(path) } }, ...faults)
    : fail(...faults);

/** In no file, or not all of it. */
const isUnsaved = ({ path, changes }: SessionSummary): boolean => path === undefined || changes > 0;

/** What is left of a document when nobody has it open any more. */
const summaryOf = ({ session, title }: Open): SessionSummary => {
  const path = session.path();
  const changedAt = session.history(1)[0]?.at;
  return {
    name: session.name(),
    documentId: session.documentId(),
    title,
    changes: session.unpublished(),
    unclosed: false,
    reopens: false,
    ...(path !== undefined && { path }),
    ...(changedAt !== undefined && { changedAt }),
  };
};

const titleOf = (session: Session): string => {
  for (const record of session.document().values()) if (record.type === 'project') return record.title;
  return '';
};
