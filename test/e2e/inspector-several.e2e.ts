import { documentOnDisk } from './blueprint-file.ts';
import { inHotel } from './in-hotel.ts';
import { all, box, clickCard, inspector, tab } from './inspector-page.ts';
import { expect } from './program.ts';
import { filed, sceneOf } from './window-page.ts';

inHotel('many cards are edited at once, in one step', async ({ page, opened: file }) => {
  const before = await documentOnDisk(file);
  const chosen = ['Compare rooms and book', 'Read the confirmation', 'Walk into the lobby'];
  for (const text of chosen) await clickCard(page, before, text, text === chosen[0] ? [] : ['Shift']);
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('3 cards');
  await expect(box(page, 'Text')).toHaveAttribute('placeholder', 'mixed');
  await box(page, 'Channel').fill('Web');
  await box(page, 'Duration (min)').fill('7');
  await page.keyboard.press('Enter');
  await inspector(page).getByText('human', { exact: true }).click();
  const now = async () => {
    await filed(page);
    const document = await documentOnDisk(file);
    return all(document, 'card')
      .filter(({ text }) => chosen.includes(text))
      .map(({ minutes, channel, touchpoint }) => [minutes, channel, touchpoint?.includes('human') ?? false]);
  };
  await expect.poll(now).toEqual([
    [7, 'Web', true],
    [7, 'Web', true],
    [7, 'Web', true],
  ]);
  await page.locator('.twin').focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  const old = all(before, 'card').filter(({ text }) => chosen.includes(text));
  await expect.poll(now).toEqual(old.map(({ minutes }) => [minutes, 'Web', false]));
});

inHotel(
  'what is added to several cards is added to each and typed once, in one step',
  async ({ page, opened: file }) => {
    const before = await documentOnDisk(file);
    const chosen = ['Compare rooms and book', 'Read the confirmation', 'Walk into the lobby'];
    for (const text of chosen) await clickCard(page, before, text, text === chosen[0] ? [] : ['Shift']);
    await tab(page, 'Notes');
    await expect(inspector(page).getByText('There are no notes here.')).toBeVisible();
    await inspector(page).getByRole('button', { name: 'Add note' }).click();
    await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('3 notes');
    await expect(box(page, 'Text')).toBeFocused();
    await page.keyboard.type('Ask the night team');
    const notes = async () => {
      const document = await documentOnDisk(file);
      return all(document, 'note')
        .filter(({ id }) => !before.has(id))
        .map(({ card, text }) => [all(document, 'card').find(({ id }) => id === card)?.text, text]);
    };
    await expect.poll(notes).toEqual(chosen.map((text) => [text, 'Ask the night team']));
    await page.locator('.twin').focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(notes).toEqual([]);
  },
);

inHotel('cards take a colour together, by name; the legend names it', async ({ page, opened: file }) => {
  const before = await documentOnDisk(file);
  const chosen = ['Compare rooms and book', 'Read the confirmation'];
  for (const text of chosen) await clickCard(page, before, text, text === chosen[0] ? [] : ['Shift']);
  const swatch = (name: string) => inspector(page).getByRole('radio', { name, exact: true });
  await expect(swatch('no colour')).toBeChecked();
  await swatch('Yellow').click();
  await expect(inspector(page).getByText('Colour: Yellow')).toBeVisible();
  const coloured = async () => {
    const cards = all(await documentOnDisk(file), 'card').filter(({ colour }) => colour === 'yellow');
    return cards.map(({ text }) => text).sort();
  };
  await expect.poll(coloured).toEqual(chosen);
  const scene = sceneOf(await documentOnDisk(file));
  expect(scene.legend.flatMap(({ sample }) => (sample.of === 'colour' ? sample.colour : []))).toEqual(['yellow']);
  await page.keyboard.press('ArrowRight');
  await expect(swatch('Yellow')).toBeChecked();
  await page.locator('.twin').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(coloured).toEqual([]);
});
