import { formatName } from '../interchange/read.ts';
import type { Language } from '../model/fields.ts';
import { languages } from '../model/languages.ts';
import type { CellValue, Sheet, Workbook } from '../tables/workbook.ts';
import type { WordKey } from '../words/words.ts';
import { emptyObject, firstOfObject } from './cells.ts';
import { aboutFields } from './fields.ts';
import { readCell } from './read-cell.ts';
import { cellName, type Draft, type Faults, type Place, setAt, setEmpty } from './read-rows.ts';
import { wordNamed } from './said.ts';

/** The sheet by which a workbook of this program is known, and the version it says. */
export type About = { readonly sheet: Sheet; readonly version: number; readonly language: Language };

const isCalled = (cell: CellValue | undefined, key: WordKey): boolean => wordNamed(key, String(cell ?? ''));

const rowCalled = ({ rows }: Sheet, key: WordKey) => rows.find(([label]) => isCalled(label, key));

/** Finds what a workbook of this program says of itself; undefined in anybody else's. */
export function aboutOf({ sheets }: Workbook): About | undefined {
  for (const sheet of sheets) {
    const mark = rowCalled(sheet, 'workbook.about.format')?.[1];
    const [, version] = new RegExp(`^${formatName} (\\d{1,9})$`, 'i').exec(String(mark ?? '').trim()) ?? [];
    if (version === undefined) continue;
    const told = String(rowCalled(sheet, 'workbook.about.language')?.[1] ?? '');
    const language = languages.find((one) => wordNamed(`inspector.language.${one}`, told));
    return { sheet, version: Number(version), language: language ?? 'en' };
  }
  return undefined;
}

/** What is said of the project and the blueprint, and where. */
export function readAbout(
  { sheet, language }: About,
  { faults }: Faults,
  name: (key: WordKey) => string,
): { project: Draft; blueprint: Draft; placeOfProject: Place; placeOfBlueprint: Place } {
  const drafts = { project: {} as Draft, blueprint: {} as Draft };
  const rowOf = new Map<string, number>();
  const header = sheet.rows.find((row) => isCalled(row[0], 'workbook.field')) ?? [];
  const languageOf = (column: number): Language | undefined =>
    languages.find((one) => wordNamed(`inspector.language.${one}`, String(header[column] ?? '')));
  for (const { of, field } of aboutFields) {
    const row = sheet.rows.findIndex(([label]) => isCalled(label, field.heading));
    if (row < 0 || field.as === 'derived') continue;
    rowOf.set(`${of} ${field.path}`, row);
    const found = new Map<Language, unknown>();
    for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
      if (column === 0 || column > 2 || cell === '') continue;
      const read = readCell(field, cell, name);
      if ('fault' in read) {
        const params = read.params && { params: read.params };
        faults.push({ code: read.fault, ...params, at: cellName(sheet.name, row, column) });
      } else if (cell === emptyObject && firstOfObject.has(field.path)) setEmpty(drafts[of], field.path);
      else found.set(languageOf(column) ?? language, read.value);
    }
    const [[only, value] = []] = found;
    if (found.size > 1) setAt(drafts[of], field.path, Object.fromEntries(found));
    else if (only !== undefined) setAt(drafts[of], field.path, only === language ? value : { [only]: value });
    else if (field.path === 'title') drafts[of].title = '';
  }
  const place =
    (of: 'project' | 'blueprint'): Place =>
    (path) => {
      for (let rest = path; rest !== ''; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('.')))) {
        const row = rowOf.get(`${of} ${rest}`);
        if (row !== undefined) return cellName(sheet.name, row, 1);
      }
      return sheet.name;
    };
  return { ...drafts, placeOfProject: place('project'), placeOfBlueprint: place('blueprint') };
}
