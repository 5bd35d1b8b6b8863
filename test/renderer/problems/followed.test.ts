import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { atOnce } from '#shared/model/at-once.ts';
import type { Change } from '#shared/model/change.ts';
import type { Document } from '#shared/model/document.ts';
import { blueprints } from '#shared/model/queries.ts';
import { Judge, type Problem } from '#shared/rules/judge.ts';
import { asListed, keepsPlaces, listedAfter } from '#shared/rules/listed-after.ts';
import { sortingProblems } from '#shared/rules/problems.ts';
import { findingOnCards, onCardsAfter, type ProblemsOnCards } from '../../../renderer/problems/on-cards.ts';
import { randomCommands } from '../../shared/commands/random-command.ts';
import { judgedDocuments, today } from '../../shared/rules/clean.ts';

/** The list as it is made of all problems, what is waived at its end. */
function listed(document: Document, blueprint: string, problems: readonly Problem[]): readonly Problem[] {
  const sorted = atOnce(sortingProblems(document, blueprint, problems));
  return [
    ...sorted.filter(({ waived }) => waived === undefined),
    ...sorted.filter(({ waived }) => waived !== undefined),
  ];
}

const sequence = fc.record({
  document: judgedDocuments(1),
  seed: fc.nat(),
  count: fc.integer({ min: 1, max: 20 }),
  patience: fc.integer({ min: 1, max: 3 }),
});

const byId = (onCards: ProblemsOnCards) => new Map([...onCards].sort(([a], [b]) => (a < b ? -1 : 1)));
const runs = process.env.LONG ? 600 : 40;

test(`problems put in their places are listed as all of them listed anew (${runs} sequences, seed 9021)`, () => {
  let followed = 0;
  let altered = 0;
  fc.assert(
    fc.property(sequence, ({ document, seed, count, patience }) => {
      const store = createDocumentStore(document);
      const blueprint = blueprints(document)[0]?.id as string;
      const judge = new Judge(document, blueprint, today).judgeAll();
      judge.takeFound();
      let list = listed(document, blueprint, judge.problems());
      let onCards = atOnce(findingOnCards(document, list, new Map()));
      let keeps = true;
      let edits = 0;
      const follow = (after: Document, change: Change) => {
        if (!after.has(blueprint)) return;
        judge.follow(after, change);
        judge.judgeAll();
        keeps &&= keepsPlaces(change);
        edits += 1;
        // What is judged is not always listed before the next edit comes.
        if (edits % patience > 0) return;
        const found = judge.takeFound();
        const wanted = listed(after, blueprint, judge.problems());
        const wantedOnCards = atOnce(findingOnCards(after, wanted, new Map()));
        const now = keeps ? listedAfter(after, blueprint, list, found) : undefined;
        const nowOnCards = now && onCardsAfter(after, onCards, found, asListed(after, blueprint));
        if (now) expect(now).toEqual(wanted);
        if (nowOnCards) {
          expect(byId(nowOnCards)).toEqual(byId(wantedOnCards));
          followed += 1;
          altered += found.come.length + found.gone.size;
          if (found.come.length + found.gone.size === 0) expect(nowOnCards).toBe(onCards);
        }
        keeps = true;
        list = now ?? wanted;
        onCards = nowOnCards ?? wantedOnCards;
      };
      store.subscribe(({ document: after }, { change }) => follow(after, change));
      randomCommands(store, seed, count, () => {});
    }),
    { seed: 9021, numRuns: runs },
  );
  expect(followed, 'most edits are followed').toBeGreaterThan(runs);
  expect(altered, 'and find something else').toBeGreaterThan(runs * 2);
});
