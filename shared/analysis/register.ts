import type { Failure } from '../model/failure.ts';
import { type Priority, priorityOf, residualOf, rpnOf } from './risk.ts';

/** One line of a Pareto chart: failures from the highest risk down, and what they make together. */
export type ParetoBar = {
  readonly failure: Failure;
  readonly rpn: number;
  readonly priority: Priority;
  /** Share of all risk up to and with this one, 0 to 1. */
  readonly cumulative: number;
};

/** Failures by risk priority number, the highest first, equal ones in the order given; those with an open number are left out. */
export function pareto(failures: readonly Failure[]): ParetoBar[] {
  const rated = failures.flatMap((failure) => {
    const rpn = rpnOf(failure);
    return rpn === undefined ? [] : [{ failure, rpn, priority: priorityOf(failure) }];
  });
  const total = rated.reduce((sum, { rpn }) => sum + rpn, 0);
  let so = 0;
  return rated
    .toSorted((a, b) => b.rpn - a.rpn)
    .map((bar) => {
      so += bar.rpn;
      return { ...bar, cumulative: so / total };
    });
}

const isSaid = (text: string | undefined) => text !== undefined && text.trim() !== '';

/** Who, what, how fast, with what authority: the four a recovery needs (method.md 3.3). */
export const canRecover = (failure: Failure): boolean =>
  isSaid(failure.recovery) &&
  failure.owner !== undefined &&
  failure.recoveryMinutes !== undefined &&
  isSaid(failure.authority);

/** Failures that can be recovered from ÷ all; null where there are none. */
export const recoveryCoverage = (failures: readonly Failure[]): number | null =>
  failures.length === 0 ? null : failures.filter(canRecover).length / failures.length;

/** The risk before and after the measures, over the failures that say both. */
export type RiskLeft = { readonly before: number; readonly after: number; readonly reduction: number | null };

export function riskLeft(failures: readonly Failure[]): RiskLeft {
  let [before, after] = [0, 0];
  for (const failure of failures) {
    const rpn = rpnOf(failure);
    const left = residualOf(failure)?.rpn;
    if (rpn === undefined || left === undefined) continue;
    before += rpn;
    after += left;
  }
  return { before, after, reduction: before === 0 ? null : 1 - after / before };
}
