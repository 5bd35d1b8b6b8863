import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { project } from '../../shared/model/queries.ts';
import { answerSaveDialog, holdOpenDialog } from './dialogs.ts';
import { dialog } from './export-page.ts';
import { inHotel } from './in-hotel.ts';
import { expect } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';

const logo = fileURLToPath(new URL('../fixtures/pictures/two-halves.jpg', import.meta.url));

inHotel(
  'a brand is set, kept for other projects, seen in what leaves, and undone in one step',
  async ({ app, page, saved, userData }) => {
    const brand = async () => project(await saved()).brand;
    await page.keyboard.press('Control+Shift+B');
    const form = dialog(page);
    const answer = await holdOpenDialog(app, logo);
    await form.getByRole('button', { name: 'Choose picture…' }).click();
    // A picture on its way is not left behind.
    await expect(form.getByRole('button', { name: 'Apply' })).toBeDisabled();
    await answer();
    await expect(form.getByRole('img', { name: 'Logo' })).toBeVisible();
    await form.getByLabel('Primary colour: code').fill('0B5750');
    await form.getByLabel('Accent colour: code').fill('#f59e');
    await expect(form.getByRole('button', { name: 'Apply' })).toBeDisabled();
    await form.getByLabel('Accent colour: code').fill('#f59e0b');
    await form.getByLabel('Footer (Chinese)').fill('机密');
    await form.getByLabel('Footer (English)').fill('In confidence');

    await form.getByRole('button', { name: 'Saved brands' }).click();
    await page.getByRole('menuitem', { name: 'Save as…' }).click();
    await form.getByLabel('Name of the brand').fill('Harbour');
    await page.keyboard.press('Enter');
    await expect(form.getByRole('button', { name: 'Harbour' })).toBeVisible();
    await form.getByRole('button', { name: 'Apply' }).click();
    await expect(form).toHaveCount(0);
    const set = { primary: '#0b5750', accent: '#f59e0b', footer: 'In confidence' };
    await expect.poll(brand).toMatchObject(set);
    expect((await brand())?.logo).toBeDefined();

    const file = path.join(userData, 'sheet.svg');
    await page.getByRole('button', { name: 'Export…' }).click();
    await dialog(page).getByRole('radio', { name: 'SVG', exact: true }).click();
    await answerSaveDialog(app, file);
    await dialog(page).locator('.button-primary').click();
    await dialog(page).locator('.export-good').waitFor();
    const svg = readFileSync(file, 'utf8');
    for (const said of ['In confidence', '#0b5750', '#f59e0b', 'data:image/']) expect(svg).toContain(said);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);

    await page.locator('.typing-place').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(brand).toBeUndefined();

    await chooseFromMenu(app, 'file.brand');
    await form.getByRole('button', { name: 'Saved brands' }).click();
    await page.getByRole('menuitem', { name: 'Harbour' }).click();
    await form.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(brand).toMatchObject(set);
  },
);
