import { expect, test } from 'vitest';
import { along, dotsOf } from '../../../renderer/analysis/quadrant-dots.ts';
import { blueprints, stepsOf } from '../../../shared/model/queries.ts';
import { documentIn, example, exampleNames, expectedFigures } from '../../shared/interchange/examples.ts';

const stepsIn = (name: (typeof exampleNames)[number]) => {
  const document = documentIn(example(name));
  return stepsOf(document, blueprints(document)[0]?.id ?? '');
};

test.each(exampleNames)('%s: every step that says both stands at one dot, under its number on the way', (name) => {
  const steps = stepsIn(name);
  const dots = dotsOf(steps, 'means');
  const numbers = dots.flatMap(({ steps }) => steps.map(({ n }) => n)).toSorted((a, b) => a - b);
  expect(numbers).toEqual(
    steps.flatMap(({ importance, performance }, index) =>
      importance === undefined || performance === undefined ? [] : [index + 1],
    ),
  );
  expect(new Set(dots.map(({ importance, performance }) => `${importance} ${performance}`)).size).toBe(dots.length);
  for (const { importance, performance, steps } of dots)
    for (const { step } of steps) expect([step.importance, step.performance]).toEqual([importance, performance]);
});

test.each(exampleNames)('%s: where to concentrate is what `analyse` says', (name) => {
  const dots = dotsOf(stepsIn(name), 'means').filter(({ quadrant }) => quadrant === 'concentrate');
  const codes = dots.flatMap(({ steps }) => steps).toSorted((a, b) => a.n - b.n);
  expect(codes.map(({ step }) => step.code)).toEqual(expectedFigures(name).concentrateHere);
});

test('the scale goes from 1 to 10', () => {
  expect([1, 5.5, 10].map(along)).toEqual([0, 0.5, 1]);
});
