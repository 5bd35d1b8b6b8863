import type { Failure } from '../model/failure.ts';
import type { Contents } from '../model/queries.ts';

/** The failure points by how much they matter; failures are named by their ids in the interchange format. */
export type RiskFigures = {
  readonly rpn: { readonly [failure: string]: number };
  readonly rpnTotal: number;
  readonly priorityHigh: readonly string[];
  readonly priorityMedium: readonly string[];
};

/** Risk priority number, 1 to 1000: severity × occurrence × detection (FMEA); undefined while one of them is open. */
export const rpnOf = (failure: Failure): number | undefined => product(failure);

type Ratings = Pick<Failure, 'severity' | 'occurrence' | 'detection'>;

function product({ severity, occurrence, detection }: Ratings): number | undefined {
  if (severity === undefined || occurrence === undefined || detection === undefined) return undefined;
  return severity * occurrence * detection;
}

export type Priority = 'high' | 'medium' | 'low';

/** Severity first, as AIAG & VDA's action priority has it, then the product; a number that is open never raises it. */
export function priorityOf(failure: Failure): Priority {
  const { severity = 0, occurrence = 0 } = failure;
  const rpn = rpnOf(failure) ?? 0;
  if (severity >= 9 || rpn >= 200 || (severity >= 7 && occurrence >= 5)) return 'high';
  return rpn >= 100 || (severity >= 7 && occurrence >= 3) ? 'medium' : 'low';
}

/** Where one failure stands among others by its risk priority number: 1 is the highest, equal numbers share a place. */
export type Standing = { readonly rank: number; readonly of: number };

/**
 * @param others the failures of its blueprint; those with an open number have no place
 * @returns undefined while one of its own numbers is open
 */
export function standingOf(failure: Failure, others: readonly Failure[]): Standing | undefined {
  const own = rpnOf(failure);
  if (own === undefined) return undefined;
  const numbers = others.flatMap((other) => rpnOf(other) ?? []);
  return { rank: 1 + numbers.filter((number) => number > own).length, of: numbers.length };
}

/** The risk that is left after the measures, and by what share it fell: 1 − RPN′ ÷ RPN (`method.md` 3.3). */
export type Residual = { readonly rpn: number; readonly reduction: number | undefined };

/** Undefined while one of the numbers after the measures is open; the reduction while one of those before is. */
export function residualOf(failure: Failure): Residual | undefined {
  const after = failure.residual && product(failure.residual);
  if (after === undefined) return undefined;
  const before = rpnOf(failure);
  return { rpn: after, reduction: before === undefined ? undefined : 1 - after / before };
}

export function riskFigures({ failures }: Contents): RiskFigures {
  const rpn = failures.flatMap((failure): [string, number][] => {
    const value = rpnOf(failure);
    return value === undefined ? [] : [[failure.code, value]];
  });
  const ofPriority = (priority: Priority) =>
    failures.filter((failure) => priorityOf(failure) === priority).map((failure) => failure.code);
  return {
    rpn: Object.fromEntries(rpn),
    rpnTotal: rpn.reduce((sum, [, value]) => sum + value, 0),
    priorityHigh: ofPriority('high'),
    priorityMedium: ofPriority('medium'),
  };
}
