import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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
  expect((await startOf(page)).open?.records).toHaveLength(whole.size);
  expect(readFileSync(damaged)).toEqual(bytes);

  // It is all there is: nobody has to touch it for it to be there again.
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), undefined).catch(() => undefined);
  await untilEnded(program);
  expect(program.consoleErrors).toEqual([]);
  const again = await startProgram({ userData });
  expect((await startOf(again.page)).open?.records).toHaveLength(whole.size);
  await again.close();
});
