import { expect, test } from 'vitest';
import type { Situation } from '../../../renderer/actions/action.ts';
import { dividing, severalSelected, withNeighbour } from '../../../renderer/actions/phase-actions.ts';
import { emptyHistory } from '../../../shared/commands/history.ts';
import { small } from '../../shared/commands/small.ts';

const at = (selection: string[], focus?: Situation['focus']): Situation => ({
  document: small,
  history: emptyHistory,
  blueprint: 'B1',
  view: 'blueprint',
  selection,
  focus,
});

test('a phase is divided before the step a person is at, but not before its first', () => {
  expect(dividing(at(['S2']))).toBe('S2');
  expect(dividing(at(['C4']))).toBe('S2');
  expect(dividing(at([], { lane: 'L2', step: 'S2' }))).toBe('S2');
  expect(dividing(at(['S1']))).toBeUndefined();
  expect(dividing(at([]))).toBeUndefined();
});

test('a phase merges with its neighbour, where there is one', () => {
  expect(withNeighbour(at(['P1']), 1)).toEqual(['P1', 'P2']);
  expect(withNeighbour(at(['S3']), -1)).toEqual(['P1', 'P2']);
  expect(withNeighbour(at(['P1']), -1)).toBeUndefined();
  expect(withNeighbour(at(['P2']), 1)).toBeUndefined();
  expect(withNeighbour(at([]), 1)).toBeUndefined();
});

test('phases that are selected merge in the order of the sheet', () => {
  expect(severalSelected(at(['P2', 'P1']))).toEqual(['P1', 'P2']);
  expect(severalSelected(at(['P1']))).toBeUndefined();
  expect(severalSelected(at(['P1', 'S3']))).toBeUndefined();
});
