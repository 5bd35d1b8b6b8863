import { describe, expect, test } from 'vitest';
import { type Figures, figures } from '#shared/analysis/figures.ts';
import { blueprints } from '#shared/model/queries.ts';
import { documentIn, example, exampleNames, expectedFigures } from '../interchange/examples.ts';

function figuresIn(json: unknown, language: 'en' | 'zh' = 'en'): Figures {
  const document = documentIn(json, language);
  return figures(document, blueprints(document)[0]?.id ?? '');
}

describe.each(exampleNames)('the example %s', (name) => {
  test.each(['en', 'zh'] as const)('has the expected figures, main language %s', (language) => {
    const found = figuresIn(example(name), language);
    expect(found).toEqual(expectedFigures(name));
    expect(Object.keys(found)).toEqual(Object.keys(expectedFigures(name)));
  });
});

type Parts = {
  steps?: object[];
  cards?: object[];
  connectors?: object[];
  waits?: object[];
  failures?: object[];
};

const roles = ['customer', 'frontstage', 'technology', 'backstage', 'support', 'evidence', 'custom'];

/** Figures of a blueprint with a lane of each role, named by it, and one step unless others are given. */
function figuresOf({ steps = [{}], cards = [], ...rest }: Parts): Figures {
  return figuresIn({
    format: 'throughline',
    version: 1,
    title: '',
    blueprints: [
      {
        id: 'B',
        title: '',
        state: 'current',
        owners: [
          { id: 'O1', title: '' },
          { id: 'O2', title: '' },
        ],
        phases: [
          { id: 'P1', title: '' },
          { id: 'P2', title: '' },
        ],
        steps: steps.map((step, index) => ({ id: `S${index + 1}`, phase: 'P1', title: '', ...step })),
        lanes: roles.map((role) => ({ id: role, role })),
        cards: cards.map((card, index) => ({ id: `C${index + 1}`, step: 'S1', lane: 'customer', text: '', ...card })),
        ...rest,
      },
    ],
  });
}

test('over nothing a sum is 0 and a mean or share is null', () => {
  expect(figuresOf({ steps: [], cards: [] })).toEqual({
    steps: 0,
    cards: 0,
    customerActions: 0,
    connectors: 0,
    customerMinutes: 0,
    waitTypicalMinutes: 0,
    waitPeakMinutes: 0,
    leadTypicalMinutes: 0,
    waitShare: null,
    staffMinutes: 0,
    crossInteraction: 0,
    crossVisibility: 0,
    crossInternal: 0,
    handOffs: 0,
    waitsOverStandard: [],
    rpn: {},
    rpnTotal: 0,
    priorityHigh: [],
    priorityMedium: [],
    importanceMean: null,
    performanceMean: null,
    concentrateHere: [],
    emotionMean: null,
    emotionPeakEnd: null,
  });
});

describe('minutes', () => {
  test('the customer’s are those of the customer lane, the staff’s those of frontstage and backstage', () => {
    const cards = roles.map((lane, index) => ({ lane, minutes: 10 ** index }));
    expect(figuresOf({ cards })).toMatchObject({ customerMinutes: 1, staffMinutes: 1010 });
  });
  test('lead is what the customer does and waits; the share is of the lead', () => {
    const waits = [{ id: 'W1', card: 'C1', typicalMinutes: 2, peakMinutes: 5 }];
    expect(figuresOf({ cards: [{ minutes: 1 }], waits })).toMatchObject({
      leadTypicalMinutes: 3,
      waitTypicalMinutes: 2,
      waitPeakMinutes: 5,
      waitShare: 0.667,
    });
  });
  test('waits of a card in any lane count', () => {
    const waits = [{ id: 'W1', card: 'C1', typicalMinutes: 2 }];
    expect(figuresOf({ cards: [{ lane: 'backstage' }], waits })).toMatchObject({ waitTypicalMinutes: 2, waitShare: 1 });
  });
  test('alternative cards and waits are left out, and waits on alternative cards; the counts take them', () => {
    const cards = [
      { minutes: 1 },
      { minutes: 2, alternative: true },
      { lane: 'frontstage', minutes: 4, alternative: true },
      { minutes: 8, alternative: false },
    ];
    const waits = [
      { id: 'W1', card: 'C1', typicalMinutes: 16, peakMinutes: 17, standardMinutes: 1 },
      { id: 'W2', card: 'C1', typicalMinutes: 32, peakMinutes: 33, standardMinutes: 1, alternative: true },
      { id: 'W3', card: 'C2', typicalMinutes: 64, peakMinutes: 65, standardMinutes: 1 },
    ];
    expect(figuresOf({ cards, waits })).toMatchObject({
      cards: 4,
      customerActions: 3,
      customerMinutes: 9,
      staffMinutes: 0,
      waitTypicalMinutes: 16,
      waitPeakMinutes: 17,
      waitsOverStandard: ['W1'],
    });
  });
  test('a wait is over its standard only if it is longer, and both are known', () => {
    const waits = [
      { id: 'W9', card: 'C1', typicalMinutes: 5.1, standardMinutes: 5 },
      { id: 'W2', card: 'C1', typicalMinutes: 5, standardMinutes: 5 },
      { id: 'W3', card: 'C1', typicalMinutes: 5 },
      { id: 'W4', card: 'C1', peakMinutes: 9, standardMinutes: 5 },
      { id: 'W1', card: 'C1', typicalMinutes: 1, standardMinutes: 0 },
    ];
    expect(figuresOf({ cards: [{}], waits })).toMatchObject({ waitsOverStandard: ['W9', 'W1'] });
  });
});

describe('rounding is half away from zero, of the numbers as they are written', () => {
  test.each<[minutes: number[], sum: number]>([
    [[1.005], 1.01],
    [[1.004999], 1],
    [[0.1, 0.2], 0.3],
    [[0.335, 0.335, 0.335], 1.01],
    [[2.675], 2.68],
    [[0.005], 0.01],
    [[0.0049999], 0],
    [[1e-9], 0],
    [[1e21], 1e21],
  ])('minutes %j', (minutes, sum) => {
    expect(figuresOf({ cards: minutes.map((value) => ({ minutes: value })) })).toMatchObject({ customerMinutes: sum });
  });
  test.each<[emotions: number[], mean: number]>([
    [[0.01, 0], 0.01],
    [[-0.01, 0], -0.01],
    [[-0.004], 0],
    [[1, 0, 0], 0.33],
    [[-1, -1, 0], -0.67],
  ])('mean of %j', (emotions, mean) => {
    const { emotionMean } = figuresOf({ steps: emotions.map((emotion) => ({ emotion })) });
    expect(emotionMean).toBe(mean);
  });
  test('a share has three digits', () => {
    const waits = [{ id: 'W1', card: 'C1', typicalMinutes: 1 }];
    expect(figuresOf({ cards: [{ minutes: 15 }], waits })).toMatchObject({ waitShare: 0.063 });
  });
});

describe('connectors', () => {
  const cards = roles.map((lane, index) => ({ id: `card of ${lane}`, lane, owner: index % 2 === 0 ? 'O1' : 'O2' }));
  const crossing = (from: string, to: string) => {
    const { crossInteraction, crossVisibility, crossInternal } = figuresOf({
      cards,
      connectors: [{ from: `card of ${from}`, to: `card of ${to}`, kind: 'information' }],
    });
    return [crossInteraction, crossVisibility, crossInternal];
  };
  test.each<[from: string, to: string, crossed: number[]]>([
    ['customer', 'frontstage', [1, 0, 0]],
    ['customer', 'technology', [1, 0, 0]],
    ['customer', 'backstage', [0, 0, 0]],
    ['customer', 'support', [0, 0, 1]],
    ['frontstage', 'technology', [0, 0, 0]],
    ['frontstage', 'backstage', [0, 1, 0]],
    ['technology', 'backstage', [0, 1, 0]],
    ['backstage', 'support', [0, 0, 1]],
    ['support', 'support', [0, 0, 0]],
    ['evidence', 'customer', [0, 0, 0]],
    ['custom', 'support', [0, 0, 1]],
  ])('between %s and %s, either way', (from, to, crossed) => {
    expect(crossing(from, to)).toEqual(crossed);
    expect(crossing(to, from)).toEqual(crossed);
  });
  test('a hand-off has an owner at each end, and not the same', () => {
    const owned = [{ owner: 'O1' }, { owner: 'O1' }, { owner: 'O2' }, {}];
    const to = (id: string) => ({ from: 'C1', to: id, kind: 'triggers' });
    expect(figuresOf({ cards: owned, connectors: ['C2', 'C3', 'C4', 'C1'].map(to) })).toMatchObject({
      connectors: 4,
      handOffs: 1,
    });
  });
});

describe('failures', () => {
  const failure = (id: string, severity?: number, occurrence?: number, detection?: number) => ({
    id,
    card: 'C1',
    ...(severity === undefined ? {} : { severity }),
    ...(occurrence === undefined ? {} : { occurrence }),
    ...(detection === undefined ? {} : { detection }),
  });
  const risks = (...failures: object[]) => figuresOf({ cards: [{}], failures });
  test('one with a number missing has no product, and still its priority', () => {
    expect(risks(failure('X2', 2, 3, 4), failure('X1', 9), failure('__proto__', 1, 1, 1))).toMatchObject({
      rpnTotal: 25,
      priorityHigh: ['X1'],
      priorityMedium: [],
    });
    expect(Object.entries(risks(failure('X2', 2, 3, 4), failure('__proto__', 1, 1, 1)).rpn)).toEqual([
      ['X2', 24],
      ['__proto__', 1],
    ]);
  });
  test.each<[numbers: [number, number, number], priority: 'high' | 'medium' | 'low']>([
    [[9, 1, 1], 'high'],
    [[8, 5, 1], 'high'],
    [[7, 5, 1], 'high'],
    [[7, 4, 1], 'medium'],
    [[7, 3, 1], 'medium'],
    [[7, 2, 1], 'low'],
    [[6, 10, 1], 'low'],
    [[5, 5, 8], 'high'],
    [[6, 4, 8], 'medium'],
    [[5, 5, 4], 'medium'],
    [[3, 3, 11 - 1], 'low'],
  ])('severity, occurrence, detection %j: %s', (numbers, priority) => {
    const { priorityHigh, priorityMedium } = risks(failure('X1', ...numbers));
    expect(priorityHigh).toEqual(priority === 'high' ? ['X1'] : []);
    expect(priorityMedium).toEqual(priority === 'medium' ? ['X1'] : []);
  });
});

describe('importance and performance', () => {
  test('a step at the mean importance counts, one at the mean performance does not', () => {
    const steps = [
      { importance: 8, performance: 4 },
      { importance: 6, performance: 6 },
      { importance: 4, performance: 8 },
      { importance: 6, performance: 5 },
      { importance: 6, performance: 7 },
    ];
    expect(figuresOf({ steps })).toMatchObject({
      importanceMean: 6,
      performanceMean: 6,
      concentrateHere: ['S1', 'S4'],
    });
  });
  test('when all are the same none is below the mean, whatever binary fractions make of it', () => {
    const steps = Array.from({ length: 3 }, () => ({ importance: 1.1, performance: 1.1 }));
    expect(figuresOf({ steps })).toMatchObject({ concentrateHere: [] });
    const lower = [...steps, { importance: 1.1, performance: 1 }];
    expect(figuresOf({ steps: lower })).toMatchObject({ importanceMean: 1.1, concentrateHere: ['S4'] });
  });
  test('means are compared unrounded', () => {
    const steps = [
      { importance: 7, performance: 1 },
      { importance: 7, performance: 1 },
      { importance: 7.01, performance: 9 },
      { importance: 7.003, performance: 1 },
    ];
    // The mean of importance is 7.00325, shown as 7.
    expect(figuresOf({ steps })).toMatchObject({ importanceMean: 7, concentrateHere: [] });
  });
  test('a step that says only one of them counts in that mean only', () => {
    const steps = [{ importance: 9 }, { importance: 1, performance: 1 }, { performance: 5 }];
    expect(figuresOf({ steps })).toMatchObject({ importanceMean: 5, performanceMean: 3, concentrateHere: [] });
  });
});

describe('emotion, peak and end', () => {
  test.each<[emotions: (number | undefined)[], peakEnd: number | null]>([
    [[1], 1],
    [[0], 0],
    [[-2, 1, 0], -1],
    [[-2, 2, 0], 1],
    [[2, -2, 0], 1],
    [[0.5, -1.5, undefined], -1.5],
    [[-1, undefined, 1, undefined], 1],
    [[undefined, undefined], null],
    [[0.01, 0], 0.01],
  ])('of %j', (emotions, peakEnd) => {
    const { emotionPeakEnd } = figuresOf({
      steps: emotions.map((emotion) => (emotion === undefined ? {} : { emotion })),
    });
    expect(emotionPeakEnd).toBe(peakEnd);
  });
  test('the last step is the last as drawn: phases first', () => {
    const steps = [
      { phase: 'P2', emotion: 1 },
      { phase: 'P1', emotion: -1 },
    ];
    expect(figuresOf({ steps })).toMatchObject({ emotionPeakEnd: 1 });
  });
});

test('lists are in file order', () => {
  const failures = ['X3', 'X1', 'X2'].map((id) => ({ id, card: 'C1', severity: 9, occurrence: 1, detection: 1 }));
  expect(figuresOf({ cards: [{}], failures })).toMatchObject({ priorityHigh: ['X3', 'X1', 'X2'] });
});
