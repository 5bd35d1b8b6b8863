import { describe, expect, test } from 'vitest';
import { rulerOf, ticksTo } from '#shared/analysis/ruler.ts';
import { pathTime } from '../../../shared/analysis/path-time.ts';
import { blueprints, contentsOf } from '../../../shared/model/queries.ts';
import { documentIn, example, exampleNames, expectedFigures } from '../../shared/interchange/examples.ts';

describe.each(exampleNames)('the ruler of %s', (name) => {
  const document = documentIn(example(name));
  const path = pathTime(contentsOf(document, blueprints(document)[0]?.id ?? ''));
  const ruler = rulerOf(path);

  test('has each step begin where the one before ends, and end where `analyse` says', () => {
    const { bars } = ruler;
    expect(bars.map(({ start }) => start)).toEqual([0, ...bars.slice(0, -1).map(({ end }) => end)]);
    expect(bars.at(-1)?.end).toBeCloseTo(expectedFigures(name).leadTypicalMinutes, 6);
  });

  test('has room for every wait at its peak and within its standard', () => {
    for (const { end, peak, standard } of ruler.bars)
      expect(Math.max(end, peak ?? 0, standard ?? 0)).toBeLessThanOrEqual(ruler.end);
  });

  test('marks the steps over their standard as `analyse` does', () => {
    const over = path.steps.flatMap(({ breaches }) => breaches.map((id) => document.get(id)));
    expect(over.map((wait) => (wait?.type === 'wait' ? wait.code : ''))).toEqual(
      expectedFigures(name).waitsOverStandard,
    );
  });
});

test.each([
  [0, []],
  [0.5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  [49, [0, 10, 20, 30, 40]],
  [205, [0, 60, 120, 180]],
  [7952, [0, 1440, 2880, 4320, 5760, 7200]],
  [1e9, [0, 2e8, 4e8, 6e8, 8e8, 1e9]],
])('a ruler of %d minutes has round marks', (end, ticks) => {
  expect(ticksTo(end)).toEqual(ticks);
});
