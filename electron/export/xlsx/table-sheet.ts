import { themes } from '#shared/layout/themes.ts';
import type { Column, Table, Value } from '#shared/workbook/table.ts';
import { type HeightOf, heightsIn } from './heights.ts';
import type { Cell, Row, Sheet } from './sheet.ts';
import type { BorderLine, Font, Look, Typeface } from './styles.ts';

const { palette } = themes.light;
const rgb = (colour: string): string => colour.slice(1);
const ink = rgb(palette.ink.text);
const muted = rgb(palette.ink.muted);
const under: BorderLine = { style: 'thin', colour: rgb(palette.grid) };

const plain: Font = { size: 10, colour: ink };
const headFills = { kept: '27364f', derived: '5f6d85' } as const;
const priorities = {
  high: { fill: 'fde3e1', colour: 'b42318' },
  medium: { fill: 'fdecd2', colour: '9a4a06' },
  low: { fill: 'e7f3ea', colour: '2b6a37' },
} as const;
/** How many characters side by side can still be read on one page. */
const mostAcross = 330;

/** Tables that are read, and tables that everything is kept in. */
const shownFirst: ReadonlySet<Table['name']> = new Set([
  ...(['touchpoints', 'failures', 'waits', 'connectors', 'marks', 'policies', 'metrics', 'notes', 'figures'] as const),
]);
const tabs = { shown: rgb(palette.lane.frontstage.accent), kept: 'a3acbb' } as const;

function lookOf({ holds }: Column): Look {
  const font = holds === 'code' ? { ...plain, colour: muted, size: 9 } : plain;
  return {
    font: holds === 'data' ? { size: 6, colour: muted } : font,
    borders: { bottom: under, right: under },
    ...(holds === 'number' ? { across: 'center' as const } : { indent: 1 }),
    ...(holds === 'day' && { isDay: true }),
  };
}

const headCell = ({ heading, derived }: Column): Cell => ({
  look: {
    font: { size: 10, colour: 'ffffff', bold: true },
    fill: headFills[derived ? 'derived' : 'kept'],
    borders: { right: { style: 'thin', colour: 'ffffff' } },
    indent: 1,
  },
  value: heading,
});

/** Numbers stand in the middle of their narrow columns, dates as dates; a number among texts is one too. */
function cellOf(value: Value, look: Look): Cell {
  const isDay = typeof value === 'object';
  return { look: isDay === (look.isDay === true) ? look : { ...look, isDay }, ...(value !== undefined && { value }) };
}

function rowOf(table: Table, looks: readonly Look[], values: readonly Value[], at: number, heightOf: HeightOf): Row {
  const { columns, priority, groups } = table;
  if (groups?.has(at)) {
    const look: Look = {
      font: { ...plain, bold: true },
      fill: rgb(palette.head),
      borders: { bottom: under },
      down: 'center',
    };
    return { height: 20, cells: columns.map((_, column) => cellOf(values[column], look)) };
  }
  const rank = priority?.of[at];
  const heights = values.map((value, column) =>
    typeof value === 'string' && columns[column]?.holds !== 'data'
      ? heightOf([{ text: value, size: 10 }], columns[column]?.width ?? 10)
      : 0,
  );
  return {
    height: Math.max(18, ...heights),
    grows: true,
    cells: columns.map((_, column) => {
      const look = looks[column] ?? { font: plain };
      if (rank === undefined || column !== priority?.column) return cellOf(values[column], look);
      const { fill, colour } = priorities[rank];
      return cellOf(values[column], { ...look, fill, font: { ...plain, colour, bold: true } });
    }),
  };
}

/** One table as a sheet: heads that stay in sight, filters, and every text whole. */
export function tableSheet(table: Table, footer: string, typeface: Typeface): Sheet {
  const heightOf = heightsIn(typeface);
  const { name, title, columns, rows } = table;
  const looks = columns.map(lookOf);
  const heads = columns.map((column) => heightOf([{ text: column.heading, size: 10, bold: true }], column.width));
  const width = columns.reduce((sum, column) => sum + (column.holds === 'data' ? 0 : column.width), 0);
  const codes = columns[0]?.holds === 'code' ? 1 : 0;
  return {
    name: title,
    columns: columns.map(({ width, holds, choices }) => ({
      width,
      ...(holds === 'data' && { hidden: true }),
      ...(choices && { choices }),
    })),
    rows: [
      { height: Math.max(24, ...heads), cells: columns.map(headCell) },
      ...rows.map((values, at) => rowOf(table, looks, values, at, heightOf)),
    ],
    frozen: { row: 1, column: codes },
    ...(name !== 'about' && name !== 'figures' && { filter: 0 }),
    repeated: { rows: [0, 0], ...(codes > 0 && { columns: [0, 0] as const }) },
    paper: width > 190 ? 'A3' : 'A4',
    pagesAcross: Math.max(1, Math.round(width / mostAcross)),
    grid: false,
    tab: shownFirst.has(name) ? tabs.shown : tabs.kept,
    footer,
  };
}
