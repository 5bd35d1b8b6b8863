import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Box, Point } from '../../shared/layout/scene.ts';
import type { Asset } from '../../shared/model/asset.ts';
import type { Document } from '../../shared/model/document.ts';
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import { dragFiles } from './drag-files.ts';
import { clickCard, menuEntry, saved } from './editing-page.ts';
import { choose, dialog, openDialog } from './export-page.ts';
import { hotelFile, inHotel } from './in-hotel.ts';
import { inMain } from './in-main.ts';
import { card, cardOf, cellAt, click, laneOf, middle } from './pointer.ts';
import { expect, startProgram } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { coloursAt, rested, sceneOf } from './window-page.ts';

const picture = (name: string): string => fileURLToPath(new URL(`../fixtures/pictures/${name}`, import.meta.url));
const large = picture('large.png');
const photo = picture('two-halves.jpg');
const disc = picture('green-disc.png');

const assetsIn = (document: Document): Asset[] =>
  [...document.values()].filter((record): record is Asset => record.type === 'asset');
const inspector = (page: Page) => page.locator('.inspector');
const notice = (page: Page) => page.locator('.copy-notice');

/** Chooses a file from the native menu's dialog, once the menu offers it. */
const chooseByMenu = async (app: ElectronApplication, file: string): Promise<void> => {
  await answerOpenDialog(app, file);
  await expect.poll(async () => (await menuEntry(app, 'picture.choose')).enabled).toBe(true);
  await chooseFromMenu(app, 'picture.choose');
};

/** Green, red or blue, whatever the encoding made of it. */
const hueAt = async (page: Page, at: Point): Promise<string> => {
  const [colour = '#000000'] = await coloursAt(page, [at]);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
  const most = Math.max(red, green, blue);
  if (most - Math.min(red, green, blue) < 40) return 'grey';
  return most === red ? 'red' : most === green ? 'green' : 'blue';
};

/** Below the upper edge of a card, where its picture is: at the left part of it. */
const inPicture = ({ x, y }: Box): Point => ({ x: x + 30, y: y + 40 });

inHotel(
  'a picture goes onto a card by menu, is said and described, replaced, removed and undone',
  async ({ app, page, scene, userData, before }) => {
    const { id, box } = cardOf(scene, 'customer', 0);
    await clickCard(page, scene, id);
    await chooseByMenu(app, large);
    await expect(notice(page)).toContainText('“large.png” was scaled down from 2400 × 1600 to 2048 × 1365 pixels');
    await expect.poll(() => hueAt(page, inPicture(box))).toBe('green');
    await notice(page).getByRole('button').click();
    await expect(notice(page)).toBeHidden();

    await inspector(page).getByLabel('What it shows').fill('The hotel from the street');
    await expect(page.getByRole('listitem').filter({ hasText: 'picture: The hotel from the street' })).toBeAttached();
    await expect(inspector(page).getByRole('img', { name: 'The hotel from the street' })).toBeVisible();

    await answerOpenDialog(app, hotelFile(userData));
    await inspector(page).getByRole('button', { name: 'Replace…' }).click();
    await expect(page.locator('.banner')).toContainText('“hotel-checkin.blueprint” is not a picture');
    await expect(inspector(page).getByRole('img', { name: 'The hotel from the street' })).toBeVisible();
    await answerOpenDialog(app, photo);
    await inspector(page).getByRole('button', { name: 'Replace…' }).click();
    await expect.poll(() => hueAt(page, inPicture(box))).toBe('red');
    await expect.poll(async () => (await menuEntry(app, 'edit.undo')).label).toMatch(/replace.*picture/i);
    const replaced = await saved(page, userData);
    expect(assetsIn(replaced).map(({ title, width }) => [title, width])).toEqual([['two-halves.jpg', 300]]);

    await clickCard(page, scene, id);
    await inspector(page).getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(inspector(page).getByRole('button', { name: 'Add picture…' })).toBeVisible();
    expect(assetsIn(await saved(page, userData))).toEqual([]);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => hueAt(page, inPicture(box))).toBe('red');
    for (let deed = 0; deed < 3; deed++) await page.keyboard.press('Control+Z');
    await expect(inspector(page).getByRole('img')).toBeHidden();
    expect(await saved(page, userData)).toEqual(before);
  },
);

inHotel(
  'pictures are dropped from the system and pasted; all of it is there again, and in what is exported',
  async ({ app, page, program, scene, userData }) => {
    const onto = cardOf(scene, 'evidence', 0);
    await dragFiles(page, [photo], middle(onto.box), false);
    await expect(page.locator('.insertion')).toBeVisible();
    await dragFiles(page, [photo], middle(laneOf(scene, 'customer').head), false);
    await expect(page.locator('.refusal')).toHaveText('A picture goes onto a card or into a cell.');
    await dragFiles(page, [photo], middle(onto.box), true);
    await expect(page.locator('.gesture-overlay')).toBeEmpty();
    await expect.poll(() => hueAt(page, inPicture(onto.box))).toBe('red');

    // Into the empty cell of the frontstage: a card of its own, and the keyboard is there.
    const now = sceneOf(await saved(page, userData));
    await dragFiles(page, [disc], cellAt(now, 'frontstage', 0), true);
    await expect(inspector(page).getByText('green-disc.png')).toBeVisible();

    // Text beside a picture is what is meant; a picture alone goes where the keyboard is.
    await clickCard(page, sceneOf(await saved(page, userData)), cardOf(now, 'customer', 0).id);
    await inMain(
      app,
      ({ clipboard, ClipboardItem, nativeImage }, path) => {
        const image = nativeImage.createFromPath(path);
        const older = clipboard as unknown as { writeImage?: (image: Electron.NativeImage) => void };
        if (older.writeImage) return older.writeImage(image);
        const png = new Blob([new Uint8Array(image.toPNG())], { type: 'image/png' });
        return clipboard.write([new ClipboardItem({ 'image/png': png })]);
      },
      large,
    );
    await page.keyboard.press('Control+V');
    await expect(inspector(page).getByText('Pasted picture')).toBeVisible();

    const document = await saved(page, userData);
    expect(
      assetsIn(document)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Pasted picture', 'green-disc.png', 'two-halves.jpg']);
    const again = sceneOf(document);
    const shown = again.cards.filter((one) => one.picture);
    expect(shown.map(({ role }) => role).sort()).toEqual(['customer', 'evidence', 'frontstage']);
    expect(card(document, shown.find(({ role }) => role === 'frontstage')?.id ?? '').text).toBe('');

    const svg = path.join(userData, 'hotel.svg');
    await answerSaveDialog(app, svg);
    await openDialog(page);
    await choose(page, 'SVG');
    await dialog(page).getByRole('button', { name: 'Export', exact: true }).click();
    await expect(dialog(page).getByText('hotel.svg')).toBeVisible();
    expect(readFileSync(svg, 'utf8').match(/<image /g)).toHaveLength(3);

    await program.close();
    const second = await startProgram({ userData, args: [hotelFile(userData)] });
    await rested(second.page);
    const [first] = shown;
    if (!first?.picture) throw new Error('no picture');
    await click(second.page, middle(first.box));
    await expect(inspector(second.page).getByRole('img')).toBeVisible();
    await expect.poll(() => hueAt(second.page, middle(first.picture?.box ?? first.box))).not.toBe('grey');
    await second.close();
    expect(second.consoleErrors).toEqual([]);
  },
);
