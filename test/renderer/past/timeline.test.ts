import { expect, test } from 'vitest';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { changesAtOnce } from '#shared/contract.ts';
import type { Transaction } from '#shared/model/change.ts';
import type { Document } from '#shared/model/document.ts';
import { ok } from '#shared/model/result.ts';
import { changeTo } from '../../../renderer/past/restore.ts';
import { Timeline } from '../../../renderer/past/timeline.ts';
import { randomCommands } from '../../shared/commands/random-command.ts';
import { randomDocument } from '../../shared/random-blueprint.ts';
import { randomFrom } from '../../shared/random-numbers.ts';

/** A document with a history of random deeds, undone and redone among them, and every state there was. */
function history(seed: number, deeds: number) {
  const start = randomDocument(seed);
  const store = createDocumentStore(start);
  const transactions: Transaction[] = [];
  const states: Document[] = [start];
  store.subscribe(({ document }, transaction) => {
    transactions.push(transaction);
    states.push(document);
  });
  randomCommands(store, seed, deeds, () => undefined);
  return { transactions, states, now: store.getState().document };
}

function finished<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

const sorted = (document: Document) => new Map([...document].sort(([a], [b]) => (a < b ? -1 : 1)));

test('every moment is shown as it was, whatever moment was shown before (seeds 1–5)', async () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { transactions, states, now } = history(seed, 40);
    const moments = transactions.map(({ change: _, ...moment }, index) => ({ ...moment, seq: index + 1 }));
    const timeline = new Timeline(moments, now, async (first, last) => ok(transactions.slice(first - 1, last)));
    const random = randomFrom(seed);
    const positions = [
      ...Array.from({ length: 30 }, () => random.whole(0, transactions.length)),
      0,
      transactions.length,
    ];
    for (const position of positions) {
      expect((await timeline.fetch(position)).ok).toBe(true);
      const then = finished(timeline.move(position));
      expect(sorted(then), `seed ${seed}, moment ${position}`).toEqual(sorted(states[position] as Document));
      expect(timeline.changeBefore(position)).toEqual(transactions[position - 1]?.change);
    }
  }
});

test('only the changes between here and there are asked for, each once, a few hundred at a time', async () => {
  const moments = Array.from({ length: 1300 }, (_, index) => ({
    seq: index + 1,
    at: '2026-03-01T10:00:00.000Z',
    label: 'command.editText',
    kind: 'do' as const,
  }));
  const asked: [number, number][] = [];
  const timeline = new Timeline(moments, new Map(), async (first, last) => {
    asked.push([first, last]);
    return ok(moments.slice(first - 1, last).map(({ seq: _, ...moment }) => ({ ...moment, change: {} })));
  });
  const go = async (position: number) => {
    await timeline.fetch(position);
    finished(timeline.move(position));
  };
  await go(1299);
  expect(asked).toEqual([[1299, 1300]]);
  await go(0);
  await go(1300);
  expect(asked.slice(1).map(([first, last]) => last - first + 1)).toEqual([changesAtOnce, changesAtOnce, 299]);
});

test('what restores a state leads there exactly, and leaves alone what says the same (seeds 1–5)', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { states, now } = history(seed, 25);
    const [then] = states as [Document];
    // As it comes out of a file: nothing is the same object.
    const read: Document = new Map([...then].map(([id, rec]) => [id, structuredClone(rec)]));
    const change = finished(changeTo(now, read));
    const restored = new Map(now);
    for (const [id, [before, after]] of Object.entries(change)) {
      expect(before).toEqual(now.get(id) ?? null);
      if (after) restored.set(id, after);
      else restored.delete(id);
    }
    expect(sorted(restored), `seed ${seed}`).toEqual(sorted(then));
    for (const [id, rec] of then) if (now.get(id) === rec) expect(Object.keys(change)).not.toContain(id);
  }
});
