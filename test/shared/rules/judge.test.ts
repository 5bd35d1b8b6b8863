import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addConnector } from '#shared/commands/add-connector.ts';
import type { Command } from '#shared/commands/command.ts';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { editCards, editProject } from '#shared/commands/edit.ts';
import { remove } from '#shared/commands/remove.ts';
import { type Document, find } from '#shared/model/document.ts';
import { blueprints, cardsOf, recordsOf } from '#shared/model/queries.ts';
import { glimpse } from '#shared/rules/glimpse.ts';
import { Judge, type Problem } from '#shared/rules/judge.ts';
import { problemsOf } from '#shared/rules/problems.ts';
import { severities } from '#shared/rules/rule.ts';
import { ruleIds } from '#shared/rules/rule-ids.ts';
import { at } from '../commands/prove.ts';
import { randomCommands } from '../commands/random-command.ts';
import { bigBlueprint } from '../random-blueprint.ts';
import { clean, documentOfSheet, firstOf, judgedDocuments, problemsIn, thing, today } from './clean.ts';

/** Problems as a set: in what order they were found says nothing. */
const told = (problems: readonly Problem[]) => problems.map((problem) => JSON.stringify(problem)).toSorted();
const anew = (document: Document, blueprint: string) => new Judge(document, blueprint, today).judgeAll().problems();

const sequence = fc.record({
  document: judgedDocuments(2),
  seed: fc.nat(),
  count: fc.integer({ min: 1, max: 25 }),
  patience: fc.integer({ min: 1, max: 4 }),
  portion: fc.constantFrom(1, 2, 5, 1000),
});

const runs = process.env.LONG ? 1_000 : 150;

test(`what is judged again after an edit finds what judging all finds (${runs} sequences, seed 6011)`, {
  timeout: 240_000,
}, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(sequence, ({ document, seed, count, patience, portion }) => {
      const store = createDocumentStore(document);
      const judges = new Map(
        blueprints(document).map(({ id }) => {
          const judge = new Judge(document, id, today, portion);
          // The first edit may come before anything has been judged, too, or all has been read.
          return [id, seed % 3 === 0 ? judge : judge.judgeAll()];
        }),
      );
      const before = new Map([...judges].map(([id, judge]) => [id, [judge.verdicts, told(judge.problems())] as const]));
      let edits = 0;
      store.subscribe(({ document: after }, { change }) => {
        for (const [id, judge] of judges) {
          if (!after.has(id)) judges.delete(id);
          else judge.follow(after, change);
        }
        edits += 1;
        // Edits may come faster than they are judged, and while some of it is.
        if (edits % patience > 0) {
          for (const judge of judges.values()) for (let step = edits % 5; step > 0; step -= 1) judge.judgeNext();
          return;
        }
        for (const [id, judge] of judges) {
          const now = told(judge.judgeAll().problems());
          expect(now).toEqual(told(anew(after, id)));
          // Who lists them looks at the count alone.
          const [verdicts, last] = before.get(id) ?? [];
          if (verdicts === judge.verdicts) expect(now).toEqual(last);
          before.set(id, [judge.verdicts, now]);
        }
      });
      randomCommands(store, seed, count, () => {});
      const end = store.getState().document;
      for (const [id, judge] of judges) {
        const problems = judge.judgeAll().problems();
        expect(told(problems)).toEqual(told(anew(end, id)));
        for (const { rule } of problems) seen.add(rule);
      }
    }),
    { seed: 6011, numRuns: runs },
  );
  expect(seen.size, 'most rules find something in random documents').toBeGreaterThan(25);
});

describe('what an edit costs does not grow with the blueprint', () => {
  /** Questions asked after an edit at a customer action in the middle of a blueprint of so many cards. */
  function questions<A>(count: number, command: Command<A>, argsAt: (card: number) => NoInfer<A>): number {
    const document = bigBlueprint(count);
    const store = createDocumentStore(document);
    const judge = new Judge(document, 'B1', today).judgeAll();
    const before = judge.work;
    store.subscribe(({ document: after }, { change }) => judge.follow(after, change));
    store.dispatch(command, argsAt(Math.round(count / 10) * 5 + 1), { at, gesture: false });
    judge.judgeAll();
    expect(told(judge.problems())).toEqual(told(anew(store.getState().document, 'B1')));
    return judge.work - before;
  }
  const ratio = <A>(command: Command<A>, args: (card: number) => NoInfer<A>) => {
    const few = questions(500, command, args);
    expect(few).toBeGreaterThan(10);
    return questions(5000, command, args) / few;
  };
  test('typing on a card', () => {
    expect(ratio(editCards, (n) => ({ ids: [`C${n}`], edits: { text: 'x' } }))).toBeLessThan(1.2);
  });
  test('another owner, kind or mark of a card', () => {
    expect(
      ratio(editCards, (n) => ({ ids: [`C${n}`], edits: { kind: 'decision' as const, momentOfTruth: true } })),
    ).toBeLessThan(1.2);
  });
  test('a card that goes with its connectors', () => {
    expect(ratio(remove, (n) => ({ ids: [`C${n}`] }))).toBeLessThan(1.2);
  });
  test('a connector', () => {
    expect(ratio(addConnector, (n) => ({ id: 'new', from: `C${n}`, to: `C${n + 11}` }))).toBeLessThan(1.2);
  });
  test('an arrow back in time, and the cycle it makes', () => {
    expect(ratio(addConnector, (n) => ({ id: 'new', from: `C${n + 5}`, to: `C${n - 5}` }))).toBeLessThan(1.2);
  });
});

describe('what is done to one card', () => {
  test('concerns the next action in another column, which says where the way broke off', () => {
    const broken = clean();
    broken.connectors = broken.connectors.filter(({ id }) => id !== 'K3');
    const document = documentOfSheet(broken);
    const store = createDocumentStore(document);
    const judge = new Judge(document, firstOf(document), today).judgeAll();
    store.subscribe(({ document: after }, { change }) => judge.follow(after, change));
    const brokenOff = () => {
      const { document: after } = store.getState();
      const found = judge
        .judgeAll()
        .problems()
        .filter(({ rule }) => rule === 'BP-024');
      return found.map(({ at: places }) => places.map((id) => find(after, 'card', id)?.code));
    };
    const card = cardsOf(document, firstOf(document)).find(({ code }) => code === 'C3');
    const setApart = (alternative: boolean) =>
      store.dispatch(editCards, { ids: [card?.id ?? ''], edits: { alternative } }, { at });
    expect(brokenOff()).toEqual([['C4', 'C3']]);
    setApart(true);
    expect(brokenOff()).toEqual([['C4', 'C2']]);
    setApart(false);
    expect(brokenOff()).toEqual([['C4', 'C3']]);
  });
});

describe('how a project wants to be judged', () => {
  const sheet = () => {
    const broken = clean();
    delete thing(broken, 'F3').owner;
    broken.connectors.push({ id: 'X', from: 'C1', to: 'B1', kind: 'triggers' });
    return documentOfSheet(broken);
  };
  const rules = (document: Document) => problemsIn(document).map(({ rule }) => rule);
  const doneTo = <A>(document: Document, command: Command<A>, args: A) => {
    const store = createDocumentStore(document);
    const judge = new Judge(document, firstOf(document), today).judgeAll();
    store.subscribe(({ document: after }, { change }) => judge.follow(after, change));
    store.dispatch(command, args, { at });
    const end = store.getState().document;
    expect(told(judge.judgeAll().problems())).toEqual(told(problemsIn(end)));
    return end;
  };
  test('a rule that is switched off finds nothing', () => {
    const document = sheet();
    expect(rules(document)).toEqual(['BP-010', 'BP-035']);
    expect(rules(doneTo(document, editProject, { ids: ['r1'], edits: { rulesOff: ['BP-035'] } }))).toEqual(['BP-010']);
  });
  test('a profile leaves out what its school does not ask, unless it is switched on', () => {
    const broken = clean();
    broken.cards = broken.cards.filter(({ id }) => id !== 'E3');
    const document = documentOfSheet(broken);
    expect(rules(document)).toEqual(['BP-021']);
    expect(rules(doneTo(document, editProject, { ids: ['r1'], edits: { profile: 'nng' } }))).toEqual([]);
    expect(rules(doneTo(document, editProject, { ids: ['r1'], edits: { profile: 'asu' } }))).toEqual(['BP-021']);
    const on = { profile: 'nng' as const, rulesOn: ['BP-021'] };
    expect(rules(doneTo(document, editProject, { ids: ['r1'], edits: on }))).toEqual(['BP-021']);
  });
  test('what is waived on a card it concerns says why, and nothing else is', () => {
    const document = sheet();
    const card = [...document.values()].find((rec) => rec.type === 'card' && rec.code === 'B1');
    const waivers = [{ rule: 'BP-010', reason: 'Agreed with the client' }];
    const waived = doneTo(document, editCards, { ids: [card?.id ?? ''], edits: { waivers } });
    expect(problemsIn(waived).map(({ rule, waived: why }) => [rule, why])).toEqual([
      ['BP-010', 'Agreed with the client'],
      ['BP-035', undefined],
    ]);
  });
});

test('what is found again after an edit is the same object, and nothing else was found', () => {
  const document = bigBlueprint(40);
  const [blueprint] = blueprints(document);
  const store = createDocumentStore(document);
  const judge = new Judge(document, blueprint?.id ?? '', today).judgeAll();
  const problems = judge.problems();
  const { verdicts } = judge;
  expect(problems.length).toBeGreaterThan(0);
  store.subscribe(({ document: after }, { change }) => judge.follow(after, change));
  const card = [...document.values()].find((rec) => rec.type === 'card');
  if (card?.type !== 'card') throw new Error('there is no card');
  store.dispatch(editCards, { ids: [card.id], edits: { text: card.text.replace(/.$/, 'x') } }, { at });
  const again = new Set(judge.judgeAll().problems());
  expect(again.size).toBe(problems.length);
  expect(problems.every((problem) => again.has(problem))).toBe(true);
  expect(judge.verdicts).toBe(verdicts);
});

test('what a glimpse at some records finds is what judging all finds there (150 documents, seed 6013)', () => {
  const found = new Set<string>();
  fc.assert(
    fc.property(sequence, ({ document, seed, patience }) => {
      for (const { id } of blueprints(document)) {
        const all = anew(document, id);
        const looked = recordsOf(document, id).flatMap((rec, at) => ((at + seed) % patience === 0 ? rec.id : []));
        const there = all.filter(({ subject }) => looked.includes(subject));
        expect(told(glimpse(document, id, looked, today))).toEqual(told(there));
        for (const { rule } of there) found.add(rule);
      }
    }),
    { seed: 6013, numRuns: 150 },
  );
  // Those that take more than what stands around to know.
  for (const rule of ['BP-001', 'BP-017', 'BP-026', 'BP-060']) expect(found).toContain(rule);
});

test('problems are listed the worst first, then by rule, then as the sheet is read (40 documents, seed 6012)', () => {
  let listed = 0;
  fc.assert(
    fc.property(sequence, ({ document }) => {
      for (const { id } of blueprints(document)) {
        const problems = anew(document, id);
        const places = new Map(recordsOf(document, id).map((rec, place) => [rec.id, place]));
        const rank = ({ severity, rule, at }: Problem) => [
          severities.indexOf(severity),
          ruleIds.indexOf(rule),
          places.get(at[0] as string) ?? -1,
        ];
        const sorted = problems.toSorted((a, b) => {
          const [before, after] = [rank(a), rank(b)];
          const at = before.findIndex((one, index) => one !== after[index]);
          return (before[at] ?? 0) - (after[at] ?? 0);
        });
        expect(problemsOf(document, id, today)).toEqual(sorted);
        listed += sorted.length;
      }
    }),
    { seed: 6012, numRuns: 40 },
  );
  expect(listed).toBeGreaterThan(500);
});
