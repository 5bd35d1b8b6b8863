import type { Page } from '@playwright/test';
import type { Point } from '../../shared/layout/scene.ts';
import type { Document } from '../../shared/model/document.ts';
import { blueprints, cardsOfCell, connectorsOf, lanesOf, listOf, stepsOf } from '../../shared/model/queries.ts';
import { editor } from './editing-page.ts';
import { inHotel } from './in-hotel.ts';
import { inMain } from './in-main.ts';
import { cardOf, cellAt, click, inWindow, middle } from './pointer.ts';
import { expect } from './program.ts';

inHotel.use({ wholeSheet: true });

const blueprintOf = (document: Document): string => blueprints(document)[0]?.id ?? '';
const menu = (page: Page) => page.getByRole('menu');
const choose = async (page: Page, ...names: string[]): Promise<void> => {
  for (const name of names) await page.getByRole('menuitem', { name, exact: true }).click();
  await expect(menu(page)).toHaveCount(0);
};
const rightClick = async (page: Page, at: Point): Promise<void> => {
  const { x, y } = await inWindow(page, at);
  await page.mouse.click(x, y, { button: 'right' });
  await expect(menu(page)).toBeVisible();
};

inHotel('a card goes to another lane and step, and is marked, by its menu', async ({ page, scene, saved }) => {
  const card = cardOf(scene, 'customer', 2);
  await rightClick(page, middle(card.box));
  await choose(page, 'Move to step', 'Ask for something');
  const frontstage = scene.lanes.find(({ role }) => role === 'frontstage')?.id ?? '';
  // The keyboard went with the card: its menu opens where it is now.
  await page.keyboard.press('Shift+F10');
  await choose(page, 'Mark as', 'Failure point');
  await page.keyboard.press('Shift+F10');
  await choose(page, 'Move to lane', 'Frontstage');
  await expect
    .poll(async () => {
      const document = await saved();
      const step = stepsOf(document, blueprintOf(document)).at(-1)?.id ?? '';
      const there = cardsOfCell(document, step, frontstage).at(-1);
      const failures = listOf(document, blueprintOf(document), 'failure').filter(({ card }) => card === there?.id);
      return [there?.id, failures.length];
    })
    .toEqual([card.id, 1]);
});

inHotel(
  'lanes, steps and phases are inserted and altered by the menus of their heads',
  async ({ page, scene, saved }) => {
    const [lane] = scene.lanes;
    const step = scene.steps[1];
    const phase = scene.phases[1];
    if (!lane || !step || !phase) throw new Error('the hotel has heads');
    await rightClick(page, middle(step.box));
    await choose(page, 'Customer’s emotion', '−1 bad');
    await rightClick(page, middle(step.box));
    await choose(page, 'Make the column wider');
    await rightClick(page, middle(step.box));
    await choose(page, 'Insert step before');
    await expect(editor(page)).toBeFocused();
    await page.keyboard.type('Think it over');
    await page.keyboard.press('Enter');
    await rightClick(page, middle(lane.head));
    await choose(page, 'Make the lane taller');
    await rightClick(page, middle(lane.head));
    await choose(page, 'Insert lane below', 'Questions');
    await expect(editor(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+F10');
    await choose(page, 'Role of the lane', 'Custom lane');
    await page.keyboard.press('Shift+F10');
    await choose(page, 'Move up');
    await expect
      .poll(async () => {
        const document = await saved();
        const steps = stepsOf(document, blueprintOf(document));
        const lanes = lanesOf(document, blueprintOf(document));
        return [steps[1]?.title, steps[2]?.emotion, steps[2]?.width, lanes[0]?.role, lanes[1]?.role, lanes[1]?.height];
      })
      .toEqual(['Think it over', -1, 200, 'custom', 'evidence', Math.round(lane.head.height) + 40]);
  },
);

inHotel(
  'a connector gets another end, and a mark another card, by clicks alone',
  async ({ page, before, scene, saved }) => {
    const one = cardOf(scene, 'customer', 6);
    const other = cardOf(scene, 'technology', 7);
    const connector = scene.connectors.find(
      ({ from, to }) => to.id === one.id && from.id === cardOf(scene, 'customer', 5).id,
    );
    const mark = scene.tags.find(({ on, tag }) => on === cardOf(scene, 'customer', 3).id && tag === 'wait');
    if (!connector || !mark) throw new Error('the hotel has them');
    const [a, b] = connector.points as [Point, Point];
    await rightClick(page, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
    await choose(page, 'End at another card…');
    await expect(page.getByText('Click the card this end belongs to', { exact: false })).toBeVisible();
    await click(page, middle(other.box));
    await expect(page.getByText('Click the card this end belongs to', { exact: false })).toBeHidden();
    await rightClick(page, middle(mark.box));
    await choose(page, 'Move to another card…');
    await click(page, middle(one.box));
    await expect
      .poll(async () => {
        const document = await saved();
        const moved = document.get(mark.id);
        const end = connectorsOf(document, blueprintOf(document)).find(({ id }) => id === connector.id);
        return [end?.to, moved?.type === 'wait' && moved.card];
      })
      .toEqual([other.id, one.id]);
    expect((await saved()).size).toBe(before.size);
  },
);

inHotel('the menu says what it is about, and leaves the keyboard where it was', async ({ page, scene }) => {
  await rightClick(page, cellAt(scene, 'support', 6));
  await expect(menu(page)).toHaveAccessibleName('Cell');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
  await expect(page.locator('.typing-place')).toBeFocused();
  await page.getByRole('button', { name: 'Failure point' }).focus();
  await page.keyboard.press('ContextMenu');
  await expect(menu(page)).toHaveAccessibleName('Failure point');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Failure point' })).toBeFocused();
  await click(page, middle(cardOf(scene, 'customer', 0).box));
  await page.keyboard.down('Shift');
  await click(page, middle(cardOf(scene, 'customer', 1).box));
  await page.keyboard.up('Shift');
  await rightClick(page, middle(cardOf(scene, 'customer', 1).box));
  await expect(menu(page)).toHaveAccessibleName('2 cards');
});

inHotel('a text field has its own menu, in the language of the window', async ({ app, page, scene }) => {
  await click(page, middle(cardOf(scene, 'customer', 2).box));
  // The system's menu itself cannot be looked at: what it is asked to show can.
  await inMain(
    app,
    ({ Menu }) => {
      Menu.prototype.popup = function (this: Electron.Menu) {
        Object.assign(globalThis, { popped: this.items.map(({ role, label }) => role && label) });
      };
    },
    undefined,
  );
  const shown = () => inMain(app, () => (globalThis as { popped?: readonly string[] }).popped ?? [], undefined);
  const field = page.locator('.inspector textarea, .inspector input').first();
  await field.click({ button: 'right' });
  await expect
    .poll(async () => (await shown()).filter(Boolean))
    .toEqual(['&Undo', '&Redo', 'Cu&t', '&Copy', '&Paste', 'Select &All']);
  await page.getByRole('radio', { name: '中文' }).click();
  await field.click({ button: 'right' });
  await expect.poll(async () => (await shown()).filter(Boolean)[0]).toBe('撤销(&U)');
});
