import type { Matrix, MatrixCell } from './matrix.ts';
import { dot } from './said.ts';
import type { Table, Value } from './table.ts';

/** A value as a text alone says it. */
export function textOfValue(value: Value): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.day : String(value);
}

/** A table as rows of texts, its heads first. */
export const rowsOfTable = ({ columns, rows }: Table): string[][] => {
  const shown = columns.map(({ holds }) => holds !== 'data');
  const seen = <T>(row: readonly T[]): T[] => row.filter((_, at) => shown[at]);
  return [
    seen(columns.map(({ heading }) => heading.replace('\n', dot))),
    ...rows.map((row) => seen(columns.map((_, at) => textOfValue(row[at])))),
  ];
};

/** What a card says, in both languages where it says it in two. */
export const textOfCell = ({ lines }: MatrixCell): string =>
  lines
    .filter(({ look }) => look === 'main' || look === 'second')
    .map(({ text }) => text)
    .join('\n');

const together = ([text, second]: readonly [string, string | undefined]): string =>
  second && second !== text ? `${text}\n${second}` : text;

/** A matrix as rows of texts: every card in a cell of its own, so that a lane has as many rows as its highest stack. */
export function rowsOfMatrix(matrix: Matrix, corner: string, phase: string): string[][] {
  const { phases, steps, rows } = matrix;
  const phaseCells = phases.flatMap(({ name, steps }) => Array.from({ length: steps }, () => together(name)));
  return [
    [phase, ...phaseCells],
    [corner, ...steps.map(together)],
    ...rows.flatMap((row): string[][] => {
      if (row.is === 'line') return [[`— ${row.name} —`, ...steps.map(() => '')]];
      return row.rows.map((cells) => [together(row.name), ...cells.map(textOfCell)]);
    }),
  ];
}
