import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Box, CardBox, Point, Scene } from '../../shared/layout/scene.ts';
import type { Document } from '../../shared/model/document.ts';
import { documentOnDisk, exampleFile } from './blueprint-file.ts';
import { startProgram, test } from './program.ts';
import { rested, sceneOf, setSize, shown } from './window-page.ts';

const hotel = 'hotel-checkin';

/** What is to be done on the sheet, in px of the sheet. */
export type OnSheet = {
  readonly scene: Scene;
  readonly before: Document;
  /** The document as it is on the disk once everything is saved. */
  readonly saved: () => Promise<Document>;
};

/** The hotel example with the whole sheet in sight, in a window of 1440 × 900. */
export const inHotel = test.extend<OnSheet>({
  program: async ({ userData, language }, use) => {
    const program = await startProgram({ userData, language, args: [await exampleFile(userData, hotel)] });
    await setSize(program.app, 1440, 900);
    await rested(program.page);
    await program.page.getByRole('button', { name: 'Show the whole sheet' }).click();
    await rested(program.page);
    await use(program);
    await program.close();
    expect(program.consoleErrors, 'errors in the console of a window').toEqual([]);
  },
  before: async ({ userData, program: _ }, use) => use(await documentOnDisk(path.join(userData, `${hotel}.blueprint`))),
  scene: async ({ before }, use) => use(sceneOf(before)),
  saved: async ({ userData }, use) => use(() => documentOnDisk(path.join(userData, `${hotel}.blueprint`))),
});

/** Where a point of the sheet is in the window. */
export const inWindow = async (page: Page, { x, y }: Point): Promise<Point> => {
  const view = await shown(page);
  return { x: x * view.zoom + view.x + view.left, y: y * view.zoom + view.y + view.top };
};

export const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

export const moveTo = async (page: Page, at: Point): Promise<void> => {
  const { x, y } = await inWindow(page, at);
  await page.mouse.move(x, y, { steps: 6 });
};

export const drag = async (page: Page, from: Point, to: Point): Promise<void> => {
  await moveTo(page, from);
  await page.mouse.down();
  await moveTo(page, to);
  await page.mouse.up();
};

export const clickSheet = async (page: Page, at: Point): Promise<void> => {
  const { x, y } = await inWindow(page, at);
  await page.mouse.click(x, y);
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

/** The lower end of the cell where a lane crosses a step. */
export const cellOf = (scene: Scene, role: string, step: number): Point => {
  const lane = scene.lanes.find((lane) => lane.role === role);
  const column = scene.steps[step]?.column;
  if (!lane || !column) throw new Error(`no ${role} cell in step ${step}`);
  return { x: column.x + column.width / 2, y: lane.box.y + lane.box.height - 4 };
};
