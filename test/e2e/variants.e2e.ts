import type { Page } from '@playwright/test';
import { blueprints, cardsOf, connectorsOf } from '../../shared/model/queries.ts';
import { editor } from './editing-page.ts';
import { inHotel } from './in-hotel.ts';
import { expect } from './program.ts';

inHotel.use({ wholeSheet: true });

const tabs = (page: Page) => page.getByRole('tab').and(page.locator('[data-key]')).filter({ hasText: /\S/ });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const chooseOnTab = async (page: Page, name: string, ...items: string[]): Promise<void> => {
  await tab(page, name).click({ button: 'right' });
  for (const item of items) await page.getByRole('menuitem', { name: item, exact: true }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
};
const undo = async (page: Page): Promise<void> => {
  await page.locator('.typing-place').focus();
  await page.keyboard.press('Control+z');
};

inHotel('tabs are added, renamed, moved and deleted, and undo brings each back', async ({ page, saved }) => {
  const titles = async () => blueprints(await saved()).map(({ title }) => title);
  await page.getByRole('button', { name: 'Add a blueprint' }).click();
  await page.getByRole('menuitem', { name: 'New blueprint' }).click();
  await expect(page.locator('.title-field')).toBeFocused();
  await page.keyboard.type('Group arrival');
  await page.keyboard.press('Enter');
  await expect(tab(page, 'Group arrival')).toHaveAttribute('aria-selected', 'true');
  await chooseOnTab(page, 'Group arrival', 'Move tab left');
  await expect.poll(titles).toEqual(['Group arrival', 'Hotel check-in']);
  await chooseOnTab(page, 'Hotel check-in', 'Rename');
  await page.keyboard.type('Arrival');
  await page.keyboard.press('Enter');
  await expect.poll(titles).toEqual(['Group arrival', 'Arrival']);
  await chooseOnTab(page, 'Group arrival', 'Delete blueprint');
  await expect.poll(titles).toEqual(['Arrival']);
  await undo(page);
  await expect(tab(page, 'Group arrival')).toHaveAttribute('aria-selected', 'true');
  await expect.poll(titles).toEqual(['Group arrival', 'Arrival']);

  // What is shown can be what undo takes away: another one is shown then.
  await page.getByRole('button', { name: 'Add a blueprint' }).click();
  await page.getByRole('menuitem', { name: 'New blueprint' }).click();
  await expect(tab(page, 'Untitled blueprint')).toHaveAttribute('aria-selected', 'true');
  // In a title nothing was typed into, undo is the document's.
  await expect(page.locator('.title-field')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(tab(page, 'Group arrival')).toHaveAttribute('aria-selected', 'true');
  await expect.poll(titles).toEqual(['Group arrival', 'Arrival']);
});

inHotel('a variant is made, altered, compared, and a card is copied back', async ({ page, before, saved }) => {
  const title = 'Hotel check-in, Future, VIP';
  await chooseOnTab(page, 'Hotel check-in', 'Duplicate as a variant…');
  await page.getByRole('dialog').getByLabel('Customer', { exact: true }).selectOption('VIP');
  await expect(page.getByRole('dialog').getByLabel('Title')).toHaveValue(title);
  await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await expect(tab(page, title)).toHaveAttribute('aria-selected', 'true');
  await expect
    .poll(async () => blueprints(await saved()).map(({ state, scenario }) => [state, scenario?.customer]))
    .toEqual([
      ['current', 'new'],
      ['future', 'vip'],
    ]);
  // It is told from its original in the other language, too.
  const [one, two] = blueprints(await saved()).map(({ translations }) => translations?.title ?? '');
  expect(two?.replace(one ?? '', '')).toMatch(/^（.+、.+）$/);

  // The customer's first card goes, the second says something else, and one is new.
  await page.locator('.typing-place').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Reads the note from the concierge');
  await page.keyboard.press('Control+Enter');
  await expect(editor(page)).toHaveValue('');
  await page.keyboard.type('Asks for a later arrival');
  await page.keyboard.press('Enter');
  await expect(editor(page)).toHaveCount(0);

  await chooseOnTab(page, title, 'Compare with', 'Hotel check-in');
  const differences = page.getByRole('complementary', { name: 'Differences' });
  const ofCards = differences
    .getByRole('button')
    .filter({ has: page.locator('.compare-type').filter({ hasText: /^Card/ }) });
  const names = () =>
    ofCards.evaluateAll((all) =>
      all.map((one) => {
        const part = (name: string) => one.querySelector(`.compare-${name}`)?.textContent ?? '';
        return `${part('badge').slice(1)}: ${part('type').split(' · ')[0]}, ${part('text')}`;
      }),
    );
  await expect
    .poll(names)
    .toEqual([
      'Removed: Card, Compare rooms and book',
      'Changed: Card, Reads the note from the concierge',
      'Added: Card, Asks for a later arrival',
    ]);
  await expect(page.getByRole('status').filter({ hasText: 'Removed 3' })).toBeVisible();
  await ofCards.first().click();
  await expect(page.locator('.compare-mark[data-current]')).toHaveClass(/compare-removed/);

  // Both sheets move together.
  const marks = page.locator('.compare-mark.compare-changed');
  const places = () => marks.evaluateAll((all) => all.map((one) => (one as HTMLElement).style.top));
  const [left, right] = await places();
  expect(left).toBe(right);
  await page.getByRole('region', { name: 'After: ' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(places).not.toEqual([left, right]);
  const moved = await places();
  expect(moved[0]).toBe(moved[1]);

  await differences.getByRole('checkbox', { name: 'Choose Compare rooms and book to be copied' }).check();
  await differences.getByRole('button', { name: `Copy 1 card to ${title}` }).click();
  await expect
    .poll(names)
    .toEqual(['Changed: Card, Reads the note from the concierge', 'Added: Card, Asks for a later arrival']);
  const cards = async () => blueprints(await saved()).map(({ id }) => id);
  const [original = '', variant = ''] = await cards();
  const texts = (document: typeof before, id: string) => cardsOf(document, id).map(({ text }) => text);
  await expect.poll(async () => texts(await saved(), variant)).toContain('Compare rooms and book');
  expect(texts(await saved(), original)).toEqual(texts(before, original));
  // It is joined to the partners of the cards that it was joined to.
  const joined = (document: typeof before, id: string) => {
    const card = cardsOf(document, id).find(({ text }) => text === 'Compare rooms and book');
    return connectorsOf(document, id).filter(({ from, to }) => from === card?.id || to === card?.id).length;
  };
  expect(joined(before, original)).toBeGreaterThan(1);
  expect(joined(await saved(), variant)).toBe(joined(before, original));
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await names()).length).toBe(3);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(tabs(page).first()).toBeVisible();
});
