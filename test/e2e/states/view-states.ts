import type { Locator } from '@playwright/test';
import type { WordKey } from '../../../shared/words/words.ts';
import { putOnClipboard } from '../clipboard.ts';
import { click, middle } from '../pointer.ts';
import { chooseFromMenu } from '../shell-page.ts';
import { rested } from '../window-page.ts';
import { failing } from './selection-states.ts';
import { type Place, pressButton, type State, there, word } from './state.ts';

const tab = ({ page }: Place, at = 0): Locator => page.locator('.blueprint-tabs [role=tab]').nth(at);
const inMenu = (place: Place, key: WordKey): Locator =>
  place.page.getByRole('menuitem', { name: word(place, key), exact: true });
const tabMenu = async (place: Place, at: number, key?: WordKey): Promise<void> => {
  await tab(place, at).click({ button: 'right' });
  await place.page.getByRole('menu').waitFor();
  if (key) await inMenu(place, key).click();
};
const back = async ({ app, page }: Place): Promise<void> => {
  await chooseFromMenu(app, 'view.blueprint');
  await rested(page);
};
const grid = async ({ app, page, scene }: Place): Promise<void> => {
  await click(page, middle(failing(scene).box));
  await chooseFromMenu(app, 'view.touchpoints');
  await page.locator('.table-active').first().waitFor();
};
const list = async (place: Place): Promise<void> => {
  await grid(place);
  await place.page.getByRole('radio', { name: word(place, 'table.mode.list') }).click();
  await place.page.locator('.list-row').first().waitFor();
};
const journey = async ({ app, page }: Place): Promise<void> => {
  await chooseFromMenu(app, 'view.journey');
  await page.locator('.journey-entry').first().click();
  await page.locator('.journey-active').first().waitFor();
};
const leaveList = async (place: Place): Promise<void> => {
  await place.page.keyboard.press('Escape');
  await place.page.getByRole('radio', { name: word(place, 'table.mode.grid') }).click();
  await back(place);
};

/** The same document as a table, the same with parts shut, and beside a variant of itself. */
export const viewStates: readonly State[] = [
  { name: 'journey', tells: 'part', enter: journey, leave: back },
  {
    name: 'journey-editing',
    tells: 'part',
    enter: async (place) => {
      await journey(place);
      await place.page.locator('[role=gridcell][data-row=thoughts]').first().dblclick();
      await place.page.locator('.table-field:not([data-waiting])').waitFor();
    },
    leave: async (place) => {
      await place.page.keyboard.press('Escape');
      await back(place);
    },
  },
  { name: 'table', enter: grid, leave: back },
  {
    name: 'table-editing',
    enter: async (place) => {
      await grid(place);
      await place.page.keyboard.press('F2');
      await place.page.locator('.table-field:not([data-waiting])').waitFor();
    },
    leave: async (place) => {
      await place.page.keyboard.press('Escape');
      await back(place);
    },
  },
  {
    name: 'table-connecting',
    enter: async (place) => {
      await grid(place);
      await place.page.keyboard.press('Control+l');
      await place.page.locator('.choice-list').waitFor();
    },
    leave: async (place) => {
      await place.page.keyboard.press('Escape');
      await back(place);
    },
  },
  { name: 'table-list', tells: 'list', enter: list, leave: leaveList },
  {
    name: 'table-columns',
    tells: 'over',
    enter: async (place) => {
      await list(place);
      await place.page.getByRole('button', { name: word(place, 'table.columns') }).click();
      await place.page.getByRole('menu').waitFor();
    },
    leave: leaveList,
  },
  {
    name: 'table-filtered',
    tells: 'part',
    enter: async (place) => {
      await list(place);
      await place.page.getByRole('searchbox').fill('1');
      await place.page.getByRole('columnheader').first().getByRole('button').click();
    },
    leave: async (place) => {
      await pressButton(place, 'table.clear');
      await leaveList(place);
    },
  },
  ...(['table.column.lane', 'table.column.marks'] as const).map(
    (column): State => ({
      name: column === 'table.column.lane' ? 'table-values' : 'table-marks',
      tells: 'list',
      enter: async (place) => {
        await list(place);
        await place.page
          .locator(`.list-row [aria-label^="${word(place, column)}"]`)
          .first()
          .click();
        await place.page.keyboard.press('Enter');
        await place.page.locator('.choice-list, .mark-choice').waitFor();
      },
      leave: async (place) => {
        await place.page.keyboard.press('Escape');
        await leaveList(place);
      },
    }),
  ),
  {
    name: 'new-tab-menu',
    tells: 'over',
    enter: async (place) => {
      await pressButton(place, 'bar.addBlueprint');
      await place.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'analysis',
    tells: 'part',
    enter: async ({ app, page }) => {
      await chooseFromMenu(app, 'view.analysis');
      await page.locator('.analysis').waitFor();
    },
    leave: back,
  },
  {
    name: 'analysis-explained',
    tells: 'over',
    enter: async ({ app, page }) => {
      await chooseFromMenu(app, 'view.analysis');
      await page.locator('.analysis-info').first().click();
      await page.getByRole('dialog').waitFor();
    },
    leave: async (place) => {
      await place.page.keyboard.press('Escape');
      await back(place);
    },
  },
  {
    name: 'analysis-what-if',
    tells: 'part',
    enter: async (place) => {
      const { app, page } = place;
      await chooseFromMenu(app, 'view.analysis');
      await page.getByRole('textbox', { name: word(place, 'staffing.staff'), exact: true }).fill('1');
      await pressButton(place, 'simulation.run');
      await page.locator('.what-if-answer').waitFor();
      await page.locator('.what-if summary').click();
    },
    leave: back,
  },
  { name: 'tab-menu', tells: 'over', enter: (place) => tabMenu(place, 0) },
  {
    name: 'variant-dialog',
    tells: 'over',
    enter: async (place) => {
      await tabMenu(place, 0, 'action.duplicateAsVariant');
      await place.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'comparison',
    enter: async (place) => {
      const { app, page } = place;
      await tabMenu(place, 0, 'action.duplicateAsVariant');
      await pressButton(place, 'variant.create');
      await tab(place, 1).and(page.locator('[aria-selected=true]')).waitFor();
      await rested(page);
      await chooseFromMenu(app, 'edit.selectAll');
      await chooseFromMenu(app, 'edit.delete');
      await tabMenu(place, 1, 'action.compareBlueprint');
      await page.getByRole('menu').nth(1).getByRole('menuitem').last().click();
      await page.locator('.compare-list button').first().click();
      await page.locator('.compare-list input').first().check();
    },
    leave: async (place) => {
      const { app, page } = place;
      await pressButton(place, 'compare.close');
      await rested(page);
      await chooseFromMenu(app, 'edit.undo');
      await chooseFromMenu(app, 'edit.undo');
      await tab(place, 1).waitFor({ state: 'detached' });
      await rested(page);
      await chooseFromMenu(app, 'view.fit');
      await rested(page);
    },
  },
  {
    name: 'paste-preview',
    tells: 'over',
    enter: async ({ page }) => {
      await page.locator('.typing-place').focus();
      await putOnClipboard(page, { 'text/plain': Array(6).fill('1\t2\t3\t4\t5').join('\n') });
      await page.keyboard.press('Control+V');
      await page.locator('.paste-dialog').waitFor();
    },
  },
  {
    name: 'collapsed',
    enter: async ({ page, scene }) => {
      await click(page, middle(there(scene.phases[0]).box));
      await page.keyboard.press('Alt+-');
      await rested(page);
      const { head } = there(scene.lanes[1]);
      await click(page, { x: head.x + 40, y: head.y + head.height - 20 });
      await page.keyboard.press('Alt+-');
      await rested(page);
    },
    leave: async ({ app, page }) => {
      await chooseFromMenu(app, 'view.expandAll');
      await rested(page);
      await chooseFromMenu(app, 'view.fit');
      await rested(page);
    },
  },
];
