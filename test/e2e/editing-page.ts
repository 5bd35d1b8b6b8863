import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { Scene } from '../../shared/layout/scene.ts';
import type { Card } from '../../shared/model/card.ts';
import type { Document } from '../../shared/model/document.ts';
import { documentOnDisk } from './blueprint-file.ts';
import { hotelFile } from './in-hotel.ts';
import { inMain } from './in-main.ts';
import { inWindow, middle } from './pointer.ts';
import { filed } from './window-page.ts';

/** The field texts are edited in, while it is seen. */
export const editor = (page: Page): Locator => page.locator('.typing-place:not([data-waiting])');

/** The document in the file once every edit is in it. */
export const saved = async (page: Page, userData: string): Promise<Document> => {
  await page.keyboard.press('Escape');
  await filed(page);
  return documentOnDisk(hotelFile(userData));
};

export const cardNamed = (document: Document, text: string): Card => {
  const found = [...document.values()].find(
    (rec): rec is Card => rec.type === 'card' && (rec.text === text || rec.translations?.text === text),
  );
  if (!found) throw new Error(`no card says "${text}"`);
  return found;
};

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
  inMain(
    app,
    ({ BrowserWindow }, { keyCode, modifiers }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'keyUp'] as const)
        contents?.sendInputEvent({ type, keyCode, modifiers: modifiers as 'control'[] });
    },
    { keyCode, modifiers },
  );
