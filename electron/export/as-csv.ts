import { rowsOfFile } from '#shared/deliverable/told.ts';
import { ok } from '#shared/model/result.ts';
import { csvOf } from '#shared/workbook/csv.ts';
import type { Writer } from './material.ts';

/** One table of the blueprint as comma-separated values. */
export const asCsv: Writer = async (material) =>
  ok({ bytes: new TextEncoder().encode(csvOf(rowsOfFile(material), material.wanted.rawTexts ?? false)) });
