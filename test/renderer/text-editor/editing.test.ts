import { beforeEach, describe, expect, test } from 'vitest';
import { situation } from '../../../renderer/actions/action.ts';
import { menuState } from '../../../renderer/actions/menu-state.ts';
import { set, useWindow } from '../../../renderer/app/window-state.ts';
import { documentStore } from '../../../renderer/document/document-store.ts';
import { edit } from '../../../renderer/editing/edit.ts';
import { redo, undo } from '../../../renderer/editing/history-steps.ts';
import {
  commitEditing,
  type Field,
  forgetEditing,
  setCanvasField,
  startEditing,
  useEditing,
} from '../../../renderer/text-editor/editing.ts';
import { nextTarget } from '../../../renderer/text-editor/next.ts';
import { addLane } from '../../../shared/commands/add-lane.ts';
import { emptyHistory } from '../../../shared/commands/history.ts';
import { find } from '../../../shared/model/document.ts';
import { blueprints, cardsOf, cardsOfCell, lanesOf, stepsOf } from '../../../shared/model/queries.ts';
import { exampleDocument } from '../../e2e/blueprint-file.ts';

const field = (): Field => ({
  value: '',
  focus: () => undefined,
  blur: () => undefined,
  setSelectionRange: () => undefined,
});
let canvas: Field;
const start = exampleDocument('hotel-checkin');
const blueprint = blueprints(start)[0]?.id ?? '';
const [card] = cardsOf(start, blueprint);
if (!card) throw new Error('the example has cards');
const textNow = () => find(documentStore.current(), 'card', card.id);

beforeEach(() => {
  forgetEditing();
  documentStore.open(start, emptyHistory);
  canvas = field();
  setCanvasField(canvas);
  const file = { document: 'd', saved: { state: 'kept' } } as const;
  set({ file, blueprint, selection: [], focus: undefined, settings: { language: 'en', theme: 'light' } });
});

describe('editing a text', () => {
  test('writes what was typed once, as one thing to undo', () => {
    startEditing({ kind: 'record', id: card.id });
    expect(canvas.value).toBe(card.text);
    canvas.value = 'Anew';
    expect(commitEditing()).toEqual({ ok: true, id: card.id });
    expect(textNow()?.text).toBe('Anew');
    expect(documentStore.history().done).toHaveLength(1);
    expect(menuState(situation(), false)).toMatchObject({ undo: 'command.editText', typing: false });
    undo();
    expect(documentStore.current()).toEqual(start);
    redo();
    expect(textNow()?.text).toBe('Anew');
  });

  test('writes the language shown, and nothing when nothing was altered', () => {
    set({ settings: { language: 'zh', theme: 'light' } });
    startEditing({ kind: 'record', id: card.id });
    expect(canvas.value).toBe(card.translations?.text);
    commitEditing();
    expect(documentStore.history().done).toEqual([]);
    startEditing({ kind: 'record', id: card.id });
    canvas.value = '新的';
    commitEditing();
    expect([textNow()?.text, textNow()?.translations?.text]).toEqual([card.text, '新的']);
  });

  test('the title of what was just added belongs to adding it: one thing to undo', () => {
    expect(edit(addLane, { id: 'new', blueprint, role: 'partner' })).toBe(true);
    startEditing({ kind: 'record', id: 'new', added: true });
    expect(canvas.value).toBe('Partners');
    canvas.value = 'Taxi';
    commitEditing();
    expect(find(documentStore.current(), 'lane', 'new')?.title).toBe('Taxi');
    expect(menuState(situation(), false)).toMatchObject({ undo: 'command.addLane' });
    undo();
    expect(documentStore.current()).toEqual(start);
  });

  test('another text begun keeps the first; one forgotten leaves no trace', () => {
    startEditing({ kind: 'record', id: card.id });
    canvas.value = 'Kept';
    const lane = lanesOf(start, blueprint)[0]?.id ?? '';
    startEditing({ kind: 'record', id: lane });
    expect(textNow()?.text).toBe('Kept');
    canvas.value = 'Forgotten';
    forgetEditing();
    expect(documentStore.history().done).toHaveLength(1);
    expect(useEditing.getState().target).toBeUndefined();
  });

  test('a new card comes to be with its text only', () => {
    const { lane, step } = card;
    startEditing({ kind: 'newCard', lane, step, before: card.id });
    canvas.value = '  ';
    expect(commitEditing()).toEqual({ ok: true });
    expect(documentStore.current()).toBe(start);
    startEditing({ kind: 'newCard', lane, step, before: card.id });
    canvas.value = 'First\n';
    commitEditing();
    const stack = cardsOfCell(documentStore.current(), step, lane).map(({ text }) => text);
    expect(stack.slice(stack.indexOf('First'), stack.indexOf('First') + 2)).toEqual(['First', card.text]);
    expect(documentStore.history().done.map(({ label }) => label)).toEqual(['command.addCard']);
  });

  test('what is gone meanwhile takes its text with it, and nothing else', () => {
    startEditing({ kind: 'record', id: card.id });
    canvas.value = 'Lost';
    documentStore.open(new Map([...start].filter(([id]) => id !== card.id)), emptyHistory);
    expect(commitEditing()).toEqual({ ok: true });
    expect(useEditing.getState().target).toBeUndefined();
    expect(useWindow.getState().faults).toEqual([]);
  });
});

test('Tab leads to the same lane in the next step, or to a new card there, and ends at the last', () => {
  const steps = stepsOf(start, blueprint);
  const lanes = lanesOf(start, blueprint);
  for (const lane of lanes)
    for (const [at, step] of steps.entries()) {
      const next = steps[at + 1];
      const found = nextTarget(start, { kind: 'newCard', lane: lane.id, step: step.id, before: null }, 1);
      const first = next && cardsOfCell(start, next.id, lane.id)[0];
      if (!next) expect(found).toBeUndefined();
      else if (first) expect(found).toEqual({ kind: 'record', id: first.id });
      else expect(found).toEqual({ kind: 'newCard', lane: lane.id, step: next.id, before: null });
    }
  expect(nextTarget(start, { kind: 'record', id: steps[1]?.id ?? '' }, -1)).toEqual({
    kind: 'record',
    id: steps[0]?.id,
  });
});
