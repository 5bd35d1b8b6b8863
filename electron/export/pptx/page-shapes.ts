import type { Page, PagePart, PageRow } from '#shared/layout/page.ts';
import { headOf } from '#shared/slides/deck.ts';
import { around, type Drawing, group, nameOf } from './drawing.ts';
import { figureParts, plain, plainText, textBox } from './plain.ts';
import { signsOf, table } from './table.ts';
import { joined } from './text.ts';

/** The row a part stands for: its own, or the head of a table that goes on. */
const rowOf = (part: PagePart): PageRow | undefined =>
  part.part === 'row' ? part : part.part === 'art' ? part.repeats : undefined;

/** The parts of a page in runs: rows of one table together, all else by itself. */
function runsOf(parts: readonly PagePart[]): (PagePart | readonly PageRow[])[] {
  const runs: (PagePart | PageRow[])[] = [];
  for (const part of parts) {
    const row = rowOf(part);
    const last = runs.at(-1);
    if (row && Array.isArray(last) && last[0]?.table === row.table && touches(last, row)) last.push(row);
    else runs.push(row ? [row] : part);
  }
  return runs;
}

/** Whether a row follows right below others and over the same width. */
function touches(rows: readonly PageRow[], row: PageRow): boolean {
  const [before, first] = [rows.at(-1)?.cells[0]?.box, row.cells[0]?.box];
  return before !== undefined && first !== undefined && Math.abs(before.y + before.height - first.y) < 0.5;
}

const isRows = (run: PagePart | readonly PageRow[]): run is readonly PageRow[] => Array.isArray(run);

/**
 * A page of what goes with the sheet as shapes of a slide: its tables as tables, its charts as shapes in a group. Without
 * its head, which is the slide's title, and its foot, which the slide has.
 */
export function pageShapes(page: Page, drawing: Drawing): string {
  const { title, parts } = page;
  const head = headOf(page);
  const foot = parts.findLastIndex(({ part }) => part === 'art');
  const shown = parts.filter((part, at) => at !== foot && !head.includes(part));
  return runsOf(shown)
    .map((run) => {
      if (isRows(run)) {
        const signs = run.flatMap(signsOf).map((shape) => plain(shape, { name: nameOf(title, '·') }, drawing));
        return signs.join('') + table(run, title, drawing);
      }
      switch (run.part) {
        case 'text':
          return plainText(run.text, { name: nameOf(joined(run.text.lines)) }, drawing);
        case 'figure': {
          const written = run.shapes.map((shape) => plain(shape, { name: nameOf(title, '·') }, drawing));
          const boxes = run.shapes.map((shape) =>
            shape.shape === 'text' ? textBox(shape) : shape.shape === 'image' ? shape : figureParts(shape, drawing).box,
          );
          if (boxes.length === 0) return '';
          return group({ name: nameOf(title), description: run.alt }, around(boxes), written, drawing);
        }
        case 'art':
          return run.shapes.map((shape) => plain(shape, { name: nameOf(title, '·') }, drawing)).join('');
        default:
          return '';
      }
    })
    .join('');
}
