import { pagesFor } from '#shared/audience/audience.ts';
import { leading, type Tongue } from '#shared/layout/texts.ts';
import { find } from '#shared/model/document.ts';
import type { Language } from '#shared/model/fields.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { type Matrix, matrixOf } from '#shared/workbook/matrix.ts';
import { saidIn } from '#shared/workbook/said.ts';
import type { Table } from '#shared/workbook/table.ts';
import { type Reader, sheetsOf, tablesOf } from '#shared/workbook/tables.ts';
import type { Material } from './material.ts';

/** A blueprint as what its reader gets of it in words: the matrix, and its tables. */
export type Told = {
  readonly tongue: Tongue;
  readonly language: Language;
  readonly title: string;
  readonly day: string | undefined;
  readonly matrix: () => Matrix;
  /** All tables by their names, and those that a workbook for this reader has. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly sheets: readonly Table[];
  /** What stands in the matrix before the phases, and before the steps. */
  readonly phase: string;
  readonly corner: string;
};

export function toldOf({ document, wanted }: Pick<Material, 'document' | 'wanted'>): Told {
  const { blueprint, language: shown, audience = 'full' } = wanted;
  const main = mainLanguageOf(document);
  const tongue: Tongue = { language: shown, main };
  const record = find(document, 'blueprint', blueprint);
  const reader: Reader = { figures: pagesFor(audience).includes('figures'), fillsIn: audience === 'full' };
  const tables = tablesOf(document, blueprint, tongue);
  return {
    tongue,
    language: leading(tongue),
    title: record ? textOf(record, 'title', leading(tongue), main) : '',
    day: record?.date,
    matrix: () => matrixOf(document, blueprint, tongue),
    tables,
    sheets: sheetsOf(tables, reader),
    phase: saidIn(tongue, 'workbook.phase'),
    corner: saidIn(tongue, 'workbook.laneOrStep'),
  };
}
