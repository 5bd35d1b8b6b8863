import type { Step } from './step.ts';

/** Whose feelings a curve shows. */
export type Feeler = 'customer' | 'staff';

/** What somebody feels at a step, from −2 to +2; undefined where the step does not say. */
export const feltAt = (step: Step, who: Feeler): number | undefined =>
  who === 'customer' ? step.emotion : step.staffEmotion;

/** The moments by which an experience is remembered (peak–end rule; method.md 3.2). */
export type PeakEnd = {
  /** The step of the strongest feeling, the positive one of two equally strong, the first of equal ones. */
  readonly peak: Step;
  /** The last step that says what is felt. */
  readonly end: Step;
};

/** @param steps in the order of the customer's way; undefined is returned where none says what is felt */
export function peakEndOf(steps: readonly Step[], who: Feeler): PeakEnd | undefined {
  let peak: Step | undefined;
  let end: Step | undefined;
  let strongest = 0;
  for (const step of steps) {
    const felt = feltAt(step, who);
    if (felt === undefined) continue;
    end = step;
    const stronger = Math.abs(felt) - Math.abs(strongest);
    if (peak && (stronger < 0 || (stronger === 0 && felt <= strongest))) continue;
    peak = step;
    strongest = felt;
  }
  return peak && end && { peak, end };
}
