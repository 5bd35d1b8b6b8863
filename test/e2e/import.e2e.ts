import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { say } from '../../shared/words/words.ts';
import { gb18030 } from '../tables/gb18030.ts';
import { chineseRows, nngSheet } from '../tables/layouts.ts';
import { xlsxOf } from '../tables/xlsx.ts';
import { putOnClipboard } from './clipboard.ts';
import { answerOpenDialog } from './dialogs.ts';
import { expect, test } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { setSize } from './window-page.ts';

const dialog = (page: Page) => page.locator('.import-dialog');
const counts = (page: Page, text: string | RegExp) => page.locator('.counts').filter({ hasText: text });

test('a spreadsheet of another program becomes a blueprint: what its rows mean is said with the keyboard, and what has no place is listed', async ({
  app,
  page,
  userData,
}) => {
  await setSize(app, 1280, 720);
  const file = path.join(userData, 'sofa.xlsx');
  writeFileSync(file, xlsxOf(nngSheet, { name: 'Old', rows: [['x']] }));
  await answerOpenDialog(app, file);
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(dialog(page).getByRole('heading', { name: 'Import “sofa.xlsx”' })).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Import', exact: true })).toBeFocused();
  await expect(dialog(page)).toContainText('Row 10, column C “abc” is no number of minutes');
  await expect(dialog(page).getByRole('button', { name: 'Row 15 holds: Backstage' })).toBeVisible();

  // The row of what people think is their thoughts, not a feeling.
  await dialog(page).getByRole('button', { name: 'Row 11 holds: Customer emotion' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(dialog(page).getByRole('button', { name: 'Row 10 holds: Minutes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Notes');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Row 10 holds: Notes' })).toBeVisible();
  await expect(dialog(page)).not.toContainText('is no number of minutes');

  await dialog(page).getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(counts(page, '5 steps · 17 cards')).toBeVisible();
  await expect(page.locator('h1', { hasText: 'Buying a sofa' })).toBeVisible();

  // The same table again is understood as the person said; Escape leaves the document as it is.
  await chooseFromMenu(app, 'file.import');
  await expect(dialog(page).getByRole('button', { name: 'Row 10 holds: Notes' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(counts(page, '5 steps · 17 cards')).toBeVisible();
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh' });
  test('a list in GB 18030 and copied lines become blueprints', async ({ app, page, userData }) => {
    const file = path.join(userData, '入住.csv');
    writeFileSync(file, gb18030(chineseRows.map((row) => row.join(',')).join('\r\n')));
    await answerOpenDialog(app, file);
    await chooseFromMenu(app, 'file.import');
    await expect(dialog(page)).toContainText('第 4 行 E 列 “三”不是分钟数');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();

    await putOnClipboard(page, { 'text/plain': '入住\n\t前台：核验证件\n\t递交房卡\n离店\n\t结账' });
    await page.keyboard.press('Control+V');
    await expect(dialog(page).getByRole('heading', { name: say('zh', 'import.titlePasted') })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(counts(page, /2 个步骤 · 3 张卡片/)).toBeVisible();
  });
});
