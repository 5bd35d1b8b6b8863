import type { Page } from '@playwright/test';
import { cardNamed, clickCard } from './editing-page.ts';
import { inHotel as test } from './in-hotel.ts';
import { inMain } from './in-main.ts';
import { expect } from './program.ts';
import { rested, shown } from './window-page.ts';

const stage = (page: Page) => page.getByRole('dialog', { name: 'Presentation' });
const stop = async (page: Page): Promise<number> =>
  Number((await stage(page).getAttribute('data-at'))?.split('.')[0] ?? '-1');

test('a room is led through phases and steps by keys; Escape gives everything back', async ({
  page,
  app,
  scene,
  before,
}) => {
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await rested(page);
  await clickCard(page, scene, cardNamed(before, 'Compare rooms and book').id);
  await rested(page);
  const view = await shown(page);
  await page.keyboard.press('F5');
  await expect(stage(page)).toBeFocused();
  const isFull = () => inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen(), undefined);
  await expect.poll(isFull).toBe(true);
  await expect.poll(() => stop(page)).toBe(0);

  for (const key of ['ArrowRight', 'Space', 'PageDown', 'ArrowDown']) await page.keyboard.press(key);
  await expect.poll(() => stop(page)).toBe(4);
  for (const key of ['ArrowLeft', 'PageUp']) await page.keyboard.press(key);
  await expect.poll(() => stop(page)).toBe(2);
  await expect(stage(page).locator('.present-place')).not.toBeEmpty();
  await page.keyboard.press('End');
  await expect.poll(() => stop(page)).toBeGreaterThan(4);
  const last = await stop(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => stop(page)).toBe(last);
  await page.keyboard.press('Home');
  await expect.poll(() => stop(page)).toBe(0);

  await page.keyboard.press('l');
  await expect(stage(page)).toHaveAttribute('data-at', '0.1');
  await page.keyboard.press('ArrowRight');
  await expect(stage(page)).toHaveAttribute('data-at', '0.2');
  await page.keyboard.press('b');
  await expect(stage(page)).toHaveAttribute('data-blank', 'true');
  await page.keyboard.press('b');
  await expect(stage(page)).not.toHaveAttribute('data-blank');
  // No dialog, whatever is pressed.
  for (const key of ['Control+k', 'Control+e', 'Control+f', 'Control+s']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(1);

  await page.keyboard.press('Escape');
  await expect(stage(page)).toBeHidden();
  await expect.poll(isFull).toBe(false);
  await rested(page);
  // Where nothing manages windows, one stays as large as the presentation made it: the view is what comes back.
  const { zoom, x, y } = view;
  await expect.poll(() => shown(page)).toMatchObject({ zoom, x, y });
  await expect(page.getByRole('heading', { name: 'Compare rooms and book' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Blueprint / })).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

  await page.keyboard.press('Shift+F5');
  await expect.poll(() => stop(page)).toBeGreaterThan(0);
  await page.keyboard.press('F5');
  await expect(stage(page)).toBeHidden();
});
