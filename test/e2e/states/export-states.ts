import path from 'node:path';
import type { Locator } from '@playwright/test';
import { pageKinds } from '#shared/model/page-kinds.ts';
import { say, type WordKey } from '#shared/words/words.ts';
import { answerSaveDialog } from '../dialogs.ts';
import { choose, dialog } from '../export-page.ts';
import { chooseFromMenu } from '../shell-page.ts';
import { holdExports, releaseExports } from './held-export.ts';
import { type Place, pressButton, type State, word } from './state.ts';

const open = async (place: Place): Promise<void> => {
  await pressButton(place, 'export.button');
  await dialog(place.page).locator('output').waitFor();
};
/** Unfolds what is asked more rarely, and ticks what there is to tick. */
const more = async (place: Place): Promise<void> => {
  const form = dialog(place.page);
  const folded = form.getByRole('button', { name: word(place, 'export.more'), expanded: false });
  if (await folded.count()) await folded.click();
  await form.getByText(word(place, 'export.noteTexts')).click();
  for (const kind of pageKinds) await form.getByText(word(place, `export.pages.${kind}`)).click();
};
/** Presses a button of the dialog whose name begins so. */
const pressIn = (place: Place, key: WordKey): Promise<void> =>
  dialog(place.page)
    .getByRole('button', { name: word(place, key) })
    .first()
    .click();
/** Closes what stands over the dialog, and when that is gone the dialog: each hears an Escape of its own. */
const closeForm =
  (over: (place: Place) => Locator) =>
  async (place: Place): Promise<void> => {
    await over(place).waitFor();
    await place.page.keyboard.press('Escape');
    await over(place).waitFor({ state: 'detached' });
    await dialog(place.page).locator('.export-presets').focus();
    await place.page.keyboard.press('Escape');
    await dialog(place.page).waitFor({ state: 'detached' });
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
    name: 'export-more',
    tells: 'over',
    enter: async (place) => {
      await open(place);
      await choose(place.page, 'PDF');
      await pressIn(place, 'export.paper');
      await place.page.getByRole('option', { name: 'A3' }).click();
      await choose(place.page, word(place, 'export.paper.split.tiles'));
      await more(place);
    },
  },
  {
    name: 'export-presets',
    tells: 'over',
    enter: async (place) => {
      await open(place);
      await pressIn(place, 'export.preset.none');
      await place.page.getByRole('menu').waitFor();
    },
    leave: closeForm(({ page }) => page.getByRole('menu')),
  },
  {
    name: 'export-several',
    tells: 'over',
    enter: async (place) => {
      await open(place);
      await choose(place.page, 'PNG');
      await dialog(place.page).getByText(word(place, 'export.several')).click();
      for (const format of ['PDF', 'SVG']) await dialog(place.page).getByRole('button', { name: format }).click();
      await pressIn(place, 'export.preset.none');
      await place.page.getByRole('menuitem', { name: word(place, 'export.preset.save') }).click();
    },
    leave: closeForm(({ page }) => dialog(page).locator('.export-preset-name')),
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
    name: 'brand',
    tells: 'over',
    enter: async (place) => {
      await chooseFromMenu(place.app, 'file.brand');
      const form = dialog(place.page);
      const code = (which: 'brand.primary' | 'brand.accent') =>
        form.getByLabel(say(place.language, 'brand.colour.code', { name: word(place, which) }), { exact: true });
      await code('brand.primary').fill('#0b5750');
      await code('brand.accent').fill('#f59e0b');
      await form.getByLabel(word(place, 'brand.footer.en')).fill('Hotel check-in');
      await form.getByLabel(word(place, 'brand.footer.zh')).fill('酒店入住');
      await form.locator('canvas').waitFor();
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
