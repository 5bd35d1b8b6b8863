import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riskByCard, waitByCard } from '#shared/analysis/overlays.ts';
import { type Direction, directions, mutualIn, ripple } from '#shared/analysis/ripple.ts';
import { documentOfSlice, sliceCards, sliceCounts, sliceOf } from '#shared/analysis/slice.ts';
import { slicedDocument } from '#shared/analysis/sliced.ts';
import { gradeShares } from '#shared/model/grades.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { blueprints, contentsOf } from '#shared/model/queries.ts';
import { documentIn, example, exampleNames } from '../interchange/examples.ts';
import { clean, documentOfSheet, firstOf, thing } from '../rules/clean.ts';

const hospital = documentIn(example('hospital-outpatient'));
const shop = documentIn(example('ecommerce-checkout-return'));
const contentsIn = (document: typeof shop) => contentsOf(document, blueprints(document)[0]?.id ?? '');
const cardCalled = (document: typeof shop, text: string) => {
  const found = contentsIn(document).cards.find((card) => card.text.includes(text));
  if (!found) throw new Error(`the example has no card ${text}`);
  return found.id;
};

describe('what a support process can break', () => {
  test('who asks it stands still without its answer, though the arrow points at it', () => {
    const contents = contentsIn(shop);
    const [payment, cashier] = [cardCalled(shop, 'Payment channels'), cardCalled(shop, 'Unified cashier')];
    const { far } = sliceOf(contents, payment, 'downstream');
    expect(far.get(payment)).toBe(0);
    expect(far.get(cashier)).toBe(1);
    expect(sliceOf(contents, cashier, 'upstream').far.get(payment)).toBe(1);
    const near = sliceOf(contents, payment, 'downstream', 2);
    expect([...near.far]).toEqual([...far].filter(([, distance]) => distance <= 2));
    expect(near.far.size).toBeLessThan(far.size);
  });
  test('reaches moments of truth, and a moment of truth is made by what reaches it', () => {
    const contents = contentsIn(hospital);
    const lanes = new Map(contents.lanes.map(({ id, role }) => [id, role]));
    const moments = contents.cards.filter(({ momentOfTruth }) => momentOfTruth);
    expect(moments.length).toBeGreaterThan(0);
    for (const moment of moments) {
      const makers = sliceOf(contents, moment.id, 'upstream');
      const support = contents.cards.filter((card) => lanes.get(card.lane) === 'support' && makers.far.has(card.id));
      expect(support.length).toBeGreaterThan(0);
      for (const { id } of support) {
        const breaks = sliceOf(contents, id, 'downstream');
        expect(breaks.far.get(moment.id)).toBe(makers.far.get(id));
        expect(sliceCounts(contents, breaks).moments).toBeGreaterThan(0);
      }
    }
  });
});

test.each(exampleNames)('downstream and upstream are each other turned round, in %s', (name) => {
  const contents = contentsIn(documentIn(example(name)));
  const isMutual = mutualIn(contents);
  const from = (id: string, direction: Direction) => ripple(contents.connectors, id, direction, isMutual);
  for (const one of contents.cards)
    for (const [other, far] of from(one.id, 'downstream')) expect(from(other, 'upstream').get(one.id)).toBe(far);
});

test('what is counted is what is listed, and what is cut out is a whole document (60 slices, seed 6032)', () => {
  const documents = exampleNames.map((name) => documentIn(example(name)));
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.nat(39),
      fc.constantFrom(...directions),
      (document, nth, direction) => {
        const contents = contentsIn(document);
        const start = contents.cards[nth % contents.cards.length]?.id ?? '';
        const slice = sliceOf(contents, start, direction);
        const listed = sliceCards(contents, slice);
        expect(listed[0]?.id).toBe(start);
        const distances = listed.map(({ id }) => slice.far.get(id) ?? Number.NaN);
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
        const counts = sliceCounts(contents, slice);
        expect(counts.cards).toBe(listed.length - 1);
        expect(counts.lanes.reduce((sum, { cards }) => sum + cards, 0)).toBe(counts.cards);
        const cut = documentOfSlice(document, contents.blueprint.id, slice, (blueprint) => ({
          ...blueprint,
          title: 'x',
        }));
        expect(invariantFaults(cut)).toEqual([]);
        const left = contentsIn(cut);
        expect(new Set(left.cards.map(({ id }) => id))).toEqual(new Set(slice.far.keys()));
        expect(new Set(left.connectors.map(({ id }) => id))).toEqual(slice.ways);
        expect(left.steps.every(({ id }) => left.cards.some(({ step }) => step === id))).toBe(true);
        expect(left.blueprint.title).toBe('x');
      },
    ),
    { seed: 6032, numRuns: 60 },
  );
});

test('a sheet of a slice says in both languages what it is of', () => {
  const start = cardCalled(shop, 'Payment channels');
  const blueprint = contentsIn(shop).blueprint;
  const cut = slicedDocument(shop, blueprint.id, { start, direction: 'downstream' });
  if (!cut) throw new Error('the card is there');
  const titled = contentsIn(cut).blueprint;
  expect(titled.title).toBe(`${blueprint.title}: What “Payment channels” can break`);
  expect(titled.translations?.title).toMatch(/会影响什么$/);
  expect(slicedDocument(shop, blueprint.id, { start: blueprint.id, direction: 'downstream' })).toBeUndefined();
});

describe('what is laid over the cards', () => {
  test('the worst class of a card, and the highest number, of all its failures', () => {
    const sheet = clean();
    sheet.failures.length = 0;
    sheet.failures.push(
      { id: 'X1', card: 'F2', severity: 9, occurrence: 1, detection: 2 },
      { id: 'X2', card: 'F2', severity: 4, occurrence: 5, detection: 6 },
      { id: 'X3', card: 'C1', title: 'not rated' },
    );
    const document = documentOfSheet(sheet);
    const contents = contentsOf(document, firstOf(document));
    const risks = new Map(
      [...riskByCard(contents)].map(([id, risk]) => [(document.get(id) as { code: string }).code, risk]),
    );
    expect(risks.get('F2')).toMatchObject({ class: 'high', rpn: 120 });
    expect(risks.get('C1')).toMatchObject({ class: 'low', rpn: undefined });
  });
  test('a wait is over its standard, over it at its peak, within it, or has none', () => {
    const sheet = clean();
    sheet.waits.length = 0;
    sheet.waits.push(
      { id: 'V1', card: 'C1', typicalMinutes: 9, peakMinutes: 12, standardMinutes: 8 },
      { id: 'V2', card: 'C1', typicalMinutes: 20 },
      { id: 'V3', card: 'C2', typicalMinutes: 5, peakMinutes: 12, standardMinutes: 8 },
      { id: 'V4', card: 'C3', typicalMinutes: 8, peakMinutes: 8, standardMinutes: 8 },
      { id: 'V5', card: 'F2', standardMinutes: 8 },
    );
    const document = documentOfSheet(sheet);
    const contents = contentsOf(document, firstOf(document));
    const waits = [...waitByCard(contents)].map(([id, wait]) => [(document.get(id) as { code: string }).code, wait]);
    expect(Object.fromEntries(waits)).toEqual({
      C1: { class: 'over', typical: 20 },
      C2: { class: 'overAtPeak', typical: 5 },
      C3: { class: 'within', typical: 8 },
      F2: { class: 'noStandard', typical: undefined },
    });
  });
  test('how the cards are known', () => {
    const sheet = clean();
    Object.assign(thing(sheet, 'C1'), { grade: 'observed' });
    Object.assign(thing(sheet, 'C2'), { grade: 'assumed' });
    Object.assign(thing(sheet, 'C3'), { grade: 'assumed' });
    const document = documentOfSheet(sheet);
    const { cards } = contentsOf(document, firstOf(document));
    expect(gradeShares(cards).map(({ grade, count }) => [grade, count])).toEqual([
      ['observed', 1],
      ['assumed', 2],
      ['unsaid', cards.length - 3],
    ]);
  });
});
