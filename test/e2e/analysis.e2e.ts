import type { Page } from '@playwright/test';
import { figures } from '../../shared/analysis/figures.ts';
import { blueprints, cardsOf } from '../../shared/model/queries.ts';
import { clickCard } from './editing-page.ts';
import { inHotel as test } from './in-hotel.ts';
import { expect } from './program.ts';
import { rested } from './window-page.ts';

const opened = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('main', { name: /^Analysis of / })).toBeVisible();
};
const figure = (page: Page, name: string) => page.locator(`tr[data-figure=${name}] .analysis-number b`);

test('the figures are those of the blueprint shown, and follow its edits', async ({ page, before, scene }) => {
  const of = figures(before, blueprints(before)[0]?.id ?? '');
  const [card] = cardsOf(before, blueprints(before)[0]?.id ?? '');
  await clickCard(page, scene, card?.id ?? '');
  await page.keyboard.press('Delete');
  await opened(page);
  await expect(figure(page, 'cards')).toHaveText(String(of.cards - 1));
  await page.keyboard.press('Control+z');
  await expect(figure(page, 'cards')).toHaveText(String(of.cards));
  for (const name of ['leadTypicalMinutes', 'staffMinutes', 'handOffs', 'rpnTotal', 'performanceMean'] as const)
    await expect(figure(page, name)).toHaveText(String(of[name]));
  const lead = page.locator('.analysis-tile[data-figure=leadTypicalMinutes]');
  await expect(lead).toContainText(`${of.leadTypicalMinutes} min`);
  await lead.getByRole('button').click();
  await expect(page.getByRole('dialog')).toContainText('Customer minutes + typical waits');
});

test('the register is sorted by its heads, and a row leads by key to where the failure stands', async ({
  page,
  before,
}) => {
  const of = figures(before, blueprints(before)[0]?.id ?? '');
  const highest = Object.entries(of.rpn).toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  await opened(page);
  const register = page.getByRole('table', { name: 'Failure register' });
  const head = register.getByRole('columnheader', { name: 'S×O×D' });
  await head.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  const first = register.locator('[data-failure]').first();
  await expect(first).toHaveAttribute('data-failure', highest);
  await first.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await rested(page);
  const failure = [...before.values()].find((rec) => rec.type === 'failure' && rec.code === highest);
  const title = failure?.type === 'failure' ? (failure.title ?? '') : '';
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByLabel('What can go wrong')).toHaveValue(
    title,
  );
  await expect(page.locator('.typing-place')).toBeFocused();
  await opened(page);
  await expect(head).toHaveAttribute('aria-sort', 'descending');
});
