import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { writeProjectFile } from '../../../electron/storage/project-file.ts';
import type { Document } from '../../../shared/model/document.ts';
import { answerOpenDialog } from '../../e2e/dialogs.ts';
import { inWindow, middle } from '../../e2e/pointer.ts';
import { startProgram } from '../../e2e/program.ts';
import { chooseFromMenu } from '../../e2e/shell-page.ts';
import { cardsInSight, rested, sceneOf, setSize } from '../../e2e/window-page.ts';
import { firstCompletePaint, toDisplay, watchPaint } from './in-page.ts';

/** What is measured, whoever does it: the same gestures, by real input where there is any. */
export type Contender = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Milliseconds from asking for the blueprint to its first complete paint. */
  readonly load: number;
  /** Brings some sixty cards into view. */
  closeUp(): Promise<void>;
  /** 60 steps from all of it to life-size. */
  zoom(): Promise<void>;
  /** Holds a card with its connectors, ready to be moved; tells where. */
  hold(): Promise<{ readonly x: number; readonly y: number }>;
  /** Milliseconds to display, of a card added and taken back again. */
  addAndUndo(): Promise<{ readonly add: number; readonly undo: number }>;
  /** Milliseconds to display of a letter; undefined where there is nothing to type in. */
  type(): Promise<number | undefined>;
  close(): Promise<void>;
};

const bareWindow = fileURLToPath(new URL('bare-window.cjs', import.meta.url));

/** An Electron that does nothing but show a page. */
export const showPage = (url: string): Promise<ElectronApplication> =>
  _electron.launch({ args: ['--disable-gpu', '--disable-dev-shm-usage', bareWindow, `--page=${url}`] });

type Floor = {
  fitZoom(blueprint: { bounds: Bounds }): number;
  setView(zoom: number, x: number, y: number): void;
  clientOf(x: number, y: number): { x: number; y: number };
  pos(id: string): { x: number; y: number; w: number; h: number };
  add(card: object, link: object): Promise<void>;
  undo(): Promise<void>;
};
type Bounds = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
type FloorWindow = Window & { floor: Floor; floorLoad(cards: number): Promise<{ bounds: Bounds }>; bounds: Bounds };

/** The floor page, with the card in its middle to be dragged. */
export async function floorAt(cards: number, url: string, target: string): Promise<Contender> {
  const app = await showPage(url);
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'floorLoad' in window);
  const load = await page.evaluate(async (cards) => {
    const here = window as unknown as FloorWindow;
    const from = performance.now();
    const { bounds } = await here.floorLoad(cards);
    const time = performance.now() - from;
    here.bounds = bounds;
    return time;
  }, cards);
  const at = (zoom: number) =>
    page.evaluate(
      ([zoom, id]) => {
        const { floor } = window as unknown as FloorWindow;
        const { x, y, w, h } = floor.pos(id as string);
        floor.setView(zoom as number, x + w / 2, y + h / 2);
      },
      [zoom, target] as const,
    );
  return {
    app,
    page,
    load,
    closeUp: () => at(0.5),
    zoom: () =>
      page.evaluate(async () => {
        const { floor, bounds } = window as unknown as FloorWindow;
        const least = floor.fitZoom({ bounds });
        for (let step = 0; step < 60; step += 1) {
          const share = step < 30 ? step / 30 : (60 - step) / 30;
          floor.setView(least * (1 / least) ** share, bounds.w / 2, bounds.h / 2);
          await new Promise(requestAnimationFrame);
        }
      }),
    async hold() {
      await at(0.5);
      const middle = await page.evaluate((id) => {
        const { floor } = window as unknown as FloorWindow;
        const { x, y, w, h } = floor.pos(id);
        return floor.clientOf(x + w / 2, y + h / 2);
      }, target);
      await page.mouse.move(middle.x, middle.y);
      await page.mouse.down();
      return middle;
    },
    addAndUndo: () =>
      page.evaluate(async (id) => {
        const { floor } = window as unknown as FloorWindow;
        const { x, y } = floor.pos(id);
        const card = { id: 'extra', lane: 2, col: 0, x: x + 30, y: y + 68, w: 160, h: 64, label: 'added card 新卡片' };
        const times: number[] = [];
        for (const work of [
          () => floor.add(card, { id: 'hextra', from: id, to: 'extra', dir: 'v' }),
          () => floor.undo(),
        ]) {
          // An edit comes at any moment of a frame, as keys do.
          await new Promise((done) => setTimeout(done, Math.random() * 40));
          const from = performance.now();
          await work();
          times.push(performance.now() - from);
        }
        return { add: times[0] ?? Number.NaN, undo: times[1] ?? Number.NaN };
      }, target),
    type: async () => undefined,
    close: () => app.close(),
  };
}

/** The program, with the same work opened from a file by its menu. */
export async function programAt(document: Document, userData: string, target: string): Promise<Contender> {
  const file = path.join(userData, 'work.blueprint');
  const written = await writeProjectFile(file, document);
  if (!written.ok) throw new Error(JSON.stringify(written.faults));
  const { app, page, close } = await startProgram({ userData });
  await setSize(app, 1280, 800);
  await answerOpenDialog(app, file);
  await watchPaint(page);
  const from = Date.now();
  await chooseFromMenu(app, 'file.open');
  await rested(page);
  const load = (await firstCompletePaint(page)) - from;

  const scene = sceneOf(document);
  const card = scene.cards.find(({ code }) => code === target);
  if (!card) throw new Error(`there is no card ${target}`);
  const centre = async () => {
    const box = await page.locator('.canvas').boundingBox();
    if (!box) throw new Error('there is no canvas');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const wheel = async (steps: number, by: number): Promise<void> => {
    const { x, y } = await centre();
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    for (let step = 0; step < steps; step += 1) await page.mouse.wheel(0, by);
    await page.keyboard.up('Control');
  };
  /** Life-size at a card in the middle of the sheet, chosen. */
  const atCard = async () => {
    await page.keyboard.press('Escape');
    await page.locator('.zoom-percent').click();
    await rested(page);
    const [seen] = await cardsInSight(page, scene);
    if (!seen) throw new Error('no card is in sight');
    const { x, y } = await inWindow(page, middle(seen.box));
    await page.mouse.click(x, y);
    await rested(page);
    return { x, y };
  };
  return {
    app,
    page,
    load,
    async closeUp() {
      await page.locator('.zoom-percent').click();
      await rested(page);
      await wheel(6, 60);
      await rested(page);
    },
    async zoom() {
      await wheel(30, -120);
      await wheel(30, 120);
    },
    async hold() {
      await page.keyboard.press('Escape');
      const [seen] = await cardsInSight(page, scene);
      if (!seen) throw new Error('no card is in sight');
      const { x, y } = await inWindow(page, middle(seen.box));
      await page.mouse.move(x, y);
      await page.mouse.down();
      return { x, y };
    },
    async addAndUndo() {
      await atCard();
      const add = await toDisplay(page, () => page.keyboard.press('Control+d'));
      await rested(page);
      const undo = await toDisplay(page, () => page.keyboard.press('Control+z'));
      await rested(page);
      return { add, undo };
    },
    async type() {
      const { x, y } = await atCard();
      await page.mouse.dblclick(x, y);
      await page.locator('.typing-place:not([data-waiting])').waitFor();
      await page.keyboard.press('End');
      const letters: number[] = [];
      for (const letter of 'abcdefg') letters.push(await toDisplay(page, () => page.keyboard.press(letter)));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      return letters.sort((a, b) => a - b)[letters.length >> 1];
    },
    close,
  };
}
