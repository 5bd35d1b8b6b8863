import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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
  heard,
  setCanvasField,
  setComposing,
  startEditing,
  useEditing,
} from '../../../renderer/text-editor/editing.ts';
import { nextTarget } from '../../../renderer/text-editor/next.ts';
import { labelOf, type Target } from '../../../renderer/text-editor/target.ts';
import { addLane } from '../../../shared/commands/add-lane.ts';
import { editText } from '../../../shared/commands/edit.ts';
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
  set({ faults: [], file, blueprint, selection: [], focus: undefined, settings: { language: 'en', theme: 'light' } });
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

test('a screen reader hears whether it is a card that is written, or a title', () => {
  const { lane, step } = card;
  const said = (target: Target) => labelOf(documentStore.current(), target, (key) => key);
  expect(said({ kind: 'newCard', lane, step, before: null })).toBe('editor.card');
  expect(said({ kind: 'record', id: card.id })).toBe('editor.card');
  expect(said({ kind: 'record', id: step })).toBe('editor.title');
  expect(said({ kind: 'value', id: card.id, name: 'Minutes', shown: '', write: () => true })).toBe('Minutes');
});

describe('while a text is typed', () => {
  const pause = 600;
  const { lane, step } = card;
  const newCard = { kind: 'newCard', lane, step, before: card.id } as const;
  const typed = (text: string) => {
    canvas.value = text;
    heard();
  };
  const written = () => cardsOfCell(documentStore.current(), step, lane).map(({ text }) => text);
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('it is kept at every pause, and about once a second without one, all as one thing to undo', () => {
    startEditing({ kind: 'record', id: card.id });
    typed('A');
    vi.advanceTimersByTime(pause);
    expect(textNow()?.text).toBe('A');
    let kept = 0;
    for (let letters = 1; letters <= 30; letters++) {
      typed('x'.repeat(letters));
      vi.advanceTimersByTime(100);
      const now = textNow()?.text ?? '';
      if (now.length >= letters - 10) kept++;
    }
    expect(kept, 'what is kept is never more than a second old').toBe(30);
    commitEditing();
    expect(textNow()?.text).toBe('x'.repeat(30));
    expect(documentStore.history().done).toHaveLength(1);
    undo();
    expect(documentStore.current()).toEqual(start);
  });

  test('Escape takes back all of it, as if nothing had ever been typed', () => {
    startEditing({ kind: 'record', id: card.id });
    typed('Half');
    vi.advanceTimersByTime(pause);
    expect(textNow()?.text).toBe('Half');
    forgetEditing();
    expect(documentStore.current()).toEqual(start);
    expect(documentStore.history()).toEqual(emptyHistory);
  });

  test('what was just added stays when its title is taken back', () => {
    edit(addLane, { id: 'new', blueprint, role: 'partner' });
    startEditing({ kind: 'record', id: 'new', added: true });
    typed('Taxi');
    vi.advanceTimersByTime(pause);
    expect(find(documentStore.current(), 'lane', 'new')?.title).toBe('Taxi');
    forgetEditing();
    expect(find(documentStore.current(), 'lane', 'new')).not.toHaveProperty('title');
    expect(documentStore.history().done.map(({ label }) => label)).toEqual(['command.addLane']);
  });

  test('a new card comes to be at the first pause, once, and goes again with Escape or with its text', () => {
    const before = written();
    startEditing(newCard);
    typed('Ne');
    vi.advanceTimersByTime(pause);
    typed('New');
    vi.advanceTimersByTime(pause);
    expect(written().toSorted()).toEqual([...before, 'New'].toSorted());
    forgetEditing();
    expect(documentStore.current()).toEqual(start);

    startEditing(newCard);
    typed('New');
    vi.advanceTimersByTime(pause);
    typed('');
    vi.advanceTimersByTime(pause);
    expect(documentStore.current()).toEqual(start);
    typed('Newer');
    vi.advanceTimersByTime(pause);
    typed('Newest');
    expect(commitEditing().id).toBe(cardsOfCell(documentStore.current(), step, lane)[before.indexOf(card.text)]?.id);
    expect(written().toSorted()).toEqual([...before, 'Newest'].toSorted());
    expect(documentStore.history().done.map(({ label }) => label)).toEqual(['command.addCard']);
  });

  test('nothing is kept while an input method composes', () => {
    startEditing({ kind: 'record', id: card.id });
    setComposing(true);
    typed('ni');
    vi.advanceTimersByTime(10 * pause);
    expect(documentStore.current()).toBe(start);
    setComposing(false);
    typed('你');
    vi.advanceTimersByTime(pause);
    expect(textNow()?.text).toBe('你');
  });

  test('a value is written over what it was; what it may not be is said only at the end', () => {
    const shown = 'minutes';
    const seen: string[] = [];
    const write = (text: string) => {
      seen.push(`${textNow()?.text} → ${text}`);
      if (text === 'no') set({ faults: [{ code: 'table.minutes' }] });
      return text !== 'no' && edit(editText, { id: card.id, field: 'text', text, language: 'en' as const });
    };
    startEditing({ kind: 'value', id: card.id, name: 'Minutes', shown, write });
    for (const text of ['1', '15', 'no']) {
      typed(text);
      vi.advanceTimersByTime(pause);
    }
    expect(seen).toEqual(['1', '15', 'no'].map((text) => `${card.text} → ${text}`));
    expect(useWindow.getState().faults).toEqual([]);
    expect(commitEditing().ok).toBe(false);
    expect(useWindow.getState().faults).toHaveLength(1);
    forgetEditing();
    expect(documentStore.history()).toEqual(emptyHistory);
  });

  test('it is written in the language it was begun in', () => {
    startEditing({ kind: 'record', id: card.id });
    set({ settings: { language: 'zh', theme: 'light' } });
    typed('English');
    commitEditing();
    expect(textNow()).toMatchObject({ text: 'English', translations: card.translations });
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
