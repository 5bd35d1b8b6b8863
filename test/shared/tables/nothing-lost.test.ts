import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rec } from '#shared/model/record.ts';
import { gridOf } from '#shared/tables/grid.ts';
import { layouts, type Mapping } from '#shared/tables/mapping.ts';
import { type Meaning, meanings } from '#shared/tables/meaning.ts';
import { planImport } from '#shared/tables/plan-import.ts';
import { proposeMapping } from '#shared/tables/propose.ts';
import type { Sheet } from '#shared/tables/workbook.ts';

const runs = process.env.LONG === '1' ? 20_000 : 400;
const seed = 71;

/** Everything a document says, as one text. */
const saidBy = (document: Iterable<Rec>): string => {
  const texts: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'number') texts.push(String(value));
    else if (value && typeof value === 'object') Object.values(value).forEach(gather);
  };
  for (const rec of document) gather(rec);
  return texts.join('\u0001').replace(/\s+/g, ' ');
};

/** Texts that stand nowhere else and mean nothing by themselves, in cells among known names and numbers. */
const marked = fc.nat(999_999).map((number) => `w${number}q`);
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: marked },
  { weight: 2, arbitrary: fc.tuple(marked, marked).map(([a, b]) => `${a}\n- ${b}`) },
  { weight: 1, arbitrary: fc.tuple(marked, marked).map(([a, b]) => `${a}: ${b}`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Step',
      '阶段',
      'Customer actions',
      'Backstage',
      '支持过程',
      'Emotion',
      '备注',
      'Owner',
      'Line of visibility',
      'Title',
      'Time',
      '泳道',
      '内容',
      '2',
      'x',
    ),
  },
);
const sheets: fc.Arbitrary<Sheet> = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 10 }),
    merges: fc.array(
      fc.record({
        row: fc.nat(9),
        column: fc.nat(7),
        rows: fc.integer({ min: 1, max: 3 }),
        columns: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 3 },
    ),
    comments: fc.array(fc.record({ row: fc.nat(9), column: fc.nat(7), text: marked }), { maxLength: 2 }),
  })
  .map((sheet) => ({ name: 'Sheet', ...sheet }));

/** The marks in the cells that are not left out. */
function marksIn(sheet: Sheet, { layout, lines, head }: Mapping): string[] {
  const kept = sheet.rows.flatMap((row, at) =>
    row.filter((_, column) => {
      const isHeadOrAbove = layout !== 'matrix' && at < head;
      return isHeadOrAbove || (lines[layout === 'matrix' ? at : column] ?? 'ignore') !== 'ignore';
    }),
  );
  return [...kept.map(String), ...sheet.comments.map(({ text }) => text)].flatMap((text) => text.match(/w\d+q/g) ?? []);
}

const missing = (sheet: Sheet, mapping: Mapping): string[] => {
  let drawn = 0;
  const newId = () => {
    drawn += 1;
    return `r${drawn}`;
  };
  const plan = planImport(sheet, mapping, { title: sheet.name, newId });
  if (!plan.ok)
    return plan.faults.some(({ code }) => code === 'import.nothing') ? [] : plan.faults.map(({ code }) => code);
  const said = saidBy(plan.value.document.values());
  return marksIn(sheet, mapping).filter((mark) => !said.includes(mark));
};

test(`of ${runs} random tables as they are proposed to be understood, no text is lost, seed ${seed}`, () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      expect(missing(sheet, proposeMapping(gridOf(sheet)))).toEqual([]);
    }),
    { numRuns: runs, seed },
  );
});

test(`of ${runs} random tables understood in any way a person can say, no text is lost but what is left out, seed ${seed}`, () => {
  const mappings = fc.record({
    layout: fc.constantFrom(...layouts),
    language: fc.constantFrom('en' as const, 'zh' as const),
    head: fc.integer({ min: -1, max: 4 }),
    lines: fc.array(fc.constantFrom(...(meanings as readonly Meaning[])), { maxLength: 12 }),
    split: fc.boolean(),
  });
  fc.assert(
    fc.property(sheets, mappings, (sheet, mapping) => {
      expect(missing(sheet, mapping)).toEqual([]);
    }),
    { numRuns: runs, seed },
  );
});
