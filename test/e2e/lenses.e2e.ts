import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { overlayOf } from '../../renderer/overlays/overlay-of.ts';
import { sliceCounts, sliceOf } from '../../shared/analysis/slice.ts';
import { blueprints, contentsOf } from '../../shared/model/queries.ts';
import { onClipboard } from './clipboard.ts';
import { answerSaveDialog } from './dialogs.ts';
import { clickCard } from './editing-page.ts';
import { choose, dialog } from './export-page.ts';
import { inHotel as test } from './in-hotel.ts';
import { middle } from './pointer.ts';
import { expect } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { coloursAt, rested } from './window-page.ts';

test('a card shows what it can break, on the sheet and as a list, which leaves as a drawing and as a table', async ({
  app,
  page,
  before,
  scene,
  userData,
}) => {
  const contents = contentsOf(before, blueprints(before)[0]?.id ?? '');
  const lanes = new Map(contents.lanes.map(({ id, role }) => [id, role]));
  const support = contents.cards.filter((card) => lanes.get(card.lane) === 'support').at(-1);
  const start = support?.id ?? '';
  const slice = sliceOf(contents, start, 'downstream');
  const counts = sliceCounts(contents, slice);
  await chooseFromMenu(app, 'view.fit');
  await rested(page);
  await clickCard(page, scene, start);
  const aside = scene.cards.find(({ id }) => !slice.far.has(id));
  if (!aside) throw new Error('the example has cards that are not reached');
  /** The lane's colour at the left edge of a card, which steps back with it. */
  const accent = async () => (await coloursAt(page, [{ x: aside.box.x + 2, y: middle(aside.box).y }]))[0];
  const whole = await accent();

  await page.keyboard.press('Control+r');
  const ripple = page.getByRole('region', { name: 'Ripple' });
  await expect(ripple.getByRole('status')).toHaveText(new RegExp(`^${counts.cards} cards · `));
  await chooseFromMenu(app, 'view.fit');
  await rested(page);
  await expect.poll(accent).not.toBe(whole);

  const list = ripple.getByRole('listbox');
  await list.focus();
  await page.keyboard.press('End');
  await expect(list.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', `${counts.cards + 1}`);
  await page.keyboard.press('Home');
  await page.keyboard.press('F4');
  await expect(list.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '2');

  await ripple.getByRole('button', { name: 'Copy list' }).click();
  await expect(ripple.getByRole('status')).toContainText('copied');
  expect((await onClipboard(page))['text/plain']?.split('\n')).toHaveLength(counts.cards + 2);

  await ripple.getByRole('button', { name: 'Export…' }).click();
  await choose(page, 'SVG');
  await expect(dialog(page).getByRole('checkbox', { name: 'Only the cards it shows' })).toBeChecked();
  const file = path.join(userData, 'slice.svg');
  await answerSaveDialog(app, file);
  await dialog(page).locator('.button-primary').click();
  await dialog(page).locator('.export-good').waitFor();
  const drawn = [...(await readFile(file, 'utf8')).matchAll(/data-kind="card" data-id="([^"]+)"/g)].map(
    ([, code]) => code,
  );
  const wanted = contents.cards.filter(({ id }) => slice.far.has(id)).map(({ code }) => code);
  expect(drawn.toSorted()).toEqual(wanted.toSorted());
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);

  await list.focus();
  await page.keyboard.press('Escape');
  await expect(ripple).toBeHidden();
  await expect(page.locator('.typing-place')).toBeFocused();
});

test('an overlay says of every card how it stands, with a legend that counts them', async ({ page, before, scene }) => {
  const contents = contentsOf(before, blueprints(before)[0]?.id ?? '');
  const { byCard, counts, rest } = overlayOf('risk', contents, 'en');
  const risky = scene.cards.find(({ id }) => byCard.has(id));
  if (!risky) throw new Error('the example has a card where something can go wrong');
  const inside = { x: risky.box.x + 8, y: risky.box.y + risky.box.height - 6 };
  const [plain] = await coloursAt(page, [inside]);
  await page.keyboard.press('Control+Shift+o');
  await page.getByRole('menuitem', { name: 'Failure risk' }).click();
  const legend = page.getByRole('region', { name: 'Legend of the overlay' });
  await expect(legend.getByRole('listitem').first()).toHaveAccessibleName(new RegExp(`^High: ${counts[0]} card`));
  await expect(legend.getByRole('listitem').last()).toHaveAccessibleName(
    new RegExp(`^no failure point: ${rest} cards`),
  );
  await expect.poll(async () => (await coloursAt(page, [inside]))[0]).not.toBe(plain);
  await legend.getByRole('button').click();
  await expect(legend).toBeHidden();
  await expect.poll(async () => (await coloursAt(page, [inside]))[0]).toBe(plain);
});
