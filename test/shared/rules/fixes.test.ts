import { describe, expect, test } from 'vitest';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { fixesOf } from '#shared/rules/fixes.ts';
import { Judge } from '#shared/rules/judge.ts';
import { ruleIds } from '#shared/rules/rule-ids.ts';
import { isWord } from '#shared/words/words.ts';
import { at, content } from '../commands/prove.ts';
import { arrowCases } from './arrow-cases.ts';
import { cardCases } from './card-cases.ts';
import { clean, documentOfSheet, firstOf, problemsIn, today } from './clean.ts';
import { frameCases } from './frame-cases.ts';
import { riskCases } from './risk-cases.ts';
import { wholeCases } from './whole-cases.ts';

const cases = [...frameCases, ...arrowCases, ...cardCases, ...riskCases, ...wholeCases];
/** The deed makes room for what only a person can write; until they have, the problem stands. */
const toBeWritten = ['BP-051', 'BP-063', 'BP-081'];

let drawn = 0;
const newId = () => `new${++drawn}`;

describe.each(cases)('$rule, $name', ({ rule, fires }) => {
  const sheet = clean();
  const other = fires(sheet);
  const document = documentOfSheet(...(other ? [sheet, other] : [sheet]));
  const found = problemsIn(document).filter((one) => one.rule === rule);
  const [problem] = found;
  if (!problem) throw new Error('the case does not fire');
  const fixes = fixesOf(document, problem, 'en');

  test('offers what can be done about it', () => {
    const several = rule === 'BP-055' && problem.severity === 'info' ? 0 : Math.min(1, fixes.length);
    if (several > 0) expect(fixes.length).toBeGreaterThan(0);
    for (const { word, deed, opens, shows } of fixes) {
      expect(isWord(word)).toBe(true);
      expect(deed ?? opens ?? shows).toBeDefined();
      if (opens) expect(document.has(opens.id)).toBe(true);
      for (const id of shows ?? []) expect(document.has(id)).toBe(true);
      if (shows) expect(shows.length).toBeGreaterThan(0);
    }
  });

  test.each(fixes.filter(({ deed }) => deed))('$word mends it as a gesture, and undo brings it back', ({ deed }) => {
    const store = createDocumentStore(document);
    const judge = new Judge(document, firstOf(document), today).judgeAll();
    store.subscribe(({ document: after }, { change }) => judge.follow(after, change));
    const command = deed?.(newId);
    if (!command) throw new Error('no deed');
    expect(store.dispatch(command, null, { at })).toMatchObject({ ok: true });
    const after = store.getState().document;
    expect(invariantFaults(after)).toEqual([]);
    const left = judge
      .judgeAll()
      .problems()
      .filter((one) => one.rule === rule && one.subject === problem.subject);
    expect(left).toHaveLength(toBeWritten.includes(rule) ? 1 : 0);
    store.undo(at);
    expect(content(store.getState().document)).toEqual(content(document));
    const back = judge
      .judgeAll()
      .problems()
      .filter((one) => one.rule === rule);
    expect(back).toHaveLength(found.length);
  });
});

test('every rule offers something; no moment of truth can be proposed where nobody said how it feels', () => {
  const offering = new Set<string>();
  for (const { rule, fires } of cases) {
    const sheet = clean();
    const other = fires(sheet);
    const document = documentOfSheet(...(other ? [sheet, other] : [sheet]));
    for (const problem of problemsIn(document)) {
      if (problem.rule === rule && fixesOf(document, problem, 'zh').length > 0) offering.add(rule);
    }
  }
  expect(ruleIds.filter((id) => !offering.has(id))).toEqual(['BP-050']);
});
