import type { CellValue, Comment, Merge, Sheet } from '#shared/tables/workbook.ts';
import { columnName } from '#shared/tables/workbook.ts';
import { tableLimits } from './limits.ts';
import { dateText } from './number-format.ts';
import { Refusal } from './refusal.ts';
import type { SheetPlace } from './xlsx-parts.ts';
import { plainText, relationsOf, textsOf } from './xlsx-parts.ts';
import { xmlOf } from './xml.ts';
import type { Archive } from './zip.ts';

/** What sheets share: their texts, which styles show dates, and how much may still be read. */
export type Shared = {
  readonly texts: readonly string[];
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
  left: { cells: number; area: number; characters: number };
};

/** `BC7` → row 6, column 54; undefined for anything else. */
function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

const inside = ({ row, column }: { row: number; column: number }): boolean =>
  row >= 0 && row < tableLimits.rows && column < tableLimits.columns;

/** A cell as it is being read. */
type Reading = { place: { row: number; column: number }; type: string; style: number; value: string; formula: string };

function cellValue({ type, style, value, formula }: Reading, { texts, dates, from1904 }: Shared): CellValue {
  if (type === 'inlineStr' || type === 'str' || type === 'e') return plainText(value);
  if (type === 's') {
    const index = /^\d+$/.test(value.trim()) ? Number(value) : -1;
    const text = texts[index];
    if (text === undefined && value !== '') throw new Refusal('table.damaged');
    return text ?? '';
  }
  // A formula that no program has worked out yet still says something.
  if (value === '') return formula === '' ? '' : `=${formula}`;
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true';
  if (type === 'd') return value.trim().replace('T', ' ');
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return (dates[style] ? dateText(number, from1904) : undefined) ?? number;
}

/** The cells of a sheet: never more than the limits, wherever they stand. */
class Cells {
  readonly rows: CellValue[][] = [];
  readonly #left: Shared['left'];

  constructor(left: Shared['left']) {
    this.#left = left;
  }

  put({ row, column }: { row: number; column: number }, value: CellValue) {
    if (value === '') return;
    if (row >= tableLimits.rows) throw new Refusal('table.tooManyRows', { most: tableLimits.rows });
    if (column >= tableLimits.columns) throw new Refusal('table.tooManyColumns', { most: tableLimits.columns });
    const length = typeof value === 'string' ? value.length : 8;
    if (length > tableLimits.cell)
      throw new Refusal('table.cellTooLong', { most: tableLimits.cell, row: row + 1, column: columnName(column) });
    this.#left.cells -= 1;
    this.#left.characters -= length;
    if (this.#left.cells < 0) throw new Refusal('table.tooManyCells', { most: tableLimits.cells });
    if (this.#left.characters < 0) throw new Refusal('table.tooMuchText');
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    // One cell far out in every row would cost as much as all before it.
    this.#left.area -= Math.max(0, column + 1 - cells.length);
    if (this.#left.area < 0) throw new Refusal('table.tooManyCells', { most: tableLimits.cells });
    while (cells.length < column) cells.push('');
    cells[column] = value;
  }
}

function mergeOf(reference: string | undefined): Merge[] {
  const [from, to] = (reference ?? '').split(':').map(placeOf);
  if (!from || !to || !inside(from)) return [];
  const rows = Math.min(to.row, tableLimits.rows - 1) - from.row + 1;
  const columns = Math.min(to.column, tableLimits.columns - 1) - from.column + 1;
  return rows > 0 && columns > 0 ? [{ ...from, rows, columns }] : [];
}

function commentsOf(archive: Archive, part: string | undefined): Comment[] {
  const bytes = part === undefined ? undefined : archive.read(part);
  if (!bytes || part === undefined) return [];
  const texts = textsOf(bytes, part, 'comment');
  const places: ({ row: number; column: number } | undefined)[] = [];
  for (const piece of xmlOf(bytes, part))
    if (piece.is === 'open' && piece.name === 'comment') places.push(placeOf(piece.attribute('ref')));
  return texts.flatMap((text, index) => {
    const place = places[index];
    return place && inside(place) && text.trim() !== '' ? [{ ...place, text: text.trim() }] : [];
  });
}

const piecesBetweenSigns = 20_000;

/** Reads one sheet; yields now and then, so that whoever waits knows it goes on. */
export function* readSheet(archive: Archive, place: SheetPlace, shared: Shared): Generator<void, Sheet> {
  const cells = new Cells(shared.left);
  const merges: Merge[] = [];
  let drawings = false;
  let cell: Reading | undefined;
  let into: 'value' | 'formula' | undefined;
  let spoken = false;
  let next = { row: 0, column: 0 };
  let pieces = 0;
  for (const piece of xmlOf(archive.read(place.part) ?? new Uint8Array(), place.part)) {
    pieces += 1;
    if (pieces % piecesBetweenSigns === 0) yield;
    if (piece.is === 'text') {
      if (cell && into && !spoken) cell[into] += piece.text;
    } else if (piece.is === 'close') {
      if (piece.name === 'rPh') spoken = false;
      else if (piece.name === 'v' || piece.name === 't' || piece.name === 'f') into = undefined;
      else if (piece.name === 'c' && cell) {
        cells.put(cell.place, cellValue(cell, shared));
        next = { row: cell.place.row, column: cell.place.column + 1 };
        cell = undefined;
      } else if (piece.name === 'row') next = { row: next.row + 1, column: 0 };
    } else if (piece.name === 'row') {
      const row = Number(piece.attribute('r') ?? next.row + 1);
      next = { row: Number.isInteger(row) && row > 0 ? row - 1 : next.row, column: 0 };
    } else if (piece.name === 'c') {
      const style = Number(piece.attribute('s') ?? 0);
      const type = piece.attribute('t') ?? 'n';
      cell = { place: placeOf(piece.attribute('r')) ?? next, type, style, value: '', formula: '' };
    } else if (piece.name === 'v' || piece.name === 't') into = 'value';
    else if (piece.name === 'f') into = 'formula';
    else if (piece.name === 'rPh') spoken = true;
    else if (piece.name === 'mergeCell') merges.push(...mergeOf(piece.attribute('ref')));
    else if (piece.name === 'drawing') drawings = true;
    if (merges.length > tableLimits.cells) throw new Refusal('table.tooManyCells', { most: tableLimits.cells });
  }
  const named = relationsOf(archive, place.part).find(({ type }) => type === 'comments');
  return {
    name: place.name,
    ...(place.hidden && { hidden: true as const }),
    rows: cells.rows,
    merges,
    comments: commentsOf(archive, named?.target),
    ...(drawings && { drawings: true as const }),
  };
}
