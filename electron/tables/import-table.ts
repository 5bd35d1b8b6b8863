import { randomUUID } from 'node:crypto';
import type { Document } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { type Fault, fail, ok, type Result } from '#shared/model/result.ts';
import { likelySheet, otherSheets } from '#shared/tables/choose-sheet.ts';
import { gridOf } from '#shared/tables/grid.ts';
import type { Mapping } from '#shared/tables/mapping.ts';
import { planImport } from '#shared/tables/plan-import.ts';
import { proposeMapping } from '#shared/tables/propose.ts';
import type { Remark } from '#shared/tables/remark.ts';
import type { Workbook } from '#shared/tables/workbook.ts';
import { readOwnWorkbook } from './own-workbook.ts';

export type TableImport = {
  readonly document: Document;
  readonly remarks: readonly Remark[];
  /** How the table was understood; absent where this program wrote it, and read it back exactly. */
  readonly mapping?: Mapping;
};

export type ImportOptions = {
  /** What a person or a script says of the table; it is understood by itself where it is left out. */
  readonly mapping?: Mapping | undefined;
  readonly language?: Language | undefined;
  /** Counted from 0; the likeliest where it is left out. */
  readonly sheet?: number | undefined;
};

const asRemark = ({ code, ...rest }: Fault): Remark => ({ code: `fault.${code}`, ...rest });

/** Makes a document of a workbook: exactly where this program wrote it, else as its table is understood. */
export function importTable(workbook: Workbook, options: ImportOptions = {}): Result<TableImport> {
  const { mapping: given, language, sheet: chosen } = options;
  const own = given === undefined && chosen === undefined ? readOwnWorkbook(workbook) : undefined;
  if (own) return own.ok ? ok({ document: own.value.document, remarks: own.value.remarks.map(asRemark) }) : own;
  const index = chosen ?? likelySheet(workbook);
  const sheet = workbook.sheets[index];
  if (!sheet) return fail({ code: 'import.nothing' });
  const proposed = given ?? proposeMapping(gridOf(sheet));
  const mapping = language === undefined ? proposed : { ...proposed, language };
  const plan = planImport(sheet, mapping, { title: sheet.name, newId: randomUUID });
  if (!plan.ok) return plan;
  const remarks = [...plan.value.remarks, ...otherSheets(workbook, index)];
  return ok({ document: plan.value.document, remarks, mapping });
}
