import { expect, test } from 'vitest';
import { addOwner } from '#shared/commands/add-owner.ts';
import { moveAttached, moveNote } from '#shared/commands/attach.ts';
import { moveCards } from '#shared/commands/move-cards.ts';
import { moveBlueprints, moveLanes, moveOwners, movePhases, moveSteps } from '#shared/commands/move-siblings.ts';
import { reattachConnector } from '#shared/commands/reattach-connector.ts';
import { documentOf } from '#shared/model/document.ts';
import { blueprints, lanesOf, ownersOf, phasesOf, stepsOf } from '#shared/model/queries.ts';
import { prove, refusals } from './prove.ts';
import { field, small, stack } from './small.ts';

const into = (step: string, lane: string, ids: string[], before: string | null = null) => ({ ids, step, lane, before });

test('a card moves up and down its stack', () => {
  prove(small, moveCards, { moves: [into('S1', 'L2', ['C3'], 'C1')] }, stack('S1', 'L2'), ['C3', 'C1', 'C2']);
  prove(small, moveCards, { moves: [into('S1', 'L2', ['C1'])] }, stack('S1', 'L2'), ['C2', 'C3', 'C1']);
});

test('several cards move together in the order given', () => {
  prove(small, moveCards, { moves: [into('S1', 'L2', ['C3', 'C1'], 'C2')] }, stack('S1', 'L2'), ['C3', 'C1', 'C2']);
});

test('before a card that moves itself means before the next that stays', () => {
  prove(small, moveCards, { moves: [into('S1', 'L2', ['C3', 'C1'], 'C1')] }, stack('S1', 'L2'), ['C3', 'C1', 'C2']);
});

test('a card moves to another cell with all that stands on it', () => {
  const after = prove(small, moveCards, { moves: [into('S1', 'L2', ['C4'], 'C2')] }, stack('S1', 'L2'), [
    'C1',
    'C4',
    'C2',
    'C3',
  ]);
  expect(field('W1', 'card')(after)).toBe('C4');
});

test('a selection keeps its shape: cards change places between two cells', () => {
  const moves = [into('S2', 'L3', ['C1', 'C2'], 'C4'), into('S1', 'L2', ['C4'], 'C2')];
  const see = (document: typeof small) => [stack('S1', 'L2')(document), stack('S2', 'L3')(document)];
  prove(small, moveCards, { moves }, see, [
    ['C4', 'C3'],
    ['C1', 'C2'],
  ]);
});

test('a card does not move into a lane without flow', () => {
  expect(refusals(small, moveCards, { moves: [into('S1', 'L6', ['C1'])] }, false)).toEqual([
    'document.laneWithoutFlow',
  ]);
});

test('a stack whose keys leave no room is given new ones', () => {
  const tied = documentOf([...small.values()].map((rec) => (rec.type === 'card' ? { ...rec, order: 'a0' } : rec)));
  prove(tied, moveCards, { moves: [into('S1', 'L2', ['C4'], 'C2')] }, stack('S1', 'L2'), ['C1', 'C4', 'C2', 'C3']);
});

test('new keys for a stack do not bring back a card that left it', () => {
  const tied = documentOf([...small.values()].map((rec) => (rec.type === 'card' ? { ...rec, order: 'a0' } : rec)));
  const moves = [into('S2', 'L3', ['C2']), into('S1', 'L2', ['C4'], 'C2')];
  const see = (document: typeof small) => [stack('S1', 'L2')(document), stack('S2', 'L3')(document)];
  prove(tied, moveCards, { moves }, see, [['C1', 'C4', 'C3'], ['C2']]);
});

test('lanes move with their cards', () => {
  const see = (document: typeof small) => lanesOf(document, 'B1').map(({ id }) => id);
  prove(small, moveLanes, { ids: ['L6', 'L5'], before: 'L3' }, see, ['L1', 'L2', 'L6', 'L5', 'L3', 'L4']);
});

test('phases move with their steps', () => {
  const see = (document: typeof small) => stepsOf(document, 'B1').map(({ id }) => id);
  const after = prove(small, movePhases, { ids: ['P2'], before: 'P1' }, see, ['S3', 'S1', 'S2']);
  expect(phasesOf(after, 'B1').map(({ id }) => id)).toEqual(['P2', 'P1']);
});

test('steps move within a phase and between phases', () => {
  const see = (document: typeof small) => stepsOf(document, 'B1').map(({ id, ...step }) => `${step.phase} ${id}`);
  prove(small, moveSteps, { ids: ['S2'], phase: 'P1', before: 'S1' }, see, ['P1 S2', 'P1 S1', 'P2 S3']);
  prove(small, moveSteps, { ids: ['S1', 'S2'], phase: 'P2', before: 'S3' }, see, ['P2 S1', 'P2 S2', 'P2 S3']);
});

test('owners and blueprints move among their like', () => {
  const owners = prove(small, addOwner, { id: 'O2', blueprint: 'B1', title: '' }, () => 0, 0);
  prove(owners, moveOwners, { ids: ['O2'], before: 'O1' }, (document) => ownersOf(document, 'B1').map(({ id }) => id), [
    'O2',
    'O1',
  ]);
  const two = documentOf([
    ...small.values(),
    { id: 'B2', type: 'blueprint', code: 'B2', order: 'a1', title: '', state: 'live' },
  ]);
  prove(two, moveBlueprints, { ids: ['B2'], before: 'B1' }, (document) => blueprints(document).map(({ id }) => id), [
    'B2',
    'B1',
  ]);
});

test('either end of a connector goes to another card', () => {
  prove(small, reattachConnector, { id: 'K1', end: 'from', card: 'C2' }, field('K1', 'from'), 'C2');
  prove(small, reattachConnector, { id: 'K1', end: 'to', card: 'C5' }, field('K1', 'to'), 'C5');
});

test('what stands on a card goes to another card or step', () => {
  const see = (id: string) => (document: typeof small) => [field(id, 'card')(document), field(id, 'step')(document)];
  prove(small, moveAttached, { id: 'M1', on: { step: 'S3' } }, see('M1'), [undefined, 'S3']);
  prove(small, moveAttached, { id: 'R1', on: { card: 'C1' } }, see('R1'), ['C1', undefined]);
  prove(small, moveAttached, { id: 'V1', on: { card: 'C1' } }, see('V1'), ['C1', undefined]);
  prove(small, moveAttached, { id: 'W1', on: { card: 'C1' } }, see('W1'), ['C1', undefined]);
  prove(small, moveAttached, { id: 'X1', on: { card: 'C1' } }, see('X1'), ['C1', undefined]);
  expect(() => refusals(small, moveAttached, { id: 'W1', on: { step: 'S1' } })).toThrow('cannot stand there');
});

test('a note goes from a cell to the whole', () => {
  prove(
    small,
    moveNote,
    { id: 'N2', on: {} },
    (document) => [field('N2', 'step')(document), field('N2', 'lane')(document)],
    [undefined, undefined],
  );
});
