import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, powerSaveBlocker, shell, utilityProcess } from 'electron';
import type { MenuState, Settings } from '#shared/ipc.ts';
import type { Result } from '#shared/model/result.ts';
import { offerWaysOut } from './after-crashes.ts';
import { awaited } from './awaited.ts';
import { bugOf, logBug } from './bugs.ts';
import {
  askAfterCrashes,
  askForFile,
  askForFileToImport,
  askForFolder,
  askForPicture,
  askWhereToExport,
  askWhereToSave,
  askWhereToSaveData,
  bugReporter,
  pictureToClipboard,
  showAbout,
} from './dialogs.ts';
import { schedule } from './documents/autosave.ts';
import { commitParts } from './documents/commit-parts.ts';
import { isSettled } from './documents/listed.ts';
import { systemThemeOf } from './documents/look.ts';
import { openDocuments } from './documents/open-documents.ts';
import { openSettings } from './documents/settings.ts';
import { templatesIn } from './documents/templates.ts';
import { exportMemory } from './export/export-host.ts';
import { windowExports } from './export/window-exports.ts';
import type { FirstWindow } from './first-window.ts';
import { handlersOf } from './handlers.ts';
import { filesToOpen } from './launch.ts';
import { showMenu, showTextMenu } from './menu.ts';
import { type MenuActions, menuEntries } from './menu-entries.ts';
import { rasteriserOf, svgMemory } from './pictures/rasterise.ts';
import { presentationsOf } from './presenting.ts';
import { answer } from './requests.ts';
import type { ReaderMessage, ReaderRequest } from './storage/reader-host.ts';
import { sessionsIn } from './storage/sessions.ts';
import { windowImports } from './tables/window-imports.ts';
import { textMenuEntries } from './text-menu.ts';
import { makePane, openPage, type Page, placePage, sendTo, zoomBy } from './window.ts';
import type { SpareWorkerHost } from './worker/spare-worker.ts';
import { utilityWorkerHost } from './worker/utility-worker.ts';
import { workspaceOf } from './workspace.ts';

/**
 * The program with windows: the one place that joins Electron to the parts, which are given what they need. Loaded by
 * `main.ts` when the page of the first window is on its way already.
 */

/** How long files may take to be brought up to date before the program ends, in milliseconds. Nothing is lost after it. */
const longestGoodbye = 15_000;

export type Beginning = {
  /** The files the program was started with. */
  readonly files: readonly string[];
  /** Those that outside has asked for since, and asks for from now on. */
  readonly requested: { readonly early: readonly string[]; to(open: (files: readonly string[]) => void): void };
  /** The first window, whose page is on its way, or shows the start screen already. */
  readonly first: Page;
  readonly prepared: FirstWindow;
  /** What the person's system is set to, best first. */
  readonly systemLanguages: readonly string[];
  /** Told how a bug is said that nobody has caught. */
  readonly reportBy: (report: (error: unknown) => void) => void;
  readonly preferences: { readonly preload: string; readonly packaged: boolean };
  /** The folder of the built program. */
  readonly built: string;
  readonly fonts: string;
  readonly readers: SpareWorkerHost<ReaderRequest, ReaderMessage>;
};

export const runWindows = async (beginning: Beginning): Promise<void> => {
  const { files, requested, first, prepared, preferences, built, fonts, readers } = beginning;
  const { files: own, recents, answerBy } = prepared;
  const settings = await openSettings(own.settings, beginning.systemLanguages);
  const greeted = prepared.endGreeting();
  let windowState = prepared.state;
  let stateWritten = Promise.resolve();
  const language = () => settings.current().language;
  const log = (bug: Parameters<typeof logBug>[1]): void => logBug(own.bugs, bug);
  const showAndLog = bugReporter(own.bugs, language);
  const report = (error: unknown, where: string): void => showAndLog(bugOf(error, where, new Date()));
  beginning.reportBy((error) => report(error, 'main'));

  const firstId = prepared.window;
  let waiting: Page | undefined = first;
  /** Settled when it is known what the first window shows. */
  const taken = awaited();
  const nextPage = (): Page => {
    const kept = waiting;
    waiting = undefined;
    taken.come();
    if (kept && !kept.window.isDestroyed()) return kept;
    const page = openPage(preferences);
    placePage(page, windowState);
    return page;
  };

  const templates = templatesIn(
    preferences.packaged ? join(process.resourcesPath, 'templates') : join(built, '../../resources/templates'),
  );
  const sessions = sessionsIn(own.sessions);
  const documents = openDocuments({
    sessions,
    readers,
    language,
    schedule,
    now: () => new Date(),
    onSaved: (document, saved) => workspace.saved(document, saved),
    onNotice: (document, fault) => workspace.notice(document, fault),
    report,
  });
  const workspace = workspaceOf({
    documents,
    recents,
    settings,
    templates,
    ask: {
      file: (window) => {
        // Whoever chooses a file takes longer than its process takes to start.
        readers.ready();
        return askForFile(language(), window);
      },
      fileToImport: (window) => askForFileToImport(language(), window),
      whereToSave: (name, window) => askWhereToSave(language(), name, window),
      whereToSaveData: (name, window) => askWhereToSaveData(language(), name, window),
    },
    importTable: (path, window) => importing.file(path, window),
    makePane: () =>
      makePane(nextPage(), {
        onBlur: (window) => workspace.left(window),
        onClose: (state) => {
          windowState = state;
          stateWritten = own.state.write(state).catch(() => undefined);
        },
        onClosed: (window) => {
          exporting.cancel(window);
          importing.drop(window);
          presentations.end(window);
          workspace.closed(window);
        },
        onCrash: (window, reason, restart) => {
          workspace.deafened(window);
          log({ at: new Date().toISOString(), where: 'page', name: reason, frames: [] });
          if (!restart) return;
          const ask = (failed: Result<unknown> | undefined) => askAfterCrashes(language(), failed, window);
          void offerWaysOut({ ask, restart, saveData: () => workspace.saveData(window) });
        },
      }),
    onChange: () => void refreshMenu(),
  });

  const drawSvg = rasteriserOf(
    utilityWorkerHost((module, args, options) => utilityProcess.fork(module, args, options), {
      module: join(built, 'svg-process.cjs'),
      name: 'Throughline picture',
      execArgv: svgMemory,
    }),
    fonts,
  );
  const importing = windowImports({
    readers,
    language,
    open: workspace.openMade,
    show: (window, table) => workspace.tell(window, 'table.read', table),
  });
  const exporting = windowExports({
    host: utilityWorkerHost((module, args, options) => utilityProcess.fork(module, args, options), {
      module: join(built, 'export-process.cjs'),
      name: 'Throughline export',
      execArgv: exportMemory,
    }),
    fonts,
    scratch: app.getPath('temp'),
    shownIn: (window) => {
      const document = workspace.documentIn(window);
      if (document === undefined) return undefined;
      return { document, texts: documents.texts(document), path: documents.pathOf(document) };
    },
    ask: (name, format, window) => askWhereToExport(language(), name, format, window),
    askForFolder: (beginning, window) => askForFolder(language(), beginning, window),
    send: (window, name, payload) => {
      const target = BrowserWindow.fromId(window);
      if (target) sendTo(target, name, payload);
    },
    showInFolder: (path) => shell.showItemInFolder(path),
    toClipboard: pictureToClipboard,
  });

  /** What the page of each window said of its menu. */
  const menuStates = new Map<number, MenuState>();
  const inFront = (): number | undefined =>
    (BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().at(-1))?.id;
  const menuOf = (window: number, state: MenuState): void => {
    menuStates.set(window, state);
    void refreshMenu();
  };
  app.on('browser-window-focus', () => void refreshMenu());
  const attend = (window: BrowserWindow): void => {
    const { id } = window;
    window.on('closed', () => menuStates.delete(id));
    // Only of texts: elsewhere the page has menus of its own, and takes the press.
    window.webContents.on('context-menu', (_event, pressed) =>
      showTextMenu(window, presentations.isOn(id) ? [] : textMenuEntries(pressed, language())),
    );
    zoomBy(window, () => settings.current().interfaceSize);
  };
  app.on('browser-window-created', (_event, window) => attend(window));
  if (!first.window.isDestroyed()) attend(first.window);

  const change = (part: Partial<Settings>): Settings => {
    const changed = workspace.changeSettings(part);
    nativeTheme.themeSource = systemThemeOf(changed);
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(changed.interfaceSize ?? 1);
    return changed;
  };
  let refreshes = 0;
  /** Settled when there is a menu. */
  const menu = awaited();
  const refreshMenu = async (): Promise<void> => {
    refreshes += 1;
    const mine = refreshes;
    const recent = [...(await recents.list()), ...documents.discarded()];
    // Looking for the files of an earlier list may take longer than for those of a later one.
    if (mine !== refreshes) return;
    const page = menuStates.get(inFront() ?? -1);
    const canSave = workspace.canSave();
    const presenting = presentations.isOn(inFront() ?? -1);
    const state = { settings: settings.current(), recent, platform: process.platform, canSave, page, presenting };
    showMenu(menuEntries(state, menuActions));
    menu.come();
  };
  const menuActions: MenuActions = {
    open: (window) => void workspace.openFromMenu(window),
    openRecent: (handle, window) => void workspace.openRecentFromMenu(handle, window),
    restore: (handle, window) => void workspace.restoreFromMenu(handle, window),
    clearRecent: () => workspace.clearRecents(),
    newBlank: (window) => void workspace.newFromMenu(window),
    templates: () => workspace.showStart(),
    change,
    about: (window) => showAbout(language(), app.getVersion(), window),
    inPage: (action, window) => {
      const target = window === undefined ? null : BrowserWindow.fromId(window);
      if (target) sendTo(target, 'menu.chosen', { action });
    },
  };
  prepared.actBy(menuActions);

  const presentations = presentationsOf((id) => BrowserWindow.fromId(id), powerSaveBlocker);
  const present: typeof presentations.set = (window, on) => {
    presentations.set(window, on);
    void refreshMenu();
  };
  const known = handlersOf({
    version: app.getVersion(),
    workspace,
    documents,
    commitParts: commitParts(),
    exporting,
    importing,
    drawSvg,
    templates,
    change,
    reload: (window) => {
      workspace.deafened(window);
      BrowserWindow.fromId(window)?.webContents.reload();
    },
    present,
    menu: menuOf,
    clipboard: (window, what) => BrowserWindow.fromId(window)?.webContents[what](),
    askForPicture: (window) => askForPicture(language(), window),
    log,
  });
  const handlers: typeof known = {
    ...known,
    'app.start': async (nothing, window) => {
      if (window === firstId) await Promise.all([taken.there, menu.there]);
      return known['app.start'](nothing, window);
    },
  };
  const answerRequests = () =>
    answerBy((name, sender, message, mayAsk) => answer(handlers, report, name, sender, message, mayAsk));
  // A page that shows the start screen asks what only a window can be answered that has its place among the others.
  if (!greeted) answerRequests();

  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => void workspace.wake([]));
  app.on('before-quit', () => workspace.end());
  const keepSettled = () =>
    own.settled.keep(
      sessions
        .all()
        .filter(isSettled)
        .map(({ name }) => name),
    );
  let settled = false;
  app.on('will-quit', (event) => {
    if (settled) return;
    event.preventDefault();
    const all = Promise.allSettled([
      exporting.endAll(),
      workspace.closeAll().then(keepSettled),
      settings.written(),
      recents.written(),
      stateWritten,
    ]);
    const enough = new Promise((resolve) => setTimeout(resolve, longestGoodbye));
    void Promise.race([all, enough]).then(() => {
      // A file opened in the meantime keeps the program going.
      settled = BrowserWindow.getAllWindows().length === 0;
      // Not in this turn: while Electron is still being told that the end is put off, it does not hear a new wish.
      if (settled) setImmediate(() => app.quit());
    });
  });

  // Made while files are looked up: only the page waits for it.
  refreshMenu().catch((bug: unknown) => {
    menu.come();
    report(bug, 'menu');
  });
  const asked = await filesToOpen(files, process.cwd());
  requested.to((more) => void workspace.wake(more));
  // Until the next good end nobody knows what waits in them.
  void own.settled.keep([]).catch(() => undefined);
  await workspace.begin([...asked, ...requested.early]);
  if (!greeted) return;
  // What it hears first it has been sent when this returns, and so before any answer.
  void workspace.catchUp(firstId);
  answerRequests();
};
