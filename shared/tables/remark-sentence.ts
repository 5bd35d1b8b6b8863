import type { Language } from '../model/fields.ts';
import { say, type WordKey } from '../words/words.ts';
import type { Remark } from './remark.ts';
import { columnName } from './workbook.ts';

/** The place of a remark as people say it: `Row 7, column C`; '' for the whole table. */
export function remarkPlace(language: Language, { row, column, at }: Pick<Remark, 'row' | 'column' | 'at'>): string {
  if (at !== undefined) return at;
  const named = {
    ...(row !== undefined && { row: row + 1 }),
    ...(column !== undefined && { column: columnName(column) }),
  };
  if (row !== undefined) return say(language, column === undefined ? 'import.at.row' : 'import.at.cell', named);
  return column === undefined ? '' : say(language, 'import.at.column', named);
}

/** What a remark says, without its place. */
export const remarkText = (language: Language, { code, params }: Remark): string =>
  say(language, code as WordKey, params);

/** Both in one line. */
export function remarkSentence(language: Language, remark: Remark): string {
  const [place, what] = [remarkPlace(language, remark), remarkText(language, remark)];
  return place === '' ? what : say(language, 'import.remark', { place, what });
}
