import { clickCard } from '../editing-page.ts';
import { chooseFromMenu } from '../shell-page.ts';
import { rested } from '../window-page.ts';
import { type Place, pressButton, type State, there, word } from './state.ts';

const open = async ({ app, page }: Place): Promise<void> => {
  await chooseFromMenu(app, 'file.versions');
  await page.locator('.past-stage').waitFor();
};
const named = ({ page }: Place) => page.locator('.past-version').first();

/** What a person writes, in the language of the window. */
const written = { en: { name: 'Second workshop', by: 'Lin Wei' }, zh: { name: '第二次工作坊', by: '林薇' } };

/** A version of the document as it is, signed off and shown. */
const signed = async (place: Place): Promise<void> => {
  const { page } = place;
  await open(place);
  await pressButton(place, 'versions.name');
  await page.getByLabel(word(place, 'versions.nameField')).fill(written[place.language].name);
  await page.getByLabel(word(place, 'versions.byField')).fill(written[place.language].by);
  await page.keyboard.press('Enter');
  await named(place).click();
  await pressButton(place, 'versions.sign');
  await page.keyboard.press('Enter');
  await page.locator('.past-signed').waitFor();
};
const withoutVersion = async (place: Place): Promise<void> => {
  await named(place).click();
  await pressButton(place, 'versions.delete');
  await place.page.locator('.past-removed').waitFor();
  await leave(place);
};
const leave = async ({ page }: Place): Promise<void> => {
  await pressBack(page);
  await page.locator('.past').waitFor({ state: 'detached' });
  await rested(page);
};
const pressBack = (page: Place['page']): Promise<void> => page.locator('.past-bar > .button').click();

/** What the document was, and what people say of that. */
export const pastStates: readonly State[] = [
  {
    name: 'past-name',
    enter: async (place) => {
      await open(place);
      await pressButton(place, 'versions.name');
      await place.page.locator('.past-form').waitFor();
    },
    leave,
  },
  { name: 'past-signed', enter: signed, leave: withoutVersion },
  {
    name: 'past-moment',
    enter: async (place) => {
      const { page, scene } = place;
      // Done and undone: the sheet is as it was, and has a history.
      await clickCard(page, scene, there(scene.cards[0]).id);
      await page.keyboard.press('Control+d');
      await page.keyboard.press('Control+z');
      await open(place);
      await page.locator('.past-range input').focus();
      await page.keyboard.press('ArrowLeft');
      await page.locator('.past-stage:not([data-now])').waitFor();
    },
    leave: async (place) => {
      await leave(place);
      for (const _ of [1, 2]) await place.page.keyboard.press('Escape');
    },
  },
  {
    name: 'past-compare',
    enter: async (place) => {
      await signed(place);
      await pressButton(place, 'versions.compare');
      await place.page.locator('.past .compare').waitFor();
    },
    leave: async (place) => {
      await pressButton(place, 'compare.close');
      await withoutVersion(place);
    },
  },
];
