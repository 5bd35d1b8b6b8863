import type { Page } from '@playwright/test';
import type { Card } from '../../shared/model/card.ts';
import type { Document } from '../../shared/model/document.ts';
import { blueprints, cardsOf, connectorsOf, failuresOf, ownersOf, waitsOf } from '../../shared/model/queries.ts';
import { cardNamed, editor, saved } from './editing-page.ts';
import { inHotel as test } from './in-hotel.ts';
import { expect } from './program.ts';

const blueprintOf = (document: Document): string => blueprints(document)[0]?.id ?? '';
const list = (page: Page) => page.getByRole('grid', { name: /^Cards of/ });
const rowNamed = (page: Page, name: string) => list(page).getByRole('row').filter({ hasText: name });
const cell = (page: Page, row: string, column: string) =>
  rowNamed(page, row).getByRole('gridcell', { name: new RegExp(`^${column}: `) });
const choices = (page: Page) => page.locator('.choice-find');
const active = (page: Page) => page.locator('.list-cell.table-active');
const selected = (page: Page) => list(page).locator('[aria-selected="true"]');

async function listed(page: Page): Promise<void> {
  await page.keyboard.press('Alt+3');
  await page.getByRole('radio', { name: 'List', exact: true }).click();
  await expect(list(page)).toBeVisible();
}
async function column(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Columns' }).click();
  for (const name of names) await page.getByRole('menuitemcheckbox', { name, exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
}
const greeting = 'Greet and take luggage';

test('what a filter or the list does not show is not deleted with what it shows', async ({
  page,
  before,
  userData,
}) => {
  await listed(page);
  const greet = cardNamed(before, greeting);
  await list(page).getByText(greeting).click();
  await page.keyboard.press('Control+a');
  await expect(selected(page).first()).toBeVisible();
  await page.getByRole('searchbox').fill(greeting);
  await expect(list(page)).toHaveAttribute('aria-rowcount', '2');
  await list(page)
    .getByText(greeting)
    .click({ modifiers: ['Control'] });
  await list(page)
    .getByText(greeting)
    .click({ modifiers: ['Control'] });
  await page.keyboard.press('Delete');
  await expect(list(page)).toHaveAttribute('aria-rowcount', '1');
  const cards = cardsOf(before, blueprintOf(before));
  const left = cardsOf(await saved(page, userData), blueprintOf(before)).map(({ id }) => id);
  expect(left.sort()).toEqual(cards.flatMap(({ id }) => (id === greet.id ? [] : id)).sort());
});

test('a lane selected in the grid is let go in the list, and after Delete the next row has the keyboard', async ({
  page,
  before,
  userData,
}) => {
  await page.keyboard.press('Alt+3');
  await page.locator('.table-lane').first().click();
  await page.getByRole('radio', { name: 'List', exact: true }).click();
  await page.locator('.table-field').focus();
  await page.keyboard.press('Delete');
  const first = list(page).getByRole('row').nth(1);
  await first.getByRole('gridcell').first().click();
  const texts = await list(page).locator('.list-first > span').allTextContents();
  await page.keyboard.press('Delete');
  await expect(active(page)).toHaveText(texts[1] ?? '?');
  await page.keyboard.press('Delete');
  await expect(active(page)).toHaveText(texts[2] ?? '?');
  const after = await saved(page, userData);
  expect([...before.keys()].filter((id) => before.get(id)?.type === 'lane' && !after.has(id))).toEqual([]);
  expect(cardsOf(after, blueprintOf(after))).toHaveLength(cardsOf(before, blueprintOf(before)).length - 2);
});

test('Shift takes a range by arrows and by clicks, and shrinks it again', async ({ page }) => {
  await listed(page);
  const row = (n: number) => list(page).getByRole('row').nth(n).getByRole('gridcell').first();
  await row(2).click();
  for (let downs = 0; downs < 3; downs += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(selected(page)).toHaveCount(4);
  await page.keyboard.press('Shift+ArrowUp');
  await expect(selected(page)).toHaveCount(3);
  await row(7).click({ modifiers: ['Shift'] });
  await expect(selected(page)).toHaveCount(6);
  await row(1).click({ modifiers: ['Shift'] });
  await expect(selected(page)).toHaveCount(2);
  await row(5).click({ modifiers: ['Control'] });
  await expect(selected(page)).toHaveCount(3);
});

test('what is chosen goes to all rows selected, in one step; arrows walk the column heads, one of which Tab reaches', async ({
  page,
  before,
  userData,
}) => {
  await listed(page);
  await column(page, 'Kind');
  const kind = (n: number) =>
    list(page)
      .getByRole('row')
      .nth(n)
      .getByRole('gridcell', { name: /^Kind: / });
  await kind(2).click();
  await kind(4).click({ modifiers: ['Shift'] });
  await expect(selected(page)).toHaveCount(3);
  await page.keyboard.press('Enter');
  await expect(choices(page)).toBeFocused();
  await page.keyboard.type('deci');
  await page.keyboard.press('Enter');
  const decisions = async () =>
    [...(await saved(page, userData)).values()].filter((rec) => rec.type === 'card' && rec.kind === 'decision');
  const had = [...before.values()].filter((rec) => rec.type === 'card' && rec.kind === 'decision').length;
  await expect.poll(async () => (await decisions()).length).toBe(had + 3);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await decisions()).length).toBe(had);

  const heads = page.getByRole('columnheader').getByRole('button');
  await expect(heads.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
  await heads.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(heads.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader').nth(1)).toHaveAttribute('aria-sort', 'ascending');
  await expect(heads.nth(1)).toBeFocused();
});

test('what is written stays in sight although it no longer matches, in its order', async ({ page, before }) => {
  await listed(page);
  await page.getByRole('searchbox').fill(greeting);
  await expect(list(page)).toHaveAttribute('aria-rowcount', '2');
  await list(page).getByText(greeting).click();
  await page.keyboard.type('Welcome');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('Offer a drink');
  await page.keyboard.press('Enter');
  await expect(rowNamed(page, 'Offer a drink')).toBeVisible();
  await expect(rowNamed(page, 'Welcome')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '2 of them outside the filter' })).toBeVisible();
  await page.getByRole('searchbox').fill('Offer a drink');
  await expect(list(page)).toHaveAttribute('aria-rowcount', '2');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(cardsOf(before, blueprintOf(before)).length + 2));
});

test('letters typed on a cell that is chosen open its choices; on one that follows from the rest it is said', async ({
  page,
  before,
  userData,
}) => {
  await listed(page);
  await column(page, 'Kind', 'Moment of truth', 'Colour');
  const greet = cardNamed(before, greeting);
  const choose = async (name: string, typed: string) => {
    await cell(page, greeting, name).click();
    await page.keyboard.type(typed);
    await expect(choices(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(choices(page)).toHaveCount(0);
  };
  await choose('Owner', 'Night porter');
  await choose('Kind', 'deci');
  await choose('Moment of truth', 'y');
  await choose('Colour', 'gre');
  await choose('Access', 'self');
  await choose('How it is known', 'assum');
  await cell(page, greeting, 'Touchpoint').click();
  await page.keyboard.press('Enter');
  for (const name of ['digi', 'cont']) {
    await choices(page).fill(name);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await cell(page, greeting, 'Lane').click();
  await page.keyboard.type('tech');
  await page.keyboard.press('Enter');
  await expect(cell(page, greeting, 'Lane')).toHaveText('Frontstage technology');
  await cell(page, greeting, 'Connections').click();
  await page.keyboard.type('linen');
  await page.keyboard.press('Escape');
  await cell(page, greeting, 'Marks').click();
  await page.keyboard.press('Enter');
  await expect(page.locator('.mark-choice')).toBeVisible();
  await page.keyboard.press('Escape');
  await cell(page, greeting, 'Risk').click();
  await page.keyboard.type('9');
  await expect(page.locator('.table-notice')).toContainText('cannot be typed here');
  await expect(page.locator('.table-field')).toHaveValue('');
  // What was written a moment ago may still be on its way.
  const laneNow = async () => {
    const document = await saved(page, userData);
    return document.get(cardNamed(document, greeting).lane);
  };
  await expect.poll(laneNow).toMatchObject({ role: 'technology' });
  const after = await saved(page, userData);
  const owner = ownersOf(after, greet.blueprint).find(({ title }) => title === 'Night porter');
  const now = after.get(greet.id) as Card;
  expect(now).toMatchObject({
    owner: owner?.id,
    kind: 'decision',
    momentOfTruth: true,
    colour: 'green',
    access: 'self-help',
    grade: 'assumed',
    step: greet.step,
  });
  expect(now.touchpoint).toEqual(expect.arrayContaining(['digital', 'content']));
  for (let deeds = 0; deeds < 9; deeds += 1) await page.keyboard.press('Control+z');
  await expect.poll(async () => (await saved(page, userData)).get(greet.id)).toEqual(greet);
});

test('waits and failures are written in their cells', async ({ page, userData }) => {
  await listed(page);
  await column(page, 'What can go wrong', 'Recovery', 'Peak wait');
  await page.getByRole('searchbox').fill(greeting);
  const write = async (name: string, text: string) => {
    await cell(page, greeting, name).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const greet = cardNamed(await saved(page, userData), greeting);
  await write('Wait', '3.5');
  await write('Peak wait', '9');
  await write('What can go wrong', 'Nobody at the door');
  await write('Recovery', 'The bell calls the porter');
  const after = await saved(page, userData);
  expect(waitsOf(after, greet.blueprint)).toContainEqual(
    expect.objectContaining({ card: greet.id, typicalMinutes: 3.5, peakMinutes: 9 }),
  );
  expect(failuresOf(after, greet.blueprint)).toContainEqual(
    expect.objectContaining({ card: greet.id, title: 'Nobody at the door', recovery: 'The bell calls the porter' }),
  );
});

test('the right-click menu opens in list and grid, by pointer and by key', async ({ page, before, userData }) => {
  await listed(page);
  await cell(page, greeting, 'Lane').click({ button: 'right' });
  const menu = page.getByRole('menu', { name: greeting });
  await menu.getByRole('menuitem', { name: /Duplicate/ }).click();
  await expect(rowNamed(page, greeting)).toHaveCount(2);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: /^Delete/ }).click();
  await expect(rowNamed(page, greeting)).toHaveCount(1);
  await page.getByRole('radio', { name: 'Grid', exact: true }).click();
  const step = page.locator('.table-step').nth(1);
  await step.click({ button: 'right' });
  await expect(page.getByRole('menu', { name: (await step.textContent()) ?? '?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('.table-card', { hasText: greeting }).click();
  await page.keyboard.press('Shift+F10');
  await menu.getByRole('menuitem', { name: /Edit text/ }).click();
  await expect(editor(page)).toHaveValue(greeting);
  await page.keyboard.type(' now');
  await page.keyboard.press('Enter');
  expect((await saved(page, userData)).get(cardNamed(before, greeting).id)).toMatchObject({ text: `${greeting} now` });
});

test('cards are copied, cut and pasted in the table', async ({ page, before, userData }) => {
  await listed(page);
  const greet = cardNamed(before, greeting);
  await list(page).getByText(greeting).click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(rowNamed(page, greeting)).toHaveCount(2);
  await page.keyboard.press('Control+x');
  await expect(rowNamed(page, greeting)).toHaveCount(1);
  await page.getByRole('radio', { name: 'Grid', exact: true }).click();
  await page.locator('.table-card', { hasText: greeting }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await expect(page.locator('.table-card', { hasText: greeting })).toHaveCount(2);
  const after = await saved(page, userData);
  const pasted = cardsOf(after, greet.blueprint).filter(({ text, id }) => text === greeting && id !== greet.id);
  expect(pasted).toHaveLength(1);
  expect(pasted[0]?.step).not.toBe(greet.step);
  expect(connectorsOf(after, greet.blueprint)).toEqual(connectorsOf(before, greet.blueprint));
});
