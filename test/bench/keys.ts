import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { expect, startProgram, test } from '../e2e/program.ts';
import { rested, setSize } from '../e2e/window-page.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';
import { tasksWhile } from './tasks.ts';

// Not a test: `npm run bench -- keys.ts` measures what a key costs while something is looked for among 10,000 cards.
const cards = 10_000;

/** What was done for the last key has been painted. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

test(`processor time of a key in find and behind the palette’s @, ${cards} cards`, async ({ userData }) => {
  test.setTimeout(300_000);
  const file = path.join(userData, 'big.blueprint');
  const written = await writeProjectFile(file, bigBlueprint(cards));
  if (!written.ok) throw new Error(JSON.stringify(written.faults));
  const { app, page, close } = await startProgram({ userData, args: [file] });
  await setSize(app, 1280, 800);
  await rested(page);
  const rows: { readonly where: string; readonly key: string; readonly tasks: string; readonly total: number }[] = [];
  const type = async (where: string, keys: string) => {
    for (const key of keys) {
      const tasks = await tasksWhile(app, async () => {
        await page.keyboard.press(key);
        await painted(page);
      });
      rows.push({ where, key, ...tasks });
    }
  };
  await page.keyboard.press('Control+F');
  await expect(page.locator('.find-field')).toBeFocused();
  await type('find', 'guest 7');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await expect(page.locator('.command-field')).toBeFocused();
  await type('palette', '@guest 7');
  await close();
  console.table(rows);
});
