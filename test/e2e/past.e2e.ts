import type { Locator, Page } from '@playwright/test';
import { clickCard, saved } from './editing-page.ts';
import { hotelFile, inHotel, startWith } from './in-hotel.ts';
import { expect } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { rested } from './window-page.ts';

const past = (page: Page): Locator => page.getByRole('dialog', { name: 'Versions and History' });
const press = (page: Page, name: string): Promise<void> =>
  past(page).getByRole('button', { name, exact: true }).click();
const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Change of the history' });
/** What is drawn of the past, as it is read out. */
const sheet = (page: Page): Locator => page.locator('.past-stage table');

inHotel(
  'what was is looked at, named, signed off, compared and restored, and is there after a restart',
  async ({ program, page, app, before, scene, userData }) => {
    const [card] = scene.cards;
    const text = (document: typeof before): string | undefined => {
      const rec = document.get(card?.id ?? '');
      return rec?.type === 'card' ? rec.text : undefined;
    };
    const first = text(before) ?? '';
    const write = async (typed: string): Promise<void> => {
      await clickCard(page, scene, card?.id ?? '');
      await page.keyboard.press('F2');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    };

    await chooseFromMenu(app, 'file.versions');
    await expect(past(page)).toContainText('Nothing has been changed yet');
    await press(page, 'Name This Version…');
    await page.getByLabel('Name of the version').fill('As agreed');
    await page.getByLabel('Your name (optional)').fill('Lin Wei');
    await page.keyboard.press('Enter');
    await past(page)
      .getByRole('button', { name: /^As agreed/ })
      .click();
    await press(page, 'Sign Off…');
    await page.keyboard.press('Enter');
    await expect(past(page)).toContainText('Signed off by Lin Wei');
    await expect(past(page).getByRole('button', { name: 'Sign Off…' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(past(page)).toHaveCount(0);
    const chip = page.locator('.sign-off');
    await expect(chip).toContainText('Signed off by Lin Wei');

    await write('One');
    await expect(chip).toHaveText('Changed since Lin Wei signed off');
    await write('Two');
    await write('Three');

    await chip.click();
    await expect(slider(page)).toHaveValue('3');
    await slider(page).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(past(page).getByRole('status')).toContainText('As it was · read-only');
    await expect(sheet(page)).toContainText('Two');
    await expect(slider(page)).toHaveAttribute('aria-valuetext', /^Change 2 of 3: Edit text, /);
    await page.keyboard.press('Home');
    await expect(sheet(page)).toContainText(first);
    await page.keyboard.press('End');
    await expect(sheet(page)).toContainText('Three');
    await page.keyboard.press('ArrowLeft');
    await expect(sheet(page)).toContainText('Two');
    await press(page, 'Name This Version…');
    await page.getByLabel('Name of the version').fill('Second thoughts');
    await page.keyboard.press('Enter');

    // Any two are compared: the moment and now, then a version and now.
    await press(page, 'Compare…');
    await expect(past(page).getByRole('status')).toContainText('Changed 1');
    await past(page)
      .getByLabel('Older state')
      .selectOption({ label: await optionLike(page, 'As agreed') });
    await expect(past(page).locator('.compare-side').first()).toContainText(first);
    await press(page, 'Close the comparison');

    await past(page)
      .getByRole('button', { name: /^As agreed/ })
      .click();
    await expect(sheet(page)).toContainText(first);
    await press(page, 'Restore');
    await expect(past(page)).toHaveCount(0);
    await expect(chip).toContainText('Signed off by Lin Wei');
    expect(text(await saved(page, userData))).toBe(first);
    await page.locator('.typing-place').focus();
    await page.keyboard.press('Control+z');
    await expect(chip).toHaveText('Changed since Lin Wei signed off');
    expect(text(await saved(page, userData))).toBe('Three');
    await program.close();

    const again = await startWith(hotelFile(userData), { userData });
    await expect(again.page.locator('.sign-off')).toHaveText('Changed since Lin Wei signed off');
    await again.page.locator('.typing-place').focus();
    await again.page.keyboard.press('Control+z');
    await rested(again.page);
    await chooseFromMenu(again.app, 'file.versions');
    await expect(past(again.page).getByRole('button', { name: /^Second thoughts/ })).toBeVisible();
    await expect(slider(again.page)).toHaveValue('6');
    await again.close();
    expect(again.consoleErrors).toEqual([]);
  },
);

/** The whole name of the choice that begins with this. */
async function optionLike(page: Page, name: string): Promise<string> {
  const names = await past(page).getByLabel('Older state').locator('option').allTextContents();
  return names.find((one) => one.startsWith(name)) ?? name;
}
