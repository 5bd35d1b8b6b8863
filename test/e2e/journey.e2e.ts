import type { Locator, Page } from '@playwright/test';
import type { Document } from '../../shared/model/document.ts';
import { marksOf, stepsOf } from '../../shared/model/queries.ts';
import type { Step } from '../../shared/model/step.ts';
import { saved } from './editing-page.ts';
import { inHotel as test } from './in-hotel.ts';
import { expect } from './program.ts';

const place = (page: Page): Locator => page.locator('.journey-active');
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const firstStep = (document: Document, blueprint: string): Step => {
  const [step] = stepsOf(document, blueprint);
  if (!step) throw new Error('the hotel has no step');
  return step;
};

test('what a customer thinks, feels and suffers is written where it is drawn, and taken back by one undo', async ({
  page,
  scene,
  userData,
}) => {
  await press(page, 'Alt+2');
  await expect(page.getByRole('grid', { name: /^Journey map of / })).toBeVisible();
  await expect(page.locator('.typing-place')).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(place(page)).toHaveAttribute('data-entry', /./);
  await press(page, 'ArrowDown');
  await page.keyboard.type('Is it near the station?');
  await press(page, 'Enter', 'ArrowDown');
  await page.keyboard.type('-2');
  await press(page, 'Enter', 'ArrowDown');
  await page.keyboard.type('−1');
  await press(page, 'Enter', 'Home');
  await expect(place(page)).toHaveAttribute('aria-label', 'Customer emotion: −2');
  const pains = page.locator('[role=gridcell][data-row=pains]').first();
  await pains.scrollIntoViewIfNeeded();
  await pains.click();
  await page.keyboard.type('The price changes while I look');
  await press(page, 'Enter');
  await expect(page.getByRole('listitem', { name: 'Pain point, The price changes while I look' })).toBeVisible();
  await page.locator('[data-row=moments] li').first().click();
  await press(page, 'Delete');

  const after = await saved(page, userData);
  const step = firstStep(after, scene.blueprint);
  expect(step).toMatchObject({ thought: 'Is it near the station?', emotion: -2, staffEmotion: -1 });
  expect(marksOf(after, scene.blueprint)).toMatchObject([
    { kind: 'pain', step: step.id, text: 'The price changes while I look' },
  ]);
  const moments = (document: Document) =>
    [...document.values()].filter((rec) => rec.type === 'card' && rec.momentOfTruth === true).length;
  const left = moments(after);
  await press(page, ...Array<string>(5).fill('Control+z'));
  const before = await saved(page, userData);
  expect(moments(before)).toBe(left + 1);
  expect(firstStep(before, scene.blueprint).thought).toBeUndefined();
  expect(marksOf(before, scene.blueprint)).toEqual([]);
});
