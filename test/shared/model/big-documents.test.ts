import { expect, test } from 'vitest';
import { addCard } from '#shared/commands/add-card.ts';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { editCards } from '#shared/commands/edit.ts';
import { remove } from '#shared/commands/remove.ts';
import { documentOf } from '#shared/model/document.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { cardsOf, contentsOf, countOf, isReferredTo, referrersOf } from '#shared/model/queries.ts';
import type { Rec } from '#shared/model/record.ts';
import { at, content } from '../commands/prove.ts';
import { bigBlueprint } from '../random-blueprint.ts';
import { randomFrom } from '../random-numbers.ts';

test('a big document is edited like a small one: what it says is what was done to a plain map (seed 12)', () => {
  const random = randomFrom(12);
  const start = bigBlueprint(2500);
  const store = createDocumentStore(start);
  const plain = new Map<string, Rec>(start);
  store.subscribe((_state, { change }) => {
    for (const [id, [, rec]] of Object.entries(change)) {
      if (rec) plain.set(id, rec);
      else plain.delete(id);
    }
  });
  const someCommand = (round: number) => {
    const card = `C${random.whole(1, 2500)}`;
    const known = store.getState().document.has(card);
    const what = random.whole(1, 10);
    if (what === 1) store.undo(at);
    else if (what <= 3) {
      store.dispatch(addCard, { id: `n${round}`, step: 'S3', lane: 'L2', text: 'new', before: null }, { at });
    } else if (known && what === 4) store.dispatch(remove, { ids: [card] }, { at });
    else if (known) store.dispatch(editCards, { ids: [card], edits: { text: `text ${round}` } }, { at });
  };
  for (let round = 0; round < 1200; round += 1) {
    someCommand(round);
    if (round % 200 > 0) continue;
    const { document } = store.getState();
    expect(content(document)).toEqual(plain);
    expect(document.size).toBe(plain.size);
    expect([...document.keys()].toSorted()).toEqual([...plain.keys()].toSorted());
    expect([...document.values()].every((rec) => document.get(rec.id) === rec && document.has(rec.id))).toBe(true);
    expect(contentsOf(document, 'B1')).toEqual(contentsOf(documentOf(plain.values()), 'B1'));
    expect(countOf(document, 'B1', 'card')).toBe(cardsOf(document, 'B1').length);
    const anew = documentOf(plain.values());
    const asked = [...plain.keys()].filter((id) => {
      const referrers = [...referrersOf(document, id)].toSorted();
      const right = isReferredTo(document, id) === referrers.length > 0;
      return !right || referrers.join() !== [...referrersOf(anew, id)].toSorted().join();
    });
    expect(asked, 'records whose referrers are not known').toEqual([]);
  }
  const { document, history } = store.getState();
  expect(invariantFaults(document)).toEqual([]);
  expect(history.done.length).toBeGreaterThan(700);
  while (store.undo(at));
  expect(content(store.getState().document)).toEqual(content(start));
}, 300_000);
