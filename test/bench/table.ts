import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { startProgram, test } from '../e2e/program.ts';
import { rested, setSize } from '../e2e/window-page.ts';
import { bigBlueprint } from '../shared/random-blueprint.ts';
import { framesWhile } from './frames.ts';

// Not a test: `npm run bench -- test/bench/table.ts` measures the touchpoint table of big blueprints, and reports.
const sizes = [5000, 10_000];

/** How long something takes until what it brings is drawn, in milliseconds. */
async function timed(page: Page, deed: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await deed();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return Math.round(performance.now() - begun);
}

async function measure(userData: string, cards: number) {
  const file = path.join(userData, 'big.blueprint');
  const written = await writeProjectFile(file, bigBlueprint(cards));
  if (!written.ok) throw new Error(JSON.stringify(written.faults));
  const { app, page, close } = await startProgram({ userData, args: [file] });
  await setSize(app, 1280, 800);
  await rested(page);
  const rows: object[] = [];
  const note = (deed: string, ms: number, frames?: object) => rows.push({ cards, deed, ms, ...frames });
  const scroll = () =>
    framesWhile(page, async () => {
      for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, step < 40 ? 300 : -600);
    });
  const edit = (text: string) =>
    framesWhile(page, async () => {
      for (let row = 0; row < 5; row += 1) {
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
        await page.keyboard.press('ArrowDown');
      }
    });

  note('open grid', await timed(page, () => page.keyboard.press('Alt+3')));
  await page.mouse.move(700, 500);
  note('scroll grid', 0, await scroll());
  await page.locator('.table-card').first().click();
  note('edit 5 in grid', 0, await edit('one'));
  note('open list', await timed(page, () => page.getByRole('radio', { name: 'List', exact: true }).click()));
  await page.mouse.move(700, 500);
  note('scroll list', 0, await scroll());
  await page.locator('.list-cell').first().click();
  note('edit 5 in list', 0, await edit('one'));
  await page.getByRole('columnheader', { name: 'Card' }).getByRole('button').click();
  await page.locator('.list-cell').first().click();
  note('edit 5 in sorted list', 0, await edit('one'));
  await page.getByRole('searchbox').focus();
  note('type 4 letters into filter', 0, await framesWhile(page, () => page.keyboard.type('card')));
  await close();
  return rows;
}

test('opening, scrolling and writing in the table', async ({ userData }) => {
  test.setTimeout(600_000);
  const rows: object[] = [];
  for (const cards of sizes) {
    const folder = path.join(userData, String(cards));
    mkdirSync(folder);
    rows.push(...(await measure(folder, cards)));
  }
  console.table(rows);
});
