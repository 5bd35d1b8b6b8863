import { ok } from '#shared/model/result.ts';
import { markdownOf } from '#shared/workbook/markdown.ts';
import type { TableName } from '#shared/workbook/table.ts';
import type { Writer } from './material.ts';
import { toldOf } from './told.ts';

/** Tables that are for reading; the others hold again what the matrix shows. */
const read: ReadonlySet<TableName> = new Set([
  ...(['touchpoints', 'failures', 'waits', 'connectors', 'marks'] as const),
  ...(['policies', 'metrics', 'notes', 'figures'] as const),
]);

/** The blueprint as a text in Markdown. */
export const asMd: Writer = async (material) => {
  const { matrix, sheets, corner } = toldOf(material);
  const text = markdownOf(
    matrix(),
    sheets.filter(({ name }) => read.has(name)),
    corner,
  );
  return ok({ bytes: new TextEncoder().encode(text) });
};
