import type { Page } from '@playwright/test';
import { type Random, randomFrom } from '../shared/random-numbers.ts';
import { putOnClipboard } from './clipboard.ts';
import { inHotel } from './in-hotel.ts';
import { expect } from './program.ts';
import { held, settled } from './session-page.ts';
import { cardsInSight, shown } from './window-page.ts';

/** Each is a handful of deeds by key and mouse; the short run does fewer, and `npm test` says so. */
const sequences = process.env.LONG ? 200 : 8;
const deedsEach = 5;

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** Something a person may do to the sheet, by key or mouse. */
async function deed(page: Page, random: Random, scene: Parameters<typeof cardsInSight>[1]): Promise<void> {
  const press = (...keys: string[]) =>
    keys.reduce((last, key) => last.then(() => page.keyboard.press(key)), Promise.resolve());
  const cards = await cardsInSight(page, scene);
  const { box } = random.one(cards);
  const view = await shown(page);
  const at = {
    x: (box.x + box.width / 2) * view.zoom + view.x + view.left,
    y: (box.y + box.height / 2) * view.zoom + view.y + view.top,
  };
  await page.mouse.click(at.x, at.y);
  await random.one([
    () => press('Delete'),
    () => press('Control+D'),
    () => press(`Alt+${random.one(arrows)}`, `Alt+${random.one(arrows)}`),
    () => press('x', 'y', 'Enter', 'Escape'),
    () => press('F2', 'End', 'z', 'Escape'),
    () => press('Control+Enter', 'n', 'e', 'w', 'Escape'),
    () => press('Control+M', random.one(['F', 'W', 'M', 'P', 'O'])),
    () => press('Control+L', random.one(arrows), 'Enter'),
    () => press('Control+C', random.one(arrows), 'Control+V'),
    () => press('Control+X', random.one(arrows), random.one(arrows), 'Control+V'),
    () => press('Shift+ArrowRight', 'Delete'),
    async () => {
      await putOnClipboard(page, { 'text/plain': 'one\ttwo\nthree\tfour' });
      await press('Control+V');
    },
    async () => {
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.move(at.x + random.whole(-200, 200), at.y + random.whole(-150, 150), { steps: 4 });
      await page.mouse.up();
    },
  ])();
  await press('Escape');
}

inHotel(
  `undo leads back to the start and redo to the end, ${sequences} random sequences, seed 4821`,
  async ({ page, scene }) => {
    inHotel.setTimeout(60_000 + sequences * 20_000);
    const random = randomFrom(4821);
    const start = await settled(page);
    for (let sequence = 0; sequence < sequences; sequence += 1) {
      for (let index = 0; index < deedsEach; index += 1) await deed(page, random, scene);
      const end = await settled(page);
      const often = deedsEach * 4;
      for (let index = 0; index < often; index += 1) await page.keyboard.press('Control+Z');
      await expect
        .poll(() => held(page), { message: `the start of sequence ${sequence}`, timeout: 60_000 })
        .toEqual(start);
      for (let index = 0; index < often; index += 1) await page.keyboard.press('Control+Shift+Z');
      await expect.poll(() => held(page), { message: `the end of sequence ${sequence}`, timeout: 60_000 }).toEqual(end);
      for (let index = 0; index < often; index += 1) await page.keyboard.press('Control+Z');
      await expect
        .poll(() => held(page), { message: `back again after sequence ${sequence}`, timeout: 60_000 })
        .toEqual(start);
    }
  },
);
