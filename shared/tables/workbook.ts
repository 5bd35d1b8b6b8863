import { z } from 'zod';

const place = z.int().min(0);

/** What a cell holds: a date is a text (`2026-03-01`, `2026-03-01 14:30`, `14:30`), nothing is `''`. */
const cellSchema = z.union([z.string(), z.number(), z.boolean()]);
export type CellValue = z.infer<typeof cellSchema>;

/** A block of cells that a spreadsheet shows as one; its value stands in the first. Counted from 0. */
const mergeSchema = z.strictObject({ row: place, column: place, rows: place, columns: place });
export type Merge = Readonly<z.infer<typeof mergeSchema>>;

/** What somebody said about a cell. Counted from 0. */
const commentSchema = z.strictObject({ row: place, column: place, text: z.string() });
export type Comment = Readonly<z.infer<typeof commentSchema>>;

export const sheetSchema = z.strictObject({
  name: z.string(),
  /** Set where the spreadsheet does not show it. */
  hidden: z.literal(true).optional(),
  /** From the first row on; each ends at its last cell that holds something. */
  rows: z.array(z.array(cellSchema).readonly()).readonly(),
  merges: z.array(mergeSchema).readonly(),
  comments: z.array(commentSchema).readonly(),
  /** Set where pictures or shapes lie on it, which are not read. */
  drawings: z.literal(true).optional(),
});
export type Sheet = Readonly<z.infer<typeof sheetSchema>>;

/** What a file of tables holds, whatever its format was. */
export type Workbook = {
  readonly kind: 'xlsx' | 'csv' | 'text';
  readonly sheets: readonly Sheet[];
  /** Properties that the file carries beside its sheets (`docProps/custom.xml`), by name. */
  readonly properties: Readonly<Record<string, string>>;
};

/** How a spreadsheet names a column, counted from 0: A … Z, AA … */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** The text of a cell, as a person would type it again. */
export const textOf = (value: CellValue): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value);
