import { pagesFor } from '../audience/audience.ts';
import { leading, type Tongue } from '../layout/texts.ts';
import { find } from '../model/document.ts';
import type { Language } from '../model/fields.ts';
import { project } from '../model/queries.ts';
import { mainLanguageOf, textOf } from '../model/translate.ts';
import { say } from '../words/words.ts';
import { markdownOf } from '../workbook/markdown.ts';
import { type Matrix, matrixOf } from '../workbook/matrix.ts';
import { inTongue, saidIn } from '../workbook/said.ts';
import type { Table, TableName } from '../workbook/table.ts';
import { type Reader, sheetsOf, tablesOf } from '../workbook/tables.ts';
import { rowsOfMatrix, rowsOfTable } from '../workbook/text-rows.ts';
import type { Material } from './material.ts';

/** A blueprint as what its reader gets of it in words: the matrix, and its tables. */
export type Told = {
  readonly tongue: Tongue;
  readonly language: Language;
  readonly title: string;
  readonly day: string | undefined;
  /** The project's own colour, and what it wants in the foot of every page. */
  readonly colour: string | undefined;
  readonly foot: string;
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
  const own = project(document);
  const record = find(document, 'blueprint', blueprint);
  const reader: Reader = { figures: pagesFor(audience).includes('figures'), fillsIn: audience === 'full' };
  const tables = tablesOf(document, blueprint, tongue);
  return {
    tongue,
    language: leading(tongue),
    title: record ? textOf(record, 'title', leading(tongue), main) : '',
    day: record?.date,
    colour: own.brand?.primary,
    foot: inTongue(tongue, (language) => textOf(own, 'brand.footer', language, main)),
    matrix: () => matrixOf(document, blueprint, tongue),
    tables,
    sheets: sheetsOf(tables, reader),
    phase: saidIn(tongue, 'workbook.phase'),
    corner: saidIn(tongue, 'workbook.laneOrStep'),
  };
}

/** The rows of a file that holds one table: the one that is wanted. */
export function rowsOfFile(material: Pick<Material, 'document' | 'wanted'>): string[][] {
  const { matrix, tables, corner, phase } = toldOf(material);
  const table = tables.get(material.wanted.table ?? 'matrix');
  return table ? rowsOfTable(table) : rowsOfMatrix(matrix(), corner, phase);
}

/** Tables that are for reading; the others hold again what the matrix shows. */
const read: ReadonlySet<TableName> = new Set([
  ...(['touchpoints', 'failures', 'waits', 'connectors', 'marks'] as const),
  ...(['policies', 'metrics', 'notes', 'figures'] as const),
]);

/** The blueprint as a text in Markdown. */
export function textOfFile(material: Pick<Material, 'document' | 'wanted'>): string {
  const { matrix, sheets, corner, foot, language } = toldOf(material);
  return markdownOf(
    matrix(),
    sheets.filter(({ name }) => read.has(name)),
    { corner, foot, colon: say(language, 'workbook.colon') },
  );
}
