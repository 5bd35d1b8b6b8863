import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { putOnClipboard } from '../e2e/clipboard.ts';
import { expect, test } from '../e2e/program.ts';
import { rested, setSize } from '../e2e/window-page.ts';
import { type Frames, framesWhile } from './frames.ts';
import { type Tasks, tasksWhile } from './tasks.ts';

// Not a test: `npm run bench` measures a paste of 500 × 50 cells in the real program, and reports.
const results = fileURLToPath(new URL('../../test-results/bench-paste.json', import.meta.url));
const size = { rows: 500, columns: 50 };

test('frame gaps while 500 × 50 cells are pasted', async ({ app, page }) => {
  test.setTimeout(600_000);
  await setSize(app, 1280, 800);
  await page
    .getByRole('button', { name: /Blank|Empty/ })
    .first()
    .click();
  await rested(page);
  await page.locator('.typing-place').focus();
  const text = Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (_, column) => `Check the booking ${row} of guest ${column}`).join('\t'),
  ).join('\r\n');
  await putOnClipboard(page, { 'text/plain': text });
  const dialog = page.getByRole('dialog');
  const cards = page.locator('.counts');
  const rows: ({ readonly what: string; readonly seconds: number } & Frames & Tasks)[] = [];
  const measure = async (what: string, work: () => Promise<void>) => {
    let frames: Frames | undefined;
    let seconds = 0;
    const tasks = await tasksWhile(app, async () => {
      const begun = Date.now();
      frames = await framesWhile(page, work);
      seconds = (Date.now() - begun) / 1000;
    });
    if (frames) rows.push({ what, seconds, ...frames, ...tasks });
  };
  const kept = () =>
    expect(page.getByRole('status').filter({ hasText: /Kept on this computer/ })).toBeVisible({ timeout: 300_000 });

  await measure('preview', async () => {
    await page.keyboard.press('Control+V');
    await expect(dialog).toContainText(/25,?000 cards/, { timeout: 60_000 });
  });
  await measure('paste', async () => {
    await dialog.getByRole('button', { name: 'Paste' }).click();
    await expect(dialog).toBeHidden({ timeout: 300_000 });
    await expect(cards).toContainText(/25,?000 cards/);
  });
  await measure('keeping', kept);
  await measure('undo', async () => {
    await page.keyboard.press('Control+Z');
    await expect(cards).toContainText(/\b0 cards/, { timeout: 60_000 });
  });
  await measure('keeping', kept);
  await measure('redo', async () => {
    await page.keyboard.press('Control+Shift+Z');
    await expect(cards).toContainText(/25,?000 cards/, { timeout: 60_000 });
  });
  mkdirSync(path.dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify(rows, null, 2)}\n`);
  console.table(rows);
});
