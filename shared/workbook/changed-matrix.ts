import type { Document } from '../model/document.ts';
import type { Language } from '../model/fields.ts';
import { languages } from '../model/languages.ts';
import { blueprints } from '../model/queries.ts';
import type { Fault } from '../model/result.ts';
import { columnName, type Sheet } from '../tables/workbook.ts';
import { matrixOf, wholeText } from './matrix.ts';
import { wordNamed } from './said.ts';

/** As many cells as one sentence names. */
const mostNamed = 5;

/**
 * What somebody typed into the matrix, which only shows what the other sheets say: it is not read, but never passed over
 * in silence. What is shown there of something that was changed in the other sheets is named too.
 */
export function changedMatrix(sheet: Sheet, document: Document, main: Language): Fault | undefined {
  const [blueprint] = blueprints(document);
  const head = sheet.rows.findIndex(([corner]) => wordNamed('workbook.laneOrStep', String(corner ?? '')));
  if (!blueprint || head < 0) return undefined;
  const known = new Set<string>();
  for (const language of [...languages, 'both' as const])
    for (const row of matrixOf(document, blueprint.id, { language, main }).rows)
      if (row.is === 'lane') for (const cell of row.rows.flat()) known.add(wholeText(cell));
  const cells = sheet.rows.slice(head + 1).flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const isNew = column > 0 && cell !== '' && !known.has(String(cell));
      return isNew ? [`${columnName(column)}${head + 2 + at}`] : [];
    }),
  );
  if (cells.length === 0) return undefined;
  const named = cells.slice(0, mostNamed).join(', ');
  return {
    code: 'workbook.onlyForReading',
    params: { cells: cells.length > mostNamed ? `${named} …` : named },
    at: sheet.name,
  };
}
