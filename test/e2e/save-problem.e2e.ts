import { chmodSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { documentOnDisk, exampleFile } from './blueprint-file.ts';
import { answerSaveDialog } from './dialogs.ts';
import { expect, startProgram, test } from './program.ts';
import { ask, retitle, titles } from './shell-page.ts';

const titleIn = async (file: string): Promise<unknown> =>
  [...(await documentOnDisk(file)).values()].find((record) => record.type === 'project')?.title;

test('2.7 rows 4 and 6: why a file is not saved stays in sight with the ways on, and goes when one of them worked', async ({
  userData,
}) => {
  const folder = realpathSync(userData);
  const file = await exampleFile(folder, 'hotel-checkin');
  const { app, page, close, consoleErrors } = await startProgram({ userData, args: [file] });
  const problem = page.locator('.banner-warns');
  chmodSync(file, 0o444);
  await retitle(page, 'A night away');
  await expect(problem).toContainText('may not be written. Your changes are kept on this computer');
  await expect(page.locator('.saved')).toHaveText(/^Not saved/);

  // Without the cause gone it is the same message, and only one.
  await problem.getByRole('button', { name: 'Try again' }).click();
  // Saves come one after the other: when another one is refused, the one that was asked for is over.
  expect(await ask(page, 'document.save')).toMatchObject({ ok: false });
  await expect(problem).toHaveCount(1);
  // By a key: a window that loses the focus to another saves by itself, and then there is no button left to be found.
  await problem.getByRole('button', { name: 'Try again' }).focus();
  chmodSync(file, 0o644);
  await page.keyboard.press('Enter');
  await expect(page.locator('.saved')).toHaveText(/^Saved /);
  await expect(problem).toHaveCount(0);
  expect(await titleIn(file)).toBe('A night away');

  chmodSync(file, 0o444);
  await retitle(page, 'Two nights away');
  await expect(problem).toHaveCount(1);
  const other = path.join(folder, 'elsewhere.blueprint');
  await answerSaveDialog(app, other);
  await problem.getByRole('button', { name: 'Save as another file…' }).click();
  await expect.poll(() => titles(app)).toEqual(['elsewhere.blueprint — Throughline']);
  await expect(problem).toHaveCount(0);
  await expect(page.locator('.saved')).toHaveText(/^Saved /);
  expect([await titleIn(other), await titleIn(file)]).toEqual(['Two nights away', 'A night away']);
  await close();
  expect(consoleErrors).toEqual([]);
});
