import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/commands/empty-document.ts';
import { defaultLanes } from '#shared/model/defaults.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { blueprints, lanesOf, phasesOf, project, stepsOf } from '#shared/model/queries.ts';
import { textOf } from '#shared/model/translate.ts';

const idsFrom = () => {
  let last = 0;
  return () => `id${++last}`;
};

describe.each([
  ['en', ['Untitled blueprint', 'Phase 1', 'Step 1'], ['未命名蓝图', '阶段 1', '步骤 1']],
  ['zh', ['未命名蓝图', '阶段 1', '步骤 1'], ['Untitled blueprint', 'Phase 1', 'Step 1']],
] as const)('an empty document in %s', (language, own, translated) => {
  const document = emptyDocument({ language, newId: idsFrom() });
  const [blueprint] = blueprints(document);

  it('is whole, with the usual lanes, one phase and one step', () => {
    expect(invariantFaults(document)).toEqual([]);
    expect(lanesOf(document, blueprint?.id ?? '').map(({ role }) => role)).toEqual(defaultLanes);
    expect(
      [phasesOf(document, blueprint?.id ?? ''), stepsOf(document, blueprint?.id ?? '')].map((all) => all.length),
    ).toEqual([1, 1]);
  });

  it('has its titles in both languages', () => {
    const titled = [blueprint, ...phasesOf(document, blueprint?.id ?? ''), ...stepsOf(document, blueprint?.id ?? '')];
    const inLanguage = (shown: 'en' | 'zh') => titled.map((rec) => rec && textOf(rec, 'title', shown, language));
    expect(inLanguage(language)).toEqual(own);
    expect(inLanguage(language === 'en' ? 'zh' : 'en')).toEqual(translated);
    expect(textOf(project(document), 'title', 'zh', language)).toBe('未命名蓝图');
  });
});

it('a further one has a number that no other has', () => {
  const taken = new Set(['Untitled blueprint', 'Untitled blueprint 3']);
  const again = emptyDocument({ language: 'en', newId: idsFrom(), taken });
  expect(project(again)).toMatchObject({
    title: 'Untitled blueprint 2',
    translations: { title: '未命名蓝图 2' },
  });
});
