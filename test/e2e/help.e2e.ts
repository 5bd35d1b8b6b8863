import { exampleFile } from './blueprint-file.ts';
import { clickCard } from './editing-page.ts';
import { inHotel } from './in-hotel.ts';
import { expect, startProgram, test } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { rested } from './window-page.ts';

inHotel('F1 shows every key, the glossary what the method’s terms mean', async ({ page, app }) => {
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog');
  await expect(help.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expect(help.locator('.help-row', { hasText: 'Duplicate' }).first()).toContainText('Ctrl+D');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.getByRole('button', { name: /^What these are, Marks/ }).click();
  await expect(help.getByText('Something likely to go wrong that the customer feels.')).toBeInViewport();
  await page.keyboard.press('Escape');
  await chooseFromMenu(app, 'settings.language.zh');
  await chooseFromMenu(app, 'help.glossary');
  await expect(help.getByText('顾客在此对服务形成判断。')).toBeVisible();
});

inHotel('the ratings of a failure say what they mean, in the inspector', async ({ page, scene, before }) => {
  const failing = scene.tags.find(({ tag }) => tag === 'failure')?.on ?? '';
  await clickCard(page, scene, failing);
  await page.getByRole('tab', { name: 'Failure' }).click();
  await page
    .getByRole('button', { name: /^What these are, .*[Rr]ating/ })
    .first()
    .click();
  const help = page.getByRole('dialog');
  await expect(help.getByText('How bad it is for the customer when it happens')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  expect(before.has(failing)).toBe(true);
});

test('the first document comes with a tour, once; the menu shows it again', async ({ userData }) => {
  const file = await exampleFile(userData, 'hotel-checkin');
  const first = await startProgram({ userData, tour: true, args: [file] });
  const card = (page = first.page) => page.getByRole('region', { name: 'First tour' });
  await rested(first.page);
  await expect(card()).toContainText('1 of 4');
  // It takes no keyboard: what is typed goes on going to the sheet.
  await card().getByRole('button', { name: 'Next' }).click();
  await expect(card()).toContainText('2 of 4');
  await card().getByRole('button', { name: 'Skip' }).click();
  await expect(card()).toBeHidden();
  await first.close();
  expect(first.consoleErrors).toEqual([]);

  const second = await startProgram({ userData, tour: true, args: [file] });
  await rested(second.page);
  await expect(card(second.page)).toBeHidden();
  await chooseFromMenu(second.app, 'help.tour');
  for (const name of ['Next', 'Next', 'Next', 'Begin']) await card(second.page).getByRole('button', { name }).click();
  await expect(card(second.page)).toBeHidden();
  await chooseFromMenu(second.app, 'help.tour');
  await expect(card(second.page)).toBeVisible();
  await second.page.locator('.typing-place').focus();
  await second.page.keyboard.press('Escape');
  await expect(card(second.page)).toBeHidden();
  await second.close();
  expect(second.consoleErrors).toEqual([]);
});
