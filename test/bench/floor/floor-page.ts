import { median } from '../statistics.ts';
import { type Contender, type Samples, times } from './contender.ts';
import { toDisplay } from './in-page.ts';
import { pause } from './quiet.ts';
import { showPage } from './show-page.ts';

type Bounds = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
type Floor = {
  fitZoom(blueprint: { bounds: Bounds }): number;
  setView(zoom: number, x: number, y: number): void;
  clientOf(x: number, y: number): { x: number; y: number };
  pos(id: string): { x: number; y: number; w: number; h: number };
  add(card: object, link: object): Promise<void>;
  undo(): Promise<void>;
  save(): string;
  exportSvg(): string;
  exportPng(): Promise<Blob>;
};
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

  /** The floor has no keys: these do what it is asked to, so that both are asked in the same way and seen by the same eyes. */
  const giveKeys = () =>
    page.evaluate((id) => {
      const { floor } = window as unknown as FloorWindow;
      const { x, y } = floor.pos(id);
      const card = { id: 'extra', lane: 2, col: 0, x: x + 30, y: y + 68, w: 160, h: 64, label: 'added card 新卡片' };
      window.addEventListener('keydown', ({ key }) => {
        if (key === 'd') void floor.add(card, { id: 'hextra', from: id, to: 'extra', dir: 'v' });
        if (key === 'z') void floor.undo();
      });
    }, target);

  const saved = (times: number) =>
    page.evaluate((times) => {
      const { floor } = window as unknown as FloorWindow;
      const seen = { ms: [] as number[], kB: 0 };
      for (let time = 0; time < times; time += 1) {
        const from = performance.now();
        const text = floor.save();
        seen.ms.push(performance.now() - from);
        seen.kB = new TextEncoder().encode(text).length / 1000;
      }
      return seen;
    }, times);

  const drawings = (times: number) =>
    page.evaluate((times) => {
      const { floor } = window as unknown as FloorWindow;
      return Array.from({ length: times }, () => {
        const from = performance.now();
        floor.exportSvg();
        return performance.now() - from;
      });
    }, times);

  /** Milliseconds of a picture a pixel a px; none where the canvas is too small for the sheet. */
  const pictures = () =>
    page.evaluate(async () => {
      const from = performance.now();
      const { floor } = window as unknown as FloorWindow;
      const made = await floor.exportPng().catch(() => undefined);
      return made ? [performance.now() - from] : [];
    });

  return {
    app,
    page,
    opened: { 'open: first paint': [load], 'open: first complete paint': [load] },
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
    async edits() {
      await at(1);
      await giveKeys();
      const seen = { add: [] as number[], undo: [] as number[] };
      for (let time = 0; time < times; time += 1)
        for (const [name, key] of [
          ['add', 'd'],
          ['undo', 'z'],
        ] as const) {
          await pause(300);
          seen[name].push(await toDisplay(page, () => page.keyboard.press(key)));
        }
      return seen;
    },
    async others(): Promise<Samples> {
      const { ms, kB } = await saved(times);
      const [first = Number.NaN, ...again] = await drawings(times + 1);
      return {
        autosave: ms,
        'autosave: bytes': [kB],
        'SVG: writer': [first],
        'SVG: writer again': [median(again)],
        'SVG: file': [first],
        'PNG: file': await pictures(),
      };
    },
    close: () => app.close(),
  };
}
