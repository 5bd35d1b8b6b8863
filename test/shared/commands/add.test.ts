import { expect, test } from 'vitest';
import { addBlueprint, idsOfNewBlueprint } from '#shared/commands/add-blueprint.ts';
import { addCard } from '#shared/commands/add-card.ts';
import { addConnector } from '#shared/commands/add-connector.ts';
import { addLane } from '#shared/commands/add-lane.ts';
import { addOwner } from '#shared/commands/add-owner.ts';
import { addPhase } from '#shared/commands/add-phase.ts';
import { addStep } from '#shared/commands/add-step.ts';
import { addFailure, addMark, addMetric, addNote, addPolicy, addWait } from '#shared/commands/attach.ts';
import { defaultLanes } from '#shared/model/defaults.ts';
import { lanesOf, phasesOf, stepsOf } from '#shared/model/queries.ts';
import { prove, refusals } from './prove.ts';
import { field, record, small, stack } from './small.ts';

const phases = (document: typeof small) => phasesOf(document, 'B1').map(({ id }) => id);
const steps = (document: typeof small) => stepsOf(document, 'B1').map(({ id }) => id);
const lanes = (document: typeof small) => lanesOf(document, 'B1').map(({ id }) => id);
const card = { id: 'n', step: 'S1', lane: 'L2', text: 'Ring', before: null };

test('a card lands at the bottom of its stack', () => {
  prove(small, addCard, card, stack('S1', 'L2'), ['C1', 'C2', 'C3', 'n']);
});

test('a card lands before the card under the pointer', () => {
  prove(small, addCard, { ...card, before: 'C2' }, stack('S1', 'L2'), ['C1', 'n', 'C2', 'C3']);
});

test('a card lands in an empty cell with the next free code, as an action', () => {
  prove(small, addCard, { ...card, step: 'S3' }, record('n'), {
    id: 'n',
    code: 'C7',
    order: 'a0',
    blueprint: 'B1',
    type: 'card',
    step: 'S3',
    lane: 'L2',
    text: 'Ring',
    kind: 'action',
  });
});

test('a text typed while the other language is shown becomes its translation', () => {
  const text = { text: '按铃', language: 'zh' } as const;
  prove(
    small,
    addCard,
    { ...card, text },
    record('n'),
    expect.objectContaining({ text: '', translations: { text: '按铃' } }),
  );
});

test('a card does not go into a lane without flow', () => {
  expect(refusals(small, addCard, { ...card, lane: 'L6' }, false)).toEqual(['document.laneWithoutFlow']);
});

test('an id that is taken is a bug, not an overwritten record', () => {
  expect(() => refusals(small, addCard, { ...card, id: 'C5' })).toThrow('taken');
  expect(() => refusals(small, addWait, { id: 'C5', card: 'C4' })).toThrow('taken');
});

test('an owner is added', () => {
  prove(small, addOwner, { id: 'n', blueprint: 'B1', title: 'Bell desk' }, field('n', 'code'), 'O2');
});

test('a phase is added between two', () => {
  prove(small, addPhase, { id: 'n', blueprint: 'B1', title: 'Check', before: 'P2' }, phases, ['P1', 'n', 'P2']);
});

test('a phase is added at the end', () => {
  prove(small, addPhase, { id: 'n', blueprint: 'B1', title: 'Leave', kind: 'after-sales', before: null }, phases, [
    'P1',
    'P2',
    'n',
  ]);
});

test('a step is added within its phase', () => {
  prove(small, addStep, { id: 'n', phase: 'P1', title: 'Wait', before: 'S1' }, steps, ['n', 'S1', 'S2', 'S3']);
});

test('a lane is added where it was put', () => {
  prove(small, addLane, { id: 'n', blueprint: 'B1', role: 'customer', before: 'L1' }, lanes, [
    'n',
    'L1',
    'L2',
    'L3',
    'L4',
    'L5',
    'L6',
  ]);
});

test.each([
  ['technology', ['L1', 'L2', 'L3', 'n', 'L4', 'L5', 'L6']],
  ['evidence', ['L1', 'L2', 'n', 'L3', 'L4', 'L5', 'L6']],
  ['partner', ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'n']],
  ['time', ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'n']],
] as const)('a %s lane finds the place of its role', (role, expected) => {
  prove(small, addLane, { id: 'n', blueprint: 'B1', role, title: 'Own name' }, lanes, expected);
});

test('cards are connected', () => {
  prove(small, addConnector, { id: 'n', from: 'C4', to: 'C5', label: 'asks' }, record('n'), {
    ...{ id: 'n', code: 'K2', order: 'a1', blueprint: 'B1', type: 'connector' },
    ...{ from: 'C4', to: 'C5', kind: 'triggers', label: 'asks' },
  });
});

test('a card gets a wait point', () => {
  prove(small, addWait, { id: 'n', card: 'C1' }, field('n', 'code'), 'W2');
});

test('a card gets a failure point', () => {
  prove(small, addFailure, { id: 'n', card: 'C1', title: 'Door shut' }, field('n', 'title'), 'Door shut');
});

test('a card or a step gets a mark', () => {
  prove(small, addMark, { id: 'n', on: { card: 'C1' }, kind: 'opportunity', text: 'Music' }, field('n', 'card'), 'C1');
  prove(small, addMark, { id: 'n', on: { step: 'S1' }, kind: 'pain', text: 'Rain' }, field('n', 'step'), 'S1');
});

test('a card or a step gets a policy', () => {
  prove(small, addPolicy, { id: 'n', on: { card: 'C1' }, text: 'No dogs' }, field('n', 'code'), 'R2');
});

test('a card or a step gets a metric', () => {
  prove(small, addMetric, { id: 'n', on: { step: 'S1' }, name: 'Guests' }, field('n', 'code'), 'V2');
});

test('a note stands on a cell or on the whole', () => {
  prove(
    small,
    addNote,
    { id: 'n', blueprint: 'B1', on: { step: 'S1', lane: 'L2' }, text: 'Loud' },
    field('n', 'lane'),
    'L2',
  );
  prove(small, addNote, { id: 'n', blueprint: 'B1', on: {}, text: 'Loud' }, field('n', 'code'), 'N4');
});

test('a note does not stand on what is in another blueprint', () => {
  const two = prove(small, addBlueprint, newBlueprint, () => 0, 0);
  expect(refusals(two, addNote, { id: 'm', blueprint: 'n', on: { card: 'C1' }, text: '' })).toEqual([
    'document.otherBlueprint',
  ]);
});

const newBlueprint = {
  id: 'n',
  ids: Array.from({ length: idsOfNewBlueprint }, (_, index) => `n${index}`),
  title: 'Future',
};

test('a blueprint is added with a phase, a step and the usual lanes', () => {
  const see = (document: typeof small) => lanesOf(document, 'n').map(({ role, code }) => `${code} ${role}`);
  const expected = defaultLanes.map((role, index) => `L${index + 1} ${role}`);
  const after = prove(small, addBlueprint, newBlueprint, see, expected);
  expect(stepsOf(after, 'n')).toMatchObject([{ code: 'S1', title: '' }]);
  expect(field('n', 'code')(after)).toBe('B2');
});
