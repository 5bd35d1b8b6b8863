import { inMain } from '../in-main.ts';
import { click, middle } from '../pointer.ts';
import { chooseFromMenu, startOf } from '../shell-page.ts';
import { rested } from '../window-page.ts';
import { failing } from './selection-states.ts';
import { type Place, pressButton, type State, there } from './state.ts';

/** Says something to the window as the main process does. */
const tell = ({ app }: Place, name: string, payload: unknown): Promise<void> =>
  inMain(
    app,
    ({ BrowserWindow }, { name, payload }) => BrowserWindow.getAllWindows()[0]?.webContents.send(name, payload),
    { name, payload },
  );
const opened = async ({ page }: Place) => there((await startOf(page)).open);

const present = async ({ app, page }: Place): Promise<void> => {
  await chooseFromMenu(app, 'view.present');
  await page.locator('.presentation').waitFor();
};
const endPresenting = async ({ page }: Place): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator('.presentation').waitFor({ state: 'detached' });
  await rested(page);
};
const presenting = (name: string, ...keys: string[]): State => ({
  name,
  enter: async (place) => {
    await present(place);
    for (const key of keys) await place.page.keyboard.press(key);
  },
  leave: endPresenting,
});
const tour = (step: number): State => ({
  name: `tour-${step}`,
  enter: async (place) => {
    await chooseFromMenu(place.app, 'help.tour');
    await place.page.locator('.tour-card').waitFor();
    for (let at = 1; at < step; at++) await pressButton(place, 'tour.next');
  },
  leave: (place) => pressButton(place, step === 4 ? 'tour.done' : 'tour.skip'),
});

/** What comes over the document or beside it: maps, help, a room to show it to, and what the program has to say. */
export const overStates: readonly State[] = [
  {
    name: 'minimap',
    enter: async ({ app, page }) => {
      await chooseFromMenu(app, 'view.minimap');
      await page.locator('.minimap').waitFor();
    },
    leave: ({ app }) => chooseFromMenu(app, 'view.minimap'),
  },
  {
    name: 'problems',
    enter: async ({ page }) => {
      await page.locator('.problem-count').click();
      await page.locator('.problem').nth(2).click();
      await rested(page);
    },
    leave: async ({ app, page }) => {
      await page.locator('.problem-count').click();
      await page.locator('.problems').waitFor({ state: 'detached' });
      await chooseFromMenu(app, 'view.fit');
      await rested(page);
    },
  },
  ...(['risk', 'evidence'] as const).map(
    (overlay): State => ({
      name: `overlay-${overlay}`,
      enter: async ({ app, page }) => {
        await chooseFromMenu(app, `view.overlay.${overlay}`);
        await page.locator('.overlay-bar').waitFor();
      },
      leave: async ({ app, page }) => {
        await chooseFromMenu(app, 'view.overlay.none');
        await page.locator('.overlay-bar').waitFor({ state: 'detached' });
        await rested(page);
      },
    }),
  ),
  {
    name: 'ripple',
    enter: async ({ app, page, scene }) => {
      await click(page, middle(failing(scene).box));
      await chooseFromMenu(app, 'ripple.breaks');
      await page.locator('.ripple').waitFor();
      await rested(page);
    },
    leave: async ({ app, page }) => {
      await page.keyboard.press('Escape');
      await page.locator('.ripple').waitFor({ state: 'detached' });
      await chooseFromMenu(app, 'view.fit');
      await rested(page);
    },
  },
  {
    name: 'ripple-exported',
    tells: 'over',
    enter: async (place) => {
      const { app, page, scene } = place;
      await click(page, middle(failing(scene).box));
      await chooseFromMenu(app, 'ripple.makes');
      await page.locator('.ripple .button').click();
      await page.getByRole('dialog').locator('output').waitFor();
    },
    leave: async ({ app, page }) => {
      await page.keyboard.press('Escape');
      await page.locator('.veil').waitFor({ state: 'detached' });
      await page.locator('.ripple-list, .ripple-none').first().focus();
      await page.keyboard.press('Escape');
      await page.locator('.ripple').waitFor({ state: 'detached' });
      await chooseFromMenu(app, 'view.fit');
      await rested(page);
    },
  },
  {
    name: 'projector',
    enter: async ({ app, page }) => {
      await chooseFromMenu(app, 'settings.theme.projector');
      await page.locator('html[data-theme=projector]').waitFor();
    },
    leave: async ({ app, page }) => {
      await chooseFromMenu(app, 'settings.theme.system');
      await page.locator('html[data-theme=light]').waitFor();
    },
  },
  presenting('present'),
  presenting('present-lanes', 'ArrowRight', 'l'),
  presenting('present-blank', 'b'),
  ...(['shortcuts', 'glossary'] as const).map(
    (page): State => ({
      name: page,
      tells: 'over',
      enter: async (place) => {
        await chooseFromMenu(place.app, `help.${page}`);
        await place.page.locator('.help-dialog').waitFor();
      },
    }),
  ),
  ...[1, 2, 3, 4].map(tour),
  {
    name: 'recovered',
    enter: async (place) => {
      await tell(place, 'document.opened', { ...(await opened(place)), recovered: 3 });
      await place.page.locator('.banner').waitFor();
    },
    leave: (place) => pressButton(place, 'banner.close'),
  },
  {
    name: 'not-saved',
    enter: async (place) => {
      const { document } = await opened(place);
      const saved = {
        state: 'problem',
        because: { code: 'file.folderMissing', params: { name: 'hotel-checkin.blueprint' } },
      };
      await tell(place, 'document.saved', { document, saved });
      await place.page.locator('.saved-problem').waitFor();
    },
    leave: async (place) => {
      const { document, saved } = await opened(place);
      await tell(place, 'document.saved', { document, saved });
      await place.page.locator('.saved-problem').waitFor({ state: 'detached' });
    },
  },
];
