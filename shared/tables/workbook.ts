/** What a cell holds: a date is a text (`2026-03-01`, `2026-03-01 14:30`, `14:30`), nothing is `''`. */
export type CellValue = string | number | boolean;

/** A block of cells that a spreadsheet shows as one; its value stands in the first. Counted from 0. */
export type Merge = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** What somebody said about a cell. Counted from 0. */
export type Comment = { readonly row: number; readonly column: number; readonly text: string };

export type Sheet = {
  readonly name: string;
  /** Set where the spreadsheet does not show it. */
  readonly hidden?: true;
  /** From the first row on; each ends at its last cell that holds something. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly Merge[];
  readonly comments: readonly Comment[];
  /** Set where pictures or shapes lie on it, which are not read. */
  readonly drawings?: true;
};

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
