import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, startProgram, test } from '../e2e/program.ts';

const example = path.join(import.meta.dirname, '../fixtures/examples/hotel-checkin.blueprint.json');
const program = process.env.THROUGHLINE_PACKAGED ?? '';

test('the packaged program opens the file given on its command line', async ({ userData }) => {
  const file = path.join(userData, 'hotel.blueprint');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await promisify(execFile)(program, [...asRoot, 'import', example, file]);

  const { app, page, consoleErrors, close } = await startProgram({ userData, args: [file] });
  try {
    expect(await app.evaluate(({ app }) => app.isPackaged)).toBe(true);
    const { title } = JSON.parse(readFileSync(example, 'utf8'));
    await expect(page.getByText(title.en).first()).toBeVisible();
  } finally {
    await close();
  }
  expect(consoleErrors).toEqual([]);
});
