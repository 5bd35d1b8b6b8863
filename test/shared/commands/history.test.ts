import { expect, test } from 'vitest';
import { addLane } from '#shared/commands/add-lane.ts';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { editCards, editText } from '#shared/commands/edit.ts';
import { historyFrom } from '#shared/commands/history.ts';
import { remove } from '#shared/commands/remove.ts';
import type { Transaction } from '#shared/model/change.ts';
import { at } from './prove.ts';
import { field, small } from './small.ts';

const text = (value: string) => ({ ids: ['C1'], edits: { text: value } });

test('undo is a transaction of its own, under the name of what it undoes', () => {
  const store = createDocumentStore(small);
  const heard: Transaction[] = [];
  store.subscribe((_state, transaction) => heard.push(transaction));
  store.dispatch(editCards, text('a'), { at });
  store.undo('2026-11-22T11:00:00.000Z');
  expect(heard.map(({ kind, label, at }) => `${kind} ${label} ${at}`)).toEqual([
    'do command.editCard 2026-11-22T10:00:00.000Z',
    'undo command.editCard 2026-11-22T11:00:00.000Z',
  ]);
});

test('what was undone can be redone until something else is done', () => {
  const store = createDocumentStore(small);
  store.dispatch(editCards, text('a'), { at });
  store.dispatch(editCards, text('b'), { at });
  store.undo(at);
  store.undo(at);
  store.redo(at);
  expect(field('C1', 'text')(store.getState().document)).toBe('a');
  store.dispatch(editCards, text('a'), { at });
  expect(store.getState().history.undone, 'an edit that says nothing new forgets nothing').toHaveLength(1);
  store.dispatch(remove, { ids: ['L2'] }, { at });
  expect(store.getState().history.undone, 'nor does one that is refused').toHaveLength(1);
  store.dispatch(editCards, text('c'), { at });
  expect(store.redo(at)).toBeNull();
});

test('undo and redo lead to the very documents that were there before and after', () => {
  const store = createDocumentStore(small);
  const { document: start } = store.getState();
  const now = () => store.getState().document;
  const edited = (value: string, amends = false) => {
    store.dispatch(editCards, text(value), { at, amends });
    return now();
  };
  const a = edited('a');
  edited('b');
  const amended = edited('bc', true);
  const undone = () => store.undo(at) && now();
  const redone = () => store.redo(at) && now();
  expect(undone()).toBe(a);
  expect(redone()).toBe(amended);
  expect([undone(), undone()]).toEqual([a, start]);
  expect(now()).toBe(start);
  expect([redone(), redone()]).toEqual([a, amended]);
  expect(undone()).toBe(a);
  const c = edited('c');
  expect([undone(), redone()].map((document) => document && field('C1', 'text')(document))).toEqual(['a', 'c']);
  expect(now()).toBe(c);
});

test('a deed that took back the one it amends leaves nothing to be found', () => {
  const store = createDocumentStore(small);
  const said = () => field('C1', 'text')(store.getState().document);
  const start = said();
  store.dispatch(editCards, text('a'), { at });
  store.dispatch(editCards, text('b'), { at });
  store.dispatch(editCards, text('a'), { at, amends: true });
  store.undo(at);
  expect(said()).toBe(start);
  store.redo(at);
  expect(said()).toBe('a');
});

test('where an undo leads to is known though the documents on the way are not', () => {
  const store = createDocumentStore(small);
  const texts = ['a', 'b', 'c', 'd'];
  for (const value of texts) store.dispatch(editCards, text(value), { at });
  const seen = texts.map(() => store.undo(at) && field('C1', 'text')(store.getState().document));
  expect(seen).toEqual(['c', 'b', 'a', field('C1', 'text')(small)]);
  expect(texts.map(() => store.redo(at) && field('C1', 'text')(store.getState().document))).toEqual(texts);
});

test('removing several things is named after what they are', () => {
  const label = (ids: string[]) => {
    const done = createDocumentStore(small).dispatch(remove, { ids }, { at });
    return done.ok && done.value?.label;
  };
  expect([label(['C1']), label(['C1', 'C2']), label(['C1', 'K1'])]).toEqual([
    'command.removeCard',
    'command.removeCard',
    'command.remove',
  ]);
});

test('a caller may name what is done, and stop listening', () => {
  const store = createDocumentStore(small);
  const heard: string[] = [];
  const stop = store.subscribe((_state, { label }) => heard.push(label));
  store.dispatch(editCards, text('a'), { at, label: 'command.editText' });
  stop();
  store.dispatch(editCards, text('b'), { at });
  expect(heard).toEqual(['command.editText']);
});

test('listeners hear everything in order, also when one of them acts or fails', () => {
  const store = createDocumentStore(small);
  const heard: unknown[] = [];
  store.subscribe(({ document }) => {
    if (field('C1', 'text')(document) === 'a') store.dispatch(editCards, text('b'), { at });
  });
  store.subscribe(() => {
    throw new Error('broken listener');
  });
  store.subscribe(({ document }, { change }) => heard.push([field('C1', 'text')(document), Object.keys(change)]));
  expect(() => store.dispatch(editCards, text('a'), { at })).toThrow('broken listener');
  expect(heard).toEqual([
    ['a', ['C1']],
    ['b', ['C1']],
  ]);
});

test('a stored history that begins in the middle still undoes and redoes what it knows', () => {
  const store = createDocumentStore(small);
  const stored: Transaction[] = [];
  store.subscribe((_state, transaction) => stored.push(transaction));
  store.dispatch(editCards, text('a'), { at });
  store.undo(at);
  const later = createDocumentStore(store.getState().document, historyFrom(stored.slice(1)));
  later.redo(at);
  expect(field('C1', 'text')(later.getState().document)).toBe('a');
  later.undo(at);
  expect(field('C1', 'text')(later.getState().document)).toBe('Walk in');
});

test('what amends the last deed is undone and redone with it, under its name, also after a restart', () => {
  const store = createDocumentStore(small);
  const heard: Transaction[] = [];
  store.subscribe((_state, transaction) => heard.push(transaction));
  store.dispatch(editCards, text('before'), { at });
  store.dispatch(addLane, { id: 'L9', blueprint: 'B1', role: 'support' }, { at });
  store.dispatch(editText, { id: 'L9', field: 'title', text: 'Kitchen', language: 'en' }, { at, amends: true });
  const { document, history } = store.getState();
  expect(document.get('L9')).toMatchObject({ title: 'Kitchen' });
  expect(history.done.map(({ label }) => label)).toEqual(['command.editCard', 'command.addLane']);
  expect(historyFrom(heard)).toEqual(history);
  const again = createDocumentStore(document, historyFrom(heard));
  again.undo(at);
  expect(again.getState().document.has('L9')).toBe(false);
  expect(field('C1', 'text')(again.getState().document)).toBe('before');
  again.redo(at);
  expect(again.getState().document).toEqual(document);
});

test('an amendment whose deed is older than the stored history stands alone', () => {
  const lone: Transaction = { label: 'command.editText', at, kind: 'amend', change: {} };
  expect(historyFrom([lone]).done).toEqual([{ ...lone, kind: 'do' }]);
});

test('an amendment that takes all back leaves no step', () => {
  const store = createDocumentStore(small);
  store.dispatch(editCards, text('a'), { at });
  store.dispatch(editCards, text('ab'), { at });
  store.dispatch(editCards, text('a'), { at, amends: true });
  expect(store.getState().history.done).toHaveLength(1);
});
