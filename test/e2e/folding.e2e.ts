import { blueprints, phasesOf, stepsOfPhase } from '../../shared/model/queries.ts';
import { menuEntry } from './editing-page.ts';
import { inHotel } from './in-hotel.ts';
import { click, inWindow, middle } from './pointer.ts';
import { expect, startProgram } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { cards, rested } from './window-page.ts';

inHotel.use({ wholeSheet: true });

inHotel('a phase is collapsed by key and opened by a double click on its band', async ({ page, scene }) => {
  const [first] = scene.phases;
  if (!first) throw new Error('there is a phase');
  const inside = scene.steps.filter(({ phase }) => phase === first.id).map(({ id }) => id);
  const hidden = scene.cards.find(({ step }) => step === inside[0]);
  if (!hidden) throw new Error('it has cards');
  const node = page.locator(`.react-flow__node[data-id="${hidden.id}"]`);
  await expect(node).toHaveCount(1);
  await click(page, middle(first.box));
  await page.keyboard.press('Alt+-');
  await expect(node).toHaveCount(0);
  await rested(page);
  const { x, y } = await inWindow(page, { x: first.box.x + 40, y: scene.grid.y + scene.grid.height / 2 });
  await page.mouse.dblclick(x, y);
  await expect(node).toHaveCount(1);
});

inHotel(
  'a lane is collapsed and expanded by keys, and the menu knows that there is something to expand',
  async ({ app, page, scene }) => {
    const lane = scene.lanes.find(({ role }) => role === 'frontstage');
    if (!lane) throw new Error('there is a frontstage lane');
    const inLane = scene.cards.filter((card) => card.lane === lane.id);
    const all = await cards(page).count();
    await click(page, { x: lane.head.x + 40, y: lane.head.y + lane.head.height - 20 });
    await page.keyboard.press('Alt+-');
    for (const { id } of inLane) await expect(page.locator(`.react-flow__node[data-id="${id}"]`)).toHaveCount(0);
    await expect.poll(async () => (await menuEntry(app, 'view.expandAll')).enabled).toBe(true);
    await page.keyboard.press('Alt+=');
    await rested(page);
    await expect(cards(page)).toHaveCount(all);
    await expect.poll(async () => (await menuEntry(app, 'view.expandAll')).enabled).toBe(false);
  },
);

inHotel(
  'a phase is divided before the chosen step and merged again, from the menu',
  async ({ app, page, scene, before, saved }) => {
    const blueprint = blueprints(before)[0]?.id ?? '';
    const second = scene.steps[1];
    if (!second) throw new Error('there is a second step');
    const phases = async () => phasesOf(await saved(), blueprint).map(({ title }) => title);
    const titles = phasesOf(before, blueprint).map(({ title }) => title);
    await click(page, middle(second.box));
    await expect.poll(async () => (await menuEntry(app, 'phase.split')).enabled).toBe(true);
    await chooseFromMenu(app, 'phase.split');
    // Its title is written at once.
    await expect(page.locator('.typing-place:not([data-waiting])')).toBeFocused();
    await page.keyboard.type('Preparing');
    await page.keyboard.press('Enter');
    await expect.poll(phases).toEqual([titles[0], 'Preparing', ...titles.slice(1)]);
    await expect.poll(async () => (await menuEntry(app, 'phase.mergePrevious')).enabled).toBe(true);
    await chooseFromMenu(app, 'phase.mergePrevious');
    await expect.poll(phases).toEqual([`${titles[0]} · Preparing`, ...titles.slice(1)]);
    const first = phasesOf(before, blueprint)[0]?.id ?? '';
    expect(stepsOfPhase(await saved(), first).map(({ id }) => id)).toEqual(
      stepsOfPhase(before, first).map(({ id }) => id),
    );
  },
);

inHotel('a press on the triangle of a head collapses and expands it, and it says so', async ({ page, scene }) => {
  const lane = scene.lanes.find(({ role }) => role === 'frontstage');
  const phase = scene.phases[1];
  if (!lane || !phase) throw new Error('there are a frontstage lane and a second phase');
  for (const { text, hidden } of [
    { text: lane.text, hidden: scene.cards.find((card) => card.lane === lane.id) },
    {
      text: phase.text,
      hidden: scene.cards.find(({ step }) => scene.steps.find(({ id }) => id === step)?.phase === phase.id),
    },
  ]) {
    const node = page.locator(`.react-flow__node[data-id="${hidden?.id}"]`);
    const name = text.lines[0];
    if (!name) throw new Error('it has a name');
    const triangle = await inWindow(page, { x: name.x - 7, y: name.y - 4 });
    await expect(node).toHaveCount(1);
    await page.mouse.move(triangle.x, triangle.y);
    await expect(page.locator('.canvas-nodes')).toHaveAttribute('title', 'Collapse');
    await page.mouse.down();
    await page.mouse.up();
    await expect(node).toHaveCount(0);
    await page.mouse.move(triangle.x + 1, triangle.y);
    await expect(page.locator('.canvas-nodes')).toHaveAttribute('title', 'Expand');
    await page.mouse.click(triangle.x, triangle.y);
    await expect(node).toHaveCount(1);
    await page.mouse.move(triangle.x + 200, triangle.y + 200);
    await expect(page.locator('.canvas-nodes')).toHaveAttribute('title', '');
  }
});

inHotel('what is collapsed is so again after the program was ended', async ({ page, program, scene, userData }) => {
  const lane = scene.lanes.find(({ role }) => role === 'frontstage');
  const hidden = scene.cards.find((card) => card.lane === lane?.id);
  if (!lane || !hidden) throw new Error('there is a frontstage lane with cards');
  await click(page, { x: lane.head.x + 40, y: lane.head.y + lane.head.height - 20 });
  await page.keyboard.press('Alt+-');
  await expect(page.locator(`.react-flow__node[data-id="${hidden.id}"]`)).toHaveCount(0);
  await program.close();
  const again = await startProgram({ userData, args: [`${userData}/hotel-checkin.blueprint`] });
  await rested(again.page);
  await again.page.getByRole('button', { name: 'Show the whole sheet' }).click();
  await rested(again.page);
  await expect(cards(again.page).first()).toBeVisible();
  await expect(again.page.locator(`.react-flow__node[data-id="${hidden.id}"]`)).toHaveCount(0);
  await again.close();
});
