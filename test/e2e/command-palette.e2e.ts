import type { Page } from '@playwright/test';
import { find } from '../../shared/model/document.ts';
import { cardNamed, clickCard, editor, systemKey } from './editing-page.ts';
import { inHotel as test } from './in-hotel.ts';
import { expect } from './program.ts';
import { rested, zoomPercent } from './window-page.ts';

const rows = (page: Page) => page.getByRole('dialog').getByRole('option');
const canvas = (page: Page) => page.getByRole('textbox', { name: /^(Blueprint |蓝图)/ });

test('Ctrl+K does what is named, shows its keys and gives the keyboard back', async ({ page, scene, before }) => {
  await clickCard(page, scene, cardNamed(before, 'Compare rooms and book').id);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('zom in');
  await expect(rows(page).first()).toContainText('Zoom in');
  await expect(rows(page).first()).toContainText('Ctrl++');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(canvas(page)).toBeFocused();

  const zoom = await zoomPercent(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('放大');
  await page.keyboard.press('Enter');
  await expect.poll(() => zoomPercent(page)).toBeGreaterThan(zoom);

  // What was used last comes first, and what needs the sheet finds it as it was.
  await page.keyboard.press('Control+k');
  await expect(rows(page).first()).toContainText('Zoom in');
  await page.keyboard.type('edit text');
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeFocused();
  await expect(editor(page)).toHaveValue('Compare rooms and book');
});

test('the menu opens it; @ goes to a card; what cannot be done is greyed', async ({ page, app, before }) => {
  await canvas(page).focus();
  await systemKey(app, 'k', ['control']);
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('redo');
  await expect(rows(page).first()).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('@compare rooms');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await rested(page);
  await expect(page.getByRole('heading', { name: cardNamed(before, 'Compare rooms and book').text })).toBeVisible();
  await expect(canvas(page)).toBeFocused();
});

test('what asks which asks in the palette; Backspace leads back', async ({ page, scene, before, saved }) => {
  const card = cardNamed(before, 'Compare rooms and book');
  await clickCard(page, scene, card.id);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('move to lane');
  await expect(rows(page).first()).toContainText('…');
  await page.keyboard.press('Enter');
  const field = page.getByRole('dialog').getByRole('combobox');
  await expect(field).toHaveValue('');
  await page.keyboard.press('Backspace');
  await expect(rows(page).first()).not.toContainText('Frontstage');
  await page.keyboard.type('move to lane');
  await page.keyboard.press('Enter');
  await page.keyboard.type('frontstage');
  await expect(rows(page)).toHaveText(['Frontstage', 'Frontstage technology']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  const frontstage = scene.lanes.find(({ role }) => role === 'frontstage')?.id;
  await expect.poll(async () => find(await saved(), 'card', card.id)?.lane).toBe(frontstage);
});
