import type { Page } from '@playwright/test';
import type { Point } from '../../shared/layout/scene.ts';
import { find } from '../../shared/model/document.ts';
import { inHotel } from './in-hotel.ts';
import { inMain } from './in-main.ts';
import { cardOf, inWindow, middle } from './pointer.ts';
import { expect } from './program.ts';
import { ask } from './shell-page.ts';
import { rested } from './window-page.ts';

inHotel.use({ wholeSheet: true });

/** How many of the mouse's own px one px of the page is, as the page tells where the mouse came. */
async function mouseScale(page: Page): Promise<number> {
  const came = await page.evaluateHandle(() => {
    const noted: number[] = [];
    window.addEventListener('mousemove', ({ clientX }) => noted.push(clientX), { once: true });
    return noted;
  });
  await page.mouse.move(300, 300);
  await expect.poll(() => came.jsonValue()).toHaveLength(1);
  return 300 / ((await came.jsonValue())[0] ?? 300);
}

inHotel('at 150 % a press and a drag reach what is under the pointer', async ({ app, page, scene, before, saved }) => {
  const zoomed = () =>
    inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(), undefined);
  await ask(page, 'settings.change', { interfaceSize: 1.5 });
  await expect.poll(zoomed).toBeCloseTo(1.5);
  await page.getByRole('button', { name: 'Show the whole sheet' }).click();
  await rested(page);
  const scale = await mouseScale(page);
  const at = async (point: Point) => {
    const { x, y } = await inWindow(page, point);
    return { x: x * scale, y: y * scale };
  };
  const card = cardOf(scene, 'customer', 1);
  const from = await at(middle(card.box));
  await page.mouse.click(from.x, from.y);
  await expect(
    page.getByRole('heading', { name: find(before, 'card', card.id)?.text ?? '', exact: true }),
  ).toBeVisible();
  // Down to below the card of the next step.
  const next = cardOf(scene, 'customer', 2);
  const to = await at({ x: next.box.x + next.box.width / 2, y: next.box.y + next.box.height - 3 });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => find(await saved(), 'card', card.id)?.step).toBe(next.step);
  expect(find(await saved(), 'card', card.id)?.lane).toBe(card.lane);
});
