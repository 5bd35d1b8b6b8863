import type { Page } from '@playwright/test';

/** JavaScript memory in use after a collection, in megabytes. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

/** Puts `lookOf()` into the page: how the canvas looks at a thirtieth of its size, and what nodes and fields show. */
const seeing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const small = document.createElement('canvas');
    [small.width, small.height] = [48, 30];
    const context = small.getContext('2d', { willReadFrequently: true });
    const area = ({ width, height }: HTMLCanvasElement) => width * height;
    Object.assign(window, {
      lookOf(): string {
        const [largest] = [...document.querySelectorAll('canvas')].sort((a, b) => area(b) - area(a));
        if (!largest || !context || largest.width === 0) return '';
        context.drawImage(largest, 0, 0, small.width, small.height);
        const { data } = context.getImageData(0, 0, small.width, small.height);
        let hash = 0;
        for (const value of data) hash = (Math.imul(hash, 31) + value) | 0;
        const nodes = document.querySelectorAll('.react-flow__node').length;
        const { value = '' } = document.activeElement as HTMLTextAreaElement;
        return `${hash} ${nodes} ${value}`;
      },
    });
  });

type Watching = Window & {
  lookOf(): string;
  paintWatch: { looks: { at: number; look: string }[]; on: boolean };
  displayed: Promise<number>;
};

/** Looks at the canvas once a frame from now on, and keeps when it looked how. */
export async function watchPaint(page: Page): Promise<void> {
  await seeing(page);
  await page.evaluate(() => {
    const here = window as unknown as Watching;
    const watch = { looks: [] as { at: number; look: string }[], on: true };
    here.paintWatch = watch;
    const frame = (): void => {
      // Nodes come later, a few a frame: what is read and pressed is on the canvas before.
      const [look = ''] = here.lookOf().split(' ');
      const at = performance.timeOrigin + performance.now();
      if (look !== '' && watch.looks.at(-1)?.look !== look) watch.looks.push({ at, look });
      if (watch.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/**
 * Ends the watch: the first frame that looks like the last is the first complete paint.
 * @returns when that was, in milliseconds since the epoch
 */
export const firstCompletePaint = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { paintWatch } = window as unknown as Watching;
    paintWatch.on = false;
    const last = paintWatch.looks.at(-1)?.look;
    return paintWatch.looks.find(({ look }) => look === last)?.at ?? Number.NaN;
  });

/**
 * From a key's event to the end of the frame in which something came of it.
 * @returns milliseconds
 */
export async function toDisplay(page: Page, press: () => Promise<void>): Promise<number> {
  await seeing(page);
  await page.evaluate(() => {
    const here = window as unknown as Watching;
    here.displayed = new Promise<number>((done) => {
      const before = here.lookOf();
      const heard = (): void => {
        const from = performance.now();
        const { port1, port2 } = new MessageChannel();
        const frame = () => port2.postMessage(undefined);
        // What the callbacks of a frame do is painted with it: the task after it is its end.
        port1.onmessage = () =>
          here.lookOf() === before ? requestAnimationFrame(frame) : done(performance.now() - from);
        requestAnimationFrame(frame);
      };
      window.addEventListener('keydown', heard, { capture: true, once: true });
    });
  });
  await press();
  return page.evaluate(() => (window as unknown as Watching).displayed);
}
