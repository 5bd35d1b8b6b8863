import type { Page } from '@playwright/test';

export type Frames = { readonly p50: number; readonly p95: number; readonly max: number; readonly frames: number };
/** The gaps between the frames that the page shows while something is done, in milliseconds. */
export async function framesWhile(page: Page, work: () => Promise<void>): Promise<Frames> {
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
  const gaps = await page.evaluate(() => {
    const watch = (window as unknown as { benchWatch: { gaps: number[]; on: boolean } }).benchWatch;
    watch.on = false;
    // The first gap began before the work did.
    return watch.gaps.slice(1).sort((a, b) => a - b);
  });
  const at = (share: number) => Math.round((gaps[Math.floor((gaps.length - 1) * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), max: at(1), frames: gaps.length };
}
