import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kanoAnswers, kanoClass, kanoClasses, kanoResult } from '#shared/analysis/kano.ts';
import { standpoints } from '#shared/analysis/quadrants.ts';
import { erlangC, servedWithin, serversFor, serversForLevel } from '#shared/analysis/queue.ts';
import { canRecover, pareto, recoveryCoverage, riskLeft } from '#shared/analysis/register.ts';
import { simulate, triangular } from '#shared/analysis/simulation.ts';
import type { Failure } from '#shared/model/failure.ts';
import type { Step } from '#shared/model/step.ts';

describe('Erlang C', () => {
  test('20 an hour, 5 minutes each, two servers: ρ 0.833, P 0.758, 11.4 minutes', () => {
    const queue = erlangC(20, 12, 2);
    expect(queue?.utilisation).toBeCloseTo(0.833, 3);
    expect(queue?.waitingProbability).toBeCloseTo(0.758, 3);
    expect((queue?.meanWait ?? 0) * 60).toBeCloseTo(11.4, 1);
    expect(queue?.meanWaiting).toBeCloseTo(20 * (queue?.meanWait ?? 0), 12);
  });
  test('is what the formula says as it is written', () => {
    const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
    for (const [arrivals, service, servers] of [
      [1, 2, 1],
      [5, 3, 2],
      [19, 4, 5],
      [100, 9, 12],
    ] as const) {
      const a = arrivals / service;
      const rho = a / servers;
      const top = a ** servers / (factorial(servers) * (1 - rho));
      const sum = Array.from({ length: servers }, (_, k) => a ** k / factorial(k)).reduce((all, part) => all + part, 0);
      expect(erlangC(arrivals, service, servers)?.waitingProbability).toBeCloseTo(top / (sum + top), 12);
    }
  });
  test('with one server it is the share of busy time; nobody waits where nobody comes; a full queue has no end', () => {
    expect(erlangC(3, 4, 1)?.waitingProbability).toBeCloseTo(0.75, 12);
    expect(erlangC(0, 4, 3)).toMatchObject({ waitingProbability: 0, meanWait: 0 });
    expect(erlangC(24, 12, 2)).toBeUndefined();
    expect(erlangC(5_000, 1, 5_100)?.waitingProbability).toBeGreaterThan(0);
  });
  test('as many servers as a standard needs, and not one more', () => {
    const servers = serversFor(20, 12, 5 / 60);
    expect(erlangC(20, 12, servers)?.meanWait).toBeLessThanOrEqual(5 / 60);
    expect(erlangC(20, 12, servers - 1)?.meanWait ?? 1).toBeGreaterThan(5 / 60);
  });
  test('within a time: nobody at once who has to wait, all in the end, by the exponential law between', () => {
    const waits = erlangC(20, 12, 2)?.waitingProbability ?? 0;
    expect(servedWithin(20, 12, 2, 0)).toBeCloseTo(1 - waits, 12);
    expect(servedWithin(20, 12, 2, 0.25)).toBeCloseTo(1 - waits * Math.exp(-1), 12);
    expect(servedWithin(20, 12, 2, 100)).toBeCloseTo(1, 12);
    expect(servedWithin(24, 12, 2, 1)).toBeUndefined();
  });
  test('as many servers as a share within a time needs, and not one more (300 queues, seed 6033)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 300, noNaN: true }),
        fc.double({ min: 0.2, max: 30, noNaN: true }),
        fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (arrivals, service, share, longest) => {
          const servers = serversForLevel(arrivals, service, share, longest);
          expect(servedWithin(arrivals, service, servers, longest)).toBeGreaterThanOrEqual(share);
          expect(servedWithin(arrivals, service, servers - 1, longest) ?? 0).toBeLessThan(share);
        },
      ),
      { seed: 6033, numRuns: 300 },
    );
  });
});

describe('Kano', () => {
  test('of 100: A 30, O 40, M 20, I 10 make Better 0.70, Worse −0.60, class O', () => {
    const result = kanoResult({ A: 30, O: 40, M: 20, I: 10 });
    expect(result).toMatchObject({ class: 'O', isSignificant: false });
    expect(result?.better).toBeCloseTo(0.7, 12);
    expect(result?.worse).toBeCloseTo(-0.6, 12);
    expect(kanoResult({ A: 10, O: 70, M: 10, I: 10 })?.isSignificant).toBe(true);
  });
  test('nobody asked, nothing said; only doubtful answers say neither', () => {
    expect(kanoResult({})).toBeUndefined();
    expect(kanoResult({ Q: 3, R: 1 })).toMatchObject({ class: 'Q', better: undefined, worse: undefined });
  });
  test('the table of answers', () => {
    expect(kanoAnswers.map((has) => kanoAnswers.map((lacks) => kanoClass(has, lacks)).join(''))).toEqual([
      'QAAAO',
      'RIIIM',
      'RIIIM',
      'RIIIM',
      'RRRRQ',
    ]);
    expect(kanoClasses).toHaveLength(6);
  });
});

const step = (code: string, importance?: number, performance?: number): Step => ({
  ...{ id: code, type: 'step', code, order: 'a0', blueprint: 'B', phase: 'P', title: '' },
  ...(importance !== undefined && { importance }),
  ...(performance !== undefined && { performance }),
});

test('importance and performance: four quadrants, and a fifth state on a line', () => {
  const steps = [step('a', 9, 2), step('b', 9, 8), step('c', 3, 2), step('d', 3, 8), step('e', 6, 5), step('f', 6)];
  const placed = Object.fromEntries(
    standpoints(steps, 'means').map(({ step: { code }, quadrant }) => [code, quadrant]),
  );
  expect(placed).toEqual({ a: 'concentrate', b: 'keep', c: 'low', d: 'overdone', e: 'line' });
  expect(standpoints(steps, 'middle').map(({ quadrant }) => quadrant)).toEqual([
    'concentrate',
    'keep',
    'low',
    'overdone',
    'concentrate',
  ]);
  expect(standpoints([step('a', 9, 2)], 'means')).toMatchObject([{ quadrant: 'line', gap: -7, weight: 63 }]);
  const same = [step('a', 6, 6), step('b', 6, 6), step('c', 6, 6)];
  expect(standpoints(same, 'means').map(({ quadrant }) => quadrant)).toEqual(['line', 'line', 'line']);
});

const failure = (code: string, fields: Partial<Failure>): Failure => ({
  ...{ id: code, type: 'failure', code, order: 'a0', blueprint: 'B', card: 'C' },
  ...fields,
});
const rated = (code: string, severity: number, occurrence: number, detection: number, more: Partial<Failure> = {}) =>
  failure(code, { severity, occurrence, detection, ...more });

describe('the failure register', () => {
  test('Pareto: from the highest down, with what they make together', () => {
    const bars = pareto([
      rated('a', 1, 1, 10),
      rated('b', 5, 5, 2),
      failure('c', { severity: 10 }),
      rated('d', 4, 5, 2),
    ]);
    expect(bars.map(({ failure: { code }, rpn }) => [code, rpn])).toEqual([
      ['b', 50],
      ['d', 40],
      ['a', 10],
    ]);
    expect(bars.map(({ cumulative }) => cumulative)).toEqual([0.5, 0.9, 1]);
    expect(pareto([])).toEqual([]);
  });
  test('one can recover who knows what, who, how fast and with what authority', () => {
    const all = { recovery: 'Apologise', owner: 'O', recoveryMinutes: 0, authority: 'Free drink' };
    expect(canRecover(failure('a', all))).toBe(true);
    const { recoveryMinutes: _, ...slow } = all;
    const three = [failure('a', all), failure('b', slow), failure('c', { ...all, authority: ' ' })];
    expect(three.map(canRecover)).toEqual([true, false, false]);
    expect(recoveryCoverage(three)).toBeCloseTo(1 / 3, 12);
    expect(recoveryCoverage([])).toBeNull();
  });
  test('the risk left is that of failures which say both', () => {
    const residual = { severity: 5, occurrence: 2, detection: 2 };
    const left = riskLeft([rated('a', 5, 5, 4, { residual }), rated('b', 9, 9, 9), failure('c', { residual })]);
    expect(left).toEqual({ before: 100, after: 20, reduction: 0.8 });
    expect(riskLeft([])).toEqual({ before: 0, after: 0, reduction: null });
  });
});

describe('Monte Carlo', () => {
  const run = (seed: number, runs = 20_000) => {
    const going = simulate(
      [
        { least: 0, typical: 3, most: 9 },
        { least: 2, typical: 2, most: 2 },
      ],
      runs,
      seed,
    );
    let last = going.next();
    while (!last.done) last = going.next();
    return last.value;
  };
  test('the same seed draws the same, another something else', () => {
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });
  test('comes near what can be calculated: a triangle from 0 by 3 to 9, and two minutes', () => {
    const { p50, p90, mean, runs } = run(7);
    expect(runs).toBe(20_000);
    expect(mean).toBeCloseTo(2 + 4, 1);
    expect(p50).toBeCloseTo(2 + 9 - Math.sqrt(0.5 * 9 * 6), 1);
    expect(p90).toBeCloseTo(2 + 9 - Math.sqrt(0.1 * 9 * 6), 1);
  });
  test('every draw lies between the least and the most, and rises with chance', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (three, chance) => {
          const [least, typical, most] = three.toSorted((a, b) => a - b) as [number, number, number];
          const drawn = triangular({ least, typical, most }, chance);
          expect(drawn).toBeGreaterThanOrEqual(least);
          expect(drawn).toBeLessThanOrEqual(most);
          expect(triangular({ least, typical, most }, chance + 0.009)).toBeGreaterThanOrEqual(drawn);
        },
      ),
      { seed: 6021, numRuns: 500 },
    );
  });
  test('goes on in portions and may be left', () => {
    const going = simulate([], 2_500, 1);
    expect([going.next().value, going.next().value, going.next().done]).toEqual([1000, 2000, true]);
  });
});
