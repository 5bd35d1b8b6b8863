import type { PageCell, PageRow } from '../layout/page.ts';
import type { Anchor, Box, Weight } from '../layout/scene.ts';
import type { Shape } from '../layout/shape.ts';
import { type Spoken, wrapped } from '../layout/texts.ts';
import { cellPadding, lineHeight, sizes } from './style.ts';

type TextShape = Extract<Shape, { shape: 'text' }>;

/** A text as it stands in a cell, under the one before it. */
export type Paragraph = {
  readonly text: string;
  readonly size?: number;
  readonly weight?: Weight;
  readonly fill: string;
  /** Room above it, in px. */
  readonly gap?: number;
  /** Whether it stays on the page of the one before it. */
  readonly joined?: boolean;
};

export type Cell = {
  readonly texts: readonly Paragraph[];
  readonly anchor?: Anchor;
  /** Whether it names its row or its column. */
  readonly head?: boolean;
  /** Over how many columns it goes; 1 by default. */
  readonly span?: number;
  /** How far its texts stand in, to leave room for what is drawn before them. */
  readonly indent?: number;
  /** What is drawn behind its texts; `line` is the height of the first of them. */
  readonly art?: (inside: Box & { readonly line: number }) => readonly Shape[];
};

export type Row = {
  readonly cells: readonly Cell[];
  readonly ground?: string;
  /** Whether it is nothing without the row after it. */
  readonly withNext?: boolean;
  /** Whether it may go on on the next page, and with which cells in place of those that are finished. */
  readonly again?: readonly Cell[];
};

export type Column = { readonly x: number; readonly width: number };

type Line = {
  readonly text: string;
  readonly width: number;
  readonly paragraph: Paragraph;
  /** Room from the line before it to its own top, and its own height. */
  readonly gap: number;
  readonly pitch: number;
  /** Whether it must not begin a page. */
  readonly joined: boolean;
};

/** A row with its lines, or what is left of it for another page. */
export type SetRow = { readonly row: Row; readonly lines: readonly (readonly Line[])[]; readonly height: number };

/** A text and under it, smaller, its translation, where both languages are asked for. */
export const said = ([text, translation]: Spoken, style: Omit<Paragraph, 'text'>, muted: string): Paragraph[] => [
  { ...style, text },
  ...(translation === undefined ? [] : [{ text: translation, size: sizes.small, fill: muted, joined: true }]),
];

/** Columns side by side, each as wide as asked; where one has no width it takes what is left. */
export function columnsOf(left: number, width: number, widths: readonly (number | undefined)[]): Column[] {
  const rest = width - widths.reduce((sum: number, one) => sum + (one ?? 0), 0);
  const open = widths.filter((one) => one === undefined).length;
  let x = left;
  return widths.map((one) => {
    const column = { x, width: one ?? rest / open };
    x += column.width;
    return column;
  });
}

/** Where a cell stands across the page, and how wide it is. */
function across(cells: readonly Cell[], columns: readonly Column[]): Column[] {
  let at = 0;
  return cells.map(({ span = 1 }) => {
    const [first, last] = [columns[at], columns[at + span - 1]];
    if (!first || !last) throw new Error('A row has more cells than its table has columns');
    at += span;
    return { x: first.x, width: last.x + last.width - first.x };
  });
}

const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { gap, pitch }) => sum + gap + pitch, 0);

const setOf = (row: Row, lines: SetRow['lines']): SetRow => ({
  row,
  lines,
  height: Math.max(0, ...lines.map(heightOf)) + 2 * cellPadding.down,
});

/** Breaks the texts of a row into the lines they are drawn as. */
export function setRow(row: Row, columns: readonly Column[]): SetRow {
  const places = across(row.cells, columns);
  const lines = row.cells.map((cell, at) => linesOfCell(cell, places[at] as Column));
  return setOf(row, lines);
}

function linesOfCell({ texts, indent = 0 }: Cell, { width }: Column): Line[] {
  const room = width - 2 * cellPadding.across - indent;
  return texts.flatMap((paragraph, nth) => linesOf(paragraph, room, nth === 0));
}

function linesOf(paragraph: Paragraph, room: number, first: boolean): Line[] {
  const { text, size = sizes.text, weight = 400, gap = 0, joined = false } = paragraph;
  const { lines, widths } = wrapped(text, { width: room, size, weight });
  return lines.map((line, at) => ({
    text: line,
    width: widths[at] ?? 0,
    paragraph,
    gap: at === 0 && !first ? gap : 0,
    pitch: Math.round(size * lineHeight),
    joined: at > 0 || joined,
  }));
}

/**
 * Cuts a row in two so that the first part is no higher than the room there is. What belongs together stays together
 * unless that alone is too high.
 * @param whole whether there is no more room anywhere, so that it has to be cut wherever it can be
 * @returns undefined where nothing of it fits, or not the beginning of every cell
 */
export function cutRow(
  set: SetRow,
  columns: readonly Column[],
  room: number,
  whole: boolean,
): readonly [SetRow, SetRow] | undefined {
  const inside = room - 2 * cellPadding.down;
  const cuts = set.lines.map((lines) => cutAt(lines, inside, whole));
  const isLeft = cuts.map((cut, at) => cut === 0 && (set.lines[at]?.length ?? 0) > 0);
  if (whole ? cuts.every((cut) => cut === 0) : isLeft.some((left) => left)) return undefined;
  const first = set.lines.map((lines, at) => lines.slice(0, cuts[at]));
  const rest = set.lines.map((lines, at) => withoutGap(lines.slice(cuts[at])));
  // What heads the row is said again where the row goes on.
  const cells = set.row.cells.map((cell, at) =>
    rest[at]?.length === 0 ? (set.row.again?.[at] ?? { ...cell, texts: [] }) : cell,
  );
  const places = across(cells, columns);
  const lines = rest.map((own, at) => (own.length > 0 ? own : linesOfCell(cells[at] as Cell, places[at] as Column)));
  return [setOf(set.row, first), setOf({ ...set.row, cells }, lines)];
}

/** How many lines fit; where a cell begins with a paragraph that does not, and it must, as many of its lines as do. */
function cutAt(lines: readonly Line[], room: number, whole: boolean): number {
  let height = 0;
  let fits = 0;
  while (fits < lines.length) {
    const line = lines[fits] as Line;
    height += line.gap + line.pitch;
    if (height > room) break;
    fits += 1;
  }
  if (fits === lines.length) return fits;
  const free = lines.slice(0, fits + 1).findLastIndex(({ joined }) => !joined);
  return free > 0 ? free : whole ? fits : 0;
}

const withoutGap = ([first, ...others]: readonly Line[]): Line[] => (first ? [{ ...first, gap: 0 }, ...others] : []);

const startOf = { start: 0, middle: 0.5, end: 1 } as const;
/** Where a baseline stands below the middle of its line, in sizes of type. */
const baseline = 0.36;

/** Draws a row with its top at `top`. */
export function partOfRow(set: SetRow, table: string, columns: readonly Column[], top: number, rule: string): PageRow {
  const { row, height } = set;
  const places = across(row.cells, columns);
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) throw new Error('A table has columns');
  const right = last.x + last.width;
  const art: Shape[] = [];
  if (row.ground) art.push({ shape: 'rect', x: first.x, y: top, width: right - first.x, height, fill: row.ground });
  art.push(hairline(first.x, right, top + height, rule));
  const cells = row.cells.map((cell, at): PageCell => {
    const { x, width } = places[at] as Column;
    const { indent = 0, anchor = 'start', head = false } = cell;
    const lines = set.lines[at] ?? [];
    const inside = {
      x: x + cellPadding.across,
      y: top + cellPadding.down,
      width: width - 2 * cellPadding.across,
      height: height - 2 * cellPadding.down,
      line: lines[0]?.pitch ?? Math.round(sizes.text * lineHeight),
    };
    if (cell.art) art.push(...cell.art(inside));
    const left = inside.x + indent;
    const box = { x, y: top, width, height };
    return { head, box, texts: textsOf(lines, left + startOf[anchor] * (inside.width - indent), inside.y, anchor) };
  });
  return { part: 'row', table, art, cells };
}

export const hairline = (from: number, to: number, y: number, stroke: string): Shape => ({
  shape: 'path',
  commands: [
    ['M', from, y],
    ['H', to],
  ],
  stroke,
  strokeWidth: 1,
});

/** One text a paragraph, so that its lines are read as one. */
function textsOf(lines: readonly Line[], x: number, top: number, anchor: Anchor): TextShape[] {
  const texts: { paragraph: Paragraph; lines: TextShape['lines'][number][] }[] = [];
  let y = top;
  for (const { text, width, paragraph, gap, pitch } of lines) {
    const { size = sizes.text } = paragraph;
    const line = { text, x, y: y + gap + pitch / 2 + size * baseline, width };
    y += gap + pitch;
    const last = texts.at(-1);
    if (last?.paragraph === paragraph) last.lines.push(line);
    else texts.push({ paragraph, lines: [line] });
  }
  return texts.map(({ paragraph: { size = sizes.text, weight = 400, fill }, lines }) => ({
    shape: 'text',
    lines,
    size,
    weight,
    anchor,
    fill,
  }));
}
