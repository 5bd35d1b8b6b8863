import { type Block, blockOfOutline } from '../clipboard/block.ts';
import { readClip } from '../clipboard/clip.ts';
import type { Language } from '../model/fields.ts';
import { ok, type Result } from '../model/result.ts';
import { say } from '../words/words.ts';
import type { Sheet } from './workbook.ts';

type Rows = readonly (readonly string[])[];

const pipes = /^\s*\|.*\|\s*$/;
const rule = /^\s*\|[\s:|-]+\|\s*$/;

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replace(/\\\|/g, '|')
        .replace(/<br\s*\/?>/gi, '\n')
        .trim(),
    );

/** The table of a Markdown text, what stands around it in rows of its own; undefined where there is none. */
function markdownTable(lines: readonly string[]): Rows | undefined {
  if (!lines.some((line, index) => rule.test(line) && pipes.test(lines[index - 1] ?? ''))) return undefined;
  return lines
    .filter((line) => !rule.test(line) && line.trim() !== '')
    .map((line) => (pipes.test(line) ? cellsOf(line) : [line.replace(/^#+\s+/, '').trim()]));
}

const heading = /^(#{1,6})\s+(.*)$/;

/** Headings of Markdown as levels of an outline, with what stands below each one deeper. */
function withLevels(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => heading.test(line))) return lines;
  let depth = 0;
  return lines.map((line) => {
    const [, marks, text] = heading.exec(line) ?? [];
    if (marks !== undefined) depth = marks.length;
    return marks === undefined ? `${'\t'.repeat(depth)}${line}` : `${'\t'.repeat(marks.length - 1)}${text}`;
  });
}

/** A block as the table it would be: a row for phases, one for steps, and as many a lane as its fullest cell has texts. */
function rowsOfBlock({ steps, lanes, cells }: Block, language: Language): Rows {
  const rows: string[][] = [];
  if (steps.some(({ phase }) => phase))
    rows.push([say(language, 'import.phases'), ...steps.map(({ phase = '' }) => phase)]);
  rows.push([say(language, 'import.steps'), ...steps.map(({ title = '' }) => title)]);
  for (const [index, { name }] of lanes.entries()) {
    const stacks = cells[index] ?? [];
    const most = Math.max(1, ...stacks.map(({ length }) => length));
    for (let row = 0; row < most; row += 1)
      rows.push([
        row === 0 ? (name ?? say(language, 'role.customer')) : '',
        ...stacks.map((stack) => stack[row] ?? ''),
      ]);
  }
  return rows;
}

/**
 * A text as a table: cells between tabs or pipes, an outline of phases, steps and what happens in them, or a line for each
 * thing that the customer does.
 * @returns faults `paste.*`: too much of something, or nothing
 */
export function sheetOfText(text: string, name: string, language: Language): Result<Sheet> {
  const sheet = (rows: Rows): Result<Sheet> => ok({ name, rows, merges: [], comments: [] });
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const table = markdownTable(lines);
  if (table) return sheet(table);
  const clip = readClip({ text: withLevels(lines).join('\n'), html: '' });
  if (!clip.ok) return clip;
  if (clip.value.kind === 'outline') return sheet(rowsOfBlock(blockOfOutline(clip.value.lines), language));
  if (clip.value.kind === 'table') return sheet(clip.value.table);
  return sheet([[say(language, 'role.customer'), ...(clip.value.table[0] ?? [])]]);
}
