import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { pictureLimits } from '#shared/pictures/limits.ts';
import type { WorkerHost } from '../worker/worker.ts';
import type { SvgOrder } from './draw-svg.ts';

export type SvgMessage =
  /** The process has started and goes to work. */
  | { readonly says: 'begun' }
  | { readonly says: 'done'; readonly png: Uint8Array }
  | { readonly says: 'refused'; readonly faults: readonly Fault[] };

export type SvgHost = WorkerHost<SvgOrder, SvgMessage>;

/** The most JavaScript memory a drawing may take, in megabytes; its pixels come on top. */
export const svgMemory = ['--max-old-space-size=256'];

/** Milliseconds that a process may take to start, before any drawing is at fault. */
const startingTime = 15_000;

const megabyte = 1024 * 1024;

/** Drawings made pixels one after the other: a window that asks for many does not get as many processes. */
export const rasteriserOf = (host: SvgHost, fonts: string) => {
  let last: Promise<unknown> = Promise.resolve();
  return (order: Omit<SvgOrder, 'fonts'>): Promise<Result<Uint8Array>> => {
    const most = pictureLimits.drawingBytes;
    const tooLarge = { code: 'picture.drawingTooLarge', params: { name: order.name, most: most / megabyte } };
    if (order.svg.length > most) return Promise.resolve(fail(tooLarge));
    const mine = last.then(() => rasterise(host, { ...order, fonts }));
    last = mine;
    return mine;
  };
};

/**
 * Has an SVG drawing made a PNG in a process of its own, which is killed when it takes too long.
 * @param patience in milliseconds
 * @returns faults `picture.*`: what the drawing is refused for, `picture.drawingTooSlow`, `picture.drawingTooComplex`
 * where the process did not survive it
 */
export function rasterise(
  host: SvgHost,
  order: SvgOrder,
  patience: number = pictureLimits.drawingTime,
): Promise<Result<Uint8Array>> {
  return new Promise((resolve) => {
    const worker = host.start();
    const refused = (code: string) => fail({ code: `picture.${code}`, params: { name: order.name } });
    const settle = (result: Result<Uint8Array>) => {
      clearTimeout(watchdog);
      worker.kill();
      resolve(result);
    };
    let watchdog = setTimeout(() => settle(refused('drawingTooSlow')), startingTime + patience);
    worker.onGone(() => settle(refused('drawingTooComplex')));
    worker.onMessage((message) => {
      switch (message.says) {
        case 'begun':
          clearTimeout(watchdog);
          watchdog = setTimeout(() => settle(refused('drawingTooSlow')), patience);
          break;
        case 'done':
          settle(ok(message.png));
          break;
        case 'refused':
          settle({ ok: false, faults: message.faults });
      }
    });
    worker.ask(order);
  });
}
