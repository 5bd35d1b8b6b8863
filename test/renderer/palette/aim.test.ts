import { describe, expect, test } from 'vitest';
import { aim, type Here } from '../../../renderer/palette/aim.ts';
import {
  cardEntries,
  columnEntries,
  type Entry,
  markEntries,
  otherLanes,
  usualLanes,
} from '../../../renderer/palette/entries.ts';
import { small } from '../../shared/commands/small.ts';

const nothing: Here = { blueprint: 'B1', focus: undefined, selection: [] };
const at = (here: Partial<Here>): Here => ({ ...nothing, ...here });
const action: Entry = { kind: 'card', card: 'action' };
const step: Entry = { kind: 'step' };
const phase: Entry = { kind: 'phase' };
const failure: Entry = { kind: 'mark', tag: 'failure' };
const pain: Entry = { kind: 'mark', tag: 'pain' };
const note: Entry = { kind: 'note' };

describe('what is pressed in the palette goes', () => {
  test('for a card, into the cell with the keyboard, below the card that has it', () => {
    const focus = { lane: 'L2', step: 'S1' };
    expect(aim(action, small, at({ focus }))).toEqual({ to: 'cell', ...focus, before: null });
    expect(aim(action, small, at({ focus: { ...focus, card: 'C1' } }))).toEqual({ to: 'cell', ...focus, before: 'C2' });
    expect(aim(action, small, at({ selection: ['C3'] }))).toEqual({ to: 'cell', ...focus, before: null });
  });

  test('for a card without a cell, where a selected step or lane lets it; else nowhere, and that is said', () => {
    expect(aim(action, small, at({ selection: ['S3'] }))).toEqual({ to: 'cell', lane: 'L2', step: 'S3', before: null });
    expect(aim(action, small, at({ selection: ['L4'] }))).toEqual({ to: 'cell', lane: 'L4', step: 'S1', before: null });
    expect(aim(action, small, nothing)).toMatchObject({ to: 'nowhere', because: { code: 'palette.noCell' } });
  });

  test('for a mark, onto every selected card, or the card whose mark is selected', () => {
    expect(aim(failure, small, at({ selection: ['C1', 'C4'] }))).toEqual({ to: 'cards', cards: ['C1', 'C4'] });
    expect(aim(failure, small, at({ selection: ['X1', 'W1'] }))).toEqual({ to: 'cards', cards: ['C4'] });
    expect(aim(failure, small, at({ focus: { lane: 'L2', step: 'S1', card: 'C2' } }))).toEqual({
      to: 'cards',
      cards: ['C2'],
    });
  });

  test('for a mark onto a selected step, unless it belongs to a card', () => {
    expect(aim(pain, small, at({ selection: ['S2'] }))).toEqual({ to: 'step', step: 'S2' });
    expect(aim(failure, small, at({ selection: ['S2'] }))).toMatchObject({
      to: 'nowhere',
      because: { code: 'palette.noCard' },
    });
  });

  test('for a step, behind the step a person is in; at the end without one', () => {
    expect(aim(step, small, at({ selection: ['S1'] }))).toEqual({ to: 'steps', phase: 'P1', before: 'S2' });
    expect(aim(step, small, at({ selection: ['C4'] }))).toEqual({ to: 'steps', phase: 'P1', before: null });
    expect(aim(step, small, at({ focus: { lane: 'L1', step: 'S1' } }))).toMatchObject({ before: 'S2' });
    expect(aim(step, small, at({ selection: ['P1'] }))).toEqual({ to: 'steps', phase: 'P1', before: null });
    expect(aim(step, small, nothing)).toEqual({ to: 'steps', phase: 'P2', before: null });
  });

  test('for a phase, behind the phase a person is in', () => {
    expect(aim(phase, small, at({ selection: ['P1'] }))).toEqual({ to: 'phases', before: 'P2' });
    expect(aim(phase, small, at({ selection: ['C1'] }))).toEqual({ to: 'phases', before: 'P2' });
    expect(aim(phase, small, nothing)).toEqual({ to: 'phases', before: null });
  });

  test('for a lane, where its role belongs; for a note, on what is selected or into the cell', () => {
    expect(aim({ kind: 'lane', role: 'partner' }, small, at({ selection: ['C1'] }))).toEqual({ to: 'lanes' });
    expect(aim(note, small, at({ selection: ['C5'] }))).toEqual({ to: 'cards', cards: ['C5'] });
    expect(aim(note, small, at({ selection: ['L5'] }))).toEqual({ to: 'remark', lane: 'L5' });
    expect(aim(note, small, at({ focus: { lane: 'L5', step: 'S1' } }))).toEqual({
      to: 'remark',
      lane: 'L5',
      step: 'S1',
    });
  });
});

test('every role of a lane is in the palette once, and so is every mark', () => {
  const all = [...usualLanes, ...otherLanes, ...cardEntries, ...markEntries, ...columnEntries];
  expect(new Set(all.map((entry) => JSON.stringify(entry))).size).toBe(all.length);
  expect(all.filter(({ kind }) => kind === 'lane')).toHaveLength(16);
  expect(all.filter(({ kind }) => kind === 'mark')).toHaveLength(9);
});
