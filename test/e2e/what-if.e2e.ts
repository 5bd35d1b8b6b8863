import type { Page } from '@playwright/test';
import { carryOut } from '../../renderer/analysis/simulation-order.ts';
import { type Simulated, spellsOf } from '../../shared/analysis/simulation.ts';
import { blueprints, contentsOf } from '../../shared/model/queries.ts';
import { inHotel as test } from './in-hotel.ts';
import { expect } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const figure = (page: Page, name: string) => page.locator(`tr[data-figure=${name}] .analysis-number`);

test('the lead time is simulated beside the window, the same for the same seed; the queue says how many people it needs', async ({
  app,
  page,
  before,
}) => {
  const contents = contentsOf(before, blueprints(before)[0]?.id ?? '');
  let expected: Simulated | undefined;
  carryOut({ spells: spellsOf(contents), runs: 2_000, seed: 7 }, (news) => {
    if (news.says === 'done') expected = news.simulated;
  });
  const rounded = (value = Number.NaN) => `${Math.round(value * 10) / 10} min`;
  await chooseFromMenu(app, 'view.analysis');
  const run = page.getByRole('button', { name: 'Simulate', exact: true });

  await box(page, 'Runs').fill('many');
  await expect(page.getByText('Enter a number in digits')).toBeVisible();
  await expect(run).toBeDisabled();
  await box(page, 'Runs').fill('2000');
  await box(page, 'Seed').fill('7');
  await run.press('Enter');
  await expect(figure(page, 'p50')).toHaveText(rounded(expected?.p50));
  await expect(figure(page, 'p90')).toHaveText(rounded(expected?.p90));
  await box(page, 'Seed').fill('8');
  await expect(page.getByText('simulate again')).toBeVisible();

  await box(page, 'People').fill('1');
  await expect(page.getByText('With 1 person the queue grows without end')).toBeVisible();
  await box(page, 'People').fill('2');
  await expect(page.getByText('75.8 % of customers wait')).toBeVisible();
  await expect(page.getByText('3 are needed')).toBeVisible();
});
