import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Document, documentOf } from '#shared/model/document.ts';
import { columnName, type Workbook } from '#shared/tables/workbook.ts';
import { fileOf, interchange, readBack, workbookIn } from '../electron/workbook/workbooks.ts';
import { documentIn, example, exampleNames } from '../shared/interchange/examples.ts';
import { bigBlueprint, randomDocument } from '../shared/random-blueprint.ts';
import { asked, converted, officeFolder } from './libre-office.ts';

const folder = officeFolder();
const texts = [...randomDocument(5).values()];
const hostile = documentOf(
  texts.map((rec, at) =>
    rec.type === 'card'
      ? { ...rec, text: ['=1+1', '+2', '-3', '@SUM(A1)', '\t=4', '=cmd|x', '＝5'][at % 7] ?? '' }
      : rec,
  ),
);

/** How LibreOffice's macro writes a text: on one line. */
const plain = (text: string) => text.replaceAll('\r', '').replaceAll('\n', '␤');
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** Every text of a workbook by its cell, as this program reads it. */
const textsOf = ({ sheets }: Workbook) =>
  sheets.flatMap(({ name, rows }) =>
    rows.flatMap((values, row) =>
      values.flatMap((value, column) =>
        typeof value === 'string' && value !== '' && !isDay(value)
          ? [`${name}!${columnName(column)}${row + 1} ${plain(value)}`]
          : [],
      ),
    ),
  );

async function opened(name: string, document: Document, language: 'en' | 'zh' | 'both') {
  const bytes = await fileOf(document, { format: 'xlsx', language });
  const file = path.join(folder, `${name}.${language}.xlsx`);
  writeFileSync(file, bytes);
  const cells = (await asked(file, 'Cells')).map((line) => line.split('\t'));
  return {
    ours: textsOf(workbookIn(bytes)),
    theirs: cells.map(([, sheet = '', cell = '', ...text]) => `${sheet}!${cell} ${text.join('\t')}`),
    formulas: cells.filter(([kind]) => kind === 'formula'),
  };
}

const cases = [
  ...exampleNames.flatMap((name) =>
    (['en', 'zh', 'both'] as const).map((language) => ({ name, language, document: documentIn(example(name)) })),
  ),
  { name: 'texts like formulas', language: 'both' as const, document: hostile },
  { name: '1,000 cards', language: 'both' as const, document: bigBlueprint(1000) },
];

test.each(cases)('LibreOffice shows every text of $name in $language, and no formula', async (one) => {
  const { ours, theirs, formulas } = await opened(one.name, one.document, one.language);
  expect(formulas).toEqual([]);
  expect(ours.length).toBeGreaterThan(100);
  expect(theirs.toSorted()).toEqual(ours.toSorted());
});

test.each(exampleNames)('%s, saved by LibreOffice as its own kind and back, is the same document', async (name) => {
  const document = documentIn(example(name));
  const file = path.join(folder, `${name}.again.xlsx`);
  writeFileSync(file, await fileOf(document, { format: 'xlsx' }));
  await converted(file, 'ods');
  const saved = await converted(file.replace('.xlsx', '.ods'), 'xlsx:Calc MS Excel 2007 XML');
  expect(interchange(readBack(workbookIn(saved)).document, 'both')).toEqual(interchange(document, 'both'));
});
