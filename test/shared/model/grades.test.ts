import { expect, test } from 'vitest';
import type { Card } from '#shared/model/card.ts';
import { type Grade, gradeShares, grades } from '#shared/model/grades.ts';

const cards = (...given: (Grade | undefined)[]): Card[] =>
  given.map((grade, at) => ({ id: `r${at}`, ...(grade && { grade }) }) as Card);

test('shares of grades make 100 %, the firmest grade first, with what is not said', () => {
  const given = ['assumed', 'observed', undefined, 'assumed', 'reported', 'observed', 'assumed'] as const;
  expect(gradeShares(cards(...given))).toEqual([
    { grade: 'observed', count: 2, percent: 29 },
    { grade: 'reported', count: 1, percent: 14 },
    { grade: 'assumed', count: 3, percent: 43 },
    { grade: 'unsaid', count: 1, percent: 14 },
  ]);
});

test('three thirds make 100 %', () => {
  expect(gradeShares(cards('observed', 'reported', 'proposed')).map(({ percent }) => percent)).toEqual([34, 33, 33]);
});

test('where no card says how it is known, there is no share', () => {
  expect(gradeShares(cards(undefined, undefined))).toEqual([]);
  expect(gradeShares([])).toEqual([]);
  expect(grades).toEqual(['observed', 'reported', 'assumed', 'proposed']);
});
