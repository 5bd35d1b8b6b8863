import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { recordsOf } from '../../shared/model/record-texts.ts';
import { documentOnDisk, exampleDocument, exampleFile, exampleJson } from './blueprint-file.ts';
import { answerMessageBox, answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import { inMain } from './in-main.ts';
import { expect, startProgram, test } from './program.ts';
import { ask, type Bridge, chooseFromMenu, menuLabels, retitle, startOf, titles } from './shell-page.ts';
import { grid } from './window-page.ts';

const hotel = 'hotel-checkin';
const hospital = 'hospital-outpatient';
const titleOfFile = (file: string): string => `${path.basename(file)} — Throughline`;

/** A real folder of its own beside the settings. */
const folderOf = (userData: string): string => realpathSync(userData);

/** The page that shows a file, or a document without one, once it is there. */
const pageShowing = async (app: ElectronApplication, fileName: string | undefined): Promise<Page> => {
  let found: Page | undefined;
  await expect(async () => {
    for (const page of app.windows()) {
      const { open } = await startOf(page);
      if (open && open.fileName === fileName) found = page;
    }
    expect(found).toBeDefined();
  }).toPass();
  return found as Page;
};

const savedTitle = async (file: string): Promise<unknown> => {
  for (const record of (await documentOnDisk(file)).values()) if (record.type === 'project') return record.title;
  return undefined;
};

test('a file given on the command line is open in the first window, 3.2 row 23', async ({ userData }) => {
  const file = await exampleFile(userData, hotel);
  const before = readFileSync(file);
  const program = await startProgram({ userData, args: ['--some-switch', 'not-a-blueprint.txt', file] });
  const { open } = await startOf(program.page);
  expect(open?.fileName).toBe('hotel-checkin.blueprint');
  expect(open?.saved.state).toBe('saved');
  expect(new Map(recordsOf(open?.texts ?? []).map((record) => [record.id, record]))).toEqual(
    new Map(await documentOnDisk(file)),
  );
  expect(await titles(program.app)).toEqual([titleOfFile(file)]);
  expect(JSON.stringify(open)).not.toContain(folderOf(userData));
  await program.close();
  expect(program.consoleErrors).toEqual([]);
  expect(readFileSync(file).equals(before), 'opening leaves the file as it is').toBe(true);
  expect(readdirSync(userData).filter((name) => name.startsWith('hotel'))).toEqual(['hotel-checkin.blueprint']);
});

test('files given on the command line that are not there are named in the start screen', async ({ userData }) => {
  const gone = ['moved.blueprint', 'renamed.blueprint'];
  const program = await startProgram({ userData, args: gone.map((name) => path.join(folderOf(userData), name)) });
  for (const name of gone) await expect(program.page.getByText(`“${name}” is not there.`)).toBeVisible();
  await expect(program.page.getByRole('button', { name: /Empty blueprint/ })).toBeVisible();
  expect((await startOf(program.page)).recent).toEqual([]);
  await program.close();
  expect(program.consoleErrors).toEqual([]);
});

test('Open in the menu fills a start screen, and a document gets a window of its own beside another', async ({
  app,
  page,
  userData,
}) => {
  const first = await exampleFile(userData, hotel);
  const second = await exampleFile(userData, hospital);
  expect((await startOf(page)).open).toBeUndefined();
  await answerOpenDialog(app);
  await chooseFromMenu(app, 'file.open');
  await answerOpenDialog(app, first);
  const sheetFirst = await page.evaluateHandle(() => {
    const seen = { alone: false };
    const look = () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.canvas > canvas');
      const drawn = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      if (new Set(drawn).size > 10 && !document.querySelector('.zoom-percent')) seen.alone = true;
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
    return seen;
  });
  await chooseFromMenu(app, 'file.open');
  await expect.poll(() => titles(app)).toEqual([titleOfFile(first)]);
  await expect(page.getByRole('grid')).toBeVisible();
  // The sheet was drawn before what stands around it, which takes longer.
  expect(await sheetFirst.jsonValue()).toEqual({ alone: true });

  await answerOpenDialog(app, second);
  await chooseFromMenu(app, 'file.open');
  await expect.poll(() => titles(app)).toEqual([titleOfFile(second), titleOfFile(first)]);

  // 2.7 row 19: a file that is open already is only brought forward. Seen by what the window is told, since the focus
  // of a display that other programs share is not the program's to have.
  await inMain(
    app,
    ({ BrowserWindow }, title) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === title);
      const seen = globalThis as { broughtForward?: string };
      if (!window) return;
      window.focus = () => {
        seen.broughtForward = title;
      };
    },
    titleOfFile(first),
  );
  await answerOpenDialog(app, first);
  await chooseFromMenu(app, 'file.open', titleOfFile(second));
  await expect
    .poll(() => inMain(app, () => (globalThis as { broughtForward?: string }).broughtForward, undefined))
    .toBe(titleOfFile(first));
  expect(await titles(app)).toHaveLength(2);
});

test('a window appears even if Chromium never tells that its page is drawn', async ({ app, userData }) => {
  await inMain(
    app,
    ({ app: program }) => {
      program.on('browser-window-created', (_event, window) =>
        setImmediate(() => window.removeAllListeners('ready-to-show')),
      );
    },
    undefined,
  );
  const opens = app.waitForEvent('window');
  await answerOpenDialog(app, await exampleFile(userData, hotel));
  await chooseFromMenu(app, 'file.open');
  await answerOpenDialog(app, await exampleFile(userData, hospital));
  await chooseFromMenu(app, 'file.open', titleOfFile(`${hotel}.blueprint`));
  const unseen = (): Promise<string[]> =>
    inMain(
      app,
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .filter((window) => !window.isVisible())
          .map((window) => window.getTitle()),
      undefined,
    );
  await opens;
  await expect.poll(unseen).toEqual([]);
});

test('a dropped file opens in the start screen it falls on', async ({ page, app, userData }) => {
  const file = await exampleFile(userData, hotel);
  await expect(page.locator('#root > *').first()).toBeVisible();
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  const at = { x: 400, y: 300, data };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, ...at });
  // As when the pictures of templates arrive: just now something else comes to lie under the pointer.
  await page.evaluate(() => {
    const other = document.body.appendChild(document.createElement('div'));
    Object.assign(other.style, { position: 'fixed', inset: '0', zIndex: '100' });
  });
  await devTools.send('Input.dispatchDragEvent', { type: 'drop', ...at });
  await expect.poll(() => titles(app)).toEqual([titleOfFile(file)]);
  expect((await startOf(page)).open?.fileName).toBe('hotel-checkin.blueprint');
});

test('recent files are listed by handle, open again, and are marked when they are gone', async ({ userData }) => {
  const file = await exampleFile(userData, hotel);
  const gone = await exampleFile(userData, hospital);
  const first = await startProgram({ userData, args: [file, gone] });
  await pageShowing(first.app, path.basename(gone));
  await first.close();
  renameSync(gone, `${gone}.away`);

  const second = await startProgram({ userData });
  const { recent } = await startOf(second.page);
  expect(recent.map(({ name, missing }) => [name, missing])).toEqual([
    ['hospital-outpatient.blueprint', true],
    ['hotel-checkin.blueprint', false],
  ]);
  const missing = await ask(second.page, 'document.openRecent', { handle: recent[0]?.handle });
  expect(missing).toMatchObject({
    ok: false,
    faults: [{ code: 'file.missing', params: { name: path.basename(gone) } }],
  });
  const opened = await ask(second.page, 'document.openRecent', { handle: recent[1]?.handle });
  expect(opened).toMatchObject({ ok: true, value: { fileName: path.basename(file) } });
  await second.close();
  expect(second.consoleErrors).toEqual([]);
});

test('a second start hands its file to the first and ends', async ({ app, page, userData }) => {
  const file = await exampleFile(userData, hotel);
  await startOf(page);
  const { executable, args } = await inMain(
    app,
    ({ app: own }) => ({ executable: process.execPath, args: own.isPackaged ? [] : [own.getAppPath()] }),
    undefined,
  );
  const second = spawn(executable, ['--no-sandbox', '--disable-gpu', `--user-data-dir=${userData}`, ...args, file], {
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  await expect.poll(() => titles(app)).toEqual([titleOfFile(file)]);
  expect((await startOf(page)).open?.fileName).toBe(path.basename(file));
});

test('a .blueprint.json becomes a document without a file, kept until Save names it', async ({
  app,
  page,
  userData,
}) => {
  await answerOpenDialog(app, exampleJson(hotel));
  await chooseFromMenu(app, 'file.open');
  await expect.poll(async () => (await startOf(page)).open?.saved.state).toBe('kept');
  const { open } = await startOf(page);
  expect(open?.fileName).toBeUndefined();
  expect(recordsOf(open?.texts ?? [])).toHaveLength(exampleDocument(hotel).size);

  // Only a document that the window shows can be saved from its menu.
  await expect(grid(page)).toBeAttached();
  const file = path.join(folderOf(userData), 'named.blueprint');
  await answerSaveDialog(app, file);
  await chooseFromMenu(app, 'file.save');
  await expect.poll(() => titles(app)).toEqual([titleOfFile(file)]);
  expect((await documentOnDisk(file)).size).toBe(exampleDocument(hotel).size);

  await retitle(page, 'Named and changed');
  await expect.poll(() => savedTitle(file)).toBe('Named and changed');
  await expect.poll(async () => (await startOf(page)).open?.saved.state).toBe('saved');
});

test('closing asks nothing and the file holds the last edit', async ({ userData }) => {
  const file = await exampleFile(userData, hotel);
  const program = await startProgram({ userData, args: [file] });
  await retitle(program.page, 'Typed right before closing');
  await program.close();
  expect(await savedTitle(file)).toBe('Typed right before closing');
  expect(program.consoleErrors).toEqual([]);
});

test('after kill -9 every acknowledged edit is back, with a notice, 2.7 row 1', async ({ userData }) => {
  const file = await exampleFile(userData, hotel);
  const program = await startProgram({ userData, args: [file, exampleJson(hospital)] });
  const named = await pageShowing(program.app, path.basename(file));
  const unnamed = await pageShowing(program.app, undefined);
  await retitle(named, 'Acknowledged');
  await retitle(unnamed, 'Never saved');
  program.app.process().kill('SIGKILL');
  await program.ended;
  // On a slow machine the file may have been brought up to date before: then nothing has to be brought back.
  const published = (await savedTitle(file)) === 'Acknowledged';

  const again = await startProgram({ userData });
  const pages = [await pageShowing(again.app, path.basename(file)), await pageShowing(again.app, undefined)];
  const opened = await Promise.all(pages.map(async (page) => (await startOf(page)).open));
  const projects = opened.map((open) => {
    const project = recordsOf(open?.texts ?? []).find((record) => record.type === 'project');
    return [project?.type === 'project' && project.title, open?.recovered ?? (published ? 1 : 0)];
  });
  expect(projects.sort()).toEqual([
    ['Acknowledged', 1],
    ['Never saved', 1],
  ]);
  await again.close();
  expect(again.consoleErrors).toEqual([]);
});

test('a page that crashes comes back with its document, 2.7 row 26', async ({ userData }) => {
  const file = await exampleFile(userData, hotel);
  const program = await startProgram({ userData, args: [file] });
  await retitle(program.page, 'Before the crash');
  await inMain(
    program.app,
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    undefined,
  );
  const titleNow = () =>
    inMain(
      program.app,
      async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (!contents || contents.isCrashed() || contents.isLoading()) return 'not there yet';
        // A page that crashes at this very moment never answers.
        const late = new Promise((resolve) => setTimeout(() => resolve(undefined), 1000));
        const asked = contents.executeJavaScript("window.throughline.request('app.start', {})");
        const started = (await Promise.race([asked, late])) as {
          value: { open: { texts: string[] } };
        };
        const records = started?.value.open.texts.flatMap((text) => JSON.parse(`[${text}]`));
        return records?.find((record) => record.type === 'project')?.title;
      },
      undefined,
    );
  await expect.poll(titleNow).toBe('Before the crash');
  const log = readFileSync(path.join(userData, 'bugs.log'), 'utf8').trim().split('\n');
  expect(log.map((line) => JSON.parse(line).name)).toContain('crashed');
  await program.close();
});

test('3.2 row 25: a bug is logged and shown by kind and place, without a word of content', async ({
  app,
  page,
  userData,
  program,
}) => {
  await answerMessageBox(app, 1);
  await inMain(
    app,
    ({ app: own }) => void own.emit('second-instance', {}, { slice: () => ['canary.blueprint', 7] }, 'x'),
    undefined,
  );
  const file = path.join(userData, 'bugs.log');
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n')).toBe(true);
  const log = readFileSync(file, 'utf8');
  expect(JSON.parse(log)).toMatchObject({ where: 'main', name: 'TypeError' });
  expect(log).not.toContain('canary');
  await expect.poll(() => inMain(app, ({ clipboard }) => clipboard.readText(), undefined)).toContain('"TypeError"');
  expect((await startOf(page)).open).toBeUndefined();
  program.consoleErrors.length = 0;
});

test('the menu is in the language of the window and follows it at once', async ({ app, page }) => {
  expect(await menuLabels(app)).toEqual(['&File', '&Edit', '&View', '&Insert', '&Blueprint', '&Help']);
  await chooseFromMenu(app, 'settings.language.zh');
  await expect
    .poll(() => menuLabels(app))
    .toEqual(['文件(&F)', '编辑(&E)', '视图(&V)', '插入(&I)', '蓝图(&B)', '帮助(&H)']);
  expect((await startOf(page)).settings.language).toBe('zh');
  await chooseFromMenu(app, 'settings.theme.dark');
  await expect.poll(() => inMain(app, ({ nativeTheme }) => nativeTheme.shouldUseDarkColors, undefined)).toBe(true);
});

test('entries that the page carries out reach it, and have their shortcuts', async ({ app, page }) => {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    (globalThis as unknown as { throughline: Bridge }).throughline.on('menu.chosen', (payload) => heard.push(payload));
  });
  const shortcuts = {
    'view.zoomIn': 'CmdOrCtrl+Plus',
    'view.zoomOut': 'CmdOrCtrl+-',
    'view.actualSize': 'CmdOrCtrl+0',
    'view.fit': 'CmdOrCtrl+1',
  };
  for (const [id, shortcut] of Object.entries(shortcuts)) {
    const accelerator = await inMain(
      app,
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator,
      id,
    );
    expect([id, accelerator]).toEqual([id, shortcut]);
    await chooseFromMenu(app, id);
  }
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard))
    .toEqual(Object.keys(shortcuts).map((action) => ({ action })));
});

test('a window hears answers and events in the order in which they were said', async ({ app, page }) => {
  // Just after the start an answer may still have to wait for the rest of the program, an event does not.
  await startOf(page);
  await inMain(
    app,
    ({ ipcMain }) => {
      // Heard after the request was answered, as it is answered in the same turn.
      ipcMain.on('export.cancel', ({ sender }) => setImmediate(() => sender.send('export.progress', undefined)));
    },
    undefined,
  );
  const heard = await page.evaluate(async () => {
    const { throughline } = globalThis as unknown as { throughline: Bridge };
    const heard: string[] = [];
    let told: () => void = () => undefined;
    throughline.on('export.progress', () => {
      heard.push('event');
      told();
    });
    for (let round = 0; round < 60; round++) {
      const event = new Promise<void>((resolve) => {
        told = resolve;
      });
      await throughline.request('export.cancel', {});
      heard.push('answer');
      await event;
    }
    return heard;
  });
  expect(heard).toEqual(Array.from({ length: 60 }, () => ['answer', 'event']).flat());
});

test('a file that is no blueprint is refused with a sentence, and the program goes on', async ({
  page,
  app,
  userData,
}) => {
  const bad = path.join(userData, 'bad.blueprint');
  writeFileSync(bad, 'x'.repeat(500));
  await answerOpenDialog(app, bad);
  const refused = await ask(page, 'document.open');
  expect(refused).toMatchObject({
    ok: false,
    faults: [{ code: 'file.notDatabase', params: { name: 'bad.blueprint' } }],
  });
  const broken = path.join(userData, 'broken.blueprint.json');
  writeFileSync(broken, '{"format":');
  await answerOpenDialog(app, broken);
  expect(await ask(page, 'document.open')).toMatchObject({
    ok: false,
    faults: [{ code: 'content.refused' }, { code: 'content.notJson' }],
  });
  expect(await titles(app)).toEqual(['Throughline']);
});
