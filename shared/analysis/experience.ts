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
function peakEndOf(steps: readonly Step[]): number | null {
  const felt = steps.map((step) => step.emotion).filter((emotion) => emotion !== undefined);
  const last = felt.at(-1);
  if (last === undefined) return null;
  const strength = Math.max(...felt.map(Math.abs));
  const peak = felt.includes(strength) ? strength : -strength;
  return quotient(plus(exact(peak), exact(last)), exact(2), meanPlaces);
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
    emotionMean: roundedMean(meanOf(steps.map((step) => step.emotion))),
    emotionPeakEnd: peakEndOf(steps),
  };
}
