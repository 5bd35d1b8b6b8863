import { describe, expect, test } from 'vitest';
import { type Budget, goals, judge, type Row } from './budget.ts';
import { pooled, rowsOf, startRows } from './floor/rows.ts';
import { complaints } from './floor/table.ts';
import { besideProducts, products } from './products.ts';
import { median, p95 } from './statistics.ts';

const budget: Budget = {
  noise: 1.7,
  goals: [
    { measure: 'add', against: 'floor', most: { 1000: 2, 50000: 3 } },
    { measure: 'pan: frame p95', against: 'limit', noise: 1.25, most: { 1000: 17 } },
    { measure: 'autosave', against: { size: 100 }, most: { 1000: 1.5 } },
    { measure: 'heap', against: 'floor', most: { 1000: 5 } },
  ],
};
const row = (cards: number, measure: string, program: number, floor?: number, p95 = program): Row => ({
  cards,
  measure,
  unit: 'ms',
  samples: 1,
  program,
  programP95: p95,
  ...(floor !== undefined && { floor, floorP95: floor }),
});
const verdicts = (rows: readonly Row[]) =>
  Object.fromEntries(judge(rows, budget).map(({ measure, verdict }) => [measure, verdict]));

describe('the budget', () => {
  test.each([
    [8, 'held'],
    [8.1, 'over'],
    [13.6, 'over'],
    [13.7, 'missed'],
  ])('an edit of %d ms where the floor takes 4 is %s', (program, verdict) => {
    expect(verdicts([row(1000, 'add', program, 4)]).add).toBe(verdict);
  });

  test('frames are judged at their 95th percentile, with little noise', () => {
    expect(verdicts([row(1000, 'pan: frame', 16.7, 16.7, 16.8)])['pan: frame p95']).toBe('held');
    expect(verdicts([row(1000, 'pan: frame', 16.7, 16.7, 20)])['pan: frame p95']).toBe('over');
    expect(verdicts([row(1000, 'pan: frame', 16.7, 16.7, 33.3)])['pan: frame p95']).toBe('missed');
  });

  test('what must be flat is judged against another size of the same run', () => {
    const at = (small: number, big: number) =>
      judge([row(100, 'autosave', small), row(1000, 'autosave', big)], budget).find(
        ({ measure }) => measure === 'autosave',
      );
    expect(at(2, 3)).toMatchObject({ figure: 1.5, verdict: 'held', against: '100 cards' });
    expect(at(2, 10)).toMatchObject({ figure: 5, verdict: 'missed' });
  });

  test('a goal without a figure is not held, and one for another size is not asked for', () => {
    expect(verdicts([row(1000, 'add', 4, 4)])).toEqual({
      add: 'held',
      'pan: frame p95': 'unknown',
      autosave: 'unknown',
      heap: 'unknown',
    });
    expect(judge([row(50000, 'add', 12.1, 4)], budget)).toMatchObject([{ measure: 'add', most: 3, verdict: 'over' }]);
    expect(judge([row(5000, 'add', 400, 4)], budget)).toEqual([]);
  });

  test('everything that does not hold is told', () => {
    const judged = judge([row(1000, 'add', 400, 4), row(1000, 'heap', 8, 4)], budget);
    expect(complaints(judged, [])).toEqual([
      'missed: add at 1000 cards is 100 (floor), the goal 2',
      'unknown: pan: frame p95 at 1000 cards is  (limit), the goal 17',
      'unknown: autosave at 1000 cards is  (100 cards), the goal 1.5',
    ]);
  });

  test('every goal names a measure of the table once a size', () => {
    const asked = goals.goals.flatMap(({ measure, against, most }) =>
      Object.keys(most).map((size) => `${measure} ${JSON.stringify(against)} ${size}`),
    );
    expect(new Set(asked).size).toBe(asked.length);
    expect(goals.noise).toBe(1.7);
  });
});

describe('beside products', () => {
  const table = {
    cards: 5000,
    noise: 1.7,
    better: ['heap'],
    floor: { load: 10, heap: 4, 'pan: frame p95': 17 },
    products: { one: { load: 100, heap: 40, 'pan: frame p95': 17 }, other: { load: 60, heap: 80 } },
  };
  const verdictsOf = (rows: readonly Row[]) =>
    Object.fromEntries(besideProducts(rows, table).map(({ measure, verdict }) => [measure, verdict]));

  test('the best of them counts, each by its ratio to the floor of its own run', () => {
    const [load] = besideProducts([row(5000, 'load', 90, 30)], table);
    expect(load).toMatchObject({ program: 3, products: { one: 10, other: 6 }, best: 6, verdict: 'held' });
  });

  test.each([
    ['load', 10.1, 'held'],
    ['load', 10.3, 'missed'],
    ['heap', 9.9, 'held'],
    ['heap', 10.1, 'missed'],
  ])('%s at %d times the floor is %s', (measure, ratio, verdict) => {
    expect(verdictsOf([row(5000, measure, ratio * 10, 10)])[measure]).toBe(verdict);
  });

  test('what was not measured is not held', () => {
    expect(verdictsOf([])).toEqual({ load: 'unknown', heap: 'unknown', 'pan: frame p95': 'unknown' });
  });

  test('every product’s figure has one of the floor', () => {
    for (const figures of Object.values(products.products))
      expect(Object.keys(products.floor)).toEqual(expect.arrayContaining(Object.keys(figures)));
    expect(Object.keys(products.floor)).toEqual(expect.arrayContaining([...products.better]));
  });
});

describe('the rows', () => {
  test('all rounds are one set of samples; what came to nothing is left out', () => {
    const program = pooled([
      { add: [5, Number.NaN], undo: [1] },
      { add: [3, 4], 'PNG: file': [Number.NaN] },
    ]);
    expect(rowsOf(100, program, { add: [2] })).toEqual([
      { cards: 100, measure: 'add', unit: 'ms', samples: 3, program: 4, programP95: 5, floor: 2, floorP95: 2 },
      { cards: 100, measure: 'undo', unit: 'ms', samples: 1, program: 1, programP95: 1, floor: 2, floorP95: 2 },
    ]);
  });

  test('a start is judged beside that of an empty page in the same kind of folder', () => {
    const start = (name: string, clock: number) => ({ start: name, clock, p95: clock + 1, processor: 1, ratio: 1 });
    const used = [start('empty page, used folder', 100), start('start screen, used folder', 130)];
    const other = [start('empty page, new folder', 200), start('start screen, new folder', 400)];
    const rows = startRows([...used, ...other], 7);
    expect(rows.map((each) => [each.measure, each.program, each.floorP95, each.samples])).toEqual([
      ['cold start', 130, 101, 7],
      ['cold start: the first ever', 400, 201, 7],
    ]);
    expect(complaints(judge(rows, goals), [])).toEqual([
      'missed: cold start: the first ever is 2 (floor), the goal 1.3',
    ]);
  });

  test('the 95th percentile is of the nearest rank, the largest of few', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([median(hundred), p95(hundred)]).toEqual([51, 95]);
    expect(p95([3, 1, 2])).toBe(3);
    expect([p95([]), median([])]).toEqual([Number.NaN, Number.NaN]);
  });
});
