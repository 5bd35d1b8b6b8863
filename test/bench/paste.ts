import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { putOnClipboard } from '../e2e/clipboard.ts';
import { expect, test } from '../e2e/program.ts';
import { rested, setSize } from '../e2e/window-page.ts';
import { framesWhile } from './frames.ts';

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
  const preview = await framesWhile(page, async () => {
    await page.keyboard.press('Control+V');
    await expect(dialog).toContainText(/25,?000 cards/, { timeout: 60_000 });
  });
  const begun = Date.now();
  const paste = await framesWhile(page, async () => {
    await dialog.getByRole('button', { name: 'Paste' }).click();
    await expect(dialog).toBeHidden({ timeout: 300_000 });
    await expect(page.locator('.counts')).toContainText(/25,?000 cards/);
  });
  const seconds = (Date.now() - begun) / 1000;
  const keeping = await framesWhile(page, async () => {
    await expect(page.getByRole('status').filter({ hasText: /Kept on this computer/ })).toBeVisible({
      timeout: 300_000,
    });
  });
  const undo = await framesWhile(page, async () => {
    await page.keyboard.press('Control+Z');
    await expect(page.locator('.counts')).toContainText(/\b0 cards/, { timeout: 60_000 });
  });
  const rows = [
    { what: 'preview', ...preview },
    { what: `paste (${seconds} s)`, ...paste },
    { what: 'keeping', ...keeping },
    { what: 'undo', ...undo },
  ];
  mkdirSync(path.dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify(rows, null, 2)}\n`);
  console.table(rows);
});
