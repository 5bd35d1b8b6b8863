import path from 'node:path';
import { pageKinds } from '#shared/model/page-kinds.ts';
import { answerSaveDialog } from '../dialogs.ts';
import { choose, dialog } from '../export-page.ts';
import { chooseFromMenu } from '../shell-page.ts';
import { holdExports, releaseExports } from './held-export.ts';
import { type Place, pressButton, type State, word } from './state.ts';

const open = async (place: Place): Promise<void> => {
  await pressButton(place, 'export.button');
  await dialog(place.page).locator('output').waitFor();
};
const tick = (place: Place): Promise<void> => dialog(place.page).getByText(word(place, 'export.noteTexts')).click();
const tickPages = async (place: Place): Promise<void> => {
  for (const kind of pageKinds)
    await dialog(place.page)
      .getByText(word(place, `export.pages.${kind}`))
      .click();
};
const begin = ({ page }: Place) => dialog(page).locator('.button-primary').click();

/** What leaves the program. */
export const exportStates: readonly State[] = [
  ...(['PDF', 'SVG', 'PNG'] as const).map(
    (format): State => ({
      name: `export-${format.toLowerCase()}`,
      tells: 'over',
      enter: async (place) => {
        await open(place);
        await choose(place.page, format);
      },
    }),
  ),
  {
    name: 'export-note-texts',
    tells: 'over',
    enter: async (place) => {
      await open(place);
      await tick(place);
    },
    leave: tick,
  },
  {
    name: 'export-pages',
    tells: 'over',
    enter: async (place) => {
      await open(place);
      await tickPages(place);
    },
    leave: tickPages,
  },
  {
    name: 'export-running',
    tells: 'over',
    enter: async (place) => {
      await open(place);
      await holdExports(place.app);
      await answerSaveDialog(place.app, path.join(place.folder, 'a.png'));
      await begin(place);
      await place.page.getByRole('progressbar').waitFor();
    },
    leave: async ({ app, page }) => {
      await releaseExports(app);
      await dialog(page).locator('.export-good').waitFor();
    },
  },
  {
    name: 'export-done',
    tells: 'over',
    enter: async (place) => {
      await open(place);
      await begin(place);
      await dialog(place.page).locator('.export-good').waitFor();
    },
  },
  {
    name: 'export-failed',
    tells: 'over',
    enter: async (place) => {
      await open(place);
      await answerSaveDialog(place.app, path.join(place.folder, 'no such folder', 'a.png'));
      await begin(place);
      await dialog(place.page).locator('.export-bad').waitFor();
    },
  },
  {
    name: 'copied',
    enter: async ({ app, page }) => {
      await chooseFromMenu(app, 'edit.copyPicture');
      await page.locator('.copy-notice').waitFor();
    },
    // It goes by itself after a while, as long as a look at it may take.
    leave: async ({ page }) => {
      await page.evaluate(() => document.querySelector<HTMLElement>('.copy-notice button')?.click());
      await page.locator('.copy-notice').waitFor({ state: 'detached' });
    },
  },
];
