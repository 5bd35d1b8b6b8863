import { fileURLToPath } from 'node:url';
import type { Box, CardBox, Scene, Tag } from '../../../shared/layout/scene.ts';
import type { WordKey } from '../../../shared/words/words.ts';
import { answerOpenDialog } from '../dialogs.ts';
import { cardOf, click, inWindow, middle, moveTo } from '../pointer.ts';
import { chooseFromMenu } from '../shell-page.ts';
import { rested } from '../window-page.ts';
import { type Place, pressButton, type State, there, word } from './state.ts';

/** The card that has most to say: something can go wrong there. */
export const failing = (scene: Scene): CardBox => there(scene.cards.find(({ id }) => id === failure(scene).on));
const failure = ({ tags }: Scene): Tag => there(tags.find(({ tag }) => tag === 'failure'));
const labelled = ({ connectors }: Scene): Box => there(connectors.find(({ label }) => label)?.label?.box);
const fit = async ({ app, page }: Place): Promise<void> => {
  await chooseFromMenu(app, 'view.fit');
  await rested(page);
};
const select = async (place: Place, card = failing(place.scene)): Promise<void> => click(place.page, middle(card.box));

const tabs: readonly [string, WordKey][] = [
  ['details', 'inspector.tab.details'],
  ['failure', 'inspector.tab.failure'],
  ['wait', 'inspector.tab.wait'],
  ['evaluate', 'inspector.tab.evaluate'],
  ['notes', 'inspector.tab.notes'],
];

/** A document that is looked at, and what is selected in it. */
export const selectionStates: readonly State[] = [
  {
    name: 'document-actual-size',
    enter: async ({ app, page }) => {
      await chooseFromMenu(app, 'view.actualSize');
      await rested(page);
    },
  },
  { name: 'document', enter: fit },
  { name: 'card-hovered', enter: ({ page, scene }) => moveTo(page, middle(failing(scene).box)) },
  ...tabs.map(
    ([name, key]): State => ({
      name: `card-${name}`,
      enter: async (place) => {
        await select(place);
        await place.page.getByRole('tab', { name: word(place, key), exact: true }).click();
      },
    }),
  ),
  {
    name: 'choice-open',
    tells: 'over',
    enter: async (place) => {
      await select(place);
      await place.page.getByRole('tab', { name: word(place, 'inspector.tab.details'), exact: true }).click();
      await place.page.locator('.inspector .choice').first().click();
      await place.page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'card-picture',
    tells: 'part',
    enter: async (place) => {
      await select(place);
      await place.page.getByRole('tab', { name: word(place, 'inspector.tab.details'), exact: true }).click();
      await answerOpenDialog(place.app, fileURLToPath(new URL('../../fixtures/pictures/large.png', import.meta.url)));
      await pressButton(place, 'picture.add');
      await place.page.locator('.picture-thumbnail').waitFor();
      await place.page.locator('.copy-notice').waitFor();
    },
    leave: async (place) => {
      await place.page.locator('.copy-notice button').click();
      await place.page.keyboard.press('Escape');
      await chooseFromMenu(place.app, 'edit.undo');
      await place.page.locator('.picture-thumbnail').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'tag',
    enter: async ({ page, scene }) => {
      await click(page, middle(failure(scene).shape));
    },
  },
  {
    name: 'lane',
    enter: ({ page, scene }) => click(page, middle(there(scene.lanes[1]).head)),
  },
  { name: 'step', enter: ({ page, scene }) => click(page, middle(there(scene.steps[1]).box)) },
  { name: 'phase', enter: ({ page, scene }) => click(page, middle(there(scene.phases[0]).box)) },
  {
    name: 'several-kinds',
    enter: async (place) => {
      await select(place, cardOf(place.scene, 'customer', 1));
      await place.page.keyboard.down('Shift');
      await select(place);
      await click(place.page, middle(labelled(place.scene)));
      await place.page.keyboard.up('Shift');
    },
  },
  {
    name: 'all-cards',
    enter: async ({ page, scene }) => {
      await click(page, middle(failing(scene).box));
      await page.keyboard.press('Control+a');
    },
  },
  { name: 'connector', enter: ({ page, scene }) => click(page, middle(labelled(scene))) },
  {
    name: 'connector-popover',
    tells: 'over',
    enter: async ({ page, scene }) => {
      const { x, y } = await inWindow(page, middle(labelled(scene)));
      await page.mouse.dblclick(x, y);
      await page.locator('.connector-popover').waitFor();
    },
  },
  {
    name: 'editing',
    enter: async (place) => {
      await select(place);
      await place.page.keyboard.press('F2');
      await place.page.locator('.typing-place:not([data-waiting])').waitFor();
    },
  },
  {
    name: 'editing-title',
    enter: async ({ page }) => {
      await page.locator('.blueprint-tabs [role=tab]').first().dblclick();
      await page.locator('.title-field').waitFor();
    },
  },
  {
    name: 'mark-choice',
    enter: async (place) => {
      await select(place);
      await place.page.keyboard.press('Control+m');
      await place.page.locator('.mark-choice').waitFor();
    },
  },
  {
    name: 'connecting-by-keys',
    enter: async (place) => {
      await select(place);
      await place.page.keyboard.press('Control+l');
      await place.page.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'card-menu',
    tells: 'over',
    enter: async ({ page, scene }) => {
      const { x, y } = await inWindow(page, middle(failing(scene).box));
      await page.mouse.click(x, y, { button: 'right' });
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'commands',
    tells: 'over',
    enter: async ({ app, page }) => {
      await chooseFromMenu(app, 'help.commands');
      await page.locator('.command-field').waitFor();
    },
  },
  {
    name: 'find',
    enter: async ({ app, page }) => {
      await chooseFromMenu(app, 'edit.find');
      await page.locator('.find-bar input').fill('1');
    },
  },
  {
    name: 'walking-by-keys',
    enter: async (place) => {
      await select(place);
      await place.page.keyboard.press('ArrowUp');
      await place.page.keyboard.press('ArrowLeft');
    },
  },
];
