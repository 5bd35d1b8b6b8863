import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figures } from '#shared/analysis/figures.ts';
import { pathTime } from '#shared/analysis/path-time.ts';
import { ripple } from '#shared/analysis/ripple.ts';
import { spellsOf } from '#shared/analysis/simulation.ts';
import { accessCounts, onlyDigital, touchpointMatrix, touchpointsOf } from '#shared/analysis/touchpoints.ts';
import { type Connector, connectorKinds } from '#shared/model/connector.ts';
import { blueprints, contentsOf } from '#shared/model/queries.ts';
import { documentIn, example, exampleNames, expectedFigures } from '../interchange/examples.ts';
import { clean, documentOfSheet, firstOf, thing } from '../rules/clean.ts';

const size = 12;
const graph = fc.array(
  fc.record({
    from: fc.nat(size - 1),
    to: fc.nat(size - 1),
    kind: fc.constantFrom(...connectorKinds),
  }),
  { minLength: 8, maxLength: 40 },
);

test('ripple finds what a search of all ways finds (1000 graphs, seed 6031)', () => {
  let reached = 0;
  fc.assert(
    fc.property(graph, fc.nat(size - 1), fc.constantFrom('downstream', 'upstream'), (edges, start, direction) => {
      const reaches = Array.from({ length: size }, () => new Array<number>(size).fill(Number.POSITIVE_INFINITY));
      const join = (a: number, b: number) => {
        if (a !== b) (reaches[a] as number[])[b] = 1;
      };
      for (const { from, to, kind } of edges) {
        if (direction === 'downstream' || kind === 'agreement') join(from, to);
        if (direction === 'upstream' || kind === 'agreement') join(to, from);
      }
      // Floyd and Warshall: every way over every card between.
      for (const [over, onward] of reaches.entries()) {
        for (const row of reaches) {
          for (let to = 0; to < size; to += 1) {
            row[to] = Math.min(row[to] as number, (row[over] as number) + (onward[to] as number));
          }
        }
      }
      const expected = (reaches[start] as number[]).flatMap((distance, card) =>
        card !== start && distance < Number.POSITIVE_INFINITY ? [[`${card}`, distance] as const] : [],
      );
      const connectors = edges.map(
        ({ from, to, kind }, index): Connector => ({
          ...{ id: `K${index}`, code: `K${index}`, type: 'connector', order: 'a0', blueprint: 'B' },
          ...{ from: `${from}`, to: `${to}`, kind },
        }),
      );
      const found = ripple(connectors, `${start}`, direction);
      expect(new Map([...found].toSorted())).toEqual(
        new Map(expected.map(([id, far]) => [id, far] as [string, number]).toSorted()),
      );
      const distances = [...found.values()];
      expect(distances, 'the nearest first').toEqual(distances.toSorted((a, b) => a - b));
      reached += found.size;
    }),
    { seed: 6031, numRuns: 1_000 },
  );
  expect(reached).toBeGreaterThan(1_000);
});

describe.each(exampleNames)('time along the path of %s', (name) => {
  const document = documentIn(example(name));
  const contents = contentsOf(document, blueprints(document)[0]?.id ?? '');
  test('adds up to the expected figures', () => {
    const expected = expectedFigures(name);
    const { steps, leadTypical, leadPeak } = pathTime(contents);
    const codes = steps.flatMap(({ breaches }) => breaches).map((id) => (document.get(id) as { code: string }).code);
    expect(leadTypical).toBe(expected.leadTypicalMinutes);
    expect(leadPeak).toBe(expected.customerMinutes + expected.waitPeakMinutes);
    expect(codes.toSorted()).toEqual(expected.waitsOverStandard.toSorted());
    expect(steps).toHaveLength(expected.steps);
  });
  test('simulates the same path', () => {
    const typical = spellsOf(contents).reduce((sum, spell) => sum + spell.typical, 0);
    expect(typical).toBe(figures(document, contents.blueprint.id).leadTypicalMinutes);
  });
});

test('alternatives and loops are left out of the time, and said to be', () => {
  const sheet = clean();
  for (const [id, minutes] of [
    ['C1', 0.005],
    ['C2', 0.005],
  ] as const)
    thing(sheet, id).minutes = minutes;
  Object.assign(thing(sheet, 'C3'), { minutes: 7, alternative: true });
  sheet.waits.push(
    { id: 'W2', card: 'C3', typicalMinutes: 50 },
    { id: 'W3', card: 'C1', typicalMinutes: 9, standardMinutes: 8, alternative: true },
  );
  sheet.connectors.push({ id: 'L', from: 'B3', to: 'B2', kind: 'loop' });
  const document = documentOfSheet(sheet);
  const codes = (ids: readonly string[]) => ids.map((id) => (document.get(id) as { code: string }).code);
  const { steps, leadTypical, leadPeak, loops } = pathTime(contentsOf(document, firstOf(document)));
  expect([leadTypical, leadPeak]).toEqual([2.01, 5.01]);
  expect(codes(loops)).toEqual(['L']);
  expect(steps.map(({ leftOut }) => codes(leftOut)).filter((left) => left.length > 0)).toEqual([['W3'], ['C3', 'W2']]);
  expect(steps[0]).toMatchObject({
    customer: 0.01,
    typical: 2,
    peak: 5,
    standard: 3,
    breaches: [],
    breachesAtPeak: [expect.any(String)],
  });
});

test('touchpoints: what there is, kind by phase, and phases of screens alone', () => {
  const sheet = clean();
  Object.assign(thing(sheet, 'E1'), { touchpoint: ['digital'], access: 'self-help' });
  Object.assign(thing(sheet, 'F2'), { touchpoint: ['human', 'digital'], access: 'front' });
  Object.assign(thing(sheet, 'E3'), { touchpoint: ['digital'] });
  const contents = contentsOf(documentOfSheet(sheet), firstOf(documentOfSheet(sheet)));
  expect(touchpointsOf(contents).map(({ card, phase }) => [card.code, phase.code])).toEqual([
    ['E1', 'P1'],
    ['F2', 'P1'],
    ['E3', 'P2'],
  ]);
  expect(touchpointMatrix(contents)).toEqual([
    { kind: 'physical', counts: [0, 0, 0], total: 0 },
    { kind: 'digital', counts: [2, 1, 0], total: 3 },
    { kind: 'human', counts: [1, 0, 0], total: 1 },
    { kind: 'content', counts: [0, 0, 0], total: 0 },
  ]);
  expect(accessCounts(contents)).toEqual({ front: 1, back: 0, 'self-help': 1 });
  expect(onlyDigital(contents).map(({ code }) => code)).toEqual(['P2']);
});
