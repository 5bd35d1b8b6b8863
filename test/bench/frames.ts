import type { Page } from '@playwright/test';
import { median, p95 } from './statistics.ts';

/** The gaps between the frames that the page shows while something is done, in milliseconds. */
export async function gapsWhile(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const watch = { gaps: [] as number[], on: true };
    Object.assign(window, { benchWatch: watch });
    let last = performance.now();
    const frame = (now: number) => {
      watch.gaps.push(now - last);
      last = now;
      if (watch.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await work();
  return page.evaluate(() => {
    const watch = (window as unknown as { benchWatch: { gaps: number[]; on: boolean } }).benchWatch;
    watch.on = false;
    // The first gap began before the work did.
    return watch.gaps.slice(1);
  });
}

export type Frames = { readonly p50: number; readonly p95: number; readonly max: number; readonly frames: number };
export async function framesWhile(page: Page, work: () => Promise<void>): Promise<Frames> {
  const gaps = await gapsWhile(page, work);
  const tenths = (ms: number) => Math.round(ms * 10) / 10;
  return {
    p50: tenths(median(gaps)),
    p95: tenths(p95(gaps)),
    max: tenths(Math.max(...gaps)),
    frames: gaps.length,
  };
}
