import { expect, test } from 'vitest';
import { fields, type ListName, lists } from '#shared/interchange/fields.ts';
import { languages } from '#shared/model/languages.ts';
import { say } from '#shared/words/words.ts';
import { aboutFields, type Field, type KeptName, keptFields } from '#shared/workbook/fields.ts';
import { headingOfLanguage, plainLabel } from '#shared/workbook/said.ts';
import { tableNames } from '#shared/workbook/table.ts';

const paths = (columns: readonly Field[]) => columns.flatMap((field) => (field.as === 'derived' ? [] : [field.path]));
const outer = (path: string) => path.split('.')[0] ?? '';

test('every field of the interchange format stands in a column: nothing is lost', () => {
  for (const [table, type] of Object.entries(lists) as [ListName, (typeof lists)[ListName]][]) {
    const kept = new Set(paths(keptFields[table]).map(outer));
    // Waived rules have a table of their own.
    const wanted = fields[type].filter((field) => field !== 'waivers');
    expect([...kept].filter((path) => path !== 'id').sort()).toEqual([...wanted].sort());
  }
  for (const of of ['project', 'blueprint'] as const) {
    const said = new Set(aboutFields.flatMap((each) => (each.of === of ? paths([each.field]) : [])).map(outer));
    said.delete('id');
    expect([...said].sort()).toEqual([...fields[of]].sort());
  }
  expect(paths(keptFields.waivers)).toEqual(['card', 'rule', 'reason']);
  // The bytes of pictures follow in columns of their own.
  expect(paths(keptFields.pictures).sort()).toEqual(['id', ...fields.asset.filter((field) => field !== 'data')].sort());
});

test('no two columns of a table have the same head, in either language: each is found again', () => {
  const check = (columns: readonly Field[]) => {
    const heads = columns.flatMap(({ heading }) => [
      ...new Set(languages.flatMap((language) => [say(language, heading), headingOfLanguage(heading, language)])),
    ]);
    const plain = heads.map(plainLabel);
    expect(plain.filter((head, at) => plain.indexOf(head) !== at)).toEqual([]);
  };
  for (const table of Object.keys(keptFields) as KeptName[]) check(keptFields[table]);
  check(aboutFields.map(({ field }) => field));
});

test('names of sheets fit every spreadsheet, and no two are the same', () => {
  for (const language of languages) {
    const names = tableNames.map((table) => say(language, `workbook.${table}`));
    expect(new Set(names.map(plainLabel)).size).toBe(names.length);
  }
  for (const table of tableNames) {
    const name = languages.map((language) => say(language, `workbook.${table}`)).join(' · ');
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[[\]:*?/\\']/);
  }
});
