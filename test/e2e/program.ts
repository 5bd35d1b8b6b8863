import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';

/**
 * The real program, started for one test: the built one of out/, or the packaged one that THROUGHLINE_PACKAGED names.
 * Each start has its own folder for settings and sessions, so tests run side by side and leave nothing behind.
 */
export interface Program {
  app: ElectronApplication;
  /** The first window. */
  page: Page;
  /** What any page wrote as an error; a test that expects some empties it. */
  consoleErrors: string[];
  /** The exit code and signal when the main process ended, by itself or by `close`. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  close(): Promise<void>;
}

export interface Start {
  /** The folder for settings, recents and sessions; give the same one to start a second time after a kill. */
  userData: string;
  language?: 'en' | 'zh';
  /** Whether the first tour comes with the first document; it stands in the way of everything else. */
  tour?: boolean;
  /** Further arguments, such as a file to open. */
  args?: readonly string[];
  /** Whether to wait until the window shows something: from then on it hears what it is told. Default true. */
  ready?: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const locales = { en: { lang: 'en-US', variable: 'en' }, zh: { lang: 'zh-CN', variable: 'zh_CN' } };
const closesWithin = 60_000;
const endsWithin = 120_000;
const startsWithin = 120_000;

export async function startProgram(start: Start): Promise<Program> {
  const { userData, language = 'en', tour = false, args = [], ready = true } = start;
  const settings = path.join(userData, 'settings.json');
  if (!tour && !existsSync(settings)) writeFileSync(settings, '{"toured":true}');
  const packaged = process.env.THROUGHLINE_PACKAGED;
  const { lang, variable } = locales[language];
  const flags = ['--disable-gpu', '--disable-dev-shm-usage', `--lang=${lang}`, `--user-data-dir=${userData}`];
  const app = await _electron.launch({
    ...(packaged && { executablePath: packaged }),
    args: [...flags, ...(packaged ? [] : [root]), ...args],
    cwd: root,
    env: { ...process.env, LANGUAGE: variable } as Record<string, string>,
    timeout: startsWithin,
  });
  const consoleErrors: string[] = [];
  const listen = (page: Page): void => {
    page.on('console', (message) => message.type() === 'error' && consoleErrors.push(message.text()));
    page.on('pageerror', (error) => consoleErrors.push(String(error.stack ?? error)));
    page.on('crash', () => consoleErrors.push('the page crashed'));
  };
  for (const page of app.windows()) listen(page);
  app.on('window', listen);

  let closing = false;
  const main = app.process();
  const ended: Program['ended'] = new Promise((resolve) => {
    main.on('exit', (code, signal) => {
      // Without this line a test only says that its page has been closed.
      if (!closing) process.stderr.write(`the main process ended: exit code ${code}, signal ${signal}\n`);
      resolve({ code, signal });
    });
  });
  const close = async (): Promise<void> => {
    closing = true;
    if (main.exitCode !== null || main.signalCode !== null) return;
    const limit = setTimeout(() => {
      consoleErrors.push(`the program did not close within ${closesWithin} ms`);
      main.kill('SIGKILL');
    }, closesWithin);
    await app.close().catch(() => undefined);
    await ended;
    clearTimeout(limit);
  };
  try {
    const page = await app.firstWindow({ timeout: startsWithin });
    // A watchdog: what waits for ever must say where, not only that the test's time is over.
    page.setDefaultTimeout(90_000);
    if (ready) await page.locator('#root > *').first().waitFor({ state: 'attached' });
    return { app, page, consoleErrors, ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Waits for the end of a program that was told to quit: a watchdog says so when it goes on. */
export async function untilEnded({ ended }: Program): Promise<void> {
  let watchdog: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    watchdog = setTimeout(
      () => reject(new Error(`${endsWithin} ms after it was quit the program goes on`)),
      endsWithin,
    );
  });
  await Promise.race([ended, tooLong]).finally(() => clearTimeout(watchdog));
}

interface Options {
  language: 'en' | 'zh';
  /** A file given on the command line. */
  file: string | undefined;
}
interface Fixtures {
  userData: string;
  program: Program;
  app: ElectronApplication;
  page: Page;
}

/** `test.use({ language: 'zh', file: … })` chooses how the program starts. */
export const test = base.extend<Options & Fixtures>({
  language: ['en', { option: true }],
  file: [undefined, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names a fixture needs from this pattern.
  userData: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'throughline-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
  program: async ({ userData, language, file }, use) => {
    const program = await startProgram({ userData, language, args: file === undefined ? [] : [file] });
    await use(program);
    await program.close();
    expect(program.consoleErrors, 'errors in the console of a window').toEqual([]);
  },
  app: async ({ program }, use) => use(program.app),
  page: async ({ program }, use) => use(program.page),
});

export { expect };
