import type { PathTime, StepTime } from './path-time.ts';

/** A step's bar on the ruler, in minutes from the start of the whole way. */
export type Bar = {
  readonly time: StepTime;
  readonly start: number;
  /** Where what the customer does ends and the wait begins. */
  readonly wait: number;
  readonly end: number;
  /** How far the wait reaches at its peak, and what its standard allows; undefined where it says none. */
  readonly peak: number | undefined;
  readonly standard: number | undefined;
};

export type Ruler = {
  readonly bars: readonly Bar[];
  /** Where the ruler ends, in minutes: it has room for every peak. */
  readonly end: number;
  /** The marks along it, from 0. */
  readonly ticks: readonly number[];
};

/** Puts the steps of the customer's way one behind the other on a ruler of minutes. */
export function rulerOf({ steps, leadTypical }: PathTime): Ruler {
  let at = 0;
  const bars = steps.map((time): Bar => {
    const start = at;
    const wait = start + time.customer;
    at = wait + time.typical;
    return {
      time,
      start,
      wait,
      end: at,
      peak: time.peak > time.typical ? wait + time.peak : undefined,
      standard: time.standard > 0 ? wait + time.standard : undefined,
    };
  });
  const end = Math.max(leadTypical, ...bars.flatMap(({ peak, standard }) => [peak ?? 0, standard ?? 0]));
  return { bars, end, ticks: ticksTo(end) };
}

/** About five round distances: 1, 2 or 5 of a power of ten, or of minutes that make hours and days. */
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440, 2880, 7200, 10_080, 14_400, 43_200];

/** Round numbers from 0 up to `end`, at most seven of them. */
export function ticksTo(end: number): number[] {
  if (!(end > 0)) return [];
  const least = end / 6;
  let step = steps.find((step) => step >= least);
  if (step === undefined || end < 3) {
    const power = 10 ** Math.floor(Math.log10(least));
    step = [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? 10 * power;
  }
  const count = Math.floor(end / step + 1e-9);
  const distance = step;
  return Array.from({ length: count + 1 }, (_, index) => Number((index * distance).toPrecision(12)));
}
