import type { Step } from '../model/step.ts';
import { compare, exact, sumOf, times } from './exact.ts';

/** Where a step stands by importance and performance; `line` is right on one of the two lines. */
export const quadrants = ['concentrate', 'keep', 'low', 'overdone', 'line'] as const;
export type Quadrant = (typeof quadrants)[number];

export type Standpoint = {
  readonly step: Step;
  readonly quadrant: Quadrant;
  /** Performance − importance. */
  readonly gap: number;
  /** Importance × max(0, importance − performance): what to do first. */
  readonly weight: number;
};

/** Where the lines cross: at the middle of the scale from 1 to 10, or at the means of what was said. */
export type Crosshair = 'middle' | 'means';

const middle = { sum: exact(5.5), count: 1 };

/**
 * Importance–performance analysis (J. A. Martilla and J. C. James 1977; method.md 3.2), compared without rounding. Steps
 * that say only one of the two have no place.
 */
export function standpoints(steps: readonly Step[], crosshair: Crosshair): Standpoint[] {
  const said = steps.flatMap((step) =>
    step.importance !== undefined && step.performance !== undefined
      ? [{ step, importance: step.importance, performance: step.performance }]
      : [],
  );
  const mean = (values: readonly number[]) =>
    crosshair === 'middle' ? middle : { sum: sumOf(values), count: values.length };
  const importances = mean(steps.flatMap(({ importance }) => importance ?? []));
  const performances = mean(steps.flatMap(({ performance }) => performance ?? []));
  const side = (value: number, { sum, count }: typeof middle) => compare(times(exact(value), count), sum);
  return said.map(({ step, importance, performance }) => {
    const matters = side(importance, importances);
    const does = side(performance, performances);
    const quadrant = matters === 0 || does === 0 ? 'line' : placeOf(matters > 0, does > 0);
    return {
      step,
      quadrant,
      gap: performance - importance,
      weight: importance * Math.max(0, importance - performance),
    };
  });
}

const placeOf = (matters: boolean, isDone: boolean): Quadrant => {
  if (matters) return isDone ? 'keep' : 'concentrate';
  return isDone ? 'overdone' : 'low';
};
