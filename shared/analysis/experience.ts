import { type Feeler, feltAt, peakEndOf } from '../model/emotion.ts';
import type { Contents } from '../model/queries.ts';
import type { Step } from '../model/step.ts';
import { compare, type Exact, exact, plus, quotient, sumOf, times } from './exact.ts';
import { meanPlaces } from './places.ts';

/** What customers think and feel, step by step; null where no step says. */
export type ExperienceFigures = {
  readonly importanceMean: number | null;
  readonly performanceMean: number | null;
  /** Steps that matter at least as much as the mean and do worse than the mean (Martilla & James 1977). */
  readonly concentrateHere: readonly string[];
  readonly emotionMean: number | null;
  readonly emotionPeakEnd: number | null;
};

/** A mean that is not divided yet, so that it can be compared without rounding. */
type Mean = { readonly sum: Exact; readonly count: number };

function meanOf(values: readonly (number | undefined)[]): Mean | undefined {
  const present = values.filter((value) => value !== undefined);
  return present.length === 0 ? undefined : { sum: sumOf(present), count: present.length };
}

const roundedMean = (mean: Mean | undefined) => (mean ? quotient(mean.sum, exact(mean.count), meanPlaces) : null);
const against = (value: number, mean: Mean) => compare(times(exact(value), mean.count), mean.sum);

/** Half the sum of the strongest emotion, the positive one of two equally strong, and the last one felt. */
export function peakEndFigure(steps: readonly Step[], who: Feeler): number | null {
  const found = peakEndOf(steps, who);
  if (!found) return null;
  const [peak = 0, end = 0] = [feltAt(found.peak, who), feltAt(found.end, who)];
  return quotient(plus(exact(peak), exact(end)), exact(2), meanPlaces);
}

/** The mean of what is felt; null where no step says. */
export const emotionMean = (steps: readonly Step[], who: Feeler): number | null =>
  roundedMean(meanOf(steps.map((step) => feltAt(step, who))));

/** The worst that is felt on the way; null where no step says. */
export function lowestEmotion(steps: readonly Step[], who: Feeler): number | null {
  const felt = steps.flatMap((step) => feltAt(step, who) ?? []);
  return felt.length === 0 ? null : felt.reduce((least, one) => Math.min(least, one));
}

export function experienceFigures({ steps }: Contents): ExperienceFigures {
  const importance = meanOf(steps.map((step) => step.importance));
  const performance = meanOf(steps.map((step) => step.performance));
  const concentrate = steps.filter(
    (step) =>
      importance !== undefined &&
      performance !== undefined &&
      step.importance !== undefined &&
      step.performance !== undefined &&
      against(step.importance, importance) >= 0 &&
      against(step.performance, performance) < 0,
  );
  return {
    importanceMean: roundedMean(importance),
    performanceMean: roundedMean(performance),
    concentrateHere: concentrate.map((step) => step.code),
    emotionMean: emotionMean(steps, 'customer'),
    emotionPeakEnd: peakEndFigure(steps, 'customer'),
  };
}
