import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { recordsOf } from '../../shared/model/record-texts.ts';
import { beyondMending } from '../beyond-mending.ts';
import { documentOnDisk, exampleFile } from './blueprint-file.ts';
import { answerOpenDialog } from './dialogs.ts';
import { inMain } from './in-main.ts';
import { expect, startProgram, test, untilEnded } from './program.ts';
import { chooseFromMenu, startOf, titles } from './shell-page.ts';

test('of a damaged file the window opens what can be read, says how much, keeps it, and leaves the file as it is', async ({
  userData,
}, testInfo) => {
  const file = await exampleFile(testInfo.outputPath(), 'hotel-checkin');
  const whole = await documentOnDisk(file);
  const bytes = beyondMending(readFileSync(file));
  const damaged = path.join(path.dirname(file), 'torn.blueprint');
  writeFileSync(damaged, bytes);

  const program = await startProgram({ userData });
  const { app, page } = program;
  await answerOpenDialog(app, damaged);
  await chooseFromMenu(app, 'file.open');
  const way = page.getByRole('button', { name: 'Open what can be read' });
  await expect(page.locator('.banner-warns')).toContainText('torn.blueprint');
  await way.focus();
  await page.keyboard.press('Enter');

  await expect(page.locator('.canvas')).toBeVisible();
  await expect(page.locator('.banner-warns')).toContainText(
    `Everything came back from “torn.blueprint”: ${whole.size} items`,
  );
  expect((await titles(app))[0]).toMatch(/^Recovered from torn\.blueprint: .+ — Throughline$/);
  expect(recordsOf((await startOf(page)).open?.texts ?? [])).toHaveLength(whole.size);
  expect(readFileSync(damaged)).toEqual(bytes);

  // It is all there is: nobody has to touch it for it to be there again.
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), undefined).catch(() => undefined);
  await untilEnded(program);
  expect(program.consoleErrors).toEqual([]);
  const again = await startProgram({ userData });
  expect(recordsOf((await startOf(again.page)).open?.texts ?? [])).toHaveLength(whole.size);
  await again.close();
});

test('a damaged file that could be mended opens whole and says so; the press that saves it keeps the damaged one beside it', async ({
  userData,
}, testInfo) => {
  const file = await exampleFile(testInfo.outputPath(), 'hotel-checkin');
  const whole = await documentOnDisk(file);
  const bytes = readFileSync(file).fill(0, 0, 4096);
  writeFileSync(file, bytes);

  const { app, page, close } = await startProgram({ userData });
  await answerOpenDialog(app, file);
  await chooseFromMenu(app, 'file.open');
  await expect(page.locator('.banner-warns')).toContainText('All it held could be repaired here: nothing is lost');
  await expect(page.locator('.saved-problem')).toContainText('is only written over when you press Save');
  expect(readFileSync(file)).toEqual(bytes);

  await page.getByRole('button', { name: 'Save it whole again' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.saved-saved')).toBeVisible();
  await expect(page.locator('.banner-warns')).toContainText('is whole again. The damaged file is kept beside it as “');
  await expect(page.getByRole('button', { name: 'Save it whole again' })).toHaveCount(0);
  expect(await documentOnDisk(file)).toEqual(whole);
  const aside = readdirSync(path.dirname(file)).find((name) => name.includes('(damaged ')) ?? '';
  expect(readFileSync(path.join(path.dirname(file), aside))).toEqual(bytes);
  await close();
});
