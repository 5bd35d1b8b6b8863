import fc from 'fast-check';
import { blueprintStates, scenarioValues } from '#shared/model/blueprint.ts';
import { accessKinds, type Card, cardKinds, touchpointKinds } from '#shared/model/card.ts';
import { connectorKinds } from '#shared/model/connector.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import { failureDimensions } from '#shared/model/failure.ts';
import { gradeSchema, type Language } from '#shared/model/fields.ts';
import { hasFlow, type Lane, type LaneRole, laneRoles } from '#shared/model/lane.ts';
import { markKinds } from '#shared/model/mark.ts';
import { ordersBetween } from '#shared/model/order.ts';
import { phaseKinds } from '#shared/model/phase.ts';
import { codeLetters, type Member, type Rec, type RecordType, textFields } from '#shared/model/record.ts';
import type { Step } from '#shared/model/step.ts';
import { asset } from './pictures/png.ts';
import { type Random, randomFrom } from './random-numbers.ts';

/** How big a random document is; every number is exact. */
export type Size = {
  blueprints: number;
  phases: number;
  steps: number;
  lanes: number;
  cards: number;
  connectors: number;
  owners: number;
  /** Of each: waits, failures, marks, policies, metrics, notes. */
  attached: number;
};

const usual: Size = { blueprints: 1, phases: 3, steps: 6, lanes: 6, cards: 24, connectors: 20, owners: 3, attached: 4 };

const words = {
  en: 'guest arrives shows passport pays deposit waits for the clerk receives key card room receipt booking confirmation'.split(
    ' ',
  ),
  zh: [
    '顾客',
    '到店',
    '出示',
    '证件',
    '支付',
    '押金',
    '等待',
    '前台',
    '领取',
    '房卡',
    '发票',
    '预订',
    '确认',
    '，',
    '。',
  ],
};
const oddTexts = [
  '',
  ' ',
  'two\nlines',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung',
  '<b>&amp; "quotes" \'</b>',
  'emoji 🛎️ 👩‍🍳 and 𠮷',
  'مرحبا bidi',
  '-1+2=@SUM(A1)',
  '（括号）、「引号」……——标点',
];

function text(random: Random, language: Language): string {
  if (random.chance(0.1)) return random.one(oddTexts);
  const count = random.chance(0.05) ? random.whole(30, 120) : random.whole(1, 6);
  const picked = Array.from({ length: count }, () => random.one(words[language]));
  return picked.join(language === 'en' ? ' ' : '');
}

type Draft = { type: RecordType } & { [field: string]: unknown };

/** A record from a draft: fields that came out undefined are left out, and some texts get a translation. */
function finish(random: Random, draft: Draft, main: Language): Rec {
  const entries = Object.entries(draft).filter(([, value]) => value !== undefined);
  const there = textFields[draft.type].filter((field) => typeof draft[field] === 'string');
  const translated = there.filter(() => random.chance(0.4));
  const translations = Object.fromEntries(
    translated.map((field) => [field, text(random, main === 'en' ? 'zh' : 'en')]),
  );
  if (translated.length > 0) entries.push(['translations', translations]);
  return Object.fromEntries(entries) as Rec;
}

/** Roles for lanes: usually with a customer lane, in any order, some repeated, some missing. */
function rolesOf(random: Random, count: number): LaneRole[] {
  const roles = Array.from({ length: count }, () => random.one(laneRoles));
  if (count > 0 && random.chance(0.8)) roles[random.whole(0, count - 1)] = 'customer';
  return roles;
}

function blueprintRecords(random: Random, size: Size, number: number, main: Language): Rec[] {
  const blueprint = `b${number}`;
  const records: Rec[] = [];
  const make = (type: Member['type'], count: number, fields: (index: number) => object) => {
    const orders = ordersBetween(null, null, count);
    for (let index = 0; index < count; index += 1) {
      const code = `${codeLetters[type]}${index + 1}`;
      const base = { id: `${blueprint}-${code}`, code, order: orders[index], blueprint, type };
      records.push(finish(random, { ...base, ...fields(index) }, main));
    }
    return records.slice(records.length - count);
  };
  const say = () => text(random, main);
  const maybe = random.maybe;
  const minutes = () => random.whole(0, 600) / 10;
  const grade = () => random.one(gradeSchema.options);
  const rating = () => random.whole(1, 10);
  const emotion = () => random.whole(-4, 4) / 2 + 0;

  records.push(
    finish(
      random,
      {
        id: blueprint,
        code: `B${number}`,
        order: ordersBetween(null, null, number)[number - 1],
        type: 'blueprint',
        title: say(),
        state: random.one(blueprintStates),
        scenario: maybe(0.5, () => ({ channel: random.one([...scenarioValues.channel, 'kiosk']) })),
        persona: maybe(0.5, say),
        goal: maybe(0.5, say),
        version: maybe(0.3, () => '1.2'),
        date: maybe(0.3, () => '2026-02-28'),
        owner: maybe(0.3, say),
      },
      main,
    ),
  );
  const owners = make('owner', size.owners, () => ({ title: say() }));
  const owner = () => (owners.length > 0 ? maybe(0.6, () => random.one(owners).id) : undefined);
  const phases = make('phase', size.phases, () => ({ title: say(), kind: maybe(0.3, () => random.one(phaseKinds)) }));
  const steps = make('step', phases.length > 0 ? size.steps : 0, () => ({
    phase: random.one(phases).id,
    title: say(),
    emotion: maybe(0.7, emotion),
    staffEmotion: maybe(0.3, emotion),
    importance: maybe(0.5, rating),
    performance: maybe(0.5, rating),
    thought: maybe(0.3, say),
    width: maybe(0.2, () => random.whole(120, 640)),
  })) as Step[];
  const roles = rolesOf(random, size.lanes);
  const lanes = make('lane', size.lanes, (index) => ({
    role: roles[index],
    title: maybe(0.3, say),
    height: index % 4 === 3 ? 60 + ((80 * index) % 700) : undefined,
  })) as Lane[];
  const flow = lanes.filter((lane) => hasFlow(lane.role));
  const cards = make('card', steps.length > 0 && flow.length > 0 ? size.cards : 0, (index) => ({
    step: random.one(steps).id,
    lane: random.one(flow).id,
    text: say(),
    kind: random.chance(0.85) ? 'action' : random.one(cardKinds),
    description: maybe(0.2, say),
    owner: owner(),
    minutes: maybe(0.4, minutes),
    touchpoint: maybe(0.3, () => touchpointKinds.filter(() => random.chance(0.5))),
    access: maybe(0.2, () => random.one(accessKinds)),
    channel: maybe(0.2, say),
    momentOfTruth: maybe(0.2, () => random.chance(0.8)),
    alone: maybe(0.1, () => true),
    alternative: maybe(0.1, () => true),
    grade: maybe(0.2, grade),
    source: maybe(0.1, say),
    privacy: maybe(0.1, say),
    // Not by chance: what the other numbers of a seed mean stays as it was.
    picture: index % 8 === 5 ? { asset: `picture-${number}`, alt: index % 16 === 5 ? 'A picture' : '' } : undefined,
  })) as Card[];
  if (cards.some(({ picture }) => picture)) records.push(asset(`picture-${number}`, number));
  if (cards.length === 0 && steps.length === 0) return records;

  const card = () => random.one(cards).id;
  const onCardOrStep = () =>
    cards.length > 0 && (steps.length === 0 || random.chance(0.7)) ? { card: card() } : { step: random.one(steps).id };
  make('connector', cards.length > 0 ? size.connectors : 0, () => ({
    from: card(),
    to: card(),
    kind: random.one(connectorKinds),
    label: maybe(0.3, say),
  }));
  make('wait', cards.length > 0 ? size.attached : 0, () => ({
    card: card(),
    typicalMinutes: maybe(0.8, minutes),
    peakMinutes: maybe(0.6, minutes),
    standardMinutes: maybe(0.6, minutes),
    easing: maybe(0.3, say),
    alternative: maybe(0.1, () => true),
  }));
  make('failure', cards.length > 0 ? size.attached : 0, () => ({
    card: card(),
    title: maybe(0.8, say),
    cause: maybe(0.5, say),
    effect: maybe(0.5, say),
    dimension: maybe(0.4, () => random.one(failureDimensions)),
    severity: maybe(0.7, rating),
    occurrence: maybe(0.7, rating),
    detection: maybe(0.7, rating),
    prevention: maybe(0.4, say),
    recovery: maybe(0.4, say),
    owner: owner(),
    recoveryMinutes: maybe(0.3, minutes),
    authority: maybe(0.2, say),
    script: maybe(0.2, say),
    residual: maybe(0.2, () => ({ severity: rating(), occurrence: rating() })),
  }));
  make('mark', size.attached, () => ({
    ...onCardOrStep(),
    kind: random.one(markKinds),
    text: say(),
    grade: maybe(0.3, grade),
  }));
  make('policy', size.attached, () => ({
    ...onCardOrStep(),
    text: say(),
    source: maybe(0.4, say),
    changeable: maybe(0.4, () => random.chance(0.5)),
  }));
  make('metric', size.attached, () => ({
    ...onCardOrStep(),
    name: say(),
    unit: maybe(0.5, () => 'min'),
    value: maybe(0.7, () => (random.chance(0.8) ? random.whole(0, 1000) / 8 : 'A+')),
    target: maybe(0.5, () => random.whole(0, 1000)),
    date: maybe(0.3, () => '2026-11-03'),
  }));
  make('note', size.attached, () => ({
    text: say(),
    ...random.one([
      () => ({}),
      () => (steps.length > 0 ? { step: random.one(steps).id } : {}),
      () => (lanes.length > 0 ? { lane: random.one(lanes).id } : {}),
      () => (steps.length > 0 && lanes.length > 0 ? { step: random.one(steps).id, lane: random.one(lanes).id } : {}),
      () => (cards.length > 0 ? { card: card() } : {}),
    ])(),
  }));
  return records;
}

/**
 * A whole random document, the same for the same seed and size: lanes of any roles in any order, repeated and missing
 * ones, interleaved steps, stacks, connectors of all kinds between any cards (loops, doubles, self-connections and
 * whatever the method forbids included), everything attached to anything, odd and long texts in two languages.
 */
export function randomDocument(seed: number, size: Partial<Size> = {}): Document {
  const random = randomFrom(seed);
  const exact = { ...usual, ...size };
  const language: Language = random.chance(0.5) ? 'en' : 'zh';
  const brand = { primary: '#0b5750', footer: 'In confidence' };
  const project = { id: 'project', type: 'project', language, ...(seed % 3 === 0 && { brand }) } as const;
  const records = [finish(random, { ...project, title: text(random, language) }, language)];
  for (let number = 1; number <= exact.blueprints; number += 1) {
    records.push(...blueprintRecords(random, exact, number, language));
  }
  return documentOf(records);
}

/** Random documents as fast-check draws them: it shrinks the sizes, then the seed. */
export const documents = (most: Partial<Size> = {}): fc.Arbitrary<Document> => {
  const upTo = (key: keyof Size, least: number) => fc.integer({ min: least, max: most[key] ?? usual[key] * 2 });
  return fc
    .record({
      seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      blueprints: fc.integer({ min: 1, max: most.blueprints ?? 2 }),
      phases: upTo('phases', 1),
      steps: upTo('steps', 1),
      lanes: upTo('lanes', 1),
      cards: upTo('cards', 0),
      connectors: upTo('connectors', 0),
      owners: upTo('owners', 0),
      attached: upTo('attached', 0),
    })
    .map(({ seed, ...size }) => randomDocument(seed, size));
};

const bigRoles = ['customer', 'frontstage', 'technology', 'backstage', 'support'] as const;

/**
 * The deterministic blueprint that speed is measured on: `count` cards (a multiple of 5) in 5 lanes and count / 5 steps,
 * ten steps a phase, labels of three to six words, every other one Chinese; connectors between neighbours in every lane
 * and between the lanes of a column (1.8 × count − 5 of them); a failure on every tenth card. Record ids are the codes.
 */
export function bigBlueprint(count: number): Document {
  const random = randomFrom(count);
  const columns = Math.ceil(count / bigRoles.length);
  const blueprint = 'B1';
  const records: Rec[] = [
    { id: 'project', type: 'project', title: `${count} cards`, language: 'en' },
    { id: 'B1', type: 'blueprint', code: 'B1', order: 'a0', title: `${count} cards`, state: 'current' },
  ];
  const label = (index: number) => {
    const list = index % 2 === 0 ? words.en : words.zh.slice(0, -2);
    const picked = Array.from({ length: random.whole(3, 6) }, () => random.one(list));
    return picked.join(index % 2 === 0 ? ' ' : '');
  };
  const phaseOrders = ordersBetween(null, null, Math.ceil(columns / 10));
  phaseOrders.forEach((order, index) => {
    const code = `P${index + 1}`;
    records.push({ id: code, code, order, blueprint, type: 'phase', title: `Phase ${index + 1}` });
  });
  ordersBetween(null, null, columns).forEach((order, index) => {
    const code = `S${index + 1}`;
    const phase = `P${Math.floor(index / 10) + 1}`;
    records.push({ id: code, code, order, blueprint, type: 'step', phase, title: `Step ${index + 1}` });
  });
  const laneOrders = ordersBetween(null, null, bigRoles.length);
  bigRoles.forEach((role, index) => {
    const code = `L${index + 1}`;
    records.push({ id: code, code, order: laneOrders[index] as string, blueprint, type: 'lane', role });
  });
  for (let index = 0; index < count; index += 1) {
    const code = `C${index + 1}`;
    const step = `S${Math.floor(index / bigRoles.length) + 1}`;
    const lane = `L${(index % bigRoles.length) + 1}`;
    const base = { id: code, code, order: 'a0', blueprint, type: 'card' as const };
    records.push({ ...base, step, lane, text: label(index), kind: 'action' });
  }
  const pairs: [number, number][] = [];
  for (let index = 0; index < count; index += 1) {
    if (index + bigRoles.length < count) pairs.push([index, index + bigRoles.length]);
    if (index % bigRoles.length < bigRoles.length - 1 && index + 1 < count) pairs.push([index, index + 1]);
  }
  const orders = ordersBetween(null, null, pairs.length);
  pairs.forEach(([from, to], index) => {
    const code = `K${index + 1}`;
    const base = { id: code, code, order: orders[index] as string, blueprint, type: 'connector' as const };
    records.push({ ...base, from: `C${from + 1}`, to: `C${to + 1}`, kind: 'triggers' });
  });
  const failureOrders = ordersBetween(null, null, Math.floor(count / 10));
  failureOrders.forEach((order, index) => {
    const code = `X${index + 1}`;
    records.push({ id: code, code, order, blueprint, type: 'failure', card: `C${(index + 1) * 10}` });
  });
  return documentOf(records);
}
