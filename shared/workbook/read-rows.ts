import type { Language } from '../model/fields.ts';
import type { Fault } from '../model/result.ts';
import { type CellValue, columnName, type Sheet } from '../tables/workbook.ts';
import type { WordKey } from '../words/words.ts';
import { emptyObject, firstOfObject } from './cells.ts';
import type { Field } from './fields.ts';
import { readCell } from './read-cell.ts';
import { type Headed, headsOf, plainLabel } from './said.ts';

/** An object of the interchange format while it is put together. */
export type Draft = { [field: string]: unknown };

/** Where an object was read: the cell of each of its fields, such as `Cards!F12`. */
export type Place = (path: string) => string;

export type ReadRow = { readonly object: Draft; readonly place: Place; readonly cells: readonly CellValue[] };

export const cellName = (sheet: string, row: number, column: number): string =>
  `${sheet}!${columnName(column)}${row + 1}`;

/** Sets a value at a path of one or two names. */
export function setAt(object: Draft, path: string, value: unknown): void {
  const [name = '', inner] = path.split('.');
  if (inner === undefined) object[name] = value;
  else object[name] = { ...(object[name] as Draft | undefined), [inner]: value };
}

/** Makes the object that a path leads into an empty one. */
export function setEmpty(object: Draft, path: string): void {
  const [name = ''] = path.split('.');
  object[name] = {};
}

type Columns = { readonly row: number; readonly headed: readonly (Headed<Field> | undefined)[] };

/** In which of the first rows heads may stand: people put titles above them. */
const farthestHead = 10;

/** The row of heads, and what each column holds; undefined where there is none. */
export function columnsIn({ rows }: Sheet, fields: readonly Field[]): Columns | undefined {
  const heads = headsOf(fields);
  for (const [row, cells] of rows.slice(0, farthestHead).entries()) {
    const headed = Array.from(cells, (cell) => heads.get(plainLabel(String(cell))));
    if (headed.filter((head) => head !== undefined).length >= Math.min(2, fields.length)) return { row, headed };
  }
  return undefined;
}

export type Faults = { readonly faults: Fault[]; readonly remarks: Fault[] };

/** A text of which one column holds one language and another the other. */
function joinTexts(texts: ReadonlyMap<Language | undefined, unknown>): unknown {
  if (texts.has(undefined)) return texts.get(undefined);
  const [en, zh] = [texts.get('en'), texts.get('zh')];
  // A number stands in one column alone, whichever it is.
  if (typeof en === 'number' || typeof zh === 'number') return en ?? zh;
  return { ...(en !== undefined && { en }), ...(zh !== undefined && { zh }) };
}

/** The objects of a table's rows, in their order; rows without anything are none. */
export function readRows(
  sheet: Sheet,
  { row: head, headed }: Columns,
  { faults, remarks }: Faults,
  name: (key: WordKey) => string,
  ignore: (head: string) => boolean = () => false,
): ReadRow[] {
  const columnOf = new Map<string, number>();
  for (const [column, found] of headed.entries())
    if (found && found.field.as !== 'derived' && !columnOf.has(found.field.path))
      columnOf.set(found.field.path, column);
  for (const [column, cell] of (sheet.rows[head] ?? []).entries()) {
    const isKnown = headed[column] !== undefined || cell === '' || ignore(String(cell));
    const said = !isKnown && sheet.rows.slice(head + 1).some((cells) => (cells[column] ?? '') !== '');
    if (said)
      remarks.push({
        code: 'workbook.unknownColumn',
        params: { column: String(cell).slice(0, 80) },
        at: cellName(sheet.name, head, column),
      });
  }
  return sheet.rows.slice(head + 1).flatMap((cells, index): ReadRow[] => {
    if (cells.every((cell) => cell === '')) return [];
    const row = head + 1 + index;
    const object: Draft = {};
    const texts = new Map<string, Map<Language | undefined, unknown>>();
    let says = false;
    for (const [column, found] of headed.entries()) {
      const cell: CellValue = cells[column] ?? '';
      if (!found || found.field.as === 'derived' || cell === '') continue;
      const { field, language } = found;
      says = true;
      const read = readCell(field, cell, name);
      if ('fault' in read) {
        const params = read.params && { params: read.params };
        faults.push({ code: read.fault, ...params, at: cellName(sheet.name, row, column) });
      } else if (cell === emptyObject && firstOfObject.has(field.path)) setEmpty(object, field.path);
      else {
        const known = texts.get(field.path) ?? new Map<Language | undefined, unknown>();
        texts.set(field.path, known.set(language, read.value));
      }
    }
    for (const [path, known] of texts) setAt(object, path, joinTexts(known));
    if (!says) return [];
    return [{ object, cells, place: (path) => placeOf(path, columnOf, sheet.name, row) }];
  });
}

/** The cell of a field, or of the nearest that has one: `residual.severity`, then `residual`, then the row's first. */
function placeOf(path: string, columnOf: ReadonlyMap<string, number>, sheet: string, row: number): string {
  for (let rest = path; rest !== ''; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('.')))) {
    const column = columnOf.get(rest);
    if (column !== undefined) return cellName(sheet, row, column);
  }
  return cellName(sheet, row, 0);
}
