import { expect, test } from 'vitest';
import { residualOf, standingOf } from '#shared/analysis/risk.ts';
import type { Failure } from '#shared/model/failure.ts';

const rated = (id: string, severity?: number, occurrence?: number, detection?: number): Failure => ({
  id,
  type: 'failure',
  code: id,
  order: 'a0',
  blueprint: 'B1',
  card: 'C1',
  ...(severity !== undefined && { severity }),
  ...(occurrence !== undefined && { occurrence }),
  ...(detection !== undefined && { detection }),
});

test('failures stand by their products; equal ones share a place and open ones have none', () => {
  const [worst, a, b, least, open] = [
    rated('1', 9, 9, 9),
    rated('2', 8, 5, 4),
    rated('3', 4, 5, 8),
    rated('4', 1, 1, 1),
    rated('5', 10, 10),
  ];
  const all = [least, a, open, worst, b];
  expect(all.map((failure) => standingOf(failure, all))).toEqual([
    { rank: 4, of: 4 },
    { rank: 2, of: 4 },
    undefined,
    { rank: 1, of: 4 },
    { rank: 2, of: 4 },
  ]);
});

test('the residual risk is what the measures leave, and the share by which it fell', () => {
  const residual = { severity: 8, occurrence: 1, detection: 5 };
  expect(residualOf({ ...rated('1', 8, 5, 4), residual })).toEqual({ rpn: 40, reduction: 0.75 });
  expect(residualOf({ ...rated('1', 8), residual })).toEqual({ rpn: 40, reduction: undefined });
  expect(residualOf({ ...rated('1', 8, 5, 4), residual: { severity: 8 } })).toBeUndefined();
  expect(residualOf(rated('1', 8, 5, 4))).toBeUndefined();
});
