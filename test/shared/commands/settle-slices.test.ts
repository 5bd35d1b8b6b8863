import { expect, test } from 'vitest';
import { idsFor, pasteBlock, pasteSlices } from '#shared/clipboard/paste-block.ts';
import { appliedInSlices } from '#shared/commands/apply-slices.ts';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { emptyDocument } from '#shared/commands/empty-document.ts';
import { redoOf, undoOf } from '#shared/commands/history.ts';
import { settledInSlices } from '#shared/commands/settle-slices.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { blueprints, cardsOf } from '#shared/model/queries.ts';
import { at } from './prove.ts';

let drawn = 0;
const newId = () => {
  drawn += 1;
  return `s${drawn}`;
};
const document = emptyDocument({ language: 'en', newId });
const blueprint = blueprints(document)[0]?.id as string;
const block = {
  steps: Array.from({ length: 40 }, () => ({})),
  lanes: Array.from({ length: 60 }, () => ({})),
  cells: Array.from({ length: 60 }, (_, lane) => Array.from({ length: 40 }, (_, step) => [`${lane} ${step}`])),
};
const args = {
  place: { blueprint },
  block,
  language: 'en' as const,
  ids: Array.from({ length: idsFor(block) }, newId),
};

function inSlices() {
  const work = settledInSlices(document, pasteSlices(document, args));
  let steps = 0;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return { settled: step.value, steps };
    steps += 1;
  }
}

test('thought through in slices, a big paste is what it is at once, and one thing to undo', () => {
  const { settled, steps } = inSlices();
  if (!settled.ok) throw new Error('refused');
  expect(steps).toBeGreaterThan(4);
  const once = createDocumentStore(document);
  once.dispatch(pasteBlock, args, { at });
  expect(new Map(settled.value.document)).toEqual(new Map(once.getState().document));
  expect(invariantFaults(settled.value.document)).toEqual([]);

  const store = createDocumentStore(document);
  expect(store.adopt(document, settled.value, { label: 'command.paste', at })).not.toBeNull();
  expect(cardsOf(store.getState().document, blueprint)).toHaveLength(2400);
  store.undo(at);
  expect(new Map(store.getState().document)).toEqual(new Map(document));
  expect(
    store.adopt(once.getState().document, settled.value, { label: 'command.paste', at }),
    'another document',
  ).toBeNull();
});

test('undone and redone in slices, a big paste leads where it does at once, and the history is the same', () => {
  const [once, store] = [createDocumentStore(document), createDocumentStore(document)];
  for (const each of [once, store]) each.dispatch(pasteBlock, args, { at });
  for (const kind of ['undo', 'redo', 'undo'] as const) {
    once[kind](at);
    const { document: from, history } = store.getState();
    const transaction = (kind === 'undo' ? undoOf : redoOf)(history, at);
    if (!transaction) throw new Error(`nothing to ${kind}`);
    const work = appliedInSlices(from, transaction.change);
    let step = work.next();
    let steps = 0;
    for (; !step.done; step = work.next()) steps += 1;
    expect(steps).toBeGreaterThan(4);
    const { change, label } = transaction;
    expect(store.adopt(from, { change, document: step.value }, { label, kind, at })).toEqual(transaction);
    expect(new Map(store.getState().document)).toEqual(new Map(once.getState().document));
    expect(store.getState().history).toEqual(once.getState().history);
    expect(cardsOf(store.getState().document, blueprint)).toHaveLength(kind === 'undo' ? 0 : 2400);
    expect(invariantFaults(store.getState().document)).toEqual([]);
  }
});
