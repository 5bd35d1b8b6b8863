import { describe, expect, test } from 'vitest';
import {
  amountOf,
  analysed,
  codesOf,
  differenceOf,
  type FigureName,
  figureGroups,
} from '#shared/analysis/figure-rows.ts';
import { blueprints } from '../../../shared/model/queries.ts';
import { documentIn, example, exampleNames, expectedFigures } from '../../shared/interchange/examples.ts';

const names = Object.values(figureGroups).flat() as FigureName[];
/** What is said beside what the command line promises. */
const beyond: ReadonlySet<FigureName> = new Set([
  'recoveryCoverage',
  'emotionLowest',
  'staffEmotionMean',
  'staffEmotionLowest',
  'staffEmotionPeakEnd',
]);
const shown = (name: (typeof exampleNames)[number]) => {
  const document = documentIn(example(name));
  return analysed(document, blueprints(document)[0]?.id ?? '');
};

test.each(exampleNames)('the view shows every figure of %s that `analyse` gives, and the same', (name) => {
  const expected = Object.entries(expectedFigures(name)).filter(([key]) => key !== 'rpn');
  const of = shown(name);
  const told = names.filter((figure) => !beyond.has(figure));
  expect(new Set(told)).toEqual(new Set(expected.map(([key]) => key)));
  expect(told).toHaveLength(expected.length);
  for (const [key, value] of expected) {
    expect(amountOf(of, key as FigureName)).toBe(Array.isArray(value) ? value.length : value);
    expect(codesOf(of, key as FigureName)).toEqual(Array.isArray(value) ? value : []);
  }
});

describe('the difference of two blueprints', () => {
  const [one, other] = [shown('hospital-outpatient'), shown('hotel-checkin')];
  test.each([
    ['leadTypicalMinutes', -156, 'better'],
    ['waitShare', -0.294, 'better'],
    ['handOffs', 0, 'same'],
    ['performanceMean', 0.67, 'better'],
    ['concentrateHere', 2, 'worse'],
    ['cards', -5, 'other'],
  ] as const)('in %s is %d, which is %s', (name, by, is) => {
    expect(differenceOf(name, one, other)).toEqual({ by, is });
  });

  test('is not said where one of them has none', () => {
    expect(differenceOf('emotionMean', one, { ...other, emotionMean: null })).toBeUndefined();
  });
});
