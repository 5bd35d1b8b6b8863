import type { Page } from '@playwright/test';
import type { CardBox, Point, Scene } from '../../shared/layout/scene.ts';
import type { Document } from '../../shared/model/document.ts';
import { blueprints, connectorsOf } from '../../shared/model/queries.ts';
import { inHotel } from './in-hotel.ts';
import { cardOf, cellAt, click, drag, inWindow, middle, moveTo } from './pointer.ts';
import { expect } from './program.ts';
import { sceneOf } from './window-page.ts';

inHotel.use({ wholeSheet: true });

const connectors = (document: Document) => connectorsOf(document, blueprints(document)[0]?.id ?? '');
const lower = ({ box }: CardBox): Point => ({ x: box.x + box.width / 2, y: box.y + box.height });
const between = (document: Document, from: CardBox, to: CardBox) =>
  connectors(document).filter((one) => one.from === from.id && one.to === to.id);
const lineOf = (scene: Scene, test: (line: Scene['connectors'][number]) => boolean) => {
  const line = scene.connectors.find(test);
  if (!line) throw new Error('the example has such a connector');
  return line;
};
const doubleClick = async (page: Page, at: Point) => {
  const { x, y } = await inWindow(page, at);
  await page.mouse.dblclick(x, y);
};

inHotel(
  'a card under the pointer shows where to take hold, and a line from there connects',
  async ({ page, scene, before, saved }) => {
    const from = cardOf(scene, 'customer', 1);
    const to = cardOf(scene, 'frontstage', 2);
    expect(between(before, from, to)).toEqual([]);
    await moveTo(page, middle(from.box));
    await expect(page.locator('.connect-handles circle')).toHaveCount(4);
    await moveTo(page, lower(from));
    await expect(page.locator('.connect-handles circle.lit')).toHaveCount(1);
    await page.mouse.down();
    await moveTo(page, middle(to.box));
    await expect(page.locator('.gesture-overlay .rubber')).toBeAttached();
    await expect(page.locator('.gesture-overlay rect.insertion')).toBeAttached();
    await page.mouse.up();
    await expect.poll(async () => between(await saved(), from, to)).toMatchObject([{ kind: 'triggers' }]);
    // It is selected: its ends can be taken hold of.
    await expect(page.locator('.connect-grips circle')).toHaveCount(2);
  },
);

inHotel(
  'what the method forbids is said at the pointer; Escape and empty ground forget the line',
  async ({ page, scene, before, saved }) => {
    const from = cardOf(scene, 'customer', 1);
    const behind = cardOf(scene, 'backstage', 2);
    await moveTo(page, lower(from));
    await page.mouse.down();
    await moveTo(page, middle(behind.box));
    await expect(page.locator('.refusal')).toContainText('put a frontstage card between');
    await page.mouse.up();
    await drag(page, lower(from), cellAt(scene, 'frontstage', 1));
    await moveTo(page, lower(from));
    await page.mouse.down();
    await moveTo(page, middle(cardOf(scene, 'frontstage', 2).box));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.locator('.gesture-overlay svg')).toHaveCount(0);
    await drag(page, lower(from), middle(cardOf(scene, 'frontstage', 3).box));
    await expect.poll(async () => connectors(await saved()).length).toBe(connectors(before).length + 1);
  },
);

inHotel('an end of a selected connector is put on another card', async ({ page, scene, saved }) => {
  const line = lineOf(scene, ({ from, to }) => {
    const role = (id: string) => scene.cards.find((card) => card.id === id)?.role;
    return role(from.id) === 'customer' && role(to.id) === 'customer';
  });
  const [first, second] = line.points as [Point, Point];
  const target = cardOf(scene, 'frontstage', 2);
  await click(page, { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 });
  await expect(page.locator('.connect-grips circle')).toHaveCount(2);
  // On the line, beside the card: on the card itself a new connector would begin.
  const end = line.points.at(-1) as Point;
  const before = line.points.at(-2) as Point;
  const away = { x: Math.sign(before.x - end.x) * 8, y: Math.sign(before.y - end.y) * 8 };
  await drag(page, { x: end.x + away.x, y: end.y + away.y }, middle(target.box));
  await expect.poll(async () => (await saved()).get(line.id)).toMatchObject({ from: line.from.id, to: target.id });
});

inHotel('a double click, or Enter, opens kind and label beside the connector', async ({ page, scene, saved }) => {
  const line = lineOf(scene, ({ label, style }) => label !== undefined && style === 'triggers');
  const at = line.label?.box;
  if (!at) throw new Error('it has a label');
  await doubleClick(page, middle(at));
  const popover = page.getByRole('dialog', { name: 'Connector' });
  await expect(popover.getByRole('radio', { name: 'Triggers' })).toBeChecked();
  await popover.getByText('Information').click();
  await popover.getByRole('textbox', { name: 'Label' }).fill('when ready');
  await page.keyboard.press('Enter');
  await expect(popover).toHaveCount(0);
  await expect
    .poll(async () => (await saved()).get(line.id))
    .toMatchObject({ kind: 'information', label: 'when ready' });

  // Its way may be another with the longer label.
  const moved = async () => {
    const { label } = lineOf(sceneOf(await saved()), ({ id }) => id === line.id);
    if (!label) throw new Error('it has a label');
    return middle(label.box);
  };
  await click(page, await moved());
  await page.keyboard.press('Enter');
  await popover.getByRole('textbox', { name: 'Label' }).fill('forgotten');
  await page.keyboard.press('Escape');
  await expect(popover).toHaveCount(0);
  await doubleClick(page, await moved());
  await expect(popover.getByRole('textbox', { name: 'Label' })).toHaveValue('when ready');
  await popover.getByRole('textbox', { name: 'Label' }).fill('kept on leaving');
  await page.mouse.click(10, 400);
  await expect(popover).toHaveCount(0);
  await expect.poll(async () => (await saved()).get(line.id)).toMatchObject({ label: 'kept on leaving' });
});

inHotel('a selected connector is deleted by a key', async ({ page, scene, before, saved }) => {
  const line = lineOf(scene, ({ label }) => label !== undefined);
  await click(page, middle(line.label?.box ?? line.box));
  await page.keyboard.press('Delete');
  await expect.poll(async () => connectors(await saved()).length).toBe(connectors(before).length - 1);
  expect((await saved()).has(line.id)).toBe(false);
});
