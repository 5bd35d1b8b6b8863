import { expect, test } from 'vitest';
import { addCard } from '#shared/commands/add-card.ts';
import { addConnector } from '#shared/commands/add-connector.ts';
import { addLane } from '#shared/commands/add-lane.ts';
import { duplicateBlueprint } from '#shared/commands/duplicate-blueprint.ts';
import { duplicateCards } from '#shared/commands/duplicate-cards.ts';
import { editLanes, editText } from '#shared/commands/edit.ts';
import { moveCards } from '#shared/commands/move-cards.ts';
import { moveLanes } from '#shared/commands/move-siblings.ts';
import { reattachConnector } from '#shared/commands/reattach-connector.ts';
import { recordsOf } from '#shared/model/queries.ts';
import { prove, refusals } from './prove.ts';
import { small } from './small.ts';

const connect = (from: string, to: string, kind: 'triggers' | 'agreement' = 'triggers') => ({
  id: 'n',
  from,
  to,
  kind,
});
const evidence = prove(small, addCard, { id: 'C9', step: 'S1', lane: 'L1', text: 'Key', before: null }, () => 0, 0);

test('BP-010: a customer is not joined with backstage or support, either way round', () => {
  expect(refusals(small, addConnector, connect('C1', 'C5'))).toEqual(['rule.BP-010']);
  expect(refusals(small, addConnector, connect('C6', 'C1'))).toEqual(['rule.BP-010']);
  expect(refusals(small, addConnector, connect('C1', 'C4', 'agreement'))).toEqual([]);
});

test('BP-010: nor by reattaching, by moving a card, or by giving its lane another role', () => {
  expect(refusals(small, reattachConnector, { id: 'K1', end: 'to', card: 'C5' })).toEqual(['rule.BP-010']);
  const moves = [{ ids: ['C4'], step: 'S2', lane: 'L5', before: null }];
  expect(refusals(small, moveCards, { moves })).toEqual(['rule.BP-010']);
  expect(refusals(small, editLanes, { ids: ['L3'], edits: { role: 'backstage' } })).toEqual(['rule.BP-010']);
});

test('BP-011: evidence has no arrows', () => {
  expect(refusals(evidence, addConnector, connect('C9', 'C1'))).toEqual(['rule.BP-011']);
  expect(refusals(evidence, addConnector, connect('C5', 'C9'))).toEqual(['rule.BP-010', 'rule.BP-011']);
});

test('BP-013: a card is not connected with itself', () => {
  expect(refusals(small, addConnector, connect('C1', 'C1'))).toEqual(['rule.BP-013']);
});

test('BP-014: two cards are not connected twice alike; an agreement is alike in both directions', () => {
  expect(refusals(small, addConnector, connect('C1', 'C4'))).toEqual(['rule.BP-014']);
  expect(refusals(small, addConnector, connect('C4', 'C1'))).toEqual([]);
  const agreed = prove(small, addConnector, { ...connect('C4', 'C5', 'agreement'), id: 'K2' }, () => 0, 0);
  expect(refusals(agreed, addConnector, connect('C5', 'C4', 'agreement'))).toEqual(['rule.BP-014']);
  expect(refusals(agreed, addConnector, connect('C5', 'C4'))).toEqual([]);
});

test('BP-002: a lane is not put on the wrong side of a line, and free lanes go anywhere', () => {
  expect(refusals(small, moveLanes, { ids: ['L5'], before: 'L2' })).toEqual(['rule.BP-002']);
  expect(refusals(small, addLane, { id: 'n', blueprint: 'B1', role: 'customer', before: null })).toEqual([
    'rule.BP-002',
  ]);
  expect(refusals(small, moveLanes, { ids: ['L6'], before: 'L1' })).toEqual([]);
  expect(refusals(small, moveLanes, { ids: ['L1'], before: 'L3' })).toEqual([]);
});

test('what only a gesture is refused, a file may bring in', () => {
  expect(refusals(small, addConnector, connect('C1', 'C5'), false)).toEqual([]);
  expect(refusals(small, moveLanes, { ids: ['L5'], before: 'L2' }, false)).toEqual([]);
});

test('a copy repeats what is there, faults included', () => {
  const wrong = prove(small, addConnector, connect('C1', 'C5'), () => 0, 0);
  const ids = Object.fromEntries(recordsOf(wrong, 'B1').map(({ id }) => [id, `v-${id}`]));
  expect(refusals(wrong, duplicateBlueprint, { blueprint: 'B1', ids, title: '', state: 'future' })).toEqual([]);
  expect(refusals(wrong, duplicateCards, { cards: ['C1', 'C5'], ids })).toEqual([]);
});

test('the last customer lane does not become another', () => {
  expect(refusals(small, editLanes, { ids: ['L2'], edits: { role: 'custom' } }, false)).toEqual([
    'rule.lastCustomerLane',
  ]);
});

test('faults that were there before do not stand in the way, nor does mending them', () => {
  const wrong = prove(small, addConnector, connect('C1', 'C5'), () => 0, 0);
  expect(refusals(wrong, editText, { id: 'n', field: 'label', text: 'x', language: 'en' })).toEqual([]);
  expect(refusals(wrong, reattachConnector, { id: 'n', end: 'to', card: 'C6' })).toEqual([]);
  const upset = prove(small, moveLanes, { ids: ['L5'], before: 'L2' }, () => 0, 0);
  expect(refusals(upset, moveLanes, { ids: ['L4'], before: 'L2' })).toEqual(['rule.BP-002']);
  expect(refusals(upset, moveLanes, { ids: ['L5'], before: 'L4' })).toEqual([]);
});
