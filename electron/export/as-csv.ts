import { ok } from '#shared/model/result.ts';
import { csvOf } from '#shared/workbook/csv.ts';
import { rowsOfMatrix, rowsOfTable } from '#shared/workbook/text-rows.ts';
import type { Writer } from './material.ts';
import { toldOf } from './told.ts';

/** One table of the blueprint as comma-separated values. */
export const asCsv: Writer = async (material) => {
  const { table: name = 'matrix', rawTexts = false } = material.wanted;
  const { matrix, tables, corner, phase } = toldOf(material);
  const table = tables.get(name);
  const rows = table ? rowsOfTable(table) : rowsOfMatrix(matrix(), corner, phase);
  return ok({ bytes: new TextEncoder().encode(csvOf(rows, rawTexts)) });
};
