import { randomUUID } from 'node:crypto';
import { emptyDocument } from '#shared/commands/empty-document.ts';
import type { EventName, EventPayload, OpenDocument, Recent, SavedState, Settings } from '#shared/ipc.ts';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { type Fault, ok, type Result } from '#shared/model/result.ts';
import type { OpenDocuments } from './documents/open-documents.ts';
import type { Recents } from './documents/recents.ts';
import type { SettingsKeeper } from './documents/settings.ts';
import type { Templates } from './documents/templates.ts';
import { faultData } from './fault-data.ts';
import type { Pane } from './pane.ts';
import { sendingAhead } from './sent-ahead.ts';
import { isTableFile } from './tables/table-files.ts';
import { workspaceSaves } from './workspace-saves.ts';

export type Ask = {
  file(window: number | undefined): Promise<string | undefined>;
  /** A file to import, of any kind that is understood. */
  fileToImport(window: number | undefined): Promise<string | undefined>;
  whereToSave(name: string, window: number): Promise<string | undefined>;
  whereToSaveData(name: string, window: number): Promise<string | undefined>;
};

export type WorkspaceParts = {
  readonly documents: OpenDocuments;
  readonly recents: Recents;
  readonly settings: SettingsKeeper;
  readonly templates: Templates;
  readonly ask: Ask;
  /** Reads the table of another program for a window, which then asks what it means. */
  readonly importTable: (path: string, window: number) => Promise<Result<OpenDocument | null>>;
  readonly makePane: () => Pane;
  /** Told whenever the menu may look different. */
  readonly onChange: () => void;
};

/** What a page is told when it starts, or starts again after a crash. */
type Start = { settings: Settings; recent: Recent[]; open?: OpenDocument; faults?: EventPayload<'fault.shown'> };

export type Workspace = ReturnType<typeof workspaceOf>;

const product = 'Throughline';

/**
 * Which window shows which document: one window a document, and a document in one window. A file that is open already
 * is brought forward; one opened from a start screen fills that window; every other one gets a window of its own.
 */
export const workspaceOf = (parts: WorkspaceParts) => {
  const { documents, recents, settings, templates, ask, importTable, makePane, onChange } = parts;
  const panes = new Map<number, Pane>();
  const shown = new Map<number, string>();
  /** What a window is told as soon as its page listens. */
  const pending = new Map<number, Fault[]>();
  const listening = new Set<number>();
  /** What is to be said of documents that have no window yet. */
  const notices = new Map<string, Fault[]>();
  /** The program is about to end: what is open now is open again at the next start, if it is in no file. */
  let ending = false;

  const paneShowing = (document: string): Pane | undefined => {
    for (const [id, pane] of panes) if (shown.get(id) === document) return pane;
    return undefined;
  };
  const emptyPane = (): Pane | undefined => [...panes.values()].findLast(({ id }) => !shown.has(id));

  const addPane = (document?: string): Pane => {
    ending = false;
    const pane = makePane();
    panes.set(pane.id, pane);
    if (document !== undefined) show(pane, document);
    return pane;
  };

  /** Brings a window to the front: the one given, else one that shows nothing yet, else any, else a new one. */
  const inFront = (window?: number): Pane => {
    const pane = panes.get(window ?? -1) ?? emptyPane() ?? [...panes.values()].at(-1) ?? addPane();
    pane.bringForward();
    return pane;
  };

  const show = (pane: Pane, document: string): void => {
    shown.set(pane.id, document);
    entitle(pane, document);
    onChange();
  };
  /** A document as its window is given it, with what is to be said of it: told apart, either might arrive first. */
  const opened = (document: string, window: number): OpenDocument => {
    const said = notices.get(document);
    notices.delete(document);
    const { texts, ...snapshot } = documents.snapshot(document);
    const isThere = ahead.arrived(window, texts);
    return { ...snapshot, ...(!isThere && { texts }), ...(said && { notices: said.map(faultData) }) };
  };
  const ahead = sendingAhead((window = -1) =>
    listening.has(window) && !shown.has(window) ? panes.get(window) : undefined,
  );
  const entitle = (pane: Pane, document: string): void =>
    pane.entitle(`${documents.nameOf(document)} — ${product}`, documents.pathOf(document));

  const list = async (): Promise<Recent[]> => [
    ...(await documents.unsaved()),
    ...(await recents.list()),
    ...documents.discarded(),
  ];
  /** How often a list was to be told: each is looked up on the disk, where an earlier one may take longer. */
  let lists = 0;
  const tellRecents = async (): Promise<void> => {
    onChange();
    lists += 1;
    const mine = lists;
    const recent = await list();
    if (mine !== lists) return;
    for (const pane of panes.values()) pane.send('recent.changed', recent);
  };

  /** Says what went wrong where a person looks. */
  const tellFaults = (faults: readonly Fault[], window?: number): void => {
    const pane = inFront(window);
    if (listening.has(pane.id)) pane.send('fault.shown', faults.map(faultData));
    else pending.set(pane.id, [...(pending.get(pane.id) ?? []), ...faults]);
  };

  /** Gives an opened document its window. The document itself when that is the window asked from, else null. */
  const place = (document: string, window: number | undefined): OpenDocument | null => {
    const showing = paneShowing(document);
    if (showing) {
      showing.bringForward();
      return null;
    }
    const asking = panes.get(window ?? -1);
    if (!asking || shown.has(asking.id)) {
      addPane(document);
      return null;
    }
    show(asking, document);
    return opened(document, asking.id);
  };

  /** The same for what was asked to be opened; the lists of all windows follow. */
  const placed = (asked: Result<string>, window: number | undefined): Result<OpenDocument | null> => {
    const result = asked.ok ? ok(place(asked.value, window)) : asked;
    void tellRecents();
    return result;
  };

  const openPath = async (path: string, window?: number): Promise<Result<OpenDocument | null>> => {
    if (isTableFile(path)) return importTable(path, inFront(window).id);
    try {
      const opened = await documents.openFile(path, {
        more: (texts) => ahead.more(window, texts),
        whole: (texts) => ahead.whole(window, texts),
      });
      if (opened.ok) {
        const file = documents.pathOf(opened.value);
        if (file !== undefined) recents.add(file);
      }
      return placed(opened, window);
    } finally {
      ahead.takeBack(window);
    }
  };
  /** A document that was made of something else, and is in no file. */
  const openMade = async (document: Document, window: number): Promise<Result<OpenDocument | null>> => {
    return placed(await documents.openNew(document, true), window);
  };
  /** What the fault of a damaged file offers, by its handle: no page ever names a path. */
  const openDamaged = async (handle: string, window?: number): Promise<Result<OpenDocument | null>> => {
    return placed(await documents.openDamaged(handle), window);
  };

  const openHandle = async (handle: string, window?: number): Promise<Result<OpenDocument | null>> => {
    const path = recents.pathOf(handle);
    if (path !== undefined) return openPath(path, window);
    return placed(await documents.openUnsaved(handle), window);
  };

  /** A new document: from a template, or an empty one. It has no file until Save names one. */
  const openNew = async (template?: string, window?: number): Promise<Result<OpenDocument | null>> => {
    const { language } = settings.current();
    const begun = template === undefined ? ok(await emptyOne(language)) : await templates.open(template, language);
    return placed(begun.ok ? await documents.openNew(begun.value) : begun, window);
  };
  const emptyOne = async (language: Language): Promise<Document> => {
    const taken = new Set((await documents.unsaved()).map(({ name }) => name));
    return emptyDocument({ language, newId: randomUUID, taken });
  };

  const askAndOpen = async (window?: number): Promise<Result<OpenDocument | null>> => {
    const path = await ask.file(window);
    return path === undefined ? ok(null) : openPath(path, window);
  };

  const askAndImport = async (window?: number): Promise<Result<OpenDocument | null>> => {
    const path = await ask.fileToImport(window);
    return path === undefined ? ok(null) : openPath(path, window);
  };

  /** For what the page did not ask for itself: the result is sent to it instead. */
  const deliver = (window: number | undefined, result: Result<OpenDocument | null>): void => {
    if (!result.ok) tellFaults(result.faults, window);
    else if (result.value && window !== undefined) {
      const { document, notices: said } = result.value;
      if (listening.has(window)) panes.get(window)?.send('document.opened', result.value);
      // A page that does not listen yet is told of its document when it does, and of what is to be said of it.
      else if (said) notices.set(document, said);
    }
  };

  /** Files from outside: the command line, a second start, the system's own "open with". */
  const openFiles = async (files: readonly string[]): Promise<void> => {
    const faults: Fault[] = [];
    for (const file of files) {
      const window = emptyPane()?.id;
      const opened = await openPath(file, window);
      if (opened.ok) deliver(window, opened);
      else faults.push(...opened.faults);
      panes.get(window ?? -1)?.bringForward();
    }
    // All at once: what is said last takes the place of what was said before.
    if (faults.length > 0) tellFaults(faults);
  };

  const saves = workspaceSaves({
    documents,
    ask,
    shownIn: (window) => shown.get(window),
    language: () => settings.current().language,
    product,
    onSaved: (document, path) => {
      recents.add(path);
      const pane = paneShowing(document);
      if (pane) entitle(pane, document);
      void tellRecents();
    },
  });

  /** Puts an unsaved document away. Its window, if it has one, goes with it. */
  const discard = async (handle: string): Promise<Result<Record<string, never>>> => {
    const document = documents.openAs(handle);
    const pane = document === undefined ? undefined : paneShowing(document);
    const discarded = await documents.discard(handle);
    if (!discarded.ok) return discarded;
    if (pane) {
      shown.delete(pane.id);
      pane.close();
    }
    void tellRecents();
    return ok({});
  };
  const restore = async (handle: string): Promise<Result<Record<string, never>>> => {
    const restored = await documents.restore(handle);
    if (!restored.ok) return restored;
    void tellRecents();
    return ok({});
  };

  /** From now on the page of a window is told what happens; what has happened so far is the answer. */
  const listen = (window: number): Omit<Start, 'recent'> => {
    const document = shown.get(window);
    const waiting = pending.get(window);
    pending.delete(window);
    listening.add(window);
    return {
      settings: settings.current(),
      ...(document !== undefined && { open: opened(document, window) }),
      ...(waiting && { faults: waiting.map(faultData) }),
    };
  };

  /** A page has started, or started again after it crashed. */
  const start = async (window: number): Promise<Start> => {
    let before = lists;
    let recent = await list();
    // A newer list, told meanwhile, would be forgotten with this answer.
    while (before !== lists) {
      before = lists;
      recent = await list();
    }
    return { recent, ...listen(window) };
  };

  return {
    openPath,
    openHandle,
    openDamaged,
    openNew,
    openMade,
    askAndOpen,
    askAndImport,
    tell: <N extends EventName>(window: number, name: N, payload: EventPayload<N>): void =>
      panes.get(window)?.send(name, payload),
    openFiles,
    ...saves,
    discard,
    restore,
    documentIn: (window: number): string | undefined => shown.get(window),
    pathIn: (window: number): string | undefined => documents.pathOf(shown.get(window) ?? ''),
    canSave: (): boolean => shown.size > 0,
    recent: list,

    /** The program has started: what was not closed properly comes back, then the files asked for, else a start screen. */
    async begin(files: readonly string[]): Promise<void> {
      for (const document of await documents.recover()) addPane(document);
      await openFiles(files);
      if (panes.size === 0) addPane();
    },

    /** The program was called a second time, or its icon was pressed: there is a window, and the files are in it. */
    async wake(files: readonly string[]): Promise<void> {
      if (files.length > 0) await openFiles(files);
      else inFront();
    },

    start,

    /**
     * The page of a window was shown a start screen before anything else was known: it hears the rest. At once, but for the
     * lists, which a disk may keep back: a document sent after its first edit would undo that.
     */
    async catchUp(window: number): Promise<void> {
      const pane = panes.get(window);
      if (!pane) return;
      const { settings: all, open, faults = [] } = listen(window);
      pane.send('settings.changed', all);
      // What a document says when it is shown takes the place of what was said before.
      if (open) pane.send('document.opened', { ...open, notices: [...(open.notices ?? []), ...faults] });
      else if (faults.length > 0) pane.send('fault.shown', faults);
      await tellRecents();
    },

    async openFromMenu(window?: number): Promise<void> {
      deliver(window, await askAndOpen(window));
    },
    async openRecentFromMenu(handle: string, window?: number): Promise<void> {
      deliver(window, await openHandle(handle, window));
    },
    async restoreFromMenu(handle: string, window?: number): Promise<void> {
      const restored = await restore(handle);
      deliver(window, restored.ok ? await openHandle(handle, window) : restored);
    },
    async newFromMenu(window?: number): Promise<void> {
      deliver(window, await openNew(undefined, window));
    },
    /** Templates, recent and unsaved documents: the start screen that is there, or another one. */
    showStart(): void {
      (emptyPane() ?? addPane()).bringForward();
    },
    clearRecents(): void {
      recents.clear();
      void tellRecents();
    },
    changeSettings(part: Partial<Settings>): Settings {
      const changed = settings.change(part);
      for (const pane of panes.values()) pane.send('settings.changed', changed);
      // A document without a file is called by its title, in the language shown.
      for (const [window, document] of shown) {
        const pane = panes.get(window);
        if (pane) entitle(pane, document);
      }
      void tellRecents();
      return changed;
    },

    /** Where a document's work is has changed. */
    saved(document: string, saved: SavedState): void {
      const path = documents.pathOf(document);
      const pane = paneShowing(document);
      if (pane) entitle(pane, document);
      pane?.send('document.saved', {
        document,
        saved,
        ...(path !== undefined && { fileName: documents.nameOf(document) }),
      });
    },

    /** A person must know this of a document. Before its window has it, the window says it as soon as it does. */
    notice(document: string, fault: Fault): void {
      const pane = paneShowing(document);
      if (pane && listening.has(pane.id)) tellFaults([fault], pane.id);
      else notices.set(document, [...(notices.get(document) ?? []), fault]);
    },

    /** The person looks elsewhere: a good moment to bring the file up to date. */
    left(window: number): void {
      const document = shown.get(window);
      if (document !== undefined) void documents.publish(document);
    },

    /** The program has been asked to end. */
    end(): void {
      ending = true;
    },
    /** Lets go of all that no window shows; what was still being opened at the end has a window. */
    closeAll: (): Promise<void> => documents.closeAll((document) => paneShowing(document) !== undefined),

    /** The page of a window begins anew, or has crashed: until it starts again it hears nothing. */
    deafened(window: number): void {
      listening.delete(window);
      ahead.forget(window);
    },

    /**
     * The window is gone. Nothing is asked: every edit is kept, and the file is brought up to date behind it. With the
     * last window the program ends.
     */
    closed(window: number): void {
      const document = shown.get(window);
      panes.delete(window);
      shown.delete(window);
      pending.delete(window);
      listening.delete(window);
      ahead.forget(window);
      if (document !== undefined) void documents.close(document, ending || panes.size === 0).then(tellRecents);
      else onChange();
    },
  };
};
