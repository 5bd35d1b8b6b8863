import { inkOn, mixed, readableOn } from '#shared/layout/contrast.ts';
import type { Spoken } from '#shared/layout/texts.ts';
import { themes } from '#shared/layout/themes.ts';
import type { LaneRole, LineKind } from '#shared/model/lane.ts';
import {
  type Line,
  type LineLook,
  type Matrix,
  type MatrixCell,
  type MatrixRow,
  signs,
} from '#shared/workbook/matrix.ts';
import { type HeightOf, heightsIn, type Said } from './heights.ts';
import type { Cell, Row, Run, Sheet, Spot } from './sheet.ts';
import type { BorderLine, Font, Look, Typeface } from './styles.ts';

const { palette } = themes.light;
const rgb = (colour: string): string => colour.slice(1);
const ink = rgb(palette.ink.text);
const muted = rgb(palette.ink.muted);
const white = 'ffffff';
/** What phases stand on where the project has no colour of its own. */
const phaseColour = '#27364f';
const grid: BorderLine = { style: 'thin', colour: rgb(palette.grid) };

const laneWidth = 22;
const stepWidth = 25;
/** How many columns of steps still read well side by side on one page. */
const stepsAcross = 10;

const fonts: { readonly [look in LineLook]: Font } = {
  main: { size: 10, colour: ink },
  second: { size: 9, colour: muted },
  small: { size: 8, colour: muted },
  moment: { size: 8, colour: rgb(palette.tag.moment.fill), bold: true },
  decision: { size: 8, colour: rgb(palette.tag.decision.fill), bold: true },
  failure: { size: 8, colour: rgb(palette.tag.failure.fill), bold: true },
  wait: { size: 8, colour: rgb(palette.tag.wait.fill), bold: true },
  mark: { size: 8, colour: rgb(palette.tag.pain.fill) },
};

const lines: { readonly [kind in LineKind]: BorderLine['style'] } = {
  interaction: 'medium',
  visibility: 'mediumDashed',
  internal: 'mediumDashDot',
};

const runsOf = (parts: readonly { readonly text: string; readonly font: Font }[]): Run[] =>
  parts.map(({ text, font }, index) => ({ font, text: index === 0 ? text : `\n${text}` }));

const saidBy = (parts: readonly { readonly text: string; readonly font: Font }[]): Said[] =>
  parts.map(({ text, font }) => ({ text, size: font.size, bold: font.bold === true }));

const partsOf = (texts: readonly Line[]) => texts.map(({ text, look }) => ({ text, font: fonts[look] }));

const spokenParts = ([text, second]: Spoken, font: Font) => [
  { text, font },
  ...(second && second !== text ? [{ text: second, font: { ...font, size: font.size - 1, bold: false } }] : []),
];

function cardLook({ colour }: MatrixCell, role: LaneRole): Look {
  const { accent, tint } = palette.lane[role];
  const own = colour && palette.colour[colour];
  const border: BorderLine = { style: 'thin', colour: rgb(mixed(tint, own?.accent ?? accent, 0.45)) };
  return {
    font: fonts.main,
    fill: own ? rgb(own.tint) : white,
    borders: { left: border, right: border, top: border, bottom: border },
    indent: 1,
  };
}

function cellOf(cell: MatrixCell, role: LaneRole): Cell {
  const { tint } = palette.lane[role];
  const fill = rgb(tint);
  if (cell.card) return { look: cardLook(cell, role), value: runsOf(partsOf(cell.lines)) };
  const between: BorderLine = { style: 'hair', colour: rgb(palette.grid) };
  const look: Look = {
    font: fonts.main,
    fill,
    borders: { left: between, right: between },
    indent: 1,
  };
  if (cell.lines.length === 0) return { look };
  if (cell.emotion === undefined) return { look, value: runsOf(partsOf(cell.lines)) };
  const mood = cell.emotion > 0 ? palette.mood.good : cell.emotion < 0 ? palette.mood.bad : palette.mood.even;
  const [first, ...rest] = partsOf(cell.lines);
  const large = first ? [{ ...first, font: { size: 12, colour: rgb(mood), bold: true } }] : [];
  return { look: { ...look, across: 'center', indent: 0 }, value: runsOf([...large, ...rest]) };
}

/** The rows of a lane: its name down their left, the stacks of its cards from the top. */
function laneRows(row: MatrixRow & { is: 'lane' }, heightOf: HeightOf): Row[] {
  const { accent, tint } = palette.lane[row.role];
  const edge: BorderLine = { style: 'medium', colour: rgb(accent) };
  const look: Look = {
    font: { size: 10, colour: rgb(accent), bold: true },
    fill: rgb(mixed(tint, accent, 0.12)),
    borders: { left: edge },
    indent: 1,
  };
  const name = spokenParts(row.name, look.font);
  const ownHeight = heightOf(saidBy(name), laneWidth - 3) / row.rows.length;
  return row.rows.map((cells, index) => {
    const heights = cells.map(({ lines }) => (lines.length === 0 ? 0 : heightOf(saidBy(partsOf(lines)), stepWidth)));
    return {
      height: Math.max(row.rows.length > 1 ? 26 : 34, ownHeight, ...heights),
      cells: [index === 0 ? { look, value: runsOf(name) } : { look }, ...cells.map((cell) => cellOf(cell, row.role))],
    };
  });
}

/** A line between lanes: its name at the left, and ruled all the way. */
function lineRow({ line, name }: MatrixRow & { is: 'line' }, columns: number): Row {
  const colour = rgb(palette.line[line]);
  const rule: BorderLine = { style: lines[line], colour };
  const look: Look = {
    font: { size: 8, colour, bold: true },
    borders: { bottom: rule },
    down: 'bottom',
    oneLine: true,
  };
  return {
    height: 17,
    cells: Array.from({ length: columns }, (_, column) => (column === 0 ? { look, value: name } : { look })),
  };
}

export type MatrixWords = {
  readonly sheet: string;
  readonly corner: string;
  readonly phase: string;
  /** What the signs on cards mean, and how the workbook is changed. */
  readonly legend: readonly { readonly look: keyof typeof signs; readonly text: string }[];
  readonly hint: string;
  readonly footer: string;
  /** The colour of the title and of the phases, `#rrggbb`. */
  readonly colour: string | undefined;
};

/** The sheet that is seen first: the whole blueprint as one table, in the colours of its lanes. */
export function matrixSheet(matrix: Matrix, words: MatrixWords, typeface: Typeface): Sheet {
  const heightOf = heightsIn(typeface);
  const { steps } = matrix;
  const columns = 1 + Math.max(1, steps.length);
  const last = columns - 1;
  const rows: Row[] = [];
  const merges: { from: Spot; to: Spot }[] = [];
  const merge = (from: Spot, to: Spot) => {
    if (from.row !== to.row || from.column !== to.column) merges.push({ from, to });
  };
  const across = (height: number, cell: Cell) => {
    const row = rows.length;
    merge({ row, column: 0 }, { row, column: last });
    rows.push({ height, cells: Array.from({ length: columns }, (_, at) => (at === 0 ? cell : { look: cell.look })) });
  };
  const whole = laneWidth + stepWidth * Math.min(last, 6);

  const titleInk = words.colour === undefined ? ink : rgb(readableOn(palette.sheet, words.colour));
  const title = spokenParts(matrix.title, { size: 18, colour: titleInk, bold: true }).map((part, at) =>
    at === 0 ? part : { ...part, font: { size: 12, colour: muted } },
  );
  across(heightOf(saidBy(title), whole), {
    look: { font: { size: 18, colour: ink, bold: true } },
    value: runsOf(title),
  });
  const facts = matrix.facts.flatMap(({ name, value }, at): Run[] => [
    { text: `${at === 0 ? '' : '     '}${name}  `, font: { size: 9, colour: muted } },
    { text: value.replace(/\s*\n\s*/g, ' '), font: { size: 9, colour: ink, bold: true } },
  ]);
  if (facts.length > 0) {
    const text = facts.map((run) => run.text).join('');
    across(heightOf([{ text, size: 9, bold: true }], whole) + 4, {
      look: { font: { size: 9, colour: ink }, across: 'left', down: 'top' },
      value: facts,
    });
  }
  rows.push(phaseRow(matrix, words, { row: rows.length, merge, heightOf }));
  rows.push(stepRow(matrix, words, heightOf));
  const heads = rows.length;
  for (const row of matrix.rows) {
    if (row.is === 'line') {
      // The cards below have borders of their own, which would run into the line.
      rows.push(lineRow(row, columns), { height: 4, cells: [] });
      continue;
    }
    const from = { row: rows.length, column: 0 };
    rows.push(...laneRows(row, heightOf));
    merge(from, { row: rows.length - 1, column: 0 });
  }
  const bottom: BorderLine = { ...grid };
  rows.push({
    height: 8,
    cells: Array.from({ length: columns }, () => ({ look: { font: fonts.small, borders: { top: bottom } } })),
  });
  const legend = words.legend.flatMap(({ look, text }, at): Run[] => [
    { text: `${at === 0 ? '' : '      '}${signs[look]} ${text}`, font: fonts[look] },
  ]);
  const look: Look = { font: fonts.small };
  across(16, { look, value: legend });
  across(heightOf([{ text: words.hint, size: 8 }], whole), { look, value: [{ text: words.hint, font: fonts.small }] });
  return {
    name: words.sheet,
    columns: Array.from({ length: columns }, (_, at) => ({ width: at === 0 ? laneWidth : stepWidth })),
    rows,
    merges,
    frozen: { row: heads, column: 1 },
    repeated: { rows: [heads - 2, heads - 1], columns: [0, 0] },
    paper: 'A3',
    pagesAcross: Math.max(1, Math.ceil(steps.length / stepsAcross)),
    grid: false,
    tab: rgb(words.colour ?? phaseColour),
    footer: words.footer,
  };
}

function phaseRow(
  { phases }: Matrix,
  { phase, colour = phaseColour }: MatrixWords,
  { row, merge, heightOf }: { row: number; merge: (from: Spot, to: Spot) => void; heightOf: HeightOf },
): Row {
  const edge: BorderLine = { style: 'medium', colour: white };
  const look: Look = {
    font: { size: 11, colour: rgb(inkOn(colour)), bold: true },
    fill: rgb(colour),
    borders: { left: edge, right: edge },
    across: 'center',
  };
  const cells: Cell[] = [
    { look: { ...look, font: { size: 9, colour: rgb(inkOn(colour)) }, across: 'left', indent: 1 }, value: phase },
  ];
  let height = 22;
  for (const { name, steps } of phases) {
    if (steps === 0) continue;
    const parts = spokenParts(name, look.font);
    height = Math.max(height, heightOf(saidBy(parts), stepWidth * steps));
    merge({ row, column: cells.length }, { row, column: cells.length + steps - 1 });
    for (let at = 0; at < steps; at += 1) cells.push(at === 0 ? { look, value: runsOf(parts) } : { look });
  }
  return { height, cells };
}

function stepRow({ steps }: Matrix, { corner }: MatrixWords, heightOf: HeightOf): Row {
  const edge: BorderLine = { style: 'medium', colour: white };
  const look: Look = {
    font: { size: 10, colour: ink, bold: true },
    fill: 'dfe6f0',
    borders: { left: edge, right: edge, top: edge },
    across: 'center',
  };
  const parts = steps.map((step) => spokenParts(step, look.font));
  return {
    height: Math.max(26, ...parts.map((part) => heightOf(saidBy(part), stepWidth))),
    cells: [
      { look: { ...look, font: { size: 9, colour: muted }, across: 'left', indent: 1 }, value: corner },
      ...parts.map((part) => ({ look, value: runsOf(part) })),
    ],
  };
}
