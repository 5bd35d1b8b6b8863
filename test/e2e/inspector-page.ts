import type { Locator, Page } from '@playwright/test';
import type { Document } from '../../shared/model/document.ts';
import type { Rec, RecOf, RecordType } from '../../shared/model/record.ts';
import { expect } from './program.ts';
import { sceneOf, shown } from './window-page.ts';

export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: /Inspector|检查器/ });
export const box = (page: Page, name: string | RegExp): Locator =>
  inspector(page).getByRole('textbox', { name, exact: true });
export const rating = (page: Page, name: string, nth = 0): Locator =>
  inspector(page)
    .getByRole('button', { name: new RegExp(name) })
    .and(page.locator('.choice'))
    .nth(nth);
export const tab = async (page: Page, name: string): Promise<void> => {
  await inspector(page).getByRole('tab', { name }).click();
  await expect(inspector(page).getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
};

/** A click on a card, as a person would: on what the sheet draws. */
export async function clickCard(
  page: Page,
  document: Document,
  text: string,
  modifiers: 'Shift'[] = [],
  shownAs = text,
) {
  const scene = sceneOf(document);
  const record = all(document, 'card').find((card) => card.text === text);
  const card = scene.cards.find(({ id }) => id === record?.id);
  if (!card) throw new Error(`there is no card “${text}”`);
  const { zoom, x, y, left, top } = await shown(page);
  for (const key of modifiers) await page.keyboard.down(key);
  await page.mouse.click(
    left + x + (card.box.x + card.box.width / 2) * zoom,
    top + y + (card.box.y + card.box.height / 2) * zoom,
  );
  for (const key of modifiers) await page.keyboard.up(key);
  if (modifiers.length === 0) await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText(shownAs);
}

export const all = <T extends RecordType>(document: Document, type: T): RecOf<T>[] =>
  [...document.values()].filter((rec: Rec): rec is RecOf<T> => rec.type === type);
