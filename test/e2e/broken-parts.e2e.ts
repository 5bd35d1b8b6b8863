import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeInterchange } from '../../shared/interchange/write.ts';
import type { CardBox } from '../../shared/layout/scene.ts';
import { themes } from '../../shared/layout/themes.ts';
import { answerSaveDialog } from './dialogs.ts';
import { cardNamed, clickCard, saved } from './editing-page.ts';
import { inHotel } from './in-hotel.ts';
import { expect } from './program.ts';
import { ask } from './shell-page.ts';
import { cardsInSight, coloursAt, grid, rested } from './window-page.ts';

// Mistakes of the program, made by tools of the page that fail: Chromium's own functions are replaced by ones that throw,
// so that nothing in the program knows of the test.

const canary = 'canary-4711';

declare global {
  /** Texts that cannot be drawn. */
  var unwritten: Set<string>;
}

type Breaks = {
  /** Elements with one of these classes cannot be made. */
  readonly classes?: readonly string[];
  /** No canvas can be drawn on. */
  readonly canvas?: true;
  /** The page cannot even join itself to the system. */
  readonly start?: true;
};

/** What breaks in the page is what its session storage says, from its next start on. */
const breakable = (page: Page) =>
  page.addInitScript((canary) => {
    const breaks = (): Breaks => JSON.parse(sessionStorage.getItem('breaks') ?? '{}');
    const fail = (): never => {
      throw new Error(canary);
    };
    const { classes, canvas, start } = breaks();
    if (canvas) HTMLCanvasElement.prototype.getContext = () => null;
    if (start) globalThis.matchMedia = fail;
    const set = Element.prototype.setAttribute;
    if (classes)
      Element.prototype.setAttribute = function (name, value) {
        if (name === 'class' && breaks().classes?.some((one) => String(value).split(' ').includes(one))) fail();
        set.call(this, name, value);
      };
  }, canary);
const breaking = (page: Page, breaks: Breaks): Promise<void> =>
  page.evaluate((breaks) => sessionStorage.setItem('breaks', JSON.stringify(breaks)), breaks);

const startAnew = async (page: Page, breaks: Breaks): Promise<void> => {
  await breaking(page, breaks);
  const begun = page.waitForEvent('domcontentloaded');
  // The answer is lost with the page that asked.
  await ask(page, 'window.reload').catch(() => undefined);
  await begun;
};

/** The log of bugs: what kind, and where; never what a person wrote or what an error quoted. */
const logged = (userData: string, ...content: string[]): string[] => {
  const file = path.join(userData, 'bugs.log');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const words of [canary, ...content]) expect(text).not.toContain(words);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).name);
};

inHotel(
  'a card that cannot be drawn is a tile and the rest works; 3.2 row 25: it is not named in the log',
  async ({ page, scene, userData, program }) => {
    const [broken, sound] = await cardsInSight(page, scene);
    const [line] = broken?.text.lines ?? [];
    if (!broken || !sound || !line) throw new Error('the hotel has cards');
    const edge = ({ box }: CardBox) => Array.from({ length: 40 }, (_, at) => ({ x: box.x + 30 + at, y: box.y }));
    const red = themes.light.palette.tag.failure.border;
    await page.evaluate(
      ({ text, canary }) => {
        const write = CanvasRenderingContext2D.prototype.fillText;
        globalThis.unwritten = new Set([text]);
        CanvasRenderingContext2D.prototype.fillText = function (said, ...rest) {
          if (globalThis.unwritten.has(said)) throw new Error(`${canary} ${said}`);
          write.call(this, said, ...rest);
        };
      },
      { text: line.text, canary },
    );
    await clickCard(page, scene, sound.id);
    await expect.poll(() => coloursAt(page, edge(broken))).toContain(red);
    expect(await coloursAt(page, edge(sound))).not.toContain(red);
    await expect.poll(() => logged(userData, line.text)).toEqual(['Error']);

    await page.keyboard.press('F2');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Works all the same');
    await page.keyboard.press('Control+Enter');
    expect(cardNamed(await saved(page, userData), 'Works all the same').id).toBe(sound.id);
    expect(program.consoleErrors).toEqual([]);
  },
);

inHotel(
  'a panel, a sheet, a whole window that breaks: what is not broken works, all data can be saved, and it comes back',
  async ({ app, page, scene, userData, program, before }) => {
    const told = (name: string) => page.getByRole('heading', { name, exact: true });
    const all = path.join(userData, 'all.blueprint.json');
    await answerSaveDialog(app, all);
    const savesAllData = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Save all data as text…' }).click();
      await expect.poll(() => existsSync(all) && readFileSync(all, 'utf8').endsWith('\n')).toBe(true);
      expect(JSON.parse(readFileSync(all, 'utf8'))).toEqual(JSON.parse(JSON.stringify(writeInterchange(before))));
      rmSync(all);
    };
    await breakable(page);

    // Panels: each is a tile, and comes back by its button.
    await startAnew(page, { classes: ['inspector-body', 'palette', 'status-bar', 'top-bar', 'banners'] });
    await rested(page);
    const [card] = await cardsInSight(page, scene);
    await clickCard(page, scene, card?.id ?? '');
    await page.keyboard.press('Delete');
    const tiles = page.locator('.broken-part');
    await expect(tiles).toHaveCount(5);
    await breaking(page, {});
    for (let left = 4; left >= 0; left--) {
      await tiles.first().getByRole('button').click();
      await expect(tiles).toHaveCount(left);
    }
    await page.keyboard.press('Control+Z');
    expect(await saved(page, userData)).toEqual(before);

    // The sheet: the other views show what it cannot.
    await startAnew(page, { canvas: true });
    await expect(told('This part of the window has stopped')).toBeVisible();
    await savesAllData();
    await page.getByRole('radio', { name: 'Touchpoints' }).click();
    await expect(grid(page)).toBeVisible();

    // The whole window, while it is drawn and before that.
    for (const breaks of [{ classes: ['window'] }, { start: true }] as const) {
      await startAnew(page, breaks);
      await expect(told('This window has stopped')).toBeVisible();
      await savesAllData();
    }
    await breaking(page, {});
    await page.getByRole('button', { name: 'Open anew' }).click();
    await rested(page);
    expect(new Set(logged(userData))).toEqual(new Set(['Error']));
    for (const line of program.consoleErrors) expect(line).not.toContain(canary);
    program.consoleErrors.length = 0;
  },
);
