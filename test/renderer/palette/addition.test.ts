import { beforeEach, expect, test } from 'vitest';
import { documentStore } from '../../../renderer/document/document-store.ts';
import { additionOf } from '../../../renderer/palette/addition.ts';
import type { Entry } from '../../../renderer/palette/entries.ts';
import { nowhere, type Target } from '../../../renderer/palette/target.ts';
import { emptyHistory } from '../../../shared/commands/history.ts';
import { small } from '../../shared/commands/small.ts';

beforeEach(() => documentStore.open(small, emptyHistory));

function add(entry: Entry, target: Target) {
  let drawn = 0;
  const addition = additionOf(entry, target, 'B1', () => `new${++drawn}`);
  expect(addition.deed.refused()).toBeUndefined();
  expect(addition.deed.run()).toBe(true);
  return { ...addition, records: addition.selected.map((id) => documentStore.current().get(id)) };
}

test('a card comes to be with its text; asking for one that may not be says why', () => {
  const before = documentStore.current();
  const to: Target = { to: 'cell', lane: 'L2', step: 'S2', before: null };
  const { selected, text } = add({ kind: 'card', card: 'decision' }, to);
  expect(text).toEqual({ kind: 'newCard', lane: 'L2', step: 'S2', before: null, card: 'decision' });
  expect(selected).toEqual([]);
  expect(documentStore.current()).toBe(before);
});

test.each([
  [{ kind: 'step' }, { to: 'steps', phase: 'P1', before: null }, 'step'],
  [{ kind: 'phase' }, { to: 'phases', before: null }, 'phase'],
  [{ kind: 'lane', role: 'technology' }, { to: 'lanes' }, 'lane'],
] as const)('%o is there at once and wants its title', (entry, target, type) => {
  const { records, selected, text } = add(entry, target);
  expect(records).toMatchObject([{ type }]);
  expect(text).toEqual({ kind: 'record', id: selected[0], added: true });
});

test.each(['failure', 'wait', 'pain', 'policy', 'metric'] as const)(
  'a %s on several cards is one of its kind on each, undone at once',
  (tag) => {
    const { records } = add({ kind: 'mark', tag }, { to: 'cards', cards: ['C1', 'C2'] });
    expect(records).toMatchObject([{ card: 'C1' }, { card: 'C2' }]);
    expect(new Set(records.map((rec) => rec && 'code' in rec && rec.code)).size).toBe(2);
    documentStore.undo('2026-11-22T10:00:00.000Z');
    expect(new Map(documentStore.current())).toEqual(new Map(small));
  },
);

test('a moment of truth is a matter of the cards themselves', () => {
  const { records } = add({ kind: 'mark', tag: 'moment' }, { to: 'cards', cards: ['C1', 'C4'] });
  expect(records).toMatchObject([
    { id: 'C1', momentOfTruth: true },
    { id: 'C4', momentOfTruth: true },
  ]);
});

test('a note takes only the place it was dropped on', () => {
  expect(add({ kind: 'note' }, { to: 'remark', lane: 'L4', step: 'S1' }).records).toMatchObject([
    { type: 'note', lane: 'L4', step: 'S1' },
  ]);
});

test('what has nowhere to go says why and does nothing', () => {
  const { deed } = additionOf({ kind: 'mark', tag: 'failure' }, nowhere('onlyOnCards'), 'B1', () => 'new');
  expect(deed.refused()).toEqual({ code: 'palette.onlyOnCards' });
  expect(deed.run()).toBe(false);
  expect(documentStore.current()).toBe(small);
});

test('a lane on the wrong side of a line is refused by the same rule as everywhere', () => {
  const { deed } = additionOf({ kind: 'lane', role: 'support' }, { to: 'lanes', before: 'L1' }, 'B1', () => 'new');
  expect(deed.refused()).toMatchObject({ code: 'rule.BP-002' });
});
