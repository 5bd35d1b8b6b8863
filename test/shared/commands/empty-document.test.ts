import { describe, expect, it } from 'vitest';
import { createDocumentStore } from '#shared/commands/document-store.ts';
import { editText } from '#shared/commands/edit.ts';
import { emptyDocument } from '#shared/commands/empty-document.ts';
import { defaultLanes } from '#shared/model/defaults.ts';
import type { Document } from '#shared/model/document.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { blueprints, lanesOf, phasesOf, project, stepsOf } from '#shared/model/queries.ts';
import { textOf } from '#shared/model/translate.ts';

const idsFrom = () => {
  let last = 0;
  return () => `id${++last}`;
};

describe.each([
  ['en', 'zh'],
  ['zh', 'en'],
] as const)('an empty document in %s', (language, other) => {
  const document = emptyDocument({ language, newId: idsFrom() });
  const [blueprint] = blueprints(document);

  it('is whole, with the usual lanes, one phase and one step', () => {
    expect(invariantFaults(document)).toEqual([]);
    expect(lanesOf(document, blueprint?.id ?? '').map(({ role }) => role)).toEqual(defaultLanes);
    expect(
      [phasesOf(document, blueprint?.id ?? ''), stepsOf(document, blueprint?.id ?? '')].map((all) => all.length),
    ).toEqual([1, 1]);
  });

  const named = (document: Document) => [project(document), ...blueprints(document)];
  const seen = (document: Document, shown: 'en' | 'zh') =>
    named(document).map((rec) => textOf(rec, 'title', shown, language));

  it('is called untitled in both languages, and has no titles that stand in for those of its phase and step', () => {
    expect(seen(document, 'en')).toEqual(['Untitled blueprint', 'Untitled blueprint']);
    expect(seen(document, 'zh')).toEqual(['未命名蓝图', '未命名蓝图']);
    const within = [...phasesOf(document, blueprint?.id ?? ''), ...stepsOf(document, blueprint?.id ?? '')];
    expect(within.map(({ title, translations }) => [title, translations])).toEqual([
      ['', undefined],
      ['', undefined],
    ]);
  });

  it.each([language, other, 'both'] as const)(
    'is called by its name in both languages once it is named in %s',
    (shown) => {
      const store = createDocumentStore(document);
      const rename = (text: string, shown: 'en' | 'zh' | 'both') => {
        const edit = { id: blueprint?.id ?? '', field: 'title', text, language: shown };
        expect(store.dispatch(editText, edit, { at: '2026-01-01T00:00:00Z' }).ok).toBe(true);
        return store.getState().document;
      };
      const once = rename('Room 12', shown);
      expect([...seen(once, 'en'), ...seen(once, 'zh')]).toEqual(Array(4).fill('Room 12'));
      // Once it is somebody's, a name in one language is no more than that.
      const twice = rename('另一名称', shown === other ? language : other);
      expect(new Set([...seen(twice, 'en'), ...seen(twice, 'zh')])).toEqual(new Set(['Room 12', '另一名称']));
    },
  );
});

it('a further one has a number that no other has', () => {
  const taken = new Set(['Untitled blueprint', 'Untitled blueprint 3']);
  const again = emptyDocument({ language: 'en', newId: idsFrom(), taken });
  expect(project(again)).toMatchObject({
    title: 'Untitled blueprint 2',
    translations: { title: '未命名蓝图 2' },
  });
});
