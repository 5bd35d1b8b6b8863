import type { ElectronApplication, Page } from '@playwright/test';
import { systemKey } from './editing-page.ts';
import { inHotel } from './in-hotel.ts';
import { expect } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { rested } from './window-page.ts';

const test = inHotel;

const row = (page: Page, says: string, place: string) =>
  page
    .locator('.problem')
    .filter({ hasText: says })
    .filter({ has: page.locator('.problem-place', { hasText: place }) });

/** Brings the keyboard to what says a text, as a person does who looks for it. */
async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+f');
  // Emptied first: what was looked for last is counted until this is.
  await page.getByRole('textbox', { name: 'Find text' }).fill('');
  await expect(page.locator('.find-count')).toHaveText('');
  await page.getByRole('textbox', { name: 'Find text' }).fill(text);
  await expect(page.locator('.find-count')).toHaveText(/^1 of \d+$/);
  await page.keyboard.press('Escape');
}

type Hand = { readonly app: ElectronApplication; readonly page: Page };
type Broken = {
  readonly name: string;
  /** The deeds of a person, and how many undo them. */
  readonly breaks: (hand: Hand) => Promise<number>;
  readonly says: string;
  readonly place: string;
  readonly fix: string;
};

const remove =
  (text: string): Broken['breaks'] =>
  async ({ app, page }) => {
    await find(page, text);
    await chooseFromMenu(app, 'edit.delete');
    return 1;
  };
const check =
  (tab: string, name: string, ...texts: string[]): Broken['breaks'] =>
  async ({ page }) => {
    for (const text of texts) {
      await find(page, text);
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page
        .locator('label')
        .filter({ has: page.getByRole('checkbox', { name, exact: true }) })
        .click();
    }
    return texts.length;
  };

const ways: readonly Broken[] = [
  {
    name: 'evidence is deleted',
    breaks: remove('Booking page with room'),
    says: 'without physical evidence',
    place: 'C1',
    fix: 'Add evidence',
  },
  {
    name: 'a frontstage card is deleted',
    breaks: remove('Greet and take luggage'),
    says: 'without a touchpoint',
    place: 'C3',
    fix: 'Add a frontstage card',
  },
  {
    name: 'a customer action is deleted',
    breaks: remove('Walk into the lobby'),
    says: 'In this step the customer does nothing',
    place: 'S3',
    fix: 'Add a customer action',
  },
  {
    name: 'the path breaks with it',
    breaks: remove('Walk into the lobby'),
    says: 'path breaks here',
    place: 'C4',
    fix: 'Connect',
  },
  {
    name: 'what stands behind a frontstage card is deleted',
    breaks: remove('Reconcile deposit with folio'),
    says: 'Nothing stands behind',
    place: 'F5',
    fix: 'Add a backstage card',
  },
  {
    name: 'an outcome of a decision is deleted',
    breaks: remove('Apologise and offer lounge'),
    says: 'at least two labelled outcomes',
    place: 'B4',
    fix: 'Add outcomes',
  },
  {
    name: 'a card is duplicated and stands alone',
    breaks: async ({ app, page }) => {
      await find(page, 'Hand over key and brief');
      await chooseFromMenu(app, 'edit.duplicate');
      return 1;
    },
    says: 'connected with nothing',
    place: 'Hand over key',
    fix: 'Connect',
  },
  {
    name: 'somebody is not alone any more',
    breaks: check('Details', 'The customer acts alone here', 'Take lift and find room'),
    says: 'without a touchpoint',
    place: 'C7',
    fix: 'The customer acts alone',
  },
  {
    name: 'no moment of truth is left',
    breaks: check('Evaluate', 'Moment of truth', 'Hand over ID and confirm', 'Open door and look around'),
    says: 'No moment of truth',
    place: 'Hotel check-in',
    fix: 'Mark the strongest moment',
  },
  {
    name: 'a text becomes a story',
    breaks: async ({ page }) => {
      await find(page, 'Read the confirmation');
      await page.keyboard.press('F2');
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(`Reads the message. ${'and then some more '.repeat(8)}`);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      return 1;
    },
    says: 'too long to take in',
    place: 'C2',
    fix: 'Shorten; keep all in the description',
  },
];

test('what is broken in ten ways appears, its quick fix mends it, and undo brings it back', async ({ app, page }) => {
  test.setTimeout(1_500_000);
  await page.locator('.problem-count').click();
  await page
    .getByRole('button', { name: 'Fit everything' })
    .or(page.getByRole('button', { name: /^Fit/ }))
    .first()
    .click();
  await rested(page);
  for (const { name, breaks, says, place, fix } of ways) {
    await test.step(name, async () => {
      await expect(row(page, says, place)).toHaveCount(0);
      const deeds = await breaks({ app, page });
      await expect(row(page, says, place)).toHaveCount(1);
      await row(page, says, place).click();
      await page.getByRole('button', { name: fix, exact: true }).click();
      await expect(row(page, says, place)).toHaveCount(0);
      await chooseFromMenu(app, 'edit.undo');
      await expect(row(page, says, place)).toHaveCount(1);
      for (let deed = 0; deed < deeds; deed++) await chooseFromMenu(app, 'edit.undo');
      await expect(row(page, says, place)).toHaveCount(0);
    });
  }
});

test('F8 goes from problem to problem; one is waived with a reason, a rule switched off, both undone', async ({
  app,
  page,
}) => {
  const count = page.locator('.problem-count');
  await expect(count).toHaveAccessibleName('Problems, 5 warnings, 13 hints');
  await page.keyboard.press('F8');
  const chosen = page.locator('.problem[aria-selected=true]');
  await expect(chosen).toContainText('runs back in time');
  await systemKey(app, 'F8', []);
  await expect(chosen).toContainText('For whom is it done?');
  await expect(page.getByRole('heading', { level: 2, name: 'Reconcile deposit with folio' })).toBeVisible();
  const card = page.locator('.twin li').filter({ hasText: 'Reconcile deposit with folio' });
  await expect(card).toHaveAccessibleDescription(/For whom is it done\?/);
  await page.keyboard.press('Shift+F8');
  await expect(chosen).toContainText('runs back in time');
  await page.keyboard.press('F8');

  await page.getByRole('textbox', { name: 'Reason' }).fill('Done at night');
  await page.keyboard.press('Enter');
  await expect(count).toHaveAccessibleName('Problems, 4 warnings, 13 hints, 1 waived');
  await expect(page.locator('.problem-waived')).toContainText('Waived: Done at night');
  await page.locator('.problem-waived').click();
  await page.getByRole('button', { name: 'Count it again' }).click();
  await expect(count).toHaveAccessibleName('Problems, 5 warnings, 13 hints');

  await row(page, 'what must be agreed', 'K9').click();
  await page.getByRole('button', { name: 'Stop asking this in the project' }).click();
  await expect(count).toHaveAccessibleName('Problems, 5 warnings, 3 hints');
  await page.getByRole('button', { name: 'Ask 1 rule again' }).click();
  await expect(count).toHaveAccessibleName('Problems, 5 warnings, 13 hints');
  await page.getByLabel('Rules of').selectOption('asu');
  await expect(count).toHaveAccessibleName('Problems, 5 warnings, 3 hints');
  await chooseFromMenu(app, 'edit.undo');
  await expect(count).toHaveAccessibleName('Problems, 5 warnings, 13 hints');
  await page.getByRole('listbox', { name: 'Problems, the worst first' }).press('Escape');
  await expect(page.getByRole('region', { name: 'Problems', exact: true })).toBeHidden();
  await expect(page.getByRole('textbox', { name: /^Blueprint / })).toBeFocused();
});
