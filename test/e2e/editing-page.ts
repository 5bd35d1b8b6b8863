import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { Point, Scene } from '../../shared/layout/scene.ts';
import type { Card } from '../../shared/model/card.ts';
import type { Document } from '../../shared/model/document.ts';
import { documentOnDisk, exampleFile } from './blueprint-file.ts';
import { inMain } from './in-main.ts';
import { expect, startProgram, test } from './program.ts';
import { rested, sceneOf, setSize, shown } from './window-page.ts';

const hotel = 'hotel-checkin';
export const hotelFile = (userData: string): string => path.join(userData, `${hotel}.blueprint`);

type InHotel = { readonly before: Document; readonly scene: Scene };

/** The program with the hotel example open, all of it in sight. */
export const inHotel = test.extend<InHotel>({
  program: async ({ userData, language }, use) => {
    const program = await startProgram({ userData, language, args: [await exampleFile(userData, hotel)] });
    await setSize(program.app, 1440, 900);
    await rested(program.page);
    await use(program);
    await program.close();
    expect(program.consoleErrors, 'errors in the console of a window').toEqual([]);
  },
  before: async ({ userData, program: _ }, use) => use(await documentOnDisk(hotelFile(userData))),
  scene: async ({ before, language }, use) => use(sceneOf(before, language)),
});

/** The field texts are edited in, while it is seen. */
export const editor = (page: Page): Locator => page.locator('.typing-place:not([data-waiting])');

/** The document in the file once every edit is in it. */
export const saved = async (page: Page, userData: string): Promise<Document> => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status').filter({ hasText: /Saved \d|已保存 \d/ })).toBeVisible({ timeout: 15_000 });
  return documentOnDisk(hotelFile(userData));
};

export const cardNamed = (document: Document, text: string): Card => {
  const found = [...document.values()].find(
    (rec): rec is Card => rec.type === 'card' && (rec.text === text || rec.translations?.text === text),
  );
  if (!found) throw new Error(`no card says "${text}"`);
  return found;
};

/** Where a point of the sheet is in the window. */
export const inWindow = async (page: Page, { x, y }: Point): Promise<Point> => {
  const view = await shown(page);
  return { x: x * view.zoom + view.x + view.left, y: y * view.zoom + view.y + view.top };
};

const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Clicks a card in its middle. */
export const clickCard = async (page: Page, scene: Scene, id: string, clickCount = 1): Promise<void> => {
  const card = scene.cards.find((one) => one.id === id);
  if (!card) throw new Error('no such card');
  const { x, y } = await inWindow(page, middle(card.box));
  await page.mouse.click(x, y, { clickCount });
};

/** An entry of the native menu as it is now. */
export const menuEntry = (app: ElectronApplication, id: string): Promise<{ label: string; enabled: boolean }> =>
  inMain(
    app,
    ({ Menu }, id) => {
      const entry = Menu.getApplicationMenu()?.getMenuItemById(id);
      return { label: entry?.label.replaceAll('&', '') ?? '', enabled: entry?.enabled ?? false };
    },
    id,
  );

/** A key press as the system sends it, which the native menu hears as well. */
export const systemKey = (app: ElectronApplication, keyCode: string, modifiers: string[]): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, { keyCode, modifiers }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'keyUp'] as const)
        contents?.sendInputEvent({ type, keyCode, modifiers: modifiers as 'control'[] });
    },
    { keyCode, modifiers },
  );
