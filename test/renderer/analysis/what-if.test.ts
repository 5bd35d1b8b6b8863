import { describe, expect, test } from 'vitest';
import { typedNumber } from '../../../renderer/analysis/number-box.tsx';
import { carryOut, type SimulationNews } from '../../../renderer/analysis/simulation-order.ts';
import { example, prefilled, staffingOf } from '../../../renderer/analysis/staffing.ts';
import { pathTime } from '../../../shared/analysis/path-time.ts';
import { spellsOf } from '../../../shared/analysis/simulation.ts';
import { blueprints, contentsOf } from '../../../shared/model/queries.ts';
import { documentIn, example as exampleOf } from '../../shared/interchange/examples.ts';

const document = documentIn(exampleOf('hospital-outpatient'));
const contents = contentsOf(document, blueprints(document)[0]?.id ?? '');

describe('the worker', () => {
  const told = (runs: number, seed: number) => {
    const news: SimulationNews[] = [];
    carryOut({ spells: spellsOf(contents), runs, seed }, (one) => news.push(one));
    return news;
  };
  test('tells how far it is, ever further, and at the end what came of it', () => {
    const news = told(50_000, 3);
    const last = news.at(-1);
    const shares = news.slice(0, -1).map((one) => (one.says === 'progress' ? one.done : Number.NaN));
    expect(shares.length).toBeGreaterThan(10);
    expect(shares.length).toBeLessThanOrEqual(101);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    if (last?.says !== 'done') throw new Error('it says that it is done');
    const { p50, p90, bins, runs } = last.simulated;
    const { leadPeak } = pathTime(contents);
    expect(p50).toBeLessThan(p90);
    expect(p90).toBeLessThan(leadPeak);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(runs);
    expect(bins.at(-1)?.to).toBeLessThanOrEqual(leadPeak + 1e-9);
  });
  test('says the same for the same seed', () => {
    expect(told(2_000, 9)).toEqual(told(2_000, 9));
    expect(told(2_000, 9)).not.toEqual(told(2_000, 10));
  });
  test('tells no time where nothing varies', () => {
    const news: SimulationNews[] = [];
    carryOut({ spells: [{ least: 4, typical: 4, most: 4 }], runs: 100, seed: 1 }, (one) => news.push(one));
    expect(news).toEqual([
      { says: 'done', simulated: { p50: 4, p90: 4, mean: 4, runs: 100, bins: [{ from: 4, to: 4, count: 100 }] } },
    ]);
  });
});

describe('staffing', () => {
  test('begins with the vector of the method, and says who meets the target', () => {
    const staffing = staffingOf(example);
    expect(staffing?.chosen.queue?.utilisation).toBeCloseTo(0.833, 3);
    expect(staffing?.chosen.queue?.waitingProbability).toBeCloseTo(0.758, 3);
    expect(staffing?.needed).toBe(3);
    expect(staffing?.rows.map(({ staff, meets }) => [staff, meets])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, true],
    ]);
    expect(staffing?.rows[0]?.queue).toBeUndefined();
    expect(staffing?.least).toBe(2);
  });
  test('takes from a wait point what the blueprint says, and leaves the rest', () => {
    const wait = contents.waits.find(({ standardMinutes }) => standardMinutes !== undefined);
    if (!wait) throw new Error('the example has a standard');
    const texts = prefilled(document, wait, example);
    expect(texts.within).toBe(`${wait.standardMinutes}`);
    expect(texts.arrivals).toBe(example.arrivals);
  });
  test('a box that holds no number says why, and nothing is computed', () => {
    expect(staffingOf({ ...example, staff: '2.5' })).toBeUndefined();
    expect(typedNumber('', {})).toEqual({ refusal: { key: 'whatIf.missing' } });
    expect(typedNumber('2.5', {}, true)).toEqual({ refusal: { key: 'whatIf.whole' } });
    expect(typedNumber('２０', { least: 1 })).toEqual({ value: 20 });
    expect(typedNumber('0', { least: 1, most: 5 })).toMatchObject({ refusal: { key: 'inspector.between' } });
  });
  test('the largest numbers are answered too', () => {
    const huge = staffingOf({ arrivals: '10000', handling: '1440', staff: '10000', share: '99.9', within: '0' });
    expect(huge?.chosen.queue).toBeUndefined();
    expect(huge?.needed).toBeGreaterThan(240_000);
  });
});
