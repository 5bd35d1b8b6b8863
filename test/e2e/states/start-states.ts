import { copyFileSync, readdirSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { chineseRows, nngSheet } from '../../tables/layouts.ts';
import { putOnClipboard } from '../clipboard.ts';
import { answerOpenDialog } from '../dialogs.ts';
import { chooseFromMenu } from '../shell-page.ts';
import { type Place, pressButton, type State, word } from './state.ts';

/** A table that was copied elsewhere, before anything is made of it. */
const importing = async ({ page, language }: Place): Promise<void> => {
  const rows = language === 'en' ? nngSheet.rows : chineseRows;
  await putOnClipboard(page, { 'text/plain': rows.map((row) => row.join('\t')).join('\n') });
  await page.keyboard.press('Control+V');
  await page.locator('.import-dialog .import-remarks').waitFor();
};

/** The start screen of a program that has never opened anything. */
export const firstStartStates: readonly State[] = [
  {
    name: 'start',
    enter: ({ page }) => page.locator('.picture').nth(3).waitFor(),
  },
  {
    name: 'start-colours',
    enter: async (place) => {
      await pressButton(place, 'setting.theme');
      await place.page.locator('.menu').waitFor();
    },
  },
  { name: 'import', tells: 'over', enter: importing },
  {
    name: 'import-meanings',
    tells: 'over',
    enter: async (place) => {
      await importing(place);
      // The first of the list: it stands where it is, however long the list.
      const phases = word(place, 'import.as.phase');
      await place.page.locator('.import-meaning', { hasText: phases }).first().press('Enter');
      await place.page.locator('.import-meanings [role=menuitemradio]:focus').waitFor();
    },
  },
];

/** The start screen once there are recent files, and documents in no file. */
export const laterStartStates: readonly State[] = [
  {
    name: 'start-recent',
    enter: ({ page }) => page.locator('.entry').first().waitFor(),
  },
];

/** A file that is damaged, of which something can still be read. */
export const damagedStates: readonly State[] = [
  {
    name: 'damaged-file',
    enter: async (place) => {
      const { app, page, folder } = place;
      const whole = readdirSync(folder).find((name) => name.endsWith('.blueprint')) ?? '';
      const damaged = path.join(folder, 'damaged.blueprint');
      copyFileSync(path.join(folder, whole), damaged);
      truncateSync(damaged, statSync(damaged).size / 2);
      await answerOpenDialog(app, damaged);
      await chooseFromMenu(app, 'file.open');
      await page.getByRole('button', { name: word(place, 'salvage.open') }).waitFor();
    },
    leave: (place) => pressButton(place, 'banner.close'),
  },
];

const discarded = async (place: Place): Promise<void> => {
  await place.page.locator('.files-row .icon-button').click();
  await place.page.locator('.files-done').waitFor();
};
const restored = async ({ page }: Place): Promise<void> => {
  await page.locator('.files-done button, .files-discarded li button').first().click();
  await page.locator('.files-discarded').waitFor({ state: 'detached' });
};

/** The start screen with a document in no file, kept or put away. */
export const discardedStates: readonly State[] = [
  { name: 'start-unsaved', enter: ({ page }) => page.locator('.files-row').waitFor() },
  { name: 'start-discarded', enter: discarded, leave: restored },
  {
    name: 'start-discarded-list',
    enter: async (place) => {
      await discarded(place);
      await place.page.locator('.files-discarded [aria-expanded=false]').click();
    },
    leave: restored,
  },
];

/** A new document, in which nothing stands yet. */
export const emptyStates: readonly State[] = [
  { name: 'empty', enter: ({ page }) => page.locator('.canvas').waitFor() },
  {
    name: 'empty-folded',
    enter: async (place) => {
      await pressButton(place, 'palette.hide');
      await pressButton(place, 'inspector.close');
    },
    leave: async (place) => {
      await pressButton(place, 'palette.show');
      await pressButton(place, 'inspector.open');
    },
  },
  {
    name: 'empty-all-lanes',
    enter: (place) => pressButton(place, 'palette.moreLanes'),
    leave: (place) => pressButton(place, 'palette.fewerLanes'),
  },
  {
    name: 'message',
    enter: async (place) => {
      await pressButton(place, 'tag.failure');
      await place.page.getByRole('button', { name: word(place, 'banner.close') }).waitFor();
    },
    leave: (place) => pressButton(place, 'banner.close'),
  },
];
