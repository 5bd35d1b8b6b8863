import { cardNamed, clickCard, editor, menuEntry, systemKey } from './editing-page.ts';
import { inHotel as test } from './in-hotel.ts';
import { inMain } from './in-main.ts';
import { expect } from './program.ts';
import { drawn, rested, shown } from './window-page.ts';

const field = 'Find text';

test('Ctrl+F finds texts, goes from hit to hit and comes back to the sheet', async ({ page, app }) => {
  await page.keyboard.press('Control+f');
  const box = page.getByRole('textbox', { name: field });
  await expect(box).toBeFocused();
  await page.keyboard.type('FRONT');
  const count = page.locator('.find-count');
  await expect(count).toHaveText(/^1 of \d+$/);
  // What is counted with each letter is counted by now.
  await drawn(page);
  const of = Number((await count.textContent())?.split(' of ')[1]);
  expect(of).toBeGreaterThan(1);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(`2 of ${of}`);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText(`${of} of ${of}`);
  await expect(box).toBeFocused();
  await expect.poll(async () => (await menuEntry(app, 'edit.findNext')).enabled).toBe(true);
  await systemKey(app, 'F3', []);
  await expect(count).toHaveText(`1 of ${of}`);

  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(page.getByRole('textbox', { name: /^Blueprint / })).toBeFocused();
  // The keyboard goes on where the hit is, and F3 without the bar goes to the next.
  await page.keyboard.press('F3');
  await page.keyboard.press('Control+f');
  await expect(count).toHaveText(`2 of ${of}`);
});

test('a hit in a field opens its tab of the inspector; one far away comes into sight', async ({ page, before }) => {
  const failure = [...before.values()].find((rec) => rec.type === 'failure');
  const cause = failure?.type === 'failure' ? (failure.cause ?? '') : '';
  for (let time = 0; time < 6; time++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await rested(page);
  const start = await shown(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText(cause.slice(0, 24));
  await expect(page.getByRole('tab', { name: 'Failure' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('textbox', { name: 'Cause' }).first()).toHaveValue(cause);
  await rested(page);
  const now = await shown(page);
  expect([now.x, now.y]).not.toEqual([start.x, start.y]);
  // What stands below the fold of the inspector is brought into sight and framed, while one looks on.
  const recovery = failure?.type === 'failure' ? (failure.recovery ?? '') : '';
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(recovery.slice(0, 24));
  await expect(page.getByRole('textbox', { name: 'Recovery', exact: true })).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.field[data-found]')).toContainText('Recovery');
  await expect(page.getByRole('textbox', { name: field })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('no such words');
  await expect(page.getByText('Not in this blueprint')).toBeVisible();
});

test('what other tabs have is counted, and gone to', async ({ page }) => {
  await page.getByRole('tab', { name: 'Hotel check-in' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Duplicate as a variant…' }).click();
  await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
  const variant = page.getByRole('tab', { name: 'Hotel check-in, Future' });
  await expect(variant).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('compare rooms');
  await expect(page.locator('.find-count')).toHaveText('1 of 1');
  const other = page.getByRole('search').getByRole('button', { name: 'Hotel check-in 1' });
  await other.click();
  await expect(page.getByRole('tab', { name: 'Hotel check-in', exact: true })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.find-count')).toHaveText('1 of 1');
  await expect(page.getByRole('heading', { name: 'Compare rooms and book' })).toBeVisible();
  await rested(page);
  await expect(page.getByRole('search').getByRole('button', { name: 'Hotel check-in, Future 1' })).toBeVisible();
});

test('a text being edited is kept when Find is chosen in the menu', async ({ page, app, scene, before }) => {
  await clickCard(page, scene, cardNamed(before, 'Compare rooms and book').id);
  await page.keyboard.type('Zebra crossing');
  await expect(editor(page)).toBeVisible();
  await inMain(
    app,
    ({ Menu, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      Menu.getApplicationMenu()?.getMenuItemById('edit.find')?.click(undefined, window, undefined);
    },
    undefined,
  );
  await expect(page.getByRole('textbox', { name: field })).toBeFocused();
  await page.keyboard.insertText('zebra');
  await expect(page.locator('.find-count')).toHaveText('1 of 1');
});
