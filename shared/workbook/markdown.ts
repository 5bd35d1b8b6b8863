import type { Matrix } from './matrix.ts';
import type { Table } from './table.ts';
import { textOfCell, textOfValue } from './text-rows.ts';

/** A text that Markdown shows as it is. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replace(/&(?=[#\w])/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A text as one line, for a heading. */
const onOneLine = (text: string): string => escaped(text.replace(/\s*[\r\n]+\s*/g, ' ').trim());

/** A heading, where there is a title for it: a phase of a table that was imported has none. */
const heading = (level: '#' | '##', text: string): readonly string[] =>
  onOneLine(text) === '' ? [] : [`${level} ${onOneLine(text)}`];

/** A text in a cell of a table, where a line can only be broken by an element. */
const inCell = (text: string): string => escaped(text).replace(/\r\n?|\n/g, '<br>');

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table; columns in which no row says anything are left away. */
function tableText({ columns, rows, groups }: Table): string {
  const said = columns.flatMap((column, at) =>
    column.holds !== 'data' && rows.some((row) => textOfValue(row[at]) !== '') ? [{ column, at }] : [],
  );
  return [
    rowOf(said.map(({ column }) => inCell(column.heading))),
    rowOf(said.map(({ column }) => (column.holds === 'number' ? '--:' : ':--'))),
    ...rows.map((row, index) =>
      rowOf(
        said.map(({ at }) => {
          const text = inCell(textOfValue(row[at]));
          return groups?.has(index) && text !== '' ? `**${text}**` : text;
        }),
      ),
    ),
  ].join('\n');
}

const together = ([text, second]: readonly [string, string | undefined], between: string): string =>
  second && second !== text ? `${text}${between}${second}` : text;

/** The steps of one phase across, its lanes down, and the lines between them. */
function phaseText({ steps, rows }: Matrix, from: number, count: number, corner: string): string {
  const cells = <T>(list: readonly T[]) => list.slice(from, from + count);
  const lines = rows.map((row) => {
    if (row.is === 'line') return rowOf([`**— ${inCell(row.name)} —**`, ...cells(steps).map(() => '')]);
    const stacks = cells(steps).map((_, at) =>
      row.rows
        .map((cells) => cells[from + at])
        .flatMap((cell) =>
          cell && cell.lines.length > 0
            ? [[textOfCell(cell), ...cell.lines.flatMap(({ look, text }) => (isSign(look) ? text : []))].join('\n')]
            : [],
        ),
    );
    const name = `**${inCell(together(row.name, '\n'))}**`;
    return rowOf([name, ...stacks.map((stack) => stack.map(inCell).join('<br><br>'))]);
  });
  return [
    rowOf([inCell(corner), ...cells(steps).map((step) => inCell(together(step, '\n')))]),
    rowOf(Array.from({ length: count + 1 }, () => ':--')),
    ...lines,
  ].join('\n');
}

/** Owner, minutes and signs: what a card says beside its text. */
const isSign = (look: string): boolean => look !== 'main' && look !== 'second';

/** What stands around the tables: in the first cell of each phase's, between a name and its value, and at the end. */
export type Around = { readonly corner: string; readonly colon: string; readonly foot: string };

/** A blueprint as Markdown: what it is about, a table a phase, its registers, and what the brand says at the foot. */
export function markdownOf(matrix: Matrix, tables: readonly Table[], { corner, colon, foot }: Around): string {
  let from = 0;
  const phases = matrix.phases.flatMap(({ name, steps }) => {
    const at = from;
    from += steps;
    return steps === 0 ? [] : [...heading('##', together(name, ' · ')), phaseText(matrix, at, steps, corner)];
  });
  const facts = matrix.facts.map(({ name, value }) => `- **${onOneLine(name)}${colon}** ${onOneLine(value)}`);
  const [title, second] = matrix.title;
  const parts = [
    ...heading('#', title),
    ...(second && second !== title ? [`*${onOneLine(second)}*`] : []),
    ...(facts.length > 0 ? [facts.join('\n')] : []),
    ...phases,
    ...tables.flatMap((table) => (table.rows.length > 0 ? [`## ${onOneLine(table.title)}`, tableText(table)] : [])),
    ...(foot === '' ? [] : [`*${onOneLine(foot)}*`]),
  ];
  return `${parts.join('\n\n')}\n`;
}
