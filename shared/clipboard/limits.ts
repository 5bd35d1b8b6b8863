import { maxTextLength } from '../model/fields.ts';
import { type Fault, fail, ok, type Result } from '../model/result.ts';

/** What one paste may bring. Beyond it nothing is pasted, and what there is too much of is said by name. */
export const pasteLimits = {
  /** Of the whole text or HTML on the clipboard. */
  characters: 5_000_000,
  /** Of the pictures that come with records copied here, in base64. */
  pictures: 40_000_000,
  rows: 1_000,
  columns: 200,
  cards: 30_000,
  /** Of one card. */
  text: maxTextLength,
} as const;

/** A table as it was copied: rows of equal length, each cell a text without space around it. */
export type Table = readonly (readonly string[])[];

export const tooLong = (text: string): Fault | undefined =>
  text.length > pasteLimits.characters
    ? { code: 'paste.tooManyCharacters', params: { most: pasteLimits.characters } }
    : undefined;

/**
 * A table without the empty rows and columns at its ends, its rows filled up to the same length.
 * @returns faults `paste.tooManyRows`, `paste.tooManyColumns`, `paste.textTooLong` (with the cell), `paste.nothing`
 */
export function tableOf(rows: readonly (readonly string[])[]): Result<Table> {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
  const isEmpty = (row: readonly string[]) => row.every((cell) => cell === '');
  const first = trimmed.findIndex((row) => !isEmpty(row));
  if (first < 0) return fail({ code: 'paste.nothing' });
  const kept = trimmed.slice(first, trimmed.findLastIndex((row) => !isEmpty(row)) + 1);
  const width = kept.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== '') + 1), 0);
  if (kept.length > pasteLimits.rows)
    return fail({ code: 'paste.tooManyRows', params: { most: pasteLimits.rows, found: kept.length } });
  if (width > pasteLimits.columns)
    return fail({ code: 'paste.tooManyColumns', params: { most: pasteLimits.columns, found: width } });
  const table = kept.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  for (const [row, cells] of table.entries()) {
    const column = cells.findIndex((cell) => cell.length > pasteLimits.text);
    if (column >= 0)
      return fail({
        code: 'paste.textTooLong',
        params: { most: pasteLimits.text, row: row + 1, column: column + 1 },
      });
  }
  return ok(table);
}
