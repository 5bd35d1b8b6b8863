import type { Page } from '@playwright/test';
import type { Scene } from '../../shared/layout/scene.ts';
import type { Document } from '../../shared/model/document.ts';
import {
  blueprints,
  cardsOf,
  cardsOfCell,
  failuresOf,
  lanesOf,
  marksOf,
  notesOf,
  phasesOf,
  stepsOfPhase,
  waitsOf,
} from '../../shared/model/queries.ts';
import { inHotel } from './in-hotel.ts';
import { bring, cardOf, cellAt, click, middle, moveTo } from './pointer.ts';
import { expect } from './program.ts';
import { rested, sceneOf } from './window-page.ts';

inHotel.use({ wholeSheet: true });

const entry = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Palette' }).getByRole('button', { name, exact: true });
const only = (document: Document) => blueprints(document)[0]?.id ?? '';
const roles = (document: Document) => lanesOf(document, only(document)).map(({ role }) => role);
const laneHead = (scene: Scene, role: string) => {
  const lane = scene.lanes.find((lane) => lane.role === role);
  if (!lane) throw new Error(`no lane of role ${role}`);
  return lane.head;
};

inHotel(
  'a lane is dragged to the line where it is to be, and not past a line of the method',
  async ({ page, scene, before, saved }) => {
    const support = laneHead(scene, 'support');
    const above = { x: support.x + 60, y: support.y + 4 };
    await bring(page, entry(page, 'Backstage'), { x: above.x, y: laneHead(scene, 'customer').y + 4 });
    await expect(page.locator('.refusal')).toContainText('wrong side of a line');
    await moveTo(page, above);
    await expect(page.locator('.refusal')).toHaveCount(0);
    await expect(page.locator('.gesture-overlay .insertion line')).toBeAttached();
    await page.mouse.up();
    const expected = [...roles(before)];
    expected.splice(expected.indexOf('support'), 0, 'backstage');
    await expect.poll(async () => roles(await saved())).toEqual(expected);
  },
);

inHotel(
  'a card is dragged to its place in a stack, and its text can be typed at once',
  async ({ page, scene, saved }) => {
    const below = cardOf(scene, 'customer', 2);
    await bring(page, entry(page, 'Action'), { x: below.box.x + 40, y: below.box.y + 3 });
    await expect(page.locator('.gesture-overlay .insertion line')).toBeAttached();
    await page.mouse.up();
    await page.keyboard.type('Look for the desk');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => cardsOfCell(await saved(), below.step, below.lane).map(({ text }) => text))
      .toEqual(['Look for the desk', expect.any(String)]);
  },
);

inHotel('a lane that takes no cards says so at the pointer', async ({ page, before, saved }) => {
  await entry(page, 'Emotion').click();
  await expect.poll(async () => roles(await saved())).toContain('emotion');
  await rested(page);
  const scene = sceneOf(await saved());
  await bring(page, entry(page, 'Decision'), cellAt(scene, 'emotion', 1));
  await expect(page.locator('.refusal')).toContainText('This lane takes no cards');
  await page.mouse.up();
  await expect(page.locator('.gesture-overlay .refusal')).toHaveCount(0);
  // A later change that is saved proves that the refused one was not.
  await bring(page, entry(page, 'Wait point'), middle(cardOf(scene, 'customer', 0).box));
  await page.mouse.up();
  await expect
    .poll(async () => waitsOf(await saved(), only(before)).length)
    .toBe(waitsOf(before, only(before)).length + 1);
  expect(cardsOf(await saved(), only(before))).toHaveLength(cardsOf(before, only(before)).length);
});

inHotel('a failure point lands on a card, and nowhere else', async ({ page, scene, before, saved }) => {
  const card = cardOf(scene, 'customer', 1);
  const head = scene.steps[1]?.box;
  if (!head) throw new Error('there is a second step');
  await bring(page, entry(page, 'Failure point'), middle(head));
  await expect(page.locator('.refusal')).toContainText('drop it on a card');
  await moveTo(page, middle(card.box));
  await expect(page.locator('.refusal')).toHaveCount(0);
  await expect(page.locator('.gesture-overlay rect.insertion')).toBeAttached();
  await page.mouse.up();
  await expect
    .poll(async () => failuresOf(await saved(), only(before)).filter((failure) => failure.card === card.id).length)
    .toBe(1);
});

inHotel(
  'other marks land on the head of a step, too, and a note in an empty cell',
  async ({ page, scene, before, saved }) => {
    const step = scene.steps[2];
    if (!step) throw new Error('there is a third step');
    await bring(page, entry(page, 'Opportunity'), middle(step.box));
    await page.mouse.up();
    await bring(page, entry(page, 'Note'), cellAt(scene, 'frontstage', 1));
    await page.mouse.up();
    await expect
      .poll(async () => notesOf(await saved(), only(before)).at(-1))
      .toMatchObject({
        step: scene.steps[1]?.id,
        lane: scene.lanes.find(({ role }) => role === 'frontstage')?.id,
      });
    expect(marksOf(await saved(), only(before)).at(-1)).toMatchObject({ step: step.id, kind: 'opportunity' });
  },
);

inHotel('a moment of truth is what the card itself becomes', async ({ page, scene, saved }) => {
  const card = cardOf(scene, 'customer', 1);
  await bring(page, entry(page, 'Moment of truth'), middle(card.box));
  await page.mouse.up();
  await expect.poll(async () => (await saved()).get(card.id)).toMatchObject({ momentOfTruth: true });
});

inHotel('a step and a phase land between their neighbours', async ({ page, scene, before, saved }) => {
  const [first, second] = scene.steps;
  if (!first || !second) throw new Error('there are two steps');
  await bring(page, entry(page, 'Step'), { x: second.box.x + 6, y: second.box.y + 8 });
  await page.mouse.up();
  await page.keyboard.press('Escape');
  await bring(page, entry(page, 'Phase'), { x: first.box.x + 6, y: first.box.y + 8 });
  await page.mouse.up();
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => phasesOf(await saved(), only(before)).length)
    .toBe(phasesOf(before, only(before)).length + 1);
  const after = await saved();
  expect(phasesOf(after, only(before))[1]?.id).toBe(first.phase);
  const steps = stepsOfPhase(after, first.phase).map(({ id }) => id);
  expect(steps[0]).toBe(first.id);
  expect(steps[2]).toBe(second.id);
});

inHotel('Escape forgets what is being dragged', async ({ page, scene, before, saved }) => {
  await bring(page, entry(page, 'Customer actions'), { x: 60, y: laneHead(scene, 'customer').y });
  await page.keyboard.press('Escape');
  await expect(page.locator('.gesture-overlay svg')).toHaveCount(0);
  await page.mouse.up();
  const card = cardOf(scene, 'customer', 0);
  await bring(page, entry(page, 'Pain point'), middle(card.box));
  await page.mouse.up();
  await expect
    .poll(async () => marksOf(await saved(), only(before)).length)
    .toBe(marksOf(before, only(before)).length + 1);
  expect(roles(await saved())).toEqual(roles(before));
});

inHotel('pressed instead of dragged, an entry goes where the person is', async ({ page, scene, before, saved }) => {
  const card = cardOf(scene, 'backstage', 0);
  await entry(page, 'Failure point').click();
  await expect(page.locator('.banner')).toContainText('Choose a card first');
  await click(page, middle(card.box));
  await entry(page, 'Failure point').click();
  await expect(page.locator('.banner')).toHaveCount(0);
  await expect
    .poll(async () => failuresOf(await saved(), only(before)).filter((failure) => failure.card === card.id).length)
    .toBe(1);
  await click(page, middle(card.box));
  await entry(page, 'Action').click();
  await page.keyboard.type('Print the list');
  await page.keyboard.press('Enter');
  await expect.poll(async () => cardsOfCell(await saved(), card.step, card.lane)[1]?.text).toBe('Print the list');
});

inHotel('the keyboard reaches every entry: arrows walk them, Enter adds', async ({ page, before, saved }) => {
  await entry(page, 'Emotion').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'More lanes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(entry(page, 'Custom lane')).toBeFocused();
  for (let up = 0; up < 8; up++) await page.keyboard.press('ArrowUp');
  await expect(entry(page, 'Partners')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(async () => roles(await saved())).toContain('partner');
  const after = roles(await saved());
  expect(after.indexOf('partner')).toBeGreaterThan(after.indexOf('support'));
  expect(after).toHaveLength(roles(before).length + 1);
});

inHotel('the palette can be put away', async ({ page }) => {
  await page.getByRole('button', { name: 'Hide the palette' }).click();
  await expect(page.getByRole('toolbar', { name: 'Palette' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the palette' }).click();
  await expect(entry(page, 'Action')).toBeVisible();
});

inHotel('what is added is named at once, and undo takes both back', async ({ page, before, saved }) => {
  await page.getByRole('button', { name: 'More lanes' }).click();
  await entry(page, 'Partners').click();
  await page.keyboard.type('Taxi company');
  await page.keyboard.press('Enter');
  await entry(page, 'Phase').click();
  await page.keyboard.press('Escape');
  const titles = async () => lanesOf(await saved(), only(before)).map(({ title }) => title);
  await expect.poll(titles).toContain('Taxi company');
  await expect
    .poll(async () => phasesOf(await saved(), only(before)).length)
    .toBe(phasesOf(before, only(before)).length + 1);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => roles(await saved())).toEqual(roles(before));
});

inHotel('a card and its text are one thing to undo', async ({ page, scene, before, saved }) => {
  const card = cardOf(scene, 'backstage', 0);
  await click(page, middle(card.box));
  await entry(page, 'Action').click();
  await page.keyboard.type('Print the list');
  await page.keyboard.press('Enter');
  await expect.poll(async () => cardsOfCell(await saved(), card.step, card.lane)[1]?.text).toBe('Print the list');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => cardsOf(await saved(), only(before)).length).toBe(cardsOf(before, only(before)).length);
});

inHotel('over the ground beside the sheet it is said where a card or a mark can go', async ({ page, scene }) => {
  const beside = { x: scene.size.width / 2, y: scene.grid.y + scene.grid.height + 12 };
  await bring(page, entry(page, 'Action'), beside);
  await expect(page.locator('.refusal')).toContainText('where a step crosses a lane');
  await page.mouse.up();
  await expect(page.locator('.refusal')).toHaveCount(0);
  await bring(page, entry(page, 'Wait point'), beside);
  await expect(page.locator('.refusal')).toContainText('drop it on a card');
  await page.mouse.up();
});

inHotel(
  'what is typed after a mark was added by key describes the mark; Escape leads back',
  async ({ page, scene, saved }) => {
    const card = cardOf(scene, 'backstage', 0);
    await click(page, middle(card.box));
    await page.keyboard.press('Control+m');
    await page.keyboard.press('f');
    await expect(page.getByRole('tab', { name: 'Failure' })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.type('Sold twice');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: /^Blueprint / })).toBeFocused();
    await page.keyboard.press('Control+m');
    await page.keyboard.press('w');
    await expect(page.getByRole('tab', { name: 'Wait' })).toHaveAttribute('aria-selected', 'true');
    const on = async () => [...(await saved()).values()].filter((rec) => 'card' in rec && rec.card === card.id);
    await expect.poll(on).toContainEqual(expect.objectContaining({ type: 'failure', title: 'Sold twice' }));
  },
);

inHotel('what is typed after a mark was added by pointer describes the mark', async ({ page, scene, saved }) => {
  const card = cardOf(scene, 'backstage', 0);
  await click(page, middle(card.box));
  await entry(page, 'Failure point').click();
  await page.keyboard.type('Booked twice');
  await bring(page, entry(page, 'Opportunity'), middle(card.box));
  await page.mouse.up();
  await page.keyboard.type('Ask at once');
  await page.keyboard.press('Tab');
  const on = async () => [...(await saved()).values()].filter((rec) => 'card' in rec && rec.card === card.id);
  await expect
    .poll(on)
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'failure', title: 'Booked twice' }),
        expect.objectContaining({ type: 'mark', kind: 'opportunity', text: 'Ask at once' }),
      ]),
    );
  expect((await saved()).get(card.id)).toMatchObject({ text: 'Confirm booking and control inventory' });
});
