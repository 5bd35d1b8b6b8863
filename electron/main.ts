import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app, dialog, nativeTheme, protocol, session, utilityProcess } from 'electron';
import { startFailureWords } from '#shared/words/start-failure.ts';
import { awaited } from './awaited.ts';
import { bugOf, logBug } from './bugs.ts';
import { languageOf } from './cli/surroundings.ts';
import { systemThemeOf } from './documents/look.ts';
import { utilityReaderHost } from './documents/utility-reader.ts';
import { prepareFirst, readOwn } from './first-window.ts';
import { againWithoutDisplay } from './headless.ts';
import { inPieces } from './in-pieces.ts';
import { type AnswerRequest, registerRequests } from './ipc.ts';
import { launchOf, requestedFiles } from './launch.ts';
import { withoutMenu } from './menu.ts';
import { bundleOf, readingAhead, serveBundle } from './security/bundle.ts';
import { lockContents, lockSession } from './security/lockdown.ts';
import { documentPage, scheme, startPage } from './security/origin.ts';
import { bannedSwitch, earlyFeatures, quietSwitches } from './security/switches.ts';
import { openPage, placePage, zoomBy } from './window.ts';
import { spareWorkerHost } from './worker/spare-worker.ts';

/**
 * The start of everything. Three ways lead on from here: refused, a command line without a window, or windows. What is
 * imported above has to be there before anything is seen; all else is loaded by the way that needs it.
 */

/** True in the package that Playwright drives, which must start with a debugging port. Set by the build. */
declare const __TEST_PACKAGE__: boolean;
const packaged = app.isPackaged;
const testPackage = packaged && typeof __TEST_PACKAGE__ !== 'undefined' && __TEST_PACKAGE__;
/** How long after the start, and after a file was opened, the process for the next one is started, in milliseconds: not while all is drawn. */
const untilNextReader = 1_000;
/** How long the first page may take to be asked for before all the rest is loaded in spite of that, in milliseconds. */
const longestUnasked = 250;

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

const ours = (name: string): string => join(app.getPath('userData'), name);

/** Hears of the files that outside asks for, from the first moment on. */
const hearRequests = () => {
  const requested = requestedFiles();
  app.on('second-instance', (_event, argv, folder) => void requested.request(argv.slice(1), folder));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void requested.request([path], '/');
  });
  return requested;
};

const prepareWindows = (): void => {
  // As root Chromium runs without a sandbox or not at all; the packaged program refuses that switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value);
  const features = app.commandLine.getSwitchValue('enable-features').split(',');
  const enabled = [...features, ...earlyFeatures(process.platform)].filter((name) => name !== '');
  if (enabled.length > 0) app.commandLine.appendSwitch('enable-features', enabled.join(','));
  // The code of the page is compiled once, and kept in the user's folder.
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
  withoutMenu();
  app.on('web-contents-created', (_event, contents) => lockContents(contents, { packaged }));
};

/** Whoever drives the test package has to be there first: a page that is met while it is just loaded would never answer. */
const driven = async (): Promise<void> => {
  if (!testPackage || !app.commandLine.hasSwitch('remote-debugging-port')) return;
  await new Promise<void>((run) => Object.assign(globalThis, { __playwright_run: run }));
};

/** What windows need, part by part: each takes about a hundredth of a second, and all that a later one imports it finds there. */
const parts = [
  () => import('node:crypto'),
  () => import('#shared/model/fields.ts'),
  () => import('#shared/model/record.ts'),
  () => import('#shared/ipc.ts'),
  () => import('#shared/words/words.ts'),
  () => import('./storage/database.ts'),
  () => import('./documents/open-documents.ts'),
];

/** Hears of bugs that nobody has caught, and says them as soon as there is something to say them with. */
const hearBugs = (): ((report: (error: unknown) => void) => void) => {
  const reporting = awaited<(error: unknown) => void>();
  const hear = async (error: unknown): Promise<void> => (await reporting.there)(error);
  process.on('uncaughtException', hear);
  process.on('unhandledRejection', hear);
  return reporting.come;
};

const startWindows = async (files: readonly string[]): Promise<void> => {
  const reportBy = hearBugs();
  prepareWindows();
  const requested = hearRequests();
  const bundle = bundleOf(join(__dirname, '../renderer'));
  const read = readingAhead(bundle, '/index.html');
  const own = readOwn(app.getPath('userData'));
  await driven();
  await app.whenReady();
  const serving = serveBundle(protocol, scheme, bundle, read);
  lockSession(session.defaultSession);
  const answering = awaited<AnswerRequest>();
  // Before there is a page that may ask.
  registerRequests(answering.there);
  // Its page is loaded by a process of its own, while this one loads and reads all the rest.
  const preferences = { preload: join(__dirname, 'preload.cjs'), packaged };
  // macOS tells of the files that are to be opened in this way alone.
  const opensFile = (): boolean => files.length > 0 || requested.isAsked();
  const first = openPage(preferences, opensFile() ? documentPage : startPage);
  const window = first.window.id;
  // A file to open waits for the process that reads it.
  if (opensFile()) readers.ready();
  // Its process can only begin with the page itself in hand: that goes first.
  await Promise.race([serving.begun, pause(longestUnasked)]);
  const systemLanguages = [app.getLocale(), ...app.getPreferredSystemLanguages()];
  const prepared = await prepareFirst({
    own,
    opensFile: opensFile(),
    version: app.getVersion(),
    systemLanguages,
    window,
    drawn: first.drawn,
    place: (state, look, ready) => {
      nativeTheme.themeSource = systemThemeOf(look);
      placePage(first, state, ready);
      zoomBy(first.window, () => look.interfaceSize);
    },
    showMenu: async (state, actions) => (await import('./first-menu.ts')).showFirstMenu(state, actions),
    answerBy: answering.come,
  });
  await inPieces(parts, serving.answered);
  const { runWindows } = await import('./windows.ts');
  await runWindows({
    files,
    requested,
    first,
    prepared,
    systemLanguages,
    reportBy,
    preferences,
    built: __dirname,
    fonts,
    readers,
  });
  setTimeout(readers.ready, untilNextReader);
};

const runCommand = async (args: readonly string[]): Promise<void> => {
  await app.whenReady();
  const { stdout, stderr } = process;
  const cwd = process.cwd();
  const language = languageOf(process.env);
  const version = app.getVersion();
  const { runCli } = await import('./cli/run-cli.ts');
  const code = await runCli(args, { version, stdout, stderr, cwd, language, readers, fonts });
  // A pipe takes its time, and ending would cut off what it has not taken yet.
  const taken = (stream: NodeJS.WriteStream) => new Promise<void>((resolve) => stream.write('', () => resolve()));
  await Promise.all([taken(stdout), taken(stderr)]);
  app.exit(code);
};

/** Says it where everybody sees it, whatever was not loaded. */
const couldNotStart = (error: unknown): void => {
  const bug = bugOf(error, 'start', new Date());
  logBug(ours('bugs.log'), bug);
  process.stderr.write(`throughline: the program could not start\n${[bug.name, ...bug.frames].join('\n')}\n`);
  const language = app.getLocale().startsWith('zh') ? 1 : 0;
  const { 'start.failed': title, 'start.failedBecause': because } = startFailureWords;
  dialog.showErrorBox(title[language], `${because[language]}\n\n${[bug.name, ...bug.frames.slice(0, 3)].join('\n')}`);
  app.exit(1);
};

const guarded = packaged && !testPackage;
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
  startWindows(launch.files).catch(couldNotStart);
}
