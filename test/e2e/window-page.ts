import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { layout } from '../../shared/layout/layout.ts';
import type { CardBox, Scene, ThemeName } from '../../shared/layout/scene.ts';
import type { Document } from '../../shared/model/document.ts';
import { blueprints } from '../../shared/model/queries.ts';
import { inMain } from './in-main.ts';

/** The window with a document in it, in terms of what a person sees and does. */
export const grid = (page: Page): Locator => page.getByRole('grid');
export const cards = (page: Page): Locator => page.locator('.react-flow__node');
export const zoomPercent = async (page: Page): Promise<number> =>
  Number.parseInt((await page.locator('.zoom-percent').textContent()) ?? '', 10);

/** The same layout the window shows. */
export const sceneOf = (document: Document, language: 'en' | 'zh' = 'en', theme: ThemeName = 'light'): Scene => {
  const [blueprint] = blueprints(document);
  if (!blueprint) throw new Error('the document has no blueprint');
  return layout(document, { blueprint: blueprint.id, theme, language, numbered: true });
};

/** Makes every window as large as this; it is when this returns, unless the screen is too small for it. */
export const setSize = async (app: ElectronApplication, width: number, height: number): Promise<void> => {
  await inMain(
    app,
    ({ BrowserWindow }, [width, height]) => {
      for (const window of BrowserWindow.getAllWindows()) {
        window.setMenuBarVisibility(false);
        window.setContentSize(width, height);
      }
    },
    [width, height] as const,
  );
  // The page hears of its size later, and then everything moves.
  const sizeOf = (page: Page) => page.evaluate(() => [innerWidth, innerHeight].map((px) => px * devicePixelRatio));
  const wanted = [width, height];
  const isSo = async (page: Page) => (await sizeOf(page)).every((px, at) => Math.abs(px - (wanted[at] ?? 0)) < 2);
  for (const page of app.windows())
    await expect
      .poll(() => isSo(page), { timeout: 10_000 })
      .toBe(true)
      .catch(() => undefined);
};

/** Waits until the page has drawn what was done to it: two frames, as the second begins when the first is drawn. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );

/** Waits until the file holds everything that was done in the window before. */
export const filed = async (page: Page): Promise<void> => {
  // "Saved" stands there from before until what was done has come to the status bar.
  await drawn(page);
  await expect(page.locator('.saved')).toHaveClass(/saved-saved/);
};

export type Shown = { zoom: number; x: number; y: number; left: number; top: number; width: number; height: number };

/** Where the sheet lies in the window, and where the canvas does. */
export const shown = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const viewport = document.querySelector('.react-flow__viewport') as HTMLElement;
    const { a: zoom, e: x, f: y } = new DOMMatrix(getComputedStyle(viewport).transform);
    const { left, top, width, height } = (document.querySelector('.canvas') as HTMLElement).getBoundingClientRect();
    return { zoom, x, y, left, top, width, height };
  });

/** The cards that are wholly in the window and not under the frozen heads. */
export const cardsInSight = async (page: Page, scene: Scene): Promise<CardBox[]> => {
  const { zoom, x, y, width, height } = await shown(page);
  return scene.cards.filter(({ box }) => {
    const left = box.x * zoom + x;
    const top = box.y * zoom + y;
    const clear = left > scene.headWidth * zoom && top > scene.headHeight * zoom;
    return clear && left + box.width * zoom <= width && top + box.height * zoom <= height;
  });
};

/** The colours the canvas has at points of the sheet, as `#rrggbb`. */
export const coloursAt = async (page: Page, points: readonly { x: number; y: number }[]): Promise<string[]> => {
  const { zoom, x, y } = await shown(page);
  return coloursOnScreen(
    page,
    points.map((point) => ({ x: point.x * zoom + x, y: point.y * zoom + y })),
  );
};

/** The colours the canvas has at points in CSS px from its corner. */
export const coloursOnScreen = (page: Page, points: readonly { x: number; y: number }[]): Promise<string[]> =>
  page.evaluate(
    (points) => {
      const canvas = document.querySelector('.canvas > canvas') as HTMLCanvasElement;
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
      return points.map(({ x, y }) => {
        const ratio = window.devicePixelRatio;
        const [red = 0, green = 0, blue = 0] = pen.getImageData(
          Math.floor(x * ratio),
          Math.floor(y * ratio),
          1,
          1,
        ).data;
        return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      });
    },
    points as { x: number; y: number }[],
  );

/** Waits until the view has come to rest and every card that gets a node has it. */
export const rested = async (page: Page): Promise<void> => {
  await page.waitForSelector('.react-flow__viewport');
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        // Longer, in frames and in milliseconds, than the rest before nodes are mounted.
        const enough = { frames: 15, time: 240 };
        let before = '';
        let still = 0;
        let since = performance.now();
        const look = () => {
          const viewport = document.querySelector('.react-flow__viewport') as HTMLElement;
          const now = `${viewport.style.transform} ${document.querySelectorAll('.react-flow__node').length}`;
          still = now === before ? still + 1 : 0;
          if (still === 0) since = performance.now();
          before = now;
          if (still > enough.frames && performance.now() - since > enough.time) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
};

/** Everything the window says: its texts, and the names and hints a screen reader gives. Keys have one name everywhere. */
export const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      // Keys have one name; what is drawn line by line is named whole beside it.
      if (node instanceof Text) words.push(node.parentElement?.closest('kbd, .journey-drawing') ? '' : node.data);
      else if (node instanceof Element)
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription'])
          words.push(node.getAttribute(name) ?? '');
    }
    return words.map((word) => word.trim()).filter((word) => word !== '');
  });
