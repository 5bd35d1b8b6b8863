import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OpenDocument, Recent, SavedState, Unfinished } from '#shared/ipc.ts';
import type { Transaction } from '#shared/model/change.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import type { RecordTexts } from '#shared/model/record-texts.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import type { Session } from '../storage/open-session.ts';
import { openProjectFile } from '../storage/project-file.ts';
import type { ReaderHost } from '../storage/reader-host.ts';
import { isPutAway, type OpenedSession, type SessionSummary, type Sessions } from '../storage/sessions.ts';
import { projectAmong, type Titles, titlesOf } from '../storage/titles.ts';
import { type Autosave, autosaveOf, type Schedule } from './autosave.ts';
import { damagedFiles, type Instead } from './damaged-files.ts';
import { headed, importFile, isImported } from './import-file.ts';
import { byDiscarding, byLatest, entryOf, isUnsaved, summaryOf } from './listed.ts';
import { type Past, pastOf, versionsIn } from './past.ts';
import { runningSaves } from './running-saves.ts';
import { identityOf, sameFile } from './same-file.ts';
import { savedCopies } from './saved-copies.ts';

/** Told what is in a file before its working copy is made, which may fail. */
export type OnRead = {
  /** While it is read: the list to which more is added, and of which nothing is known yet. */
  readonly more: (texts: RecordTexts) => void;
  /** When it has been read and judged. */
  readonly whole: (texts: RecordTexts) => void;
};

/** Names a document while it is open, for windows and for this process; drawn anew at every opening. */
export type DocumentId = string;

export type OpenDocuments = {
  /**
   * Opens a file, or finds it among the open ones. A `.blueprint.json` becomes a new document without a file.
   */
  openFile(path: string, onRead?: OnRead): Promise<Result<DocumentId>>;
  /** Opens what the fault of a damaged file offered, by the handle in its `params.salvage` or `params.kept`. */
  openDamaged(handle: string): Promise<Result<DocumentId>>;
  /** Takes up a document that is in no file, by the handle it is listed with. */
  openUnsaved(handle: string): Promise<Result<DocumentId>>;
  /** Begins a document that is in no file. Closed again untouched, it leaves no trace, unless it holds work from elsewhere. */
  openNew(document: Document, holdsWork?: boolean): Promise<Result<DocumentId>>;
  /** Opens what a killed program left open, and what was in no file when the program ended. */
  recover(): Promise<DocumentId[]>;
  /** Documents whose work is in no file, open ones too, latest first. */
  unsaved(): Promise<Recent[]>;
  /** The open document that `unsaved` lists under this handle. */
  openAs(handle: string): DocumentId | undefined;
  /** Puts a document away that is in no file, open or not; it can be restored for 30 days. */
  discard(handle: string): Promise<Result<unknown>>;
  /** What was discarded, latest first. */
  discarded(): Recent[];
  /** Puts what was discarded back among the unsaved. */
  restore(handle: string): Promise<Result<unknown>>;
  /** @throws Error when it is not open: a bug */
  snapshot(document: DocumentId): OpenDocument & { readonly texts: RecordTexts };
  /** What it holds, as it is. @throws Error when it is not open: a bug */
  texts(document: DocumentId): RecordTexts;
  nameOf(document: DocumentId): string;
  pathOf(document: DocumentId): string | undefined;
  /** Durable when it returns ok. */
  commit(document: DocumentId, transaction: Transaction): Result<Record<string, never>>;
  /** Keeps what was typed and could not be taken. Durable when it returns ok. */
  keepUnfinished(document: DocumentId, texts: Unfinished): Result<unknown>;
  publish(document: DocumentId): Promise<void>;
  save(document: DocumentId, path: string): Promise<Result<{ path: string; fileName: string }>>;
  /** Writes all it holds, in both languages, as a `.blueprint.json`. */
  saveData(document: DocumentId, path: string): Promise<Result<{ fileName: string }>>;
  /** Writes a project file without named versions and history; the document stays with the file it has. */
  saveCleanCopy(document: DocumentId, path: string): Promise<Result<{ fileName: string }>>;
  /** What the document was: its history and its named versions. */
  past(document: DocumentId): Past;
  /**
   * Brings the file up to date and lets go. Whatever could not be written stays kept on this computer.
   * @param reopen what is in no file is opened again at the next start
   */
  close(document: DocumentId, reopen: boolean): Promise<void>;
  /** @param except what a window shows: it came while the program was ending, and keeps it going */
  closeAll(except?: (document: DocumentId) => boolean): Promise<void>;
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

/** How many steps can be undone after a restart, at least; however often they were undone and done again. */
const undoSteps = 1000;

type Open = {
  readonly session: Session;
  readonly autosave: Autosave;
  readonly recovered: number | undefined;
  /** It holds work though nothing was done with it here: what is left of a damaged file, or what was imported. */
  readonly holdsWork: boolean;
  /** The `.blueprint.json` it was made from, so that opening that again finds it. */
  readonly madeFrom: string | undefined;
  titles: Titles;
  /** What it holds, as long as nothing was done with it and nobody has asked: reading a big one again takes a while. */
  fresh: RecordTexts | undefined;
};

/** The documents that are open in this program, each with its session and its autosave. */
export const openDocuments = (parts: OpenDocumentsParts): OpenDocuments => {
  const { sessions, readers, language, schedule, now, onSaved, onNotice, report } = parts;
  const open = new Map<DocumentId, Open>();
  const damaged = damagedFiles(sessions, readers);
  const saves = runningSaves();
  /** What is being opened or closed, one after the other: a file is never taken up while it is still being let go. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  const unsavedOnes = new Map<string, SessionSummary>();
  const discardedOnes = new Map<string, SessionSummary>();
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

  const copies = savedCopies(async (path) => (await find(path)) !== undefined);

  const take = async (
    { session, recovered, setAside, texts: fresh }: OpenedSession,
    { madeFrom, unreadable, holdsWork = false }: { madeFrom?: string; unreadable?: Fault; holdsWork?: boolean } = {},
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
    open.set(document, {
      session,
      autosave,
      recovered,
      madeFrom,
      holdsWork,
      titles: titlesOf(session.project()),
      fresh,
    });
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

  const openFromDisk = async (path: string, onRead?: OnRead): Promise<Result<DocumentId>> => {
    const already = await find(path);
    if (already !== undefined) return ok(already);
    if (isImported(path)) {
      const read = await importFile(path, language());
      if (!read.ok) return headed(path, read.faults);
      const created = sessions.create(read.value);
      if (!created.ok) return created;
      return ok(await take({ session: created.value }, { madeFrom: (await identityOf(path)).path }));
    }
    const project = await openProjectFile(path, {
      host: readers,
      salvage: language(),
      ...(onRead && { onTexts: onRead.more }),
    });
    if (!project.ok) return takeInstead(await damaged.instead(path, project));
    onRead?.whole(project.value.texts);
    const session = sessions.open(project.value);
    if (!session.ok) return session;
    const opened = await take(session.value);
    if (project.value.mended) onNotice(opened, { code: 'file.mended', params: { name: basename(path) } });
    return ok(opened);
  };

  const takeInstead = async (instead: Result<Instead>): Promise<Result<DocumentId>> => {
    if (!instead.ok) return instead;
    const opened = await take(instead.value, { holdsWork: instead.value.salvaged });
    onNotice(opened, instead.value.notice);
    return ok(opened);
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

  const letGo = async (document: DocumentId, reopen: boolean): Promise<void> => {
    const found = open.get(document);
    if (!found) return;
    const { session, autosave } = found;
    await saves.over(document);
    await autosave.publish();
    autosave.stop();
    const left = summaryOf(found);
    open.delete(document);
    if (isUntouched(found)) {
      await session.discard(now());
      return;
    }
    await session.close(reopen && isUnsaved(left));
    if (isUnsaved(left)) unsavedOnes.set(left.name, left);
  };

  const save = async (document: DocumentId, path: string): Promise<Result<{ path: string; fileName: string }>> => {
    const { session, autosave } = known(document);
    const at = await find(path);
    if (at !== undefined && at !== document) return fail({ code: 'openElsewhere', params: { name: basename(path) } });
    if (at === document && session.path() !== undefined) {
      await autosave.save();
      const state = autosave.state();
      if (state.state === 'problem') return fail(state.because);
    } else {
      const saved = await autosave.saveAs(path);
      if (!saved.ok) return saved;
    }
    const own = session.path() ?? path;
    return ok({ path: own, fileName: basename(own) });
  };

  const openAs = (handle: string): DocumentId | undefined => {
    for (const [document, { session }] of open) if (session.name() === handle) return document;
    return undefined;
  };

  const discard = async (handle: string): Promise<Result<unknown>> => {
    const document = openAs(handle);
    if (document !== undefined) await saves.over(document);
    const found = document === undefined ? undefined : open.get(document);
    const summary = found ? summaryOf(found) : unsavedOnes.get(handle);
    // What is in a file belongs to its file: only a person's file manager takes that away.
    if (!summary || !isUnsaved(summary)) return fail({ code: 'documentNotOpen' });
    const at = now();
    if (document !== undefined && found) {
      found.autosave.stop();
      open.delete(document);
      await found.session.discard(at);
    } else {
      const put = sessions.discard(handle, at);
      if (!put.ok) return put;
    }
    unsavedOnes.delete(handle);
    discardedOnes.set(handle, { ...summary, discardedAt: at.toISOString() });
    return ok({});
  };

  const restore = async (handle: string): Promise<Result<unknown>> => {
    const summary = discardedOnes.get(handle);
    if (!summary) return fail({ code: 'documentNotOpen' });
    const restored = sessions.restore(handle);
    if (!restored.ok) return restored;
    const { discardedAt: _, path: __, ...back } = summary;
    discardedOnes.delete(handle);
    unsavedOnes.set(handle, back);
    return ok({});
  };

  return {
    openFile: (path, onRead) => inTurn(() => openFromDisk(path, onRead)),
    openDamaged: (handle) => inTurn(async () => takeInstead(await damaged.open(handle))),
    openUnsaved: (handle) =>
      inTurn(async () => {
        const already = openAs(handle);
        if (already !== undefined) return ok(already);
        const summary = unsavedOnes.get(handle);
        return summary ? resume(summary) : fail({ code: 'documentNotOpen' });
      }),
    openNew: (document, holdsWork = false) =>
      inTurn(async () => {
        const created = sessions.create(document);
        return created.ok ? ok(await take({ session: created.value }, { holdsWork })) : created;
      }),
    recover: () =>
      inTurn(async () => {
        await sessions.purge(now());
        const all = sessions.all();
        const kept = all.filter((summary) => !isPutAway(summary));
        // A new document that nothing was done with was only put away, not discarded by a person.
        for (const summary of all)
          if (summary.discardedAt !== undefined && summary.changes > 0) discardedOnes.set(summary.name, summary);
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
    unsaved: async () => {
      const shown = [...open.values()].filter(({ session }) => session.path() === undefined).map(summaryOf);
      return [...shown, ...unsavedOnes.values()]
        .sort(byLatest)
        .map((summary) => ({ ...entryOf(summary, language()), unsaved: true }));
    },
    openAs,
    discard: (handle) => inTurn(() => discard(handle)),
    discarded: () => [...discardedOnes.values()].sort(byDiscarding).map((summary) => entryOf(summary, language())),
    restore: (handle) => inTurn(() => restore(handle)),
    snapshot: (document) => {
      const found = known(document);
      const { session, autosave, recovered, fresh } = found;
      found.fresh = undefined;
      const path = session.path();
      return {
        document,
        ...(path !== undefined && { fileName: basename(path) }),
        texts: fresh ?? session.texts(),
        saved: autosave.state(),
        history: session.undoable(undoSteps),
        versions: versionsIn(session),
        ...(recovered !== undefined && { recovered }),
        unfinished: session.unfinished(),
      };
    },
    texts: (document) => {
      const { fresh, session } = known(document);
      return fresh ?? session.texts();
    },
    nameOf: (document) => {
      const { session, titles } = known(document);
      const path = session.path();
      return path === undefined ? titles[language()] : basename(path);
    },
    keepUnfinished: (document, texts) => known(document).session.keepUnfinished(texts),
    pathOf: (document) => open.get(document)?.session.path(),
    commit: (document, transaction) => {
      const found = known(document);
      found.fresh = undefined;
      const committed = found.session.commit(transaction);
      if (!committed.ok) return committed;
      const project = projectAmong(Object.values(transaction.change).map(([, after]) => after));
      if (project) found.titles = titlesOf(project);
      found.autosave.changed();
      return ok({});
    },
    publish: async (document) => open.get(document)?.autosave.publish(),
    save: (document, path) => saves.run(document, path, () => save(document, path)),
    saveData: async (document, path) => copies.data(document, known(document).session.document(), path),
    saveCleanCopy: async (document, path) => copies.clean(document, known(document).session.document(), path),
    past: (document) => {
      const { session, autosave } = known(document);
      return pastOf({ session, readers, now, onChange: () => autosave.changed() });
    },
    close: (document, reopen) => inTurn(() => letGo(document, reopen)),
    closeAll: async (except = () => false) => {
      const closed = inTurn(async () => {
        const left = [...open.keys()].filter((document) => !except(document));
        await Promise.all(left.map((document) => letGo(document, true)));
      });
      await Promise.all([closed, copies.over()]);
    },
  };
};

/** A new document that nothing was done with: nobody would miss it. */
const isUntouched = ({ session, madeFrom, holdsWork }: Open): boolean =>
  session.path() === undefined &&
  madeFrom === undefined &&
  !holdsWork &&
  session.history(1).length + session.versions().length === 0;
