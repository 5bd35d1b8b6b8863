import Papa from 'papaparse';
import { fail, ok, type Result } from '#shared/model/result.ts';
import { columnName, type Workbook } from '#shared/tables/workbook.ts';
import { tableLimits } from './limits.ts';
import { Refusal } from './refusal.ts';

const delimiters = [',', ';', '\t', '|'] as const;
/** How much of the text is looked at to see what separates its cells. */
const beginning = 64 * 1024;

/** What separates the cells: said by the file itself (`sep=;`), else what divides most rows alike. */
function delimiterOf(text: string): string {
  const start = text.slice(0, beginning);
  // The last row may be cut through, and a long one says nothing.
  const whole = start.length < text.length ? start.slice(0, start.lastIndexOf('\n') + 1) : start;
  const beginningRows = (delimiter: string) => Papa.parse<string[]>(whole, { delimiter, newline: '\n', preview: 50 });
  let [best, most] = [',', 0];
  for (const delimiter of delimiters) {
    const { data, errors } = beginningRows(delimiter);
    const widths = data.map(({ length }) => length).filter((width) => width > 0);
    const common = mostCommon(widths);
    const alike = widths.filter((width) => width === common).length / widths.length;
    const score = common < 2 ? 0 : alike - (errors.length > 0 ? 0.5 : 0) + common / 1e4;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/** The number that comes most often, the largest of those. */
function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, times], [b, often]) => often - times || b - a)[0]?.[0] ?? 0;
}

/** Reads the text of a CSV or TSV file. Yields now and then. @returns faults `table.*` */
export function* readCsv(given: string, name: string): Generator<void, Result<Workbook>> {
  const all = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [said, own] = /^sep=(.)\n/i.exec(all) ?? [];
  const text = said === undefined ? all : all.slice(said.length);
  const delimiter = own ?? delimiterOf(text);
  yield;
  try {
    const quoted = rowsOf(text, delimiter, '"');
    // A quote that is opened and never closed would swallow the rest of the file as one cell.
    const rows = quoted ?? rowsOf(text, delimiter, '\u0000') ?? [];
    if (rows.every((row) => row.length === 0)) return fail({ code: 'table.nothing' });
    return ok({ kind: 'csv', sheets: [{ name, rows, merges: [], comments: [] }], properties: {} });
  } catch (error) {
    if (error instanceof Refusal) return fail(error.fault);
    throw error;
  }
}

/** The rows of a text; undefined where a quote is opened and never closed. */
function rowsOf(text: string, delimiter: string, quoteChar: string): string[][] | undefined {
  const rows: string[][] = [];
  let cells = 0;
  let isOpen = false;
  let refusal: Refusal | undefined;
  Papa.parse<string[]>(text, {
    delimiter,
    quoteChar,
    escapeChar: quoteChar,
    newline: '\n',
    step: ({ data, errors }, parser) => {
      isOpen ||= errors.some(({ code }) => code === 'MissingQuotes');
      const row = data.slice(0, data.findLastIndex((cell) => cell.trim() !== '') + 1);
      cells += row.length;
      rows.push(row);
      refusal = isOpen ? undefined : tooMuch(row, row.length === 0 ? 0 : rows.length, cells);
      if (isOpen || refusal) parser.abort();
    },
  });
  if (refusal) throw refusal;
  if (isOpen) return undefined;
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

function tooMuch(row: readonly string[], rows: number, cells: number): Refusal | undefined {
  if (rows > tableLimits.rows) return new Refusal('table.tooManyRows', { most: tableLimits.rows });
  if (row.length > tableLimits.columns) return new Refusal('table.tooManyColumns', { most: tableLimits.columns });
  if (cells > tableLimits.cells) return new Refusal('table.tooManyCells', { most: tableLimits.cells });
  const long = row.findIndex((cell) => cell.length > tableLimits.cell);
  return long < 0
    ? undefined
    : new Refusal('table.cellTooLong', { most: tableLimits.cell, row: rows, column: columnName(long) });
}
