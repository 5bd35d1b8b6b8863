import { readInterchange } from '../interchange/read.ts';
import type { Document } from '../model/document.ts';
import { maxTextLength, type RecordId } from '../model/fields.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { buildDraft } from './build.ts';
import { type Grid, gridOf } from './grid.ts';
import type { Mapping } from './mapping.ts';
import type { Remark } from './remark.ts';
import type { Sheet } from './workbook.ts';
import { columnName } from './workbook.ts';

export type PlanOptions = {
  /** What the blueprint is called where the table does not say. */
  readonly title: string;
  readonly newId: () => RecordId;
};

/** What an import would come to: nothing is altered by it. */
export type ImportPlan = { readonly document: Document; readonly remarks: readonly Remark[] };

/** Room for the name that stands before a text that became a note. */
const roomForName = 200;

const mostNamed = 100;

/** Texts that no field can hold, by their places. */
function tooLong(grid: Grid) {
  const faults = [];
  const most = maxTextLength - roomForName;
  for (let row = 0; row < grid.height; row += 1)
    for (let column = 0; column < grid.width; column += 1)
      if (grid.text(row, column).length > most && faults.length < mostNamed)
        faults.push({ code: 'import.textTooLong', params: { most, row: row + 1, column: columnName(column) } });
  for (const { row, column, text } of grid.comments)
    if (text.length > most && faults.length < mostNamed)
      faults.push({ code: 'import.textTooLong', params: { most, row: row + 1, column: columnName(column) } });
  return faults;
}

/**
 * Makes a document of a sheet as a mapping understands it, with a remark on everything that did not go where it stands.
 * @returns faults `import.textTooLong` by their places, `import.nothing`, and those of the interchange format (its limits)
 */
export function planImport(sheet: Sheet, mapping: Mapping, { title, newId }: PlanOptions): Result<ImportPlan> {
  const grid = gridOf(sheet);
  if (grid.height === 0) return fail({ code: 'import.nothing' });
  const faults = tooLong(grid);
  if (faults.length > 0) return fail(...faults);
  const { draft, remarks } = buildDraft(grid, mapping);
  if (sheet.drawings) remarks.push({ code: 'import.drawings' });
  const read = readInterchange(draft.project(title), { language: mapping.language, newId });
  return read.ok ? ok({ document: read.value, remarks: inOrder(remarks) }) : read;
}

/** From the top of the table to its end; what is said of whole columns or the whole table comes last. */
const inOrder = (remarks: readonly Remark[]): Remark[] => {
  const at = ({ row }: Remark) => row ?? Number.POSITIVE_INFINITY;
  return [...remarks].sort((a, b) => (at(a) === at(b) ? (a.column ?? 0) - (b.column ?? 0) : at(a) - at(b)));
};
