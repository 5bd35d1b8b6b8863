import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { historyFrom } from '../../shared/commands/history.ts';
import type { Document } from '../../shared/model/document.ts';
import { recordsOf } from '../../shared/model/record-texts.ts';
import { mainLanguageOf } from '../../shared/model/translate.ts';
import { documentOnDisk, exampleDocument, exampleFile } from './blueprint-file.ts';
import { answerSaveDialog } from './dialogs.ts';
import { inMain } from './in-main.ts';
import { expect, type Program, startProgram, test, untilEnded } from './program.ts';
import { ask, chooseFromMenu, retitle, startOf, titles } from './shell-page.ts';
import { setSize, wordsOf } from './window-page.ts';

declare global {
  var letCodeCome: (() => void) | undefined;
}

const latin = /[A-Za-z]{2,}/;
const han = /\p{Script=Han}/u;
/** Names that are the same in every language. */
const own = /^(Throughline|EN|中文|Ctrl\+N|⌘N)$/;

/** Lets the program end as a person does: by closing its last window. */
const closeWindow = async (program: Program): Promise<void> => {
  await inMain(program.app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), undefined).catch(
    () => undefined,
  );
  await untilEnded(program);
};
const savedState = (page: Page) => page.locator('.saved');
const kept = (page: Page) => expect(savedState(page)).toHaveText('Kept on this computer');
/** The one key of the start screen. */
const begin = async (page: Page): Promise<void> => {
  await expect(page.getByRole('button', { name: /Empty blueprint/ })).toBeFocused();
  await page.keyboard.press('Enter');
};
const titleIn = (document: Document): unknown =>
  [...document.values()].find((record) => record.type === 'project')?.title;
const newWindow = async (app: ElectronApplication, deed: () => Promise<void>): Promise<Page> => {
  const opened = app.waitForEvent('window', { timeout: 90_000 });
  await deed();
  return opened;
};
const count = (document: Document | undefined, type: string): number =>
  [...(document?.values() ?? [])].filter((record) => record.type === type).length;

test('one key begins an empty blueprint; it is kept, comes back by itself, and is named once by Ctrl+S', async ({
  userData,
}) => {
  const first = await startProgram({ userData });
  await begin(first.page);
  await kept(first.page);
  expect(await titles(first.app)).toEqual(['Untitled blueprint — Throughline']);
  await retitle(first.page, 'Library loans');
  await closeWindow(first);
  expect(first.consoleErrors).toEqual([]);

  const second = await startProgram({ userData });
  await expect.poll(() => titles(second.app)).toEqual(['Library loans — Throughline']);
  const { open, recent } = await startOf(second.page);
  expect([open?.history.length, open?.recovered]).toEqual([1, undefined]);
  expect(recent.map(({ name, unsaved }) => [name, unsaved])).toEqual([['Library loans', true]]);
  await kept(second.page);

  const file = path.join(realpathSync(userData), 'loans.blueprint');
  await answerSaveDialog(second.app, file);
  await second.page.getByRole('button', { name: 'Save to a file…' }).click();
  await expect.poll(() => titles(second.app)).toEqual(['loans.blueprint — Throughline']);
  await expect(savedState(second.page)).toHaveText(/^Saved /);
  await expect(second.page.getByRole('button', { name: 'Save to a file…' })).toHaveCount(0);
  const saved = await documentOnDisk(file);
  expect([titleIn(saved), count(saved, 'lane'), count(saved, 'step')]).toEqual(['Library loans', 6, 1]);

  // From now on nothing asks: an edit is in the file by itself.
  await answerSaveDialog(second.app);
  await retitle(second.page, 'Library loans and returns');
  await expect.poll(async () => titleIn(await documentOnDisk(file))).toBe('Library loans and returns');
  expect((await startOf(second.page)).recent.map(({ name, unsaved }) => [name, unsaved])).toEqual([
    ['loans.blueprint', false],
  ]);
  await second.close();
  expect(second.consoleErrors).toEqual([]);
});

test('Ctrl+S keeps the text that is being typed, then asks where, and the file has it', async ({
  page,
  app,
  userData,
}) => {
  await begin(page);
  await page.waitForSelector('.canvas');
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Ask at the desk');
  const file = path.join(realpathSync(userData), 'typed.blueprint');
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+s');
  await expect.poll(() => titles(app)).toEqual(['typed.blueprint — Throughline']);
  const cards = [...(await documentOnDisk(file)).values()].flatMap((rec) => (rec.type === 'card' ? rec.text : []));
  expect(cards).toEqual(['Ask at the desk']);
});

test('Ctrl+S pressed before a new blueprint has appeared saves it as soon as it is there', async ({
  page,
  app,
  userData,
}) => {
  const file = path.join(realpathSync(userData), 'at-once.blueprint');
  await answerSaveDialog(app, file);
  await begin(page);
  await page.keyboard.press('Control+s');
  await expect.poll(() => titles(app)).toEqual(['at-once.blueprint — Throughline']);
  expect(count(await documentOnDisk(file), 'lane')).toBe(6);
});

test('a text that is still being typed when its window is closed is there at the next start', async ({ userData }) => {
  const first = await startProgram({ userData });
  await begin(first.page);
  await kept(first.page);
  await first.page.getByRole('grid').focus();
  await first.page.keyboard.press('ArrowRight');
  await first.page.keyboard.type('Half a senten');
  await closeWindow(first);
  const second = await startProgram({ userData });
  // Who types slowly has the beginning kept before the rest: both are one step.
  const steps = async () => historyFrom((await startOf(second.page)).open?.history ?? []).done.length;
  await expect.poll(steps).toBe(1);
  const { open } = await startOf(second.page);
  expect(recordsOf(open?.texts ?? []).flatMap((record) => (record.type === 'card' ? record.text : []))).toEqual([
    'Half a senten',
  ]);
  await second.close();
  expect(second.consoleErrors).toEqual([]);
});

test('Save As goes on under another name, and the first file keeps what it had', async ({ userData }) => {
  const file = await exampleFile(userData, 'hotel-checkin');
  const before = readFileSync(file);
  const program = await startProgram({ userData, args: [file] });
  await expect(savedState(program.page)).toHaveText(/^Saved /);
  const copy = path.join(realpathSync(userData), 'second.blueprint');
  await answerSaveDialog(program.app, copy);
  await chooseFromMenu(program.app, 'file.saveAs');
  await expect.poll(() => titles(program.app)).toEqual(['second.blueprint — Throughline']);
  await expect(program.page.locator('.file-name')).toHaveText('second.blueprint');
  await retitle(program.page, 'Only in the second');
  await expect.poll(async () => titleIn(await documentOnDisk(copy))).toBe('Only in the second');
  expect(readFileSync(file).equals(before)).toBe(true);
  expect((await startOf(program.page)).recent.map(({ name }) => name)).toEqual([
    'second.blueprint',
    'hotel-checkin.blueprint',
  ]);
  await program.close();
  expect(program.consoleErrors).toEqual([]);
});

test('a name the dialog leaves incomplete never replaces a file unasked', async ({ userData }) => {
  const folder = realpathSync(userData);
  const there = path.join(folder, 'there.blueprint');
  writeFileSync(there, 'somebody’s');
  const program = await startProgram({ userData });
  await begin(program.page);
  await kept(program.page);
  // As a person who types “there”, is asked again with the complete name, and then takes another one.
  await inMain(
    program.app,
    ({ dialog }, folder) => {
      const answers = [`${folder}/there`, `${folder}/mine`];
      const asked: unknown[] = [];
      Object.assign(globalThis, { asked });
      dialog.showSaveDialog = async (...given: unknown[]) => {
        asked.push((given.at(-1) as Electron.SaveDialogOptions).defaultPath);
        return { canceled: false, filePath: answers.shift() ?? '' };
      };
    },
    folder,
  );
  await program.page.keyboard.press('Control+s');
  await expect(savedState(program.page)).toHaveClass(/saved-saved/);
  expect(readFileSync(there, 'utf8')).toBe('somebody’s');
  expect(existsSync(path.join(folder, 'mine.blueprint'))).toBe(true);
  const asked = await inMain(program.app, () => (globalThis as { asked?: unknown[] }).asked, undefined);
  expect(asked?.slice(1)).toEqual([there]);
  await program.close();
  expect(program.consoleErrors).toEqual([]);
});

test('an unsaved document is discarded without a question, and restored', async ({ app, page, userData, program }) => {
  await begin(page);
  await kept(page);
  await retitle(page, 'Thrown away');
  const start = await newWindow(app, () => chooseFromMenu(app, 'file.templates'));
  const entry = start.getByRole('button', { name: /^Thrown away/ });
  await expect(entry).toBeVisible();
  await start.getByRole('button', { name: 'Discard Thrown away' }).click();
  await expect(start.getByText('“Thrown away” was discarded.')).toBeVisible();
  await expect(entry).toHaveCount(0);
  await expect.poll(() => titles(app)).toEqual(['Throughline']);
  await start.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(entry).toBeVisible();
  await start.getByRole('button', { name: 'Discard Thrown away' }).click();
  await expect(entry).toHaveCount(0);
  await program.close();

  const again = await startProgram({ userData });
  await again.page.getByRole('button', { name: 'Discarded (1)' }).click();
  await expect(again.page.getByText('30 days left')).toBeVisible();
  await again.page.getByRole('button', { name: 'Restore Thrown away' }).click();
  await again.page.getByRole('button', { name: /^Thrown away/ }).click();
  await expect.poll(() => titles(again.app)).toEqual(['Thrown away — Throughline']);
  expect((await startOf(again.page)).open?.history).toHaveLength(1);
  await again.close();
  expect(again.consoleErrors).toEqual([]);
});

test('a document nobody touched leaves no trace, and closing never asks', async ({ userData }) => {
  const first = await startProgram({ userData });
  await first.page.getByRole('button', { name: /Hotel check-in/ }).click();
  await kept(first.page);
  await closeWindow(first);
  const second = await startProgram({ userData });
  await expect(second.page.getByRole('button', { name: /Empty blueprint/ })).toBeVisible();
  expect((await startOf(second.page)).recent).toEqual([]);
  await second.close();
  expect(second.consoleErrors).toEqual([]);
});

for (const language of ['en', 'zh'] as const) {
  const foreign = language === 'en' ? han : latin;
  const hotel = { en: 'Hotel check-in', zh: '酒店入住' }[language];

  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('the start screen says nothing in the other language, at any size', async ({ app, page }) => {
      await expect(page.getByRole('button', { name: hotel })).toBeVisible();
      for (const [width, height] of [
        [1280, 720],
        [1440, 900],
        [800, 560],
      ] as const) {
        await setSize(app, width, height);
        const said = (await wordsOf(page)).filter((word) => !own.test(word));
        expect(said.filter((word) => foreign.test(word))).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect(overflow).toBe(false);
      }
    });

    test('every template has a picture, and opens as a new document in this language', async ({ app, page }) => {
      await expect(page.locator('.picture')).toHaveCount(4);
      const colours = await page.locator('.picture').evaluateAll((pictures) =>
        pictures.map((picture) => {
          const { width, height } = picture as HTMLCanvasElement;
          const pixels = (picture as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
          const different = new Set<string>();
          for (let at = 0; at < pixels.length; at += 4)
            different.add(`${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`);
          return different.size;
        }),
      );
      for (const different of colours) expect(different).toBeGreaterThan(50);

      await page.getByRole('button', { name: hotel }).click();
      await expect.poll(() => titles(app)).toEqual([`${hotel} — Throughline`]);
      const { open } = await startOf(page);
      const document = new Map(recordsOf(open?.texts ?? []).map((record) => [record.id, record]));
      expect([mainLanguageOf(document), titleIn(document), open?.fileName]).toEqual([language, hotel, undefined]);
      expect(document.size).toBe(exampleDocument('hotel-checkin').size);
      await expect(savedState(page)).toHaveText({ en: 'Kept on this computer', zh: '已保留在这台电脑上' }[language]);
    });
  });
}

test('New in the menu opens beside a document, in a window of its own', async ({ app, page, userData }) => {
  await chooseFromMenu(app, 'file.new');
  await kept(page);
  const second = await newWindow(app, () => chooseFromMenu(app, 'file.new'));
  await kept(second);
  expect(await titles(app)).toEqual(['Untitled blueprint 2 — Throughline', 'Untitled blueprint — Throughline']);
  expect(readdirSync(path.join(userData, 'sessions')).filter((name) => name.endsWith('.session'))).toHaveLength(2);
});

/** From the next load on, keeps back the code that follows a start screen: it comes behind its style, which is held. */
const holdLateCode = (page: Page) =>
  page.addInitScript(() => {
    const { appendChild } = Node.prototype;
    Node.prototype.appendChild = function <T extends Node>(node: T): T {
      const append = (): T => appendChild.call(this, node) as T;
      if (!(node instanceof HTMLLinkElement && node.href.includes('workspace'))) return append();
      globalThis.letCodeCome = append;
      return node;
    };
  });

/** Loads the page anew, without the code that is kept back. */
async function loadFirstCode(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const begun = page.waitForEvent('domcontentloaded');
  // The answer is lost with the page that asked.
  await ask(page, 'window.reload').catch(() => undefined);
  await begun;
  await expect(page.getByRole('button', { name: /Empty blueprint/ })).toBeFocused();
  await expect.poll(() => page.evaluate(() => globalThis.letCodeCome !== undefined)).toBe(true);
}

const letLateCodeCome = (page: Page): Promise<void> => page.evaluate(() => void globalThis.letCodeCome?.());

test('what is done before all code of the window is there is done in order when it is', async ({ app, page }) => {
  await holdLateCode(page);
  await loadFirstCode(page);
  await chooseFromMenu(app, 'file.new');
  await expect.poll(() => titles(app)).toEqual(['Untitled blueprint — Throughline']);
  await page.keyboard.press('F1');
  await expect(page.locator('.start')).toBeVisible();
  await letLateCodeCome(page);
  await kept(page);
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('a press on a beginning meets the button that stays, not the picture that is about to be replaced', async ({
  page,
}) => {
  const button = page.getByRole('button', { name: /Empty blueprint/ });
  const met = () =>
    button.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const heights = [0.1, 0.3, 0.5, 0.7, 0.9];
      return heights.every((part) => document.elementFromPoint(left + width / 2, top + height * part) === element);
    });
  await holdLateCode(page);
  await loadFirstCode(page);
  expect(await met()).toBe(true);

  await button.hover();
  await page.mouse.down();
  await letLateCodeCome(page);
  await expect(page.locator('.beginning canvas').first()).toBeVisible();
  expect(await met()).toBe(true);
  await page.mouse.up();
  await expect(page.locator('.react-flow__viewport')).toBeVisible();
});

test('the menu of colours opens when it is there, for whoever pressed its button before, and keeps the keyboard', async ({
  page,
}) => {
  const button = page.getByRole('button', { name: 'Colours' });
  await holdLateCode(page);
  await loadFirstCode(page);
  await button.focus();
  await letLateCodeCome(page);
  await expect(page.locator('.beginning canvas').first()).toBeVisible();
  await expect(button).toBeFocused();

  await loadFirstCode(page);
  await button.focus();
  await page.keyboard.press('Enter');
  await letLateCodeCome(page);
  await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await loadFirstCode(page);
  await button.click();
  await letLateCodeCome(page);
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
