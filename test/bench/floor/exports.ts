import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerSaveDialog } from '../../e2e/dialogs.ts';
import { choose, dialog, openDialog } from '../../e2e/export-page.ts';
import type { Samples } from './contender.ts';
import { toDisplay } from './in-page.ts';
import { quiet } from './quiet.ts';

const longest = 1_800_000;

/** Milliseconds from pressing Export to its being said that the file is there, a process of its own having made it. */
export async function exportsOf(app: ElectronApplication, page: Page, folder: string): Promise<Samples> {
  await openDialog(page);
  const seen: Record<string, number[]> = {};
  for (const format of ['SVG', 'PDF', 'PNG'] as const) {
    await choose(page, format);
    // A pixel a px, as the floor draws it.
    if (format === 'PNG') await choose(page, '1×');
    const name = `sheet.${format.toLowerCase()}`;
    await answerSaveDialog(app, path.join(folder, name));
    // The dialog's own small picture of the sheet is made first; then it is known what cannot be exported, and why.
    await dialog(page).locator('.export-preview[aria-busy=false]').waitFor({ timeout: longest });
    await quiet(app);
    const begin = dialog(page).getByRole('button', { name: 'Export', exact: true });
    if (!(await begin.isEnabled())) {
      console.log(
        `${format} is not measured: ${await dialog(page).locator('.export-preview .export-fault').textContent()}`,
      );
      continue;
    }
    const awaited = { selector: '[role=dialog]', says: `Written: ${name}` };
    const press = () => begin.click({ timeout: longest });
    seen[`${format}: file`] = [await toDisplay(page, press, { awaited, within: longest })];
  }
  await page.keyboard.press('Escape');
  return seen;
}
