import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { emptyHistory, historyFrom, recorded } from '#shared/commands/history.ts';
import type { Transaction } from '#shared/model/change.ts';
import { documentOf } from '#shared/model/document.ts';
import { faultsAfter, invariantFaults } from '#shared/model/invariants.ts';
import { blueprints, contentsOf, countOf } from '#shared/model/queries.ts';
import { frozen } from '../frozen.ts';
import { documents } from '../random-blueprint.ts';
import { at, content } from './prove.ts';
import { randomCommands } from './random-command.ts';

const sequence = fc.record({
  document: documents({
    blueprints: 2,
    phases: 3,
    steps: 6,
    lanes: 8,
    cards: 20,
    connectors: 20,
    owners: 3,
    attached: 3,
  }),
  seed: fc.nat(),
  count: fc.integer({ min: 1, max: 25 }),
});
/** Many small proofs take a while on a busy machine. */
const patience = 120_000;
const runs = { seed: 4711, numRuns: 60 };

test(
  'random commands keep every invariant, and what changed alone tells so (seed 4711)',
  () => {
    let refused = 0;
    fc.assert(
      fc.property(sequence, ({ document, seed, count }) => {
        const store = createDocumentStore(frozen(document));
        store.subscribe(({ document: after }, { change }) => {
          frozen(after);
          expect(faultsAfter(after, change)).toEqual([]);
        });
        refused += randomCommands(store, seed, count, () => {}).refused;
        expect(invariantFaults(store.getState().document)).toEqual([]);
      }),
      runs,
    );
    expect(refused, 'some of them are refused, so that refusals are proved as well').toBeGreaterThan(20);
  },
  patience,
);

/** Ten thousand sequences take a while: the short run does a tenth and `npm test` says so. */
const undone = process.env.LONG ? 10_000 : 1_000;

test(
  `undoing all leads to the start, redoing all to the end, over and over (${undone} sequences, seed 4712)`,
  () => {
    fc.assert(
      fc.property(sequence, ({ document, seed, count }) => {
        const store = createDocumentStore(frozen(document));
        randomCommands(store, seed, count, () => {});
        const end = content(store.getState().document);
        const length = store.getState().history.done.length;
        for (const _round of [1, 2]) {
          for (let index = 0; index < length; index += 1) expect(store.undo(at)).not.toBeNull();
          expect(store.undo(at)).toBeNull();
          expect(content(store.getState().document)).toEqual(content(document));
          for (let index = 0; index < length; index += 1) expect(store.redo(at)).not.toBeNull();
          expect(store.redo(at)).toBeNull();
          expect(content(store.getState().document)).toEqual(end);
        }
      }),
      { ...runs, seed: 4712, numRuns: undone },
    );
  },
  patience * 10,
);

test(
  'a history told again from what was stored is the history there was (seed 4713)',
  () => {
    fc.assert(
      fc.property(sequence, fc.array(fc.boolean(), { maxLength: 12 }), ({ document, seed, count }, ways) => {
        const stored: Transaction[] = [];
        const store = createDocumentStore(document);
        store.subscribe((_state, transaction) => stored.push(JSON.parse(JSON.stringify(transaction))));
        for (const [index, back] of ways.entries()) {
          if (back) store.undo(at);
          else if (index % 3 === 0) store.redo(at);
          else randomCommands(store, seed + index, Math.min(count, 4), () => {});
        }
        const { history } = store.getState();
        expect(historyFrom(stored)).toEqual(history);
        expect(stored.reduce(recorded, emptyHistory)).toEqual(history);
        const restarted = createDocumentStore(store.getState().document, historyFrom(stored));
        while (restarted.undo(at));
        expect(content(restarted.getState().document)).toEqual(content(document));
      }),
      { ...runs, seed: 4713, numRuns: 40 },
    );
  },
  patience,
);

test(
  'what is asked of a document is the same however it came to be (seed 4714)',
  () => {
    fc.assert(
      fc.property(sequence, ({ document, seed, count }) => {
        const store = createDocumentStore(document);
        const states = [document];
        randomCommands(store, seed, count, (after) => states.push(after));
        // Back and forth, so that the index is led in both directions.
        for (const state of [...states, ...states.toReversed(), ...states.filter((_, index) => index % 3 === 0)]) {
          const fresh = documentOf(state.values());
          for (const { id } of blueprints(fresh)) {
            expect(contentsOf(state, id)).toEqual(contentsOf(fresh, id));
            expect(countOf(state, id, 'card')).toBe(contentsOf(fresh, id).cards.length);
          }
        }
      }),
      { ...runs, seed: 4714, numRuns: 40 },
    );
  },
  patience,
);
