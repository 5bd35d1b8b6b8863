import { clickCard } from './editing-page.ts';
import { inHotel as test } from './in-hotel.ts';
import { inWindow } from './pointer.ts';
import { expect } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { coloursAt, rested, shown, zoomPercent } from './window-page.ts';

test('the overview map shows where one is, and moves the view by a press or a drag', async ({ page, app, scene }) => {
  await chooseFromMenu(app, 'view.minimap');
  const map = page.locator('.minimap');
  await expect(map).toBeVisible();
  for (let time = 0; time < 5; time++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await rested(page);
  const box = await map.boundingBox();
  const here = page.locator('.minimap-here');
  if (!box) throw new Error('the map has no place');
  const at = (x: number, y: number) => ({ x: box.x + box.width * x, y: box.y + box.height * y });
  const middle = async () => {
    const { zoom, x, y, width, height } = await shown(page);
    return { x: (width / 2 - x) / zoom / scene.size.width, y: (height / 2 - y) / zoom / scene.size.height };
  };
  const far = at(0.6, 0.6);
  await page.mouse.click(far.x, far.y);
  await expect.poll(async () => (await middle()).x).toBeCloseTo(0.6, 1);
  await expect.poll(async () => (await middle()).y).toBeCloseTo(0.6, 1);
  const near = at(0.4, 0.5);
  await page.mouse.move(far.x, far.y);
  await page.mouse.down();
  await page.mouse.move(near.x, near.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await middle()).x).toBeCloseTo(0.4, 1);
  // What it frames is what the window shows.
  const { zoom, width } = await shown(page);
  const framed = async () => ((await here.boundingBox())?.width ?? 0) / box.width;
  await expect.poll(framed).toBeCloseTo(width / zoom / scene.size.width, 1);
  await page.getByRole('button', { name: 'Show or hide the overview map' }).click();
  await expect(map).toBeHidden();
});

test('zoom to the phase shows the phase of what is selected', async ({ page, app, scene }) => {
  const phase = scene.phases[1];
  const step = scene.steps.find((one) => one.phase === phase?.id);
  const card = scene.cards.find((one) => one.step === step?.id);
  if (!phase || !card) throw new Error('the example has changed');
  await clickCard(page, scene, card.id);
  await chooseFromMenu(app, 'view.phase');
  await rested(page);
  const { left, width } = await shown(page);
  const start = (await inWindow(page, phase.box)).x;
  const end = (await inWindow(page, { x: phase.box.x + phase.box.width, y: 0 })).x;
  expect(start).toBeGreaterThanOrEqual(left);
  expect(end).toBeLessThanOrEqual(left + width);
});

test('the projector’s colours, and an interface of another size, are kept', async ({ page, app }) => {
  const before = await page.evaluate(() => window.devicePixelRatio);
  await chooseFromMenu(app, 'settings.theme.projector');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  await chooseFromMenu(app, 'settings.larger');
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(before * 1.1, 2);
  await chooseFromMenu(app, 'settings.larger');
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(before * 1.25, 2);
  await rested(page);
  // The canvas still lies under the pointer: what is pressed is what is selected.
  const zoom = await zoomPercent(page);
  await page.getByRole('button', { name: 'Show the whole sheet' }).click();
  await rested(page);
  await expect.poll(() => coloursAt(page, [{ x: 4, y: 4 }])).toEqual(['#ffffff']);
  expect(zoom).toBeGreaterThan(0);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(before * 1.25, 2);
  await chooseFromMenu(app, 'settings.usualSize');
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(before, 2);
});
