import { type Crosshair, type Quadrant, standpoints } from '#shared/analysis/quadrants.ts';
import type { Step } from '#shared/model/step.ts';

/** The ends of the scale of importance and performance. */
export const scale = { least: 1, most: 10 } as const;

/** Steps that stand at one point, by their numbers on the way. */
export type Dot = {
  readonly importance: number;
  readonly performance: number;
  readonly quadrant: Quadrant;
  readonly steps: readonly Numbered[];
};
export type Numbered = { readonly step: Step; readonly n: number; readonly gap: number };

/** Where the steps stand, those at one point together, in the order of the way. */
export function dotsOf(steps: readonly Step[], crosshair: Crosshair): Dot[] {
  const places = new Map(steps.map(({ id }, index) => [id, index + 1]));
  const dots = new Map<string, Dot & { readonly steps: Numbered[] }>();
  for (const { step, quadrant, gap } of standpoints(steps, crosshair)) {
    const { importance = 0, performance = 0 } = step;
    const key = `${importance} ${performance}`;
    const dot = dots.get(key) ?? { importance, performance, quadrant, steps: [] };
    dots.set(key, dot);
    dot.steps.push({ step, n: places.get(step.id) ?? 0, gap });
  }
  return [...dots.values()];
}

/** Where a score stands between the ends of the scale, from 0 to 1. */
export const along = (score: number): number => (score - scale.least) / (scale.most - scale.least);
