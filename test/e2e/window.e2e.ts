import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeProjectFile } from '../../electron/storage/project-file.ts';
import { themes } from '../../shared/layout/themes.ts';
import type { Document } from '../../shared/model/document.ts';
import { blueprints, cardsOf } from '../../shared/model/queries.ts';
import { bigBlueprint, randomDocument } from '../shared/random-blueprint.ts';
import { exampleFile } from './blueprint-file.ts';
import { answerOpenDialog } from './dialogs.ts';
import { hotel, inHotel } from './in-hotel.ts';
import { expect, startProgram, test } from './program.ts';
import {
  cards,
  cardsInSight,
  coloursAt,
  coloursOnScreen,
  grid,
  rested,
  sceneOf,
  shown,
  wordsOf,
  zoomPercent,
} from './window-page.ts';

inHotel.use({ size: { width: 1280, height: 720 } });

inHotel(
  'an example is drawn: every card in view as text to find and as pixels to see',
  async ({ page, before: document }) => {
    const scene = sceneOf(document);
    await page.getByRole('button', { name: 'Show the whole sheet' }).click();
    await rested(page);
    await expect(cards(page)).toHaveCount(40);
    await expect(cards(page).getByText('Compare rooms and book')).toBeAttached();
    // At 100 % an edge is whole px wide.
    await page.getByRole('button', { name: /Show at 100 %/ }).click();
    await rested(page);
    const drawn = await cardsInSight(page, scene);
    expect(drawn.length).toBeGreaterThan(3);
    const edges = drawn.map(({ box }) => ({ x: box.x + 2, y: box.y + box.height / 2 }));
    expect(await coloursAt(page, edges)).toEqual(drawn.map(({ role }) => themes.light.palette.lane[role].accent));
    const inside = drawn.map(({ box }) => ({ x: box.x + box.width - 4, y: box.y + box.height - 5 }));
    expect(new Set(await coloursAt(page, inside))).toEqual(new Set([themes.light.palette.card]));
  },
);

inHotel('the nodes lie on the cards that the canvas draws', async ({ page, before: document }) => {
  const scene = sceneOf(document);
  const { zoom, x, y, left, top } = await shown(page);
  const card = scene.cards[0];
  if (!card) throw new Error('the example has cards');
  const box = await page.locator(`.react-flow__node[data-id="${card.id}"]`).boundingBox();
  expect(box?.x).toBeCloseTo(card.box.x * zoom + x + left, 0);
  expect(box?.y).toBeCloseTo(card.box.y * zoom + y + top, 0);
  expect(box?.width).toBeCloseTo(card.box.width * zoom, 0);
});

inHotel('the wheel pans, with Ctrl it zooms about the pointer, and the buttons do the rest', async ({ page }) => {
  const before = await shown(page);
  const pointer = { x: 700, y: 400 };
  await page.mouse.move(pointer.x, pointer.y);
  await page.mouse.wheel(50, 30);
  await expect.poll(async () => (await shown(page)).x).toBeCloseTo(before.x - 50);
  const panned = await shown(page);
  expect(panned.y).toBeCloseTo(before.y - 30);

  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await shown(page)).zoom).toBeGreaterThan(panned.zoom);
  const zoomed = await shown(page);
  const under = (view: typeof zoomed) => (pointer.x - view.left - view.x) / view.zoom;
  expect(under(zoomed)).toBeCloseTo(under(panned), 1);

  await page.getByRole('button', { name: /Show at 100 %/ }).click();
  await expect.poll(() => zoomPercent(page)).toBe(100);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => zoomPercent(page)).toBe(125);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(() => zoomPercent(page)).toBe(100);
  for (let press = 0; press < 20; press++) await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(() => zoomPercent(page)).toBe(5);
  await rested(page);
  await expect(cards(page)).toHaveCount(0);
});

inHotel('dragging the empty canvas pans, and the middle button does anywhere', async ({ page }) => {
  const drag = async (x: number, y: number, button: 'left' | 'middle') => {
    const before = await shown(page);
    await page.mouse.move(x, y);
    await page.mouse.down({ button });
    await page.mouse.move(x + 60, y + 30, { steps: 5 });
    await page.mouse.up({ button });
    await expect.poll(async () => (await shown(page)).x - before.x).toBeGreaterThan(30);
  };
  const { left, top, width } = await shown(page);
  await drag(left + width - 200, top + 20, 'left');
  const card = await cards(page).first().boundingBox();
  if (!card) throw new Error('a card is in view');
  await drag(card.x + 20, card.y + 20, 'middle');
});

inHotel('lane heads stay at the left and phase heads at the top', async ({ page, before: document }) => {
  const scene = sceneOf(document);
  await page.getByRole('button', { name: /Show at 100 %/ }).click();
  await page.mouse.move(700, 400);
  await page.mouse.wheel(700, 250);
  await rested(page);
  const { y, width } = await shown(page);
  const lane = scene.lanes.find(({ box }) => box.y + y > scene.headHeight);
  const phase = scene.phases.at(-1);
  if (!lane || !phase) throw new Error('a lane is in view below the heads');
  const [accent] = await coloursOnScreen(page, [{ x: 1, y: lane.box.y + y + 20 }]);
  expect(accent).toBe(themes.light.palette.lane[lane.role].accent);
  const [head] = await coloursOnScreen(page, [{ x: width - 20, y: 3 }]);
  expect(head).toBe(themes.light.palette.head);
});

inHotel(
  'arrow keys walk the cells from one tab stop, and a screen reader hears where',
  async ({ page, before: document }) => {
    const scene = sceneOf(document);
    await expect(page.locator('.canvas textarea, .canvas [tabindex="0"]')).toHaveCount(1);
    await grid(page).focus();
    await page.keyboard.press('ArrowRight');
    const here = () =>
      grid(page).evaluate(
        (table) => table.ownerDocument.getElementById(table.getAttribute('aria-activedescendant') ?? '')?.textContent,
      );
    await expect.poll(here).toContain('Booking page with room photos and price, Physical evidence, Book a room');
    await page.keyboard.press('ArrowDown');
    await expect.poll(here).toContain('Compare rooms and book, Customer actions, Book a room');
    const from = await shown(page);
    for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight');
    await expect.poll(here).toContain('Ask for something');
    await expect.poll(async () => (await shown(page)).x, 'the card comes into view').toBeLessThan(from.x);
    const last = scene.steps.at(-1)?.id;
    const card = scene.cards.find(({ step, role }) => step === last && role === 'customer');
    if (!card) throw new Error('the last step has a customer card');
    const { zoom } = await shown(page);
    const ring = { x: card.box.x + card.box.width / 2, y: card.box.y + card.box.height + 3 / zoom };
    await expect.poll(async () => (await coloursAt(page, [ring]))[0]).toBe('#0b5cc4');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await coloursAt(page, [ring]))[0]).not.toBe('#0b5cc4');
  },
);

inHotel('a click puts the keyboard on a card, far out too', async ({ page, before: document }) => {
  const scene = sceneOf(document);
  const card = scene.cards.find(({ role }) => role === 'frontstage');
  if (!card) throw new Error('the example has a frontstage card');
  const click = async () => {
    const { zoom, x, y, left, top } = await shown(page);
    const { box } = card;
    await page.mouse.click(left + x + (box.x + box.width / 2) * zoom, top + y + (box.y + box.height / 2) * zoom);
  };
  await page.getByRole('button', { name: 'Show the whole sheet' }).click();
  await rested(page);
  await click();
  await expect(grid(page)).toHaveAttribute('aria-activedescendant', `spot-${card.id}`);
  await page.keyboard.press('Escape');
  for (let press = 0; press < 6; press++) await page.keyboard.press('-');
  await rested(page);
  await expect(cards(page)).toHaveCount(0);
  await click();
  await expect(grid(page)).toHaveAttribute('aria-activedescendant', `spot-${card.id}`);
});

/** Every text a person wrote, in both languages, and the names that are the same in both. */
function ownTexts(document: Document): string[] {
  const texts = ['Throughline', '中文', 'EN', `${hotel}.blueprint`];
  const gather = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(gather);
  };
  for (const record of document.values()) gather(record);
  return texts.filter((text) => text.length > 0).sort((a, b) => b.length - a.length);
}

const without = (word: string, texts: readonly string[]): string =>
  texts.reduce((left, text) => left.replaceAll(text, ''), word);

inHotel('the language changes every word at once, the blueprint’s own too', async ({ page, before: document }) => {
  // The caps of keys say the same in both languages.
  const own = [...ownTexts(document), 'Ctrl'];
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hotel check-in');
  for (const word of await wordsOf(page)) expect(without(word, own)).not.toMatch(/\p{Script=Han}/u);

  await page.getByRole('radio', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('酒店入住');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await rested(page);
  await expect(cards(page).getByText('比较房型并下单')).toBeAttached();
  for (const word of await wordsOf(page)) expect(without(word, own)).not.toMatch(/[a-z]{2,}/i);
  await page.getByRole('button', { name: '配色' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  for (const word of await wordsOf(page)) expect(without(word, own)).not.toMatch(/[a-z]{2,}/i);
});

inHotel('colours are light, dark or the system’s', async ({ page }) => {
  const corner = [{ x: 3, y: 3 }];
  await expect.poll(() => coloursOnScreen(page, corner)).toEqual([themes.light.palette.sheet]);
  await page.getByRole('button', { name: 'Colours' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => coloursOnScreen(page, corner)).toEqual([themes.dark.palette.sheet]);
  await page.getByRole('button', { name: 'Colours' }).click();
  await page.getByRole('menuitemradio', { name: 'As the system' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

inHotel('nothing in the bars is cut off at 1280 × 720, in either language', async ({ page }) => {
  for (const language of ['EN', '中文']) {
    await page.getByRole('radio', { name: language }).click();
    await page.locator(`html[lang^=${language === 'EN' ? 'en' : 'zh'}]`).waitFor();
    await rested(page);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.top-bar :not(.only-read), .status-bar :not(.only-read)')].flatMap((element) => {
        const box = element.getBoundingClientRect();
        const outside = box.left < 0 || box.right > window.innerWidth + 0.5 || box.bottom > window.innerHeight + 0.5;
        return outside || element.scrollWidth > element.clientWidth + 1
          ? [`${element.className}: ${element.textContent}`]
          : [];
      }),
    );
    expect(cut.filter((text) => !text.startsWith('[object SVG'))).toEqual([]);
    const targets = await page.evaluate(() =>
      [...document.querySelectorAll('.status-bar button, .top-bar [role=tab]')].map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(24);
  }
});

test('5,000 cards open, pan and zoom with nodes only for what is in view', async ({ userData }) => {
  const file = path.join(userData, 'big.blueprint');
  const document = bigBlueprint(5000);
  expect((await writeProjectFile(file, document)).ok).toBe(true);
  const program = await startProgram({ userData, args: [file] });
  const { page } = program;
  await rested(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5000 cards');
  const scene = sceneOf(document);
  const mounted = () => cards(page).evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id')));
  const holds = async () => {
    const nodes = await mounted();
    expect(nodes.length).toBeLessThan(120);
    const seen = await cardsInSight(page, scene);
    expect(seen.length).toBeGreaterThan(0);
    expect(nodes).toEqual(expect.arrayContaining(seen.map(({ id }) => id)));
    const inside = seen.map(({ box }) => ({ x: box.x + box.width - 4, y: box.y + box.height - 5 }));
    expect(new Set(await coloursAt(page, inside))).toEqual(new Set([themes.light.palette.card]));
  };
  await holds();

  await page.mouse.move(640, 400);
  for (let step = 0; step < 40; step++) {
    await page.mouse.wheel(120, 0);
    if (step % 10 === 0) expect(await cards(page).count()).toBeLessThan(120);
  }
  await rested(page);
  await holds();

  await page.getByRole('button', { name: 'Show the whole sheet' }).click();
  await expect.poll(() => zoomPercent(page)).toBe(5);
  await rested(page);
  expect(await mounted()).toEqual([]);
  const marked = new Set(scene.tags.map(({ on }) => on));
  const holdsBlocks = async (least: number) => {
    // Far out a mark may cover its card.
    const far = (await cardsInSight(page, scene)).filter(({ id }) => !marked.has(id));
    expect(far.length).toBeGreaterThan(least);
    const blocks = await coloursAt(
      page,
      far.map(({ box }) => ({ x: box.x + box.width / 4, y: box.y + box.height / 2 })),
    );
    expect(blocks).toEqual(far.map(({ role }) => themes.light.palette.lane[role].accent));
  };
  // So many are in view that a pan moves what was drawn before.
  await page.mouse.move(640, 370);
  for (let step = 0; step < 10; step++) await page.mouse.wheel(21, step < 6 ? 11 : -7);
  await rested(page);
  await holdsBlocks(300);
  // At 10 % a block is some px high.
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await rested(page);
  await holdsBlocks(100);

  await page.mouse.move(640, 370);
  await page.keyboard.down('Control');
  for (let step = 0; step < 40; step++) await page.mouse.wheel(0, -60);
  await page.keyboard.up('Control');
  await rested(page);
  expect((await mounted()).length).toBeLessThan(120);
  await program.close();
  expect(program.consoleErrors).toEqual([]);
});

test('each blueprint has its tab, and is found again where it was left', async ({ userData }) => {
  const file = path.join(userData, 'two.blueprint');
  const document = randomDocument(11, { blueprints: 2 });
  expect((await writeProjectFile(file, document)).ok).toBe(true);
  const program = await startProgram({ userData, args: [file] });
  const { page } = program;
  await rested(page);
  const tabs = page.getByRole('tablist', { name: 'Blueprints of this project' }).getByRole('tab');
  await expect(tabs).toHaveCount(2);
  await page.mouse.move(600, 300);
  await page.mouse.wheel(90, 0);
  await rested(page);
  const left = await shown(page);

  await tabs.nth(1).click();
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
  await rested(page);
  const ids = await cards(page).evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id')));
  const [first, second] = blueprints(document);
  const ofSecond = cardsOf(document, second?.id ?? '').map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(ofSecond).toEqual(expect.arrayContaining(ids));
  expect(first?.id).not.toBe(second?.id);

  await tabs.nth(0).click();
  await expect(tabs.nth(0)).toHaveAttribute('aria-selected', 'true');
  await rested(page);
  expect(await shown(page)).toEqual(left);
  await program.close();
  expect(program.consoleErrors).toEqual([]);
});

test('the start screen lists recent files, and greys one that is gone', async ({ userData }) => {
  const first = await exampleFile(userData, hotel);
  const second = await exampleFile(userData, 'hospital-outpatient');
  for (const file of [first, second]) {
    const once = await startProgram({ userData, args: [file] });
    await expect(grid(once.page)).toBeVisible();
    await once.close();
  }
  rmSync(second);
  const { page, close } = await startProgram({ userData });
  await expect(page.getByRole('heading', { name: 'Throughline' })).toBeVisible();
  await expect(page.getByRole('button', { name: /hospital-outpatient\.blueprint.*no longer there/ })).toBeDisabled();
  await page.getByRole('button', { name: /hotel-checkin\.blueprint/ }).click();
  await expect(grid(page)).toBeVisible();
  await close();
});

test('a file that cannot be read is said in a sentence, in the window’s language', async ({ app, page, userData }) => {
  const file = path.join(userData, 'notes.blueprint');
  writeFileSync(file, 'this is no blueprint');
  await answerOpenDialog(app, file);
  await page.getByRole('button', { name: 'Open…' }).click();
  const banner = page.locator('.banner');
  await expect(banner).toHaveText(/\w+ \w+ \w+.*\./);
  await expect(banner).not.toHaveText(/error/i);
  await page.getByRole('radio', { name: '中文' }).click();
  await expect(banner).toHaveText(/\p{Script=Han}{4}/u);
  await page.getByRole('button', { name: '关闭此消息' }).click();
  await expect(banner).toHaveCount(0);
});
