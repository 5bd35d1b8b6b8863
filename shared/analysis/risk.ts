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
export function rpnOf({ severity, occurrence, detection }: Failure): number | undefined {
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
