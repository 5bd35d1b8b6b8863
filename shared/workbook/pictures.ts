import type { JsonObject } from '../interchange/objects.ts';
import type { Tongue } from '../layout/texts.ts';
import type { Sheet } from '../tables/workbook.ts';
import type { ReadRow } from './read-rows.ts';
import { callings, plainLabel, saidIn } from './said.ts';
import type { Column, Table, Value } from './table.ts';

/** What a cell of a spreadsheet can hold, with room to spare. */
const mostInCell = 32_000;

/** The table of pictures with their bytes after it, in as many cells as they need. */
export function withData(table: Table, pictures: readonly JsonObject[], tongue: Tongue): Table {
  const parts = pictures.map(({ data }) => String(data).match(new RegExp(`.{1,${mostInCell}}`, 'gs')) ?? []);
  const most = Math.max(0, ...parts.map(({ length }) => length));
  const columns = Array.from(
    { length: most },
    (_, index): Column => ({
      heading: saidIn(tongue, 'workbook.data', { n: index + 1 }),
      width: 8,
      holds: 'data',
    }),
  );
  const rows = table.rows.map((row, at): readonly Value[] => [
    ...row,
    ...columns.map((_, index) => parts[at]?.[index]),
  ]);
  return { ...table, columns: [...table.columns, ...columns], rows };
}

/** As many cells as the largest picture needs. */
const mostParts = 100;

const dataHeads = new Map(
  Array.from({ length: mostParts }, (_, index) => index + 1).flatMap((n) =>
    callings('workbook.data', { n }).map((calling) => [plainLabel(calling), n] as const),
  ),
);

/** Whether a column holds bytes of pictures. */
export const isDataHead = (head: string): boolean => dataHeads.has(plainLabel(head));

/** Puts the bytes of each picture together again from the cells after it. */
export function pictureData(sheet: Sheet, head: number, rows: readonly ReadRow[]): void {
  const columns = (sheet.rows[head] ?? [])
    .map((cell, column) => ({ n: dataHeads.get(plainLabel(String(cell))) ?? 0, column }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => a.n - b.n);
  for (const { object, cells } of rows) object.data = columns.map(({ column }) => cells[column] ?? '').join('');
}
