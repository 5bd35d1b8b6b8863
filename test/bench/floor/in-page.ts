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
        // Other pages have small pictures.
        if (!largest || !context || area(largest) < (innerWidth * innerHeight) / 4) return '';
        context.drawImage(largest, 0, 0, small.width, small.height);
        const { data } = context.getImageData(0, 0, small.width, small.height);
        let hash = 0;
        for (const value of data) hash = (Math.imul(hash, 31) + value) | 0;
        // Nothing is drawn on it yet.
        if (hash === 0) return '';
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
 * @returns when something was first seen, and when that was, in milliseconds since the epoch
 */
export const paints = (page: Page): Promise<{ first: number; complete: number }> =>
  page.evaluate(() => {
    const { paintWatch } = window as unknown as Watching;
    paintWatch.on = false;
    const { looks } = paintWatch;
    const last = looks.at(-1)?.look;
    const at = (seen: { at: number } | undefined) => seen?.at ?? Number.NaN;
    return { first: at(looks[0]), complete: at(looks.find(({ look }) => look === last)) };
  });

/** What is waited for: another text of an element, or that it says something; without it, another look of the canvas. */
export type Awaited = { readonly selector: string; readonly says?: string };

/** What has not come by then will not, in milliseconds. */
const patience = 20_000;

/**
 * From the event of a key or a click to the end of the frame in which what was awaited is there.
 * @returns milliseconds, NaN where it never came
 */
export async function toDisplay(
  page: Page,
  press: () => Promise<void>,
  { awaited, within = patience }: { readonly awaited?: Awaited; readonly within?: number } = {},
): Promise<number> {
  await seeing(page);
  await page.evaluate(
    ({ awaited, within }) => {
      const here = window as unknown as Watching;
      const look = (): string => {
        if (!awaited) return here.lookOf();
        const text = [...document.querySelectorAll(awaited.selector)].map(({ textContent }) => textContent).join(' ');
        return awaited.says === undefined ? text : String(text.includes(awaited.says));
      };
      here.displayed = new Promise<number>((done) => {
        const before = look();
        const heard = (): void => {
          const from = performance.now();
          const { port1, port2 } = new MessageChannel();
          const frame = () => port2.postMessage(undefined);
          // What the callbacks of a frame do is painted with it: the task after it is its end.
          port1.onmessage = () => {
            const time = performance.now() - from;
            if (look() !== before) done(time);
            else if (time > within) done(Number.NaN);
            else requestAnimationFrame(frame);
          };
          requestAnimationFrame(frame);
        };
        for (const event of ['keydown', 'click']) window.addEventListener(event, heard, { capture: true, once: true });
      });
    },
    { awaited, within },
  );
  await press();
  return page.evaluate(() => (window as unknown as Watching).displayed);
}
