import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { answerSaveDialog } from '../e2e/dialogs.ts';
import { choose, dialog, openDialog } from '../e2e/export-page.ts';
import { expect, startProgram, test } from '../e2e/program.ts';

const example = path.join(import.meta.dirname, '../fixtures/examples/hotel-checkin.blueprint.json');
const program = process.env.THROUGHLINE_PACKAGED ?? '';

test('the packaged program opens the file given on its command line, and exports it', async ({ userData }) => {
  const file = path.join(userData, 'hotel.blueprint');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await promisify(execFile)(program, [...asRoot, 'import', example, file]);

  const { app, page, consoleErrors, close } = await startProgram({ userData, args: [file] });
  try {
    expect(await app.evaluate(({ app }) => app.isPackaged)).toBe(true);
    const { title } = JSON.parse(readFileSync(example, 'utf8'));
    await expect(page.getByText(title.en).first()).toBeVisible();

    // Exports are made in a process of their own, by libraries and with fonts that lie in the package.
    await openDialog(page);
    for (const [format, start] of [
      ['PNG', '\u0089PNG'],
      ['PDF', '%PDF-1.7'],
      ['SVG', '<?xml'],
    ] as const) {
      const drawing = path.join(userData, `hotel.${format.toLowerCase()}`);
      await answerSaveDialog(app, drawing);
      await choose(page, format);
      await dialog(page).getByRole('button', { name: 'Export', exact: true }).click();
      await expect(dialog(page).getByText(path.basename(drawing))).toBeVisible();
      expect(readFileSync(drawing, 'latin1').startsWith(start)).toBe(true);
    }
  } finally {
    await close();
  }
  expect(consoleErrors).toEqual([]);
});
