import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addCard } from '#shared/commands/add-card.ts';
import { addConnector } from '#shared/commands/add-connector.ts';
import { addFailure, addMark, addNote, addWait } from '#shared/commands/attach.ts';
import type { Command } from '#shared/commands/command.ts';
import { createDocumentStore, type DocumentStore } from '#shared/commands/document-store.ts';
import { copiedWith, duplicateCards } from '#shared/commands/duplicate-cards.ts';
import { editCards, editText } from '#shared/commands/edit.ts';
import { moveCards } from '#shared/commands/move-cards.ts';
import { reattachConnector } from '#shared/commands/reattach-connector.ts';
import { remove } from '#shared/commands/remove.ts';
import { resizeSteps } from '#shared/commands/resize-step.ts';
import { layout } from '#shared/layout/layout.ts';
import type { LayoutOptions, Scene } from '#shared/layout/scene.ts';
import { connectorKinds } from '#shared/model/connector.ts';
import { type Document, documentOf } from '#shared/model/document.ts';
import { markKinds } from '#shared/model/mark.ts';
import {
  blueprints,
  cardsOf,
  cardsOfCell,
  connectorsOf,
  failuresOf,
  phasesOf,
  stepsOf,
} from '#shared/model/queries.ts';
import { at } from '../commands/prove.ts';
import { randomCommands } from '../commands/random-command.ts';
import { bigBlueprint, randomDocument } from '../random-blueprint.ts';
import { type Random, randomFrom } from '../random-numbers.ts';
import { clean, documentOfSheet, firstOf } from '../rules/clean.ts';

// The sheet of a document that an edit made is made of the sheet before it. Whatever was edited, it must be the sheet
// that the same records give without anything before them.

/** The same records, which nothing is known of. */
const afresh = (document: Document): Document =>
  documentOf([...document.values()].map((record) => structuredClone(record)));

/** What a person does to cards and to what hangs on them: most edits there are. */
function edit(store: DocumentStore, random: Random, newId: () => string): void {
  const { document } = store.getState();
  const [first] = blueprints(document);
  if (!first) return;
  const cards = cardsOf(document, first.id);
  if (cards.length === 0) return;
  const card = random.one(cards);
  const other = random.one(cards);
  const connectors = connectorsOf(document, first.id);
  const failures = failuresOf(document, first.id);
  const go = <A>(command: Command<A>, args: A) => store.dispatch(command, args, { at, gesture: false });
  const before = () => {
    const stack = cardsOfCell(document, other.step, other.lane);
    return random.chance(0.5) ? random.one(stack).id : null;
  };
  const drawn = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, newId()]));
  const there = { step: other.step, lane: other.lane };
  random.one([
    () => go(editCards, { ids: [card.id], edits: { text: `${card.text} and then again, at length, for everybody` } }),
    () => go(editCards, { ids: [card.id], edits: { text: card.text.slice(0, 3) } }),
    () => go(editCards, { ids: [card.id], edits: { minutes: random.one([null, 5]), alternative: random.chance(0.5) } }),
    () => go(editCards, { ids: [card.id], edits: { grade: random.one([null, 'observed', 'assumed']) } }),
    () => go(addCard, { id: newId(), ...there, text: 'new 新', before: before() }),
    () => go(duplicateCards, { cards: [card.id], ids: drawn(copiedWith(document, [card.id])) }),
    () => go(moveCards, { moves: [{ ids: [card.id], ...there, before: before() }] }),
    () => go(moveCards, { moves: [{ ids: [card.id], step: card.step, lane: other.lane, before: null }] }),
    () => go(moveCards, { moves: [{ ids: [card.id], step: other.step, lane: card.lane, before: null }] }),
    () => go(remove, { ids: [card.id] }),
    () => go(addConnector, { id: newId(), from: card.id, to: other.id, kind: random.one(connectorKinds) }),
    () => connectors.length > 0 && go(remove, { ids: [random.one(connectors).id] }),
    () =>
      connectors.length > 0 &&
      go(editText, { id: random.one(connectors).id, field: 'label', text: random.one(['', 'yes']), language: 'en' }),
    () =>
      connectors.length > 0 &&
      go(reattachConnector, { id: random.one(connectors).id, end: random.one(['from', 'to']), card: card.id }),
    () => go(addFailure, { id: newId(), card: card.id, title: 'late' }),
    () => failures.length > 0 && go(remove, { ids: [random.one(failures).id] }),
    () => go(addWait, { id: newId(), card: card.id }),
    () => go(addMark, { id: newId(), on: { card: card.id }, kind: random.one(markKinds), text: 'so' }),
    () =>
      go(addNote, {
        id: newId(),
        blueprint: first.id,
        on: random.one([there, { card: card.id }, { step: card.step }]),
        text: 'see',
      }),
    () => go(resizeSteps, { ids: [card.step], width: random.one([null, 150, 260]) }),
    () => store.undo(at),
    () => store.undo(at) && store.undo(at),
    () => store.redo(at),
  ])();
}

const looks: Partial<LayoutOptions>[] = [
  { language: 'en', numbered: true },
  { language: 'zh' },
  { language: 'both', numbered: true },
  { language: 'both', noteTexts: true },
];

test('a sheet that followed edits is that of its records, 16 runs of 24 edits, seed 20311', () => {
  const property = fc.property(fc.nat(), fc.constantFrom(...looks), fc.constantFrom(0, 1, 2), (seed, look, kind) => {
    const random = randomFrom(seed);
    const store = createDocumentStore(kind === 0 ? bigBlueprint(20) : randomDocument(seed));
    const collapsed = look.numbered && kind === 1 ? phasesOf(store.getState().document, 'b1').slice(0, 1) : [];
    const follow = (compared: boolean) => {
      const { document } = store.getState();
      const [first] = blueprints(document);
      if (!first) return;
      const options = { blueprint: first.id, theme: 'light', language: 'en', ...look } as const;
      const folded = { ...options, collapsed: collapsed.map(({ id }) => id) };
      const scene = layout(document, folded);
      if (compared) expect(scene).toEqual(layout(afresh(document), folded));
    };
    follow(false);
    let made = 0;
    const newId = () => `made ${made++}`;
    for (let index = 0; index < 24; index += 1) {
      if (kind < 2) edit(store, random, newId);
      else randomCommands(store, seed + index, 1, () => {});
      follow(index % 4 === 3);
    }
  });
  fc.assert(property, { seed: 20311, numRuns: 16 });
}, 120_000);

const draw = (document: Document): Scene =>
  layout(document, { blueprint: 'B1', theme: 'light', language: 'en', numbered: true });

/** What of a sheet is not drawn as it was before. */
const fresh = (before: Scene, after: Scene) => {
  const drawn = (scene: Scene) => [
    ...scene.phases,
    ...scene.steps,
    ...scene.lanes,
    ...scene.lines,
    ...scene.cards,
    ...scene.tags,
    ...scene.connectors,
    ...scene.legend,
    scene.title,
  ];
  const known = new Set<unknown>(drawn(before));
  return drawn(after).filter((one) => !known.has(one));
};

test('what an edit does not touch stays the same object', () => {
  const store = createDocumentStore(bigBlueprint(100));
  stepsOf(store.getState().document, 'B1');
  const before = draw(store.getState().document);
  store.dispatch(editCards, { ids: ['C51'], edits: { text: 'Short' } }, { at });
  const after = draw(store.getState().document);
  expect(fresh(before, after)).toEqual([after.cards.find(({ id }) => id === 'C51')]);
  expect(after.connectors).toBe(before.connectors);
  store.dispatch(addFailure, { id: 'made', card: 'C51', title: '' }, { at });
  const marked = draw(store.getState().document);
  const drawn = fresh(after, marked).flatMap((one) => (one.kind === 'card' || one.kind === 'tag' ? [one.id] : []));
  expect(drawn).toEqual(['C51', 'made']);
});

test('a card that only moves keeps its texts, and an add that moves nothing leaves all lines', () => {
  const store = createDocumentStore(bigBlueprint(100));
  const before = draw(store.getState().document);
  const add = (id: string) => {
    store.dispatch(duplicateCards, { cards: ['C51'], ids: { C51: id } }, { at });
    return draw(store.getState().document);
  };
  const after = add('one');
  const texts = new Map(before.cards.map(({ id, text }) => [id, text]));
  const known = new Set<unknown>(before.cards);
  const moved = after.cards.filter((card) => !known.has(card) && card.id !== 'one');
  expect(moved.length).toBeGreaterThan(20);
  for (const { id, text } of moved) expect(text).toBe(texts.get(id));
  // The same again after it was taken back: another card stands where the first stood.
  store.undo(at);
  const again = add('other');
  expect(fresh(after, again).map((one) => 'id' in one && one.id)).toEqual(['other']);
  expect(again.connectors).toBe(after.connectors);
  expect(again).toEqual(draw(afresh(store.getState().document)));
});

test('lines beside a label that changes sides in a gutter as wide as before go where its tracks are now', () => {
  const sheet = clean();
  sheet.connectors = [
    { id: 'labelled', from: 'C1', to: 'C2', kind: 'triggers', label: 'when all is paid' },
    { id: 'beside', from: 'F1', to: 'B2', kind: 'triggers' },
    // It hops over the one beside the label.
    { id: 'over', from: 'B1', to: 'F2', kind: 'information' },
    ...[3, 4, 5].map((n) => ({ id: `far${n}`, from: `E${n}`, to: `E${n + 1}`, kind: 'triggers' })),
  ];
  const store = createDocumentStore(documentOfSheet(sheet));
  const first = store.getState().document;
  const idOf = (code: string) => cardsOf(first, firstOf(first)).find((card) => card.code === code)?.id ?? '';
  const drawn = (document: Document) => layout(document, { blueprint: firstOf(first), theme: 'light', language: 'en' });
  const before = drawn(first);
  const labelled = connectorsOf(first, firstOf(first)).find(({ label }) => label !== undefined)?.id ?? '';
  for (const [end, card] of [
    ['from', 'C6'],
    ['to', 'C1'],
    ['from', 'C2'],
  ] as const)
    store.dispatch(reattachConnector, { id: labelled, end, card: idOf(card) }, { at });
  const { document } = store.getState();
  const after = drawn(document);
  expect(after.size).toEqual(before.size);
  expect(after).toEqual(drawn(afresh(document)));
});
