import type { Locator, Page } from '@playwright/test';
import type { Box, CardBox, Point, Scene } from '../../shared/layout/scene.ts';
import type { Card } from '../../shared/model/card.ts';
import type { Document } from '../../shared/model/document.ts';
import { blueprints } from '../../shared/model/queries.ts';
import { coloursAt, shown } from './window-page.ts';

// A real pointer, told where to go in px of the sheet.

const ring = '#0b5cc4';

/** Where a point of the sheet is in the window. */
export const inWindow = async (page: Page, { x, y }: Point): Promise<Point> => {
  const view = await shown(page);
  return { x: x * view.zoom + view.x + view.left, y: y * view.zoom + view.y + view.top };
};

export const middle = ({ x, y, width, height }: Box): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

export const press = async (page: Page, at: Point): Promise<void> => {
  const { x, y } = await inWindow(page, at);
  await page.mouse.move(x, y);
  await page.mouse.down();
};
export const moveTo = async (page: Page, at: Point): Promise<void> => {
  const { x, y } = await inWindow(page, at);
  await page.mouse.move(x, y, { steps: 6 });
};
export const drag = async (page: Page, from: Point, to: Point): Promise<void> => {
  await press(page, from);
  await moveTo(page, to);
  await page.mouse.up();
};
export const click = async (page: Page, at: Point, modifiers: ('Shift' | 'Control')[] = []): Promise<void> => {
  const { x, y } = await inWindow(page, at);
  for (const key of modifiers) await page.keyboard.down(key);
  await page.mouse.click(x, y);
  for (const key of modifiers) await page.keyboard.up(key);
};

/** Takes hold of something of the window, such as an entry of the palette, and brings it over the sheet. */
export const bring = async (page: Page, what: Locator, to: Point): Promise<void> => {
  await what.hover();
  await page.mouse.down();
  await moveTo(page, to);
};

export const cardOf = (scene: Scene, role: string, step: number): CardBox => {
  const card = scene.cards.find((card) => card.role === role && card.step === scene.steps[step]?.id);
  if (!card) throw new Error(`no ${role} card in step ${step}`);
  return card;
};
export const cardSaying = (scene: Scene, words: string): CardBox => {
  const card = scene.cards.find(({ text }) => text.lines.map((line) => line.text).join(' ') === words);
  if (!card) throw new Error(`no card says "${words}"`);
  return card;
};
export const laneOf = (scene: Scene, role: string) => {
  const lane = scene.lanes.find((lane) => lane.role === role);
  if (!lane) throw new Error(`no lane of role ${role}`);
  return lane;
};
export const stepAt = (scene: Scene, index: number) => {
  const step = scene.steps.at(index);
  if (!step) throw new Error(`no step ${index}`);
  return step;
};
/** The middle of an empty cell or the lower end of a cell with cards. */
export const cellAt = (scene: Scene, role: string, step: number): Point => {
  const { column } = stepAt(scene, step);
  const { box } = laneOf(scene, role);
  return { x: column.x + column.width / 2, y: box.y + box.height - 4 };
};
export const blueprintOf = (document: Document) => {
  const [blueprint] = blueprints(document);
  if (!blueprint) throw new Error('there is a blueprint');
  return blueprint.id;
};
export const card = (document: Document, id: string): Card => {
  const rec = document.get(id);
  if (rec?.type !== 'card') throw new Error(`no card ${id}`);
  return rec;
};
/** Just outside the card's lower edge, across its ring: two px wide, it fills one pixel at least, wherever it falls. */
const acrossRing = ({ box }: CardBox, zoom: number): Point[] =>
  [2, 3, 4].map((away) => ({ x: box.x + 20, y: box.y + box.height + away / zoom }));
export const isRinged = async (page: Page, box: CardBox): Promise<boolean> => {
  const { zoom } = await shown(page);
  return (await coloursAt(page, acrossRing(box, zoom))).includes(ring);
};
