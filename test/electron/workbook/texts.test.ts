import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type Document, documentOf } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { bare, guard, harmless } from '#shared/model/harmless.ts';
import { textFields } from '#shared/model/record.ts';
import { textOf } from '#shared/model/translate.ts';
import { csvOf } from '#shared/workbook/csv.ts';
import { documentIn, example, exampleNames } from '../../shared/interchange/examples.ts';
import { bigBlueprint, randomDocument } from '../../shared/random-blueprint.ts';
import { fileOf, textOfFile, workbookIn } from './workbooks.ts';

const all = ['en', 'zh', 'both'] as const;

/** Every text that a person gave a record of these types, as it is shown in a language. */
function textsIn(document: Document, types: readonly string[], language: Language): string[] {
  return [...document.values()].flatMap((rec) =>
    types.includes(rec.type)
      ? textFields[rec.type]
          // What kind of situation it is, is said in the method's words.
          .filter((field) => !field.startsWith('scenario.'))
          .map((field) => textOf(rec, field, language, 'en'))
          .filter((text) => text !== '')
      : [],
  );
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ');
const shownIn = (language: (typeof all)[number]): Language[] => (language === 'both' ? ['en', 'zh'] : [language]);
/** Markdown as it is read. */
const unescaped = (text: string) =>
  text
    .replaceAll('<br>', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\\([\\`*_[\]|~#])/g, '$1');

const documents = new Map<string, Document>([
  ...exampleNames.map((name) => [name, documentIn(example(name))] as const),
  ['1,000 cards', bigBlueprint(1000)],
]);

const cases = [...documents.keys()].flatMap((name) =>
  (name === '1,000 cards' ? (['both'] as const) : all).map((language) => ({ name, language })),
);

test.each(cases)('every text of $name is in the workbook, the Markdown and the CSV in $language', async (one) => {
  const { language } = one;
  const document = documents.get(one.name) as Document;
  const everything = ['card', 'step', 'phase', 'lane', 'owner', 'failure', 'wait', 'mark', 'policy', 'metric', 'note'];
  const sheets = workbookIn(await fileOf(document, { format: 'xlsx', language })).sheets;
  const cells = sheets.flatMap(({ rows }) => rows.flat().map((cell) => onOneLine(String(cell)))).join('\n');
  const markdown = onOneLine(unescaped(await textOfFile(document, { format: 'md', language })));
  const csv = Papa.parse<string[]>(await textOfFile(document, { format: 'csv', language })).data;
  const matrix = csv
    .flat()
    .map((cell) => onOneLine(bare(cell)))
    .join('\n');
  for (const each of shownIn(language)) {
    const missing = (within: string, types: readonly string[]) =>
      textsIn(document, types, each).filter((text) => !within.includes(onOneLine(text)));
    expect(missing(cells, everything)).toEqual([]);
    expect(missing(markdown, ['blueprint', 'card', 'step', 'phase', 'failure', 'mark', 'policy', 'metric'])).toEqual(
      [],
    );
    expect(missing(matrix, ['card', 'step', 'phase'])).toEqual([]);
  }
});

describe('comma-separated values', () => {
  const starts = /^[=+\-@\t\r\n\0＝＋－＠]/;
  const nasty = fc.array(
    fc.oneof(fc.constantFrom(...'=+-@\t\r\n\0＝＋－＠\'",;| a中'), fc.string({ unit: 'grapheme', maxLength: 3 })),
    { maxLength: 8 },
  );

  test('no cell ever begins like a formula, and every text comes back (seed 7)', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            nasty.map((parts) => parts.join('')),
            { minLength: 1, maxLength: 4 },
          ),
          { minLength: 1, maxLength: 4 },
        ),
        (rows) => {
          for (const text of rows.flat()) {
            expect(harmless(text)).not.toMatch(starts);
            expect(bare(guard(text))).toBe(text);
          }
          const { data } = Papa.parse<string[]>(csvOf(rows, false).slice(1), { delimiter: ',', newline: '\r\n' });
          for (const cell of data.flat()) expect(cell).not.toMatch(starts);
          expect(data.slice(0, -1).map((row) => row.map(bare))).toEqual(rows);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  const tables = ['matrix', 'cards', 'touchpoints', 'failures', 'waits', 'connectors'] as const;
  test.each(tables)('the table %s of random documents holds no formula; raw it says what was typed', async (table) => {
    const card = [...randomDocument(3).values()].find((rec) => rec.type === 'card');
    const document = documentOf([...randomDocument(3).values(), { ...card, text: '=1+1' } as never]);
    const text = await textOfFile(document, { format: 'csv', table });
    expect(text.startsWith('\uFEFF')).toBe(true);
    for (const cell of Papa.parse<string[]>(text.slice(1)).data.flat()) expect(cell).not.toMatch(starts);
    if (table === 'cards' || table === 'matrix') {
      expect(text).toContain("'=1+1");
      const raw = await textOfFile(document, { format: 'csv', table, rawTexts: true });
      expect(
        Papa.parse<string[]>(raw.slice(1))
          .data.flat()
          .some((cell) => cell.startsWith('=1+1')),
      ).toBe(true);
    }
  });
});

test('a text cannot leave its cell in Markdown, nor become markup', async () => {
  const json = example('hotel-checkin');
  json.blueprints[0].title = '# Not <b>bold</b> & | *this*';
  json.blueprints[0].cards[0].text = 'a | b\n\n- c <script>x</script> `d` _e_ [f](g) &lt;';
  const text = await textOfFile(documentIn(json), { format: 'md', language: 'en' });
  const [heading = ''] = text.split('\n');
  expect(heading).toBe('# \\# Not &lt;b&gt;bold&lt;/b&gt; & \\| \\*this\\*');
  expect(text).toContain('a \\| b<br><br>- c &lt;script&gt;x&lt;/script&gt; \\`d\\` \\_e\\_ \\[f\\](g) &amp;lt;');
  expect(text).not.toContain('<script');
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  for (const [at, row] of rows.entries()) {
    const cells = (line: string) => line.replace(/\\./g, '').split('|').length;
    if (at > 0 && /^\| :?-/.test(row)) expect(cells(row)).toBe(cells(rows[at - 1] ?? ''));
  }
});

test('Markdown ends with what the brand says at the foot of every sheet, in the language it is in', async () => {
  const branded = documentOf(
    [...documentIn(example('hotel-checkin')).values()].map((rec) =>
      rec.type === 'project'
        ? { ...rec, brand: { footer: 'In confidence' }, translations: { 'brand.footer': '机密' } }
        : rec,
    ),
  );
  expect(await textOfFile(branded, { format: 'md', language: 'en' })).toMatch(/\n\n\*In confidence\*\n$/);
  const chinese = await textOfFile(branded, { format: 'md', language: 'zh' });
  expect(chinese).toMatch(/\n\n\*机密\*\n$/);
  expect(chinese).toContain('- **状态：** 现状');
});
