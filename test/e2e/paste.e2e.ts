import type { Page } from '@playwright/test';
import type { Card } from '../../shared/model/card.ts';
import { contentsOf } from '../../shared/model/queries.ts';
import { onClipboard, putOnClipboard } from './clipboard.ts';
import { cardNamed, clickCard, editor, menuEntry, saved } from './editing-page.ts';
import { inHotel } from './in-hotel.ts';
import { expect, test } from './program.ts';
import { settled } from './session-page.ts';
import { cardsInSight, rested, setSize } from './window-page.ts';

const preview = (page: Page) => page.getByRole('dialog', { name: /Paste into the blueprint|粘贴到蓝图/ });
const counts = (page: Page, text: string | RegExp) => page.locator('.counts').filter({ hasText: text });

const steps = ['Search', 'Book', 'Arrive', 'Check in', 'Stay', 'Eat', 'Pay', 'Leave'];
const lanes = ['Physical evidence', 'Customer actions', 'Frontstage', 'Backstage', 'Support processes'];
const sheet = [['', ...steps], ...lanes.map((lane) => [lane, ...steps.map((step) => `${step}: ${lane.toLowerCase()}`)])]
  .map((row) => row.join('\t'))
  .join('\r\n');

const emptyBlueprint = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /Blank|Empty|空白/ })
    .first()
    .click();
  await rested(page);
  await page.locator('.typing-place').focus();
};

test('40 cells of a spreadsheet become a blueprint, after a preview, as one thing to undo', async ({ app, page }) => {
  await setSize(app, 1440, 900);
  await emptyBlueprint(page);
  await putOnClipboard(page, { 'text/plain': sheet, 'text/html': '<img src="x">' });
  await page.keyboard.press('Control+V');
  await expect(preview(page)).toContainText('40 cards');
  await expect(preview(page)).toContainText('7 steps');
  await page.keyboard.press('Escape');
  await expect(preview(page)).toBeHidden();
  await expect(counts(page, '0 cards')).toBeVisible();

  await page.keyboard.press('Control+V');
  await expect(preview(page).getByRole('button', { name: 'Paste' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(preview(page)).toBeHidden();
  await expect(counts(page, '8 steps · 40 cards')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(counts(page, '1 step · 0 cards')).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(counts(page, '40 cards')).toBeVisible();

  await page.keyboard.press('Control+V');
  await expect(preview(page).getByRole('button', { name: 'Paste' })).toBeFocused();
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Escape');
  await expect(preview(page)).toBeHidden();
  await expect(counts(page, '40 cards')).toBeVisible();
});

test('a few cells land at once where the keyboard is; too much is said by name', async ({ app, page }) => {
  await setSize(app, 1280, 720);
  await emptyBlueprint(page);
  await putOnClipboard(page, { 'text/plain': 'greet\task\r\nlist\t"two\nlines"\r\n' });
  await page.keyboard.press('Control+V');
  await expect(counts(page, '2 steps · 4 cards')).toBeVisible();
  await expect(editor(page)).toBeHidden();
  await putOnClipboard(page, { 'text/plain': 'a\tb\n'.repeat(1001) });
  await page.keyboard.press('Control+V');
  await expect(page.locator('.banner')).toContainText('1001 rows');
  await expect(counts(page, '4 cards')).toBeVisible();
});

test('a big block pastes with progress, cancelled it leaves all as it was, and undo and redo keep their order', async ({
  app,
  page,
}) => {
  test.setTimeout(400_000);
  await setSize(app, 1280, 720);
  await emptyBlueprint(page);
  const start = await settled(page);
  const block = Array.from({ length: 60 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => `Check ${row} of ${column}`).join('\t'),
  ).join('\r\n');
  await putOnClipboard(page, { 'text/plain': block });
  await page.keyboard.press('Control+V');
  await expect(preview(page)).toContainText(/1,?200 cards/);
  // As soon as there is progress, before anything else can happen.
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('[role=progressbar]')) return;
      watch.disconnect();
      Object.assign(globalThis, { progressed: true });
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    watch.observe(document.body, { subtree: true, childList: true });
  });
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => 'progressed' in globalThis)).toBe(true);
  await expect(preview(page).getByRole('button', { name: 'Paste' })).toBeEnabled();
  await expect(counts(page, '0 cards')).toBeVisible();
  expect(await settled(page)).toEqual(start);

  await preview(page).getByRole('button', { name: 'Paste' }).click();
  await expect(preview(page)).toBeHidden();
  await expect(counts(page, /1,?200 cards/)).toBeVisible();
  const end = await settled(page);
  // Faster than any of them can be worked out: each has to wait for the one before.
  for (const key of ['Z', 'Shift+Z', 'Z', 'Z', 'Shift+Z']) await page.keyboard.press(`Control+${key}`);
  // Any key ends what is being worked out; then all of it is on its way to the session.
  await page.keyboard.press('ArrowRight');
  await expect(counts(page, /1,?200 cards/)).toBeVisible();
  await expect(page.locator('.status-bar')).toContainText('Kept on this computer');
  expect(await settled(page)).toEqual(end);
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Typed at once');
  await page.keyboard.press('Enter');
  await expect(counts(page, '1 card')).toBeVisible();
  const typed = await settled(page);
  expect(Object.values(typed).filter(({ type }) => type === 'card')).toMatchObject([{ text: 'Typed at once' }]);
});

inHotel(
  'cards copied by key arrive with all that stands on them; others get text, TSV and HTML',
  async ({ app, page, scene, before, userData }) => {
    const from = [...before.values()].find((rec) => rec.type === 'failure')?.card as string;
    await clickCard(page, scene, from);
    await page.keyboard.press('Control+C');
    const given = await onClipboard(page);
    const card = before.get(from);
    expect(given['text/plain']).toBe(card?.type === 'card' ? card.text : undefined);
    expect(given['text/html']).toContain('<td>');
    await page.keyboard.press('Control+V');
    const after = await saved(page, userData);
    const blueprint = scene.blueprint;
    const [was, is] = [contentsOf(before, blueprint), contentsOf(after, blueprint)];
    expect(is.cards.length).toBe(was.cards.length + 1);
    expect(is.failures.length).toBe(
      was.failures.length + was.failures.filter((failure) => failure.card === from).length,
    );

    // Text in a field is the field's own.
    await clickCard(page, scene, from);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+X');
    await expect(editor(page)).toHaveValue('');
    await page.keyboard.press('Control+V');
    await page.keyboard.press('Control+V');
    const text = card?.type === 'card' ? card.text : '';
    await expect(editor(page)).toHaveValue(text + text);
    await page.keyboard.press('Escape');
    await expect.poll(() => menuEntry(app, 'edit.delete')).toMatchObject({ enabled: true });
  },
);

inHotel(
  'a cut takes cards away and a paste elsewhere brings them back; undo says what it undoes',
  async ({ app, page, scene, before, userData }) => {
    const [{ id } = { id: '' }] = await cardsInSight(page, scene);
    const first = before.get(id) as Card;
    await clickCard(page, scene, first.id);
    await page.keyboard.press('Control+X');
    await expect.poll(() => menuEntry(app, 'edit.undo')).toMatchObject({ label: 'Undo Cut' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+V');
    await expect.poll(() => menuEntry(app, 'edit.undo')).toMatchObject({ label: 'Undo Paste' });
    const after = await saved(page, userData);
    expect(after.has(first.id)).toBe(false);
    expect(cardNamed(after, first.text).lane).not.toBe((before.get(first.id) as Card).lane);
  },
);
