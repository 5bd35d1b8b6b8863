import { columnName } from '#shared/tables/workbook.ts';
import type { Font, Look, Styles } from './styles.ts';
import { attributeText, cellText, fitting } from './text.ts';

/** A part of a text with a look of its own. */
export type Run = { readonly text: string; readonly font: Font };

export type Cell = {
  readonly look: Look;
  /** Texts are always texts: nothing in them is ever taken for a formula. */
  readonly value?: string | number | { readonly day: string } | readonly Run[];
};

export type Row = {
  /** In points. */
  readonly height?: number;
  /** Whether it grows with what is typed into it. */
  readonly grows?: boolean;
  readonly cells: readonly (Cell | undefined)[];
};

export type Sheet = {
  readonly name: string;
  readonly columns: readonly {
    readonly width: number;
    readonly hidden?: boolean;
    readonly choices?: readonly string[];
  }[];
  readonly rows: readonly Row[];
  /** From the first row and column to the last, counted from 0. */
  readonly merges?: readonly { readonly from: Spot; readonly to: Spot }[];
  /** How many rows and columns stay in sight. */
  readonly frozen: Spot;
  /** The row of heads that filters hang on. */
  readonly filter?: number;
  /** Rows and columns that every printed page repeats, from the first to the last. */
  readonly repeated: { readonly rows: readonly [number, number]; readonly columns?: readonly [number, number] };
  readonly paper: 'A4' | 'A3';
  /** How many pages side by side. */
  readonly pagesAcross: number;
  readonly grid: boolean;
  readonly tab: string;
  readonly footer: string;
};

export type Spot = { readonly row: number; readonly column: number };

export const nameOf = ({ row, column }: Spot): string => `${columnName(column)}${row + 1}`;

const papers = { A4: 9, A3: 8 } as const;
const dayLength = 86_400_000;
/** The number that spreadsheets give to 1970-01-01. */
const firstOf1970 = 25_569;

function cellXml({ look, value }: Cell, at: Spot, styles: Styles): string {
  const start = `<c r="${nameOf(at)}" s="${styles.numberOf(look)}"`;
  if (value === undefined) return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (typeof value === 'string')
    return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(fitting(value))}</t></is></c>`;
  if ('day' in value) return `${start}><v>${Date.parse(value.day) / dayLength + firstOf1970}</v></c>`;
  const runs = value.map(({ text, font }) => `<r>${styles.run(font)}<t xml:space="preserve">${cellText(text)}</t></r>`);
  return `${start} t="inlineStr"><is>${runs.join('')}</is></c>`;
}

function rowXml({ height, grows, cells }: Row, row: number, styles: Styles): string {
  const tall = height === undefined ? '' : ` ht="${Math.round(height * 4) / 4}"${grows ? '' : ' customHeight="1"'}`;
  const inside = cells.map((cell, column) => (cell ? cellXml(cell, { row, column }, styles) : '')).join('');
  return `<row r="${row + 1}"${tall}>${inside}</row>`;
}

function viewXml({ frozen: { row, column }, grid }: Sheet, isFirst: boolean): string {
  const pane = row > 0 && column > 0 ? 'bottomRight' : row > 0 ? 'bottomLeft' : 'topRight';
  const split = `${column > 0 ? ` xSplit="${column}"` : ''}${row > 0 ? ` ySplit="${row}"` : ''}`;
  const at = nameOf({ row, column });
  return `<sheetViews><sheetView${grid ? '' : ' showGridLines="0"'}${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane${split} topLeftCell="${at}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${at}" sqref="${at}"/></sheetView></sheetViews>`;
}

/** What a list of choices may hold in all. */
const mostChoices = 255;

/** Lists to choose from, for who fills in a cell; anything else may be typed, and is judged when it is read. */
function choicesXml({ columns, rows }: Sheet): string {
  const last = Math.max(rows.length, 1) + 1000;
  const lists = columns.flatMap(({ choices }, column) => {
    const list = choices?.join(',') ?? '';
    if (list === '' || list.length > mostChoices) return [];
    const range = `${nameOf({ row: 1, column })}:${nameOf({ row: last, column })}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${range}"><formula1>"${cellText(list)}"</formula1></dataValidation>`;
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** A footer's own signs begin with an ampersand. */
const footerText = (text: string): string => attributeText(text.replaceAll('&', '&&').slice(0, 200));

/** The part of a workbook that holds one sheet. */
export function sheetXml(sheet: Sheet, styles: Styles, isFirst: boolean): string {
  const { columns, rows, merges = [], filter, paper, pagesAcross, tab, footer } = sheet;
  const end = nameOf({ row: Math.max(0, rows.length - 1), column: Math.max(0, columns.length - 1) });
  const cols = columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
  );
  const merged = merges.map(({ from, to }) => `<mergeCell ref="${nameOf(from)}:${nameOf(to)}"/>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><tabColor rgb="FF${tab.toUpperCase()}"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${end}"/>${viewXml(sheet, isFirst)}<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>${rows
    .map((row, index) => rowXml(row, index, styles))
    .join('')}</sheetData>${filter === undefined ? '' : `<autoFilter ref="${filterRange(sheet)}"/>`}${
    merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`
  }${choicesXml(sheet)}<printOptions horizontalCentered="0"/><pageMargins left="0.4" right="0.4" top="0.45" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${papers[paper]}" orientation="landscape" fitToWidth="${pagesAcross}" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;8${footerText(footer)}&amp;C&amp;8&amp;A&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** The cells that a sheet's filters are of. */
export const filterRange = ({ filter = 0, columns, rows }: Sheet): string =>
  `${nameOf({ row: filter, column: 0 })}:${nameOf({ row: Math.max(filter, rows.length - 1), column: columns.length - 1 })}`;
