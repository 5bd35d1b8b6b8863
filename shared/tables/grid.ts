import type { Mapping } from './mapping.ts';
import { type Comment, type Merge, type Sheet, textOf } from './workbook.ts';

/** A table of texts, rows and columns counted from 0 as in the file. */
export type Grid = {
  readonly height: number;
  readonly width: number;
  text(row: number, column: number): string;
  /** The merged block that a cell lies in. */
  merge(row: number, column: number): Merge | undefined;
  readonly comments: readonly Comment[];
};

/** A text as a document can hold it: without NUL and halves of characters, with one kind of line break. */
const cleaned = (text: string): string =>
  text
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .trim();

/** The table of a sheet, as far as something stands in it. */
export function gridOf({ rows, merges, comments }: Sheet): Grid {
  const texts = rows.map((row) => row.map((value) => cleaned(textOf(value))));
  const said = comments.map((comment) => ({ ...comment, text: cleaned(comment.text) }));
  const isEmpty = (row: readonly string[]): boolean => row.every((text) => text === '');
  const width = texts.reduce((most, row) => Math.max(most, row.findLastIndex((text) => text !== '') + 1), 0);
  // By their rows, as most tables have few.
  const byRow = new Map<number, Merge[]>();
  for (const merge of merges)
    for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  return {
    height: texts.findLastIndex((row) => !isEmpty(row)) + 1,
    width,
    text: (row, column) => texts[row]?.[column] ?? '',
    merge: (row, column) =>
      byRow.get(row)?.find((merge) => column >= merge.column && column < merge.column + merge.columns),
    comments: said,
  };
}

/** A table seen so that its lines lie across: lines are what a mapping gives meanings to, entries what stands in them. */
export type Lines = {
  readonly count: number;
  readonly entries: number;
  text(line: number, entry: number): string;
  /** The first entry of the merged block that a cell lies in, and the first after it; the cell itself where there is none. */
  span(line: number, entry: number): { readonly from: number; readonly to: number };
  /** Where a cell stands in the file. */
  place(line: number, entry: number): { readonly row: number; readonly column: number };
};

export function linesOf(grid: Grid, layout: Mapping['layout']): Lines {
  const turned = layout !== 'matrix';
  const place = (line: number, entry: number) => (turned ? { row: entry, column: line } : { row: line, column: entry });
  return {
    count: turned ? grid.width : grid.height,
    entries: turned ? grid.height : grid.width,
    text: (line, entry) => (turned ? grid.text(entry, line) : grid.text(line, entry)),
    span(line, entry) {
      const { row, column } = place(line, entry);
      const merge = grid.merge(row, column);
      if (!merge) return { from: entry, to: entry + 1 };
      return turned
        ? { from: merge.row, to: merge.row + merge.rows }
        : { from: merge.column, to: merge.column + merge.columns };
    },
    place,
  };
}
