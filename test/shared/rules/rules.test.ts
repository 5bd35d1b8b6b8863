import { describe, expect, test } from 'vitest';
import { ruleIds } from '#shared/rules/rule-ids.ts';
import { problemSentence } from '#shared/rules/sentence.ts';
import { arrowCases } from './arrow-cases.ts';
import type { Break } from './breaks.ts';
import { cardCases } from './card-cases.ts';
import { clean, documentOfSheet, placeOf, problemsIn } from './clean.ts';
import { frameCases } from './frame-cases.ts';
import { riskCases } from './risk-cases.ts';
import { wholeCases } from './whole-cases.ts';

const cases = [...frameCases, ...arrowCases, ...cardCases, ...riskCases, ...wholeCases];

const brokenBy = (change: Break) => {
  const sheet = clean();
  const other = change(sheet);
  return documentOfSheet(...(other ? [sheet, other] : [sheet]));
};

test('nothing is wrong with the clean sheet', () => {
  expect(problemsIn(documentOfSheet(clean()))).toEqual([]);
});

test('every rule has a case that fires it and one that nearly does', () => {
  expect([...new Set(cases.map(({ rule }) => rule))].toSorted()).toEqual([...ruleIds]);
});

describe.each(cases)('$rule, $name', ({ rule, severity, at, fires, nearly }) => {
  test('fires', () => {
    const document = brokenBy(fires);
    const found = problemsIn(document).filter((problem) => problem.rule === rule);
    expect(found.map((problem) => [problem.severity, ...placeOf(document, problem)])).toContainEqual([severity, ...at]);
    for (const language of ['en', 'zh'] as const) {
      const sentence = problemSentence(language, found[0] as (typeof found)[number]);
      expect(sentence).not.toMatch(/\{\{|^rule\.|undefined/);
    }
  });
  test('does not where it nearly would', () => {
    const document = brokenBy(nearly);
    const found = problemsIn(document).filter((problem) => problem.rule === rule);
    expect(found.map((problem) => [problem.severity, ...placeOf(document, problem)])).not.toContainEqual([
      severity,
      ...at,
    ]);
  });
});
