import { inHotel } from './in-hotel.ts';
import { cardSaying, click, inWindow, isRinged, laneOf, middle, moveTo, press, stepAt } from './pointer.ts';
import { expect } from './program.ts';
import { chooseFromMenu } from './shell-page.ts';
import { coloursAt, rested, shown } from './window-page.ts';

inHotel.use({ wholeSheet: true });

inHotel('a click selects what is drawn there, and on empty ground nothing', async ({ page, scene }) => {
  const one = cardSaying(scene, 'Compare rooms and book');
  await click(page, middle(one.box));
  await expect.poll(() => isRinged(page, one)).toBe(true);
  const lane = laneOf(scene, 'frontstage');
  const inHead = async () =>
    (await coloursAt(page, [{ ...middle(lane.head), y: lane.head.y + lane.head.height - 30 }]))[0];
  const plain = await inHead();
  await click(page, middle(lane.head));
  await expect.poll(() => isRinged(page, one)).toBe(false);
  await expect.poll(inHead).not.toBe(plain);
  const selected = await inHead();
  await click(page, middle(one.box), ['Control']);
  await expect.poll(() => isRinged(page, one)).toBe(true);
  expect(await inHead()).toBe(selected);
  await click(page, { x: scene.size.width - 5, y: scene.grid.y + scene.grid.height + 10 });
  await expect.poll(() => isRinged(page, one)).toBe(false);
  await expect.poll(inHead).toBe(plain);
});

inHotel('a click on a connector selects it, on a mark its record', async ({ page, scene }) => {
  const connector = scene.connectors.find(({ points }) => points.length === 2);
  const tag = scene.tags.find(({ tag }) => tag === 'failure');
  const [from, to] = connector?.points ?? [];
  if (!from || !to || !tag) throw new Error('the example has a straight connector and a failure point');
  const onWay = (part: number) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
  const onLine = async () => (await coloursAt(page, [onWay(0.4)]))[0];
  const plain = await onLine();
  await click(page, onWay(0.5));
  await expect.poll(onLine).not.toBe(plain);
  const besideTag = async () => (await coloursAt(page, [{ x: tag.shape.x - 3, y: middle(tag.shape).y }]))[0];
  const unframed = await besideTag();
  await click(page, middle(tag.shape));
  await expect.poll(onLine).toBe(plain);
  await expect.poll(besideTag).not.toBe(unframed);
});

inHotel(
  'Shift and a drag on empty ground select with a box; without Shift the sheet moves',
  async ({ page, scene }) => {
    const customer = laneOf(scene, 'customer');
    const cards = scene.cards.filter(
      ({ lane, step }) => lane === customer.id && [0, 1].some((at) => stepAt(scene, at).id === step),
    );
    const corner = { x: stepAt(scene, 0).column.x + 4, y: customer.box.y + 2 };
    const end = {
      x: stepAt(scene, 1).column.x + stepAt(scene, 1).column.width - 4,
      y: customer.box.y + customer.box.height - 2,
    };
    const still = await shown(page);
    await page.keyboard.down('Shift');
    await press(page, corner);
    await moveTo(page, end);
    await expect(page.locator('.gesture-overlay .frame')).toBeAttached();
    await page.mouse.up();
    await page.keyboard.up('Shift');
    expect(await shown(page)).toEqual(still);
    for (const one of cards) await expect.poll(() => isRinged(page, one)).toBe(true);
    await page.getByRole('button', { name: /Show at 100 %/ }).click();
    await rested(page);
    const view = await shown(page);
    const empty = { x: view.left + view.width - 30, y: view.top + view.height - 30 };
    await page.mouse.move(empty.x, empty.y);
    await page.mouse.down();
    await page.mouse.move(empty.x - 60, empty.y - 20, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await shown(page)).x).toBeLessThan(view.x - 30);
  },
);

inHotel('arrow keys select as they walk, with Shift they extend', async ({ page, scene }) => {
  const one = cardSaying(scene, 'Compare rooms and book');
  await click(page, middle(one.box));
  await page.keyboard.press('ArrowRight');
  const next = scene.cards.find(({ lane, step }) => lane === one.lane && step === stepAt(scene, 1).id);
  if (!next) throw new Error('the next step has a customer card');
  await expect.poll(() => isRinged(page, next)).toBe(true);
  await expect.poll(() => isRinged(page, one)).toBe(false);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => isRinged(page, one)).toBe(true);
  await expect.poll(() => isRinged(page, next)).toBe(true);
});

inHotel('the menu zooms to what is selected, beside the heads', async ({ app, page, scene }) => {
  const one = cardSaying(scene, 'Compare rooms and book');
  await click(page, middle(one.box));
  const { zoom } = await shown(page);
  await chooseFromMenu(app, 'view.selection');
  await expect.poll(async () => (await shown(page)).zoom).toBeGreaterThan(zoom * 1.5);
  await rested(page);
  const view = await shown(page);
  const corner = await inWindow(page, one.box);
  expect(corner.x).toBeGreaterThan(view.left + scene.headWidth);
  expect(corner.y).toBeGreaterThan(view.top + scene.headHeight);
});
