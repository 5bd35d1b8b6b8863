import { fail, ok, type Result } from '../model/result.ts';
import { type Block, blockOfOutline, blockOfTable, hasLevels, type Shape, shapeOf, textsIn } from './block.ts';
import { rowsOfHtml } from './html-table.ts';
import { pasteLimits, type Table, tableOf, tooLong } from './limits.ts';
import { type OutlineLine, outlineOf } from './outline.ts';
import { rowsOfTsv } from './tsv.ts';

/** What another program put on the clipboard, as far as it can be understood. */
export type Clip =
  | { readonly kind: 'table'; readonly table: Table }
  /** Lines of text: one step each, unless they are turned to go down the lanes. */
  | { readonly kind: 'lines'; readonly table: Table }
  | { readonly kind: 'outline'; readonly lines: readonly OutlineLine[] };

/** The two kinds of data that programs agree on; '' where one is missing. */
export type Given = { readonly text: string; readonly html: string };

/**
 * Reads what was copied elsewhere. Tabs in the text say more than HTML, which says more than lines.
 * @returns faults `paste.*`: too much of something, or nothing
 */
export function readClip({ text, html }: Given): Result<Clip> {
  const long = tooLong(text) ?? tooLong(html);
  if (long) return fail(long);
  const fromHtml = /<table\b/i.test(html) ? rowsOfHtml(html) : undefined;
  const isTable = fromHtml !== undefined && (fromHtml.length > 1 || (fromHtml[0]?.length ?? 0) > 1);
  if (text.includes('\t') && (isTable || !indentedByTabs(text))) return asTable(rowsOfTsv(text));
  if (isTable) return asTable(fromHtml);
  const lines = outlineOf(text);
  if (hasLevels(lines)) return lines.length > pasteLimits.cards ? tooManyCards : ok({ kind: 'outline', lines });
  if (lines.length > pasteLimits.columns) return asTable(lines.map((line) => [line.text]));
  const table = tableOf([lines.map((line) => line.text)]);
  return table.ok ? ok({ kind: 'lines', table: table.value }) : table;
}

const tooManyCards = fail({ code: 'paste.tooManyCards', params: { most: pasteLimits.cards } });

/** Tabs only before the text of a line are an outline's. */
const indentedByTabs = (text: string): boolean => !/[^\t\r\n][^\r\n]*\t/.test(text) && !text.startsWith('\t');

function asTable(rows: string[][]): Result<Clip> {
  const table = tableOf(rows);
  return table.ok ? ok({ kind: 'table', table: table.value }) : table;
}

/** How a clip most likely is to be understood. */
export const likelyShape = (clip: Clip): Shape =>
  clip.kind === 'table' ? shapeOf(clip.table) : { transposed: false, steps: false, lanes: false };

/** A clip as the block it would be, in a shape. @returns fault `paste.tooManyCards` */
export function blockOf(clip: Clip, shape: Shape): Result<Block> {
  const block = clip.kind === 'outline' ? blockOfOutline(clip.lines) : blockOfTable(clip.table, shape);
  const long = block.cells.some((row) => row.some((stack) => stack.some((text) => text.length > pasteLimits.text)));
  if (long) return fail({ code: 'paste.lineTooLong', params: { most: pasteLimits.text } });
  return textsIn(block) > pasteLimits.cards ? tooManyCards : ok(block);
}
