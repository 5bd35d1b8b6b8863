import type { Page } from '@playwright/test';
import type { Document } from '../../shared/model/document.ts';
import {
  blueprints,
  cardsOf,
  connectorsOf,
  failuresOf,
  lanesOf,
  phasesOf,
  stepsOf,
} from '../../shared/model/queries.ts';
import { cardNamed, editor, saved } from './editing-page.ts';
import { inHotel as test } from './in-hotel.ts';
import { expect } from './program.ts';

const blueprintOf = (document: Document): string => blueprints(document)[0]?.id ?? '';
const opened = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('grid', { name: /as a table/ })).toBeVisible();
  await expect(page.locator('.typing-place')).toBeFocused();
};
const card = (page: Page, name: string) => page.locator('.table-card', { hasText: name });

test('the table is written in by the keys of the canvas, with the same undo', async ({ page, before, userData }) => {
  await opened(page);
  const greet = cardNamed(before, 'Greet and take luggage');
  await card(page, greet.text).click();
  await page.keyboard.type('Welcome the guest');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type('Offer a drink');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Offer a drink')).toBeVisible();
  await page.keyboard.press('Control+m');
  await page.keyboard.press('f');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+l');
  await page.keyboard.type('linen');
  await page.keyboard.press('Enter');
  const drawn = await saved(page, userData);
  const drink = cardNamed(drawn, 'Offer a drink');
  expect(drink).toMatchObject({ lane: greet.lane, step: greet.step });
  const blueprint = blueprintOf(drawn);
  expect(failuresOf(drawn, blueprint).map((failure) => failure.card)).toContain(drink.id);
  const linen = cardNamed(drawn, 'Linen and amenities supply');
  expect(connectorsOf(drawn, blueprint)).toContainEqual(expect.objectContaining({ from: drink.id, to: linen.id }));
  for (let deeds = 0; deeds < 4; deeds += 1) await page.keyboard.press('Control+z');
  await expect(card(page, greet.text)).toBeVisible();
  expect([...(await saved(page, userData)).entries()]).toEqual([...before.entries()]);
});

test('a reader finds every phase, step, lane and card of the file, and what is chosen stays so between views', async ({
  page,
  before,
}) => {
  await opened(page);
  const blueprint = blueprintOf(before);
  const grid = page.getByRole('grid', { name: /as a table/ });
  await expect(grid).toHaveAttribute('aria-rowcount', String(lanesOf(before, blueprint).length + 2));
  await expect(grid).toHaveAttribute('aria-colcount', String(stepsOf(before, blueprint).length + 1));
  const heard = new Set<string>();
  const listen = async () => {
    const names = await grid
      .locator('[data-head], [data-card]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''));
    for (const name of names) heard.add(name);
  };
  const first = cardsOf(before, blueprint)[0];
  await card(page, first?.text ?? '').click();
  await listen();
  for (const _ of stepsOf(before, blueprint)) {
    await page.keyboard.press('ArrowRight');
    await listen();
  }
  const all = [...heard];
  for (const { title } of [...phasesOf(before, blueprint), ...stepsOf(before, blueprint)])
    expect(all.some((name) => name === title || name.startsWith(`${title}, `))).toBe(true);
  for (const { text } of cardsOf(before, blueprint))
    expect(all.some((name) => name.startsWith(`${text}, `) && /step \d of 9/.test(name))).toBe(true);
  const last = page.locator('.table-card.table-active');
  const chosen = await last.locator('.table-card-text').textContent();
  await page.keyboard.press('Alt+1');
  await expect(page.locator('.inspector h2')).toHaveText(chosen ?? '');
});

test('the list sorts, filters, and is written in cell by cell', async ({ page, before, userData }) => {
  await opened(page);
  await page.getByRole('radio', { name: 'List', exact: true }).click();
  const list = page.getByRole('grid', { name: /^Cards of/ });
  const cards = cardsOf(before, blueprintOf(before));
  await expect(list).toHaveAttribute('aria-rowcount', String(cards.length + 1));
  await page.getByRole('searchbox').fill('GREET');
  await expect(list).toHaveAttribute('aria-rowcount', '2');
  const greet = cardNamed(before, 'Greet and take luggage');
  await list.getByText(greet.text).click();
  await page.keyboard.type('Welcome');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('12');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect((await saved(page, userData)).get(greet.id)).toMatchObject({ text: 'Welcome', minutes: 12 });
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('columnheader', { name: 'Minutes' }).getByRole('button').click();
  await page.getByRole('columnheader', { name: 'Minutes' }).getByRole('button').click();
  const most = Math.max(...cards.map(({ id, minutes }) => (id === greet.id ? 12 : (minutes ?? 0))));
  await expect(list.getByRole('row').nth(1)).toContainText(String(most));
});
