import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, powerSaveBlocker, protocol, session, shell, utilityProcess } from 'electron';
import type { MenuState, Settings } from '#shared/ipc.ts';
import type { Result } from '#shared/model/result.ts';
import { offerWaysOut } from './after-crashes.ts';
import { bugOf, logBug } from './bugs.ts';
import { runCli } from './cli/run-cli.ts';
import { languageOf } from './cli/surroundings.ts';
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
import { jsonFile } from './documents/json-file.ts';
import { openDocuments } from './documents/open-documents.ts';
import { openRecents } from './documents/recents.ts';
import { openSettings } from './documents/settings.ts';
import { templatesIn } from './documents/templates.ts';
import { utilityReaderHost } from './documents/utility-reader.ts';
import { windowStateSchema } from './documents/window-state.ts';
import { exportMemory } from './export/export-host.ts';
import { windowExports } from './export/window-exports.ts';
import { handlersOf } from './handlers.ts';
import { againWithoutDisplay } from './headless.ts';
import { registerRequests, sendTo } from './ipc.ts';
import { fileArguments, filesToOpen, launchOf } from './launch.ts';
import { showMenu, showTextMenu } from './menu.ts';
import { menuEntries } from './menu-entries.ts';
import { rasteriserOf, svgMemory } from './pictures/rasterise.ts';
import { presentationsOf } from './presenting.ts';
import { answerFrom, bundleOf } from './security/bundle.ts';
import { lockContents, lockSession } from './security/lockdown.ts';
import { scheme } from './security/origin.ts';
import { bannedSwitch, quietSwitches } from './security/switches.ts';
import { sessionsIn } from './storage/sessions.ts';
import { windowImports } from './tables/window-imports.ts';
import { textMenuEntries } from './text-menu.ts';
import { makePane } from './window.ts';
import { spareWorkerHost } from './worker/spare-worker.ts';
import { utilityWorkerHost } from './worker/utility-worker.ts';
import { workspaceOf } from './workspace.ts';

/**
 * The start of everything, and the one place that joins Electron to the parts, which are given what they need. Three
 * ways lead on from here: refused, a command line without a window, or windows.
 */

/** True in the package that Playwright drives, which must start with a debugging port. Set by the build. */
declare const __TEST_PACKAGE__: boolean;
const packaged = app.isPackaged;
/** How long files may take to be brought up to date before the program ends, in milliseconds. Nothing is lost after it. */
const longestGoodbye = 15_000;
/** How long after the start, and after a file was opened, the process for the next one is started, in milliseconds: not while all is drawn. */
const untilNextReader = 1_000;

/** A file that is opened is read at once: its process need not be started first. */
const readers = spareWorkerHost(
  utilityReaderHost(
    (module, args, options) => utilityProcess.fork(module, args, options),
    join(__dirname, 'reader-process.cjs'),
  ),
  (start) => setTimeout(start, untilNextReader),
);

/** The one copy of the fonts: windows, exports and the command line share it. */
const fonts = join(__dirname, '../renderer/fonts');

/** The projector's colours are light ones of our own. */
const nativeThemeOf = ({ theme }: Settings) => (theme === 'projector' ? 'light' : theme);

const ours = (name: string): string => join(app.getPath('userData'), name);

/** Files that outside asks for: kept until there is somewhere to open them. */
const requestedFiles = () => {
  const early: string[] = [];
  let open: (files: readonly string[]) => void = (files) => void early.push(...files);
  const request = async (names: readonly string[], folder: string): Promise<void> =>
    open(await filesToOpen(fileArguments(names), folder));
  app.on('second-instance', (_event, argv, folder) => void request(argv.slice(1), folder));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void request([path], '/');
  });
  return {
    early,
    to: (next: typeof open): void => {
      open = next;
    },
  };
};

const prepareWindows = (): void => {
  // As root Chromium runs without a sandbox or not at all; the packaged program refuses that switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value);
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
  app.on('web-contents-created', (_event, contents) => lockContents(contents, { packaged }));
};

const runWindows = async (files: readonly string[]): Promise<void> => {
  prepareWindows();
  const requested = requestedFiles();
  await app.whenReady();
  const bundle = bundleOf(join(__dirname, '../renderer'));
  protocol.handle(scheme, (request) => answerFrom(bundle, request));
  lockSession(session.defaultSession);

  const settings = await openSettings(ours('settings.json'), [app.getLocale(), ...app.getPreferredSystemLanguages()]);
  const language = () => settings.current().language;
  nativeTheme.themeSource = nativeThemeOf(settings.current());
  const log = (bug: Parameters<typeof logBug>[1]): void => logBug(ours('bugs.log'), bug);
  const showAndLog = bugReporter(ours('bugs.log'), language);
  const report = (error: unknown, where: string): void => showAndLog(bugOf(error, where, new Date()));
  process.on('uncaughtException', (error) => report(error, 'main'));
  process.on('unhandledRejection', (error) => report(error, 'main'));

  const recents = await openRecents(ours('recent.json'), { home: homedir(), now: () => new Date() });
  const stateFile = jsonFile(ours('window.json'), windowStateSchema, { maximized: false });
  let windowState = await stateFile.read();
  let stateWritten = Promise.resolve();

  const templates = templatesIn(
    packaged ? join(process.resourcesPath, 'templates') : join(__dirname, '../../resources/templates'),
  );
  const documents = openDocuments({
    sessions: sessionsIn(ours('sessions')),
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
      file: (window) => askForFile(language(), window),
      fileToImport: (window) => askForFileToImport(language(), window),
      whereToSave: (name, window) => askWhereToSave(language(), name, window),
      whereToSaveData: (name, window) => askWhereToSaveData(language(), name, window),
    },
    importTable: (path, window) => importing.file(path, window),
    makePane: () =>
      makePane({
        preload: join(__dirname, 'preload.cjs'),
        packaged,
        kept: windowState,
        onBlur: (window) => workspace.left(window),
        onClose: (state) => {
          windowState = state;
          stateWritten = stateFile.write(state).catch(() => undefined);
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
      module: join(__dirname, 'svg-process.cjs'),
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
      module: join(__dirname, 'export-process.cjs'),
      name: 'Throughline export',
      execArgv: exportMemory,
    }),
    fonts,
    scratch: app.getPath('temp'),
    shownIn: (window) => {
      const document = workspace.documentIn(window);
      if (document === undefined) return undefined;
      return { document, records: [...documents.content(document).values()], path: documents.pathOf(document) };
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
  app.on('browser-window-created', (_event, window) => {
    const { id } = window;
    window.on('closed', () => menuStates.delete(id));
    // Only of texts: elsewhere the page has menus of its own, and takes the press.
    window.webContents.on('context-menu', (_event, pressed) =>
      showTextMenu(window, presentations.isOn(id) ? [] : textMenuEntries(pressed, language())),
    );
    window.webContents.on('dom-ready', () => window.webContents.setZoomFactor(settings.current().interfaceSize ?? 1));
  });

  const change = (part: Partial<Settings>): Settings => {
    const changed = workspace.changeSettings(part);
    nativeTheme.themeSource = nativeThemeOf(changed);
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(changed.interfaceSize ?? 1);
    return changed;
  };
  let refreshes = 0;
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
    const entries = menuEntries(state, {
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
    });
    showMenu(entries);
  };

  const presentations = presentationsOf((id) => BrowserWindow.fromId(id), powerSaveBlocker);
  const present: typeof presentations.set = (window, on) => {
    presentations.set(window, on);
    void refreshMenu();
  };
  registerRequests(
    handlersOf({
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
    }),
    report,
  );

  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => void workspace.wake([]));
  app.on('before-quit', () => workspace.end());
  let settled = false;
  app.on('will-quit', (event) => {
    if (settled) return;
    event.preventDefault();
    const all = Promise.allSettled([
      exporting.endAll(),
      documents.closeAll(),
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

  await refreshMenu();
  const asked = await filesToOpen(files, process.cwd());
  requested.to((more) => void workspace.wake(more));
  await workspace.begin([...asked, ...requested.early]);
  setTimeout(readers.ready, untilNextReader);
};

const runCommand = async (args: readonly string[]): Promise<void> => {
  await app.whenReady();
  const { stdout, stderr } = process;
  const cwd = process.cwd();
  const language = languageOf(process.env);
  const version = app.getVersion();
  const code = await runCli(args, { version, stdout, stderr, cwd, language, readers, fonts });
  // A pipe takes its time, and ending would cut off what it has not taken yet.
  const taken = (stream: NodeJS.WriteStream) => new Promise<void>((resolve) => stream.write('', () => resolve()));
  await Promise.all([taken(stdout), taken(stderr)]);
  app.exit(code);
};

const guarded = packaged && !(typeof __TEST_PACKAGE__ !== 'undefined' && __TEST_PACKAGE__);
const launch = launchOf(process.argv, { packaged });
// As root Chromium starts only with this switch; a command line shows no page that a sandbox would have to hold.
const harmless = (arg: string): boolean => launch.kind === 'command' && arg === '--no-sandbox';
const judged = process.argv.slice(1).filter((arg) => !harmless(arg));
const banned = guarded ? bannedSwitch(judged, process.platform) : undefined;
if (banned !== undefined) {
  process.stderr.write(`throughline: --${banned} is not accepted\n`);
  app.exit(1);
} else if (launch.kind === 'command') {
  // No window, and no lock: any number of command lines may run beside the program.
  const code = againWithoutDisplay();
  if (code === undefined) void runCommand(launch.args);
  else app.exit(code);
} else if (!app.requestSingleInstanceLock()) {
  // The program that is running already has been told, and shows the files.
  app.exit(0);
} else {
  runWindows(launch.files).catch((error: unknown) => {
    logBug(ours('bugs.log'), bugOf(error, 'start', new Date()));
    const { name, frames } = bugOf(error, 'start', new Date());
    process.stderr.write(`throughline: the program could not start\n${[name, ...frames].join('\n')}\n`);
    app.exit(1);
  });
}
