import type { Analysed } from '../analysis/figure-rows.ts';
import { pathTime } from '../analysis/path-time.ts';
import { type Bar, rulerOf } from '../analysis/ruler.ts';
import type { Shape } from '../layout/shape.ts';
import { get } from '../model/document.ts';
import type { Language } from '../model/fields.ts';
import { recordName } from '../model/names.ts';
import { contentsOf } from '../model/queries.ts';
import { numeral } from '../words/numerals.ts';
import { say } from '../words/words.ts';
import { heading, linesOf, paragraph, textAt } from './blocks.ts';
import type { Block, Flow } from './flow.ts';
import type { Making } from './making.ts';
import { severityMark } from './marks.ts';
import { type Cell, columnsOf, type Row, said } from './row.ts';
import { body, type PageColours, sizes } from './style.ts';

const columns = ['customer', 'wait', 'peak', 'standard'] as const;
type Part = (typeof columns)[number];
const widths = [250, undefined, ...columns.map(() => 66)];
const thick = 10;

/** The steps of the customer's way one behind the other on a ruler of minutes: what they do, how long they wait. */
export function timeFlow(of: Analysed, making: Making): Flow[] {
  const { document, blueprint, voice, colours } = making;
  const path = pathTime(contentsOf(document, blueprint));
  const ruler = rulerOf(path);
  const title = heading(voice.line('analysis.time'), colours);
  const muted = { size: sizes.small, fill: colours.muted };
  if (ruler.end === 0) return [title, paragraph(voice.line('analysis.time.none'), 4, 'P', muted)];
  const leftOut = path.steps.reduce((sum, step) => sum + step.leftOut.length, 0);
  const notes = voice.both((language) =>
    [
      leftOut > 0 ? say(language, 'analysis.time.leftOut', { count: leftOut }) : '',
      path.loops.length > 0 ? say(language, 'analysis.time.loops', { count: path.loops.length }) : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
  const lead = (language: Language) =>
    say(language, 'analysis.time.summary', {
      lead: numeral(language, path.leadTypical),
      peak: numeral(language, path.leadPeak),
    });
  const bold = { weight: 700, size: sizes.small, fill: colours.muted } as const;
  const numbers = (values: readonly (number | undefined)[], weight: 400 | 700): Cell[] =>
    values.map((value) => ({
      anchor: 'end',
      texts: value === undefined ? [] : [{ text: shown(value), fill: colours.text, weight }],
    }));
  const shown = (value: number) => (value === 0 ? '–' : numeral(voice.language, value));
  const along = (x: number, width: number) => (minute: number) => x + (width * minute) / ruler.end;

  const rows = ruler.bars.map((bar, at): Row => {
    const { time } = bar;
    const over = time.breaches.length > 0;
    const name = voice.both(
      (language) => `${at + 1}  ${recordName(document, get(document, 'step', time.step), language)}`,
    );
    const aside =
      time.leftOut.length > 0 ? voice.word('analysis.time.leftOutHere', { count: time.leftOut.length }) : undefined;
    const minutes = numbers([time.customer, time.typical, time.peak, time.standard], 400);
    const wait = minutes[1];
    if (over && wait) {
      minutes[1] = {
        ...wait,
        texts: wait.texts.map((text) => ({ ...text, weight: 700, fill: colours.bad })),
        art: ({ x, y, line }) => severityMark('warning', x + 6, y + line / 2, 5, colours),
      };
    }
    return {
      cells: [
        {
          head: true,
          texts: [
            ...said(name, { fill: colours.text }, colours.muted),
            ...(aside ? said(aside, { ...muted, joined: true }, colours.muted) : []),
          ],
        },
        {
          texts: [],
          art: ({ x, y, width, height }) =>
            barShapes(bar, ruler.ticks, along(x, width), { top: y - 5, height: height + 10 }, colours),
        },
        ...minutes,
      ],
    };
  });
  const sum: Row = {
    ground: colours.band,
    cells: [
      { head: true, texts: said(voice.word('analysis.time.all'), { weight: 700, fill: colours.text }, colours.muted) },
      { texts: said(voice.both(lead), { fill: colours.text }, colours.muted) },
      ...numbers([of.customerMinutes, of.waitTypicalMinutes, of.waitPeakMinutes, undefined], 700),
    ],
  };
  return [
    title,
    keyBlock(making),
    {
      flow: 'table',
      above: 8,
      name: 'time',
      columns: columnsOf(body.left, body.width, widths),
      head: {
        ground: colours.band,
        cells: [
          { head: true, texts: said(voice.word('analysis.time.step'), bold, colours.muted) },
          {
            head: true,
            texts: [],
            art: ({ x, y, width }) => ticksOf(ruler.ticks, along(x, width), y, making),
          },
          ...columns.map(
            (column): Cell => ({
              head: true,
              anchor: 'end',
              texts: said(voice.word(`analysis.time.${column}`), bold, colours.muted),
            }),
          ),
        ],
      },
      // What all take together does not stand alone on a page.
      rows: [...rows.slice(0, -1), ...rows.slice(-1).map((row) => ({ ...row, withNext: true })), sum],
      rule: colours.rule,
    },
    ...(notes[0] === '' ? [] : [paragraph(notes.filter((note) => note !== undefined).join('\n'), 6, 'P', muted)]),
  ];
}

/** A part of a bar: what the customer does is dark, a wait light in a border, a peak hatched, a standard a stroke. */
function barPart(part: Part, from: number, to: number, middle: number, colours: PageColours): Shape[] {
  const box = { x: from, y: middle - thick / 2, width: Math.max(to - from, 1), height: thick };
  switch (part) {
    case 'customer':
      return [{ shape: 'rect', ...box, fill: colours.hint }];
    case 'wait':
      return [{ shape: 'rect', ...box, fill: colours.waiting, stroke: colours.doubt, strokeWidth: 1 }];
    case 'peak':
      return [{ shape: 'rect', ...box, y: middle - 2, height: 4, stroke: colours.doubt, strokeWidth: 1, dash: [2, 2] }];
    case 'standard':
      return [
        { shape: 'rect', x: from - 1, y: middle - thick / 2 - 4, width: 2, height: thick + 8, fill: colours.text },
      ];
  }
}

function barShapes(
  { start, wait, end, peak, standard }: Bar,
  ticks: readonly number[],
  x: (minute: number) => number,
  row: { top: number; height: number },
  colours: PageColours,
): Shape[] {
  const middle = row.top + row.height / 2;
  return [
    ...ticks.map(
      (tick): Shape => ({
        shape: 'path',
        commands: [
          ['M', x(tick), row.top],
          ['V', row.top + row.height],
        ],
        stroke: colours.rule,
        strokeWidth: 1,
      }),
    ),
    ...(peak === undefined ? [] : barPart('peak', x(end), x(peak), middle, colours)),
    ...(wait > start ? barPart('customer', x(start), x(wait), middle, colours) : []),
    ...(end > wait ? barPart('wait', x(wait), x(end), middle, colours) : []),
    ...(standard === undefined ? [] : barPart('standard', x(standard), x(standard), middle, colours)),
  ];
}

/** The minutes along the ruler, in the head above it. */
const ticksOf = (ticks: readonly number[], x: (minute: number) => number, y: number, { voice, colours }: Making) =>
  ticks.map((tick) => {
    const style = { size: sizes.small, fill: colours.muted };
    return textAt(linesOf(numeral(voice.language, tick), 80, style), x(tick), y, style);
  });

const sample = 26;

/** What the parts of a bar are. */
function keyBlock({ voice, colours }: Making): Block {
  const style = { size: sizes.small, fill: colours.muted };
  return {
    flow: 'block',
    above: 4,
    height: 16,
    withNext: true,
    parts: (top) => {
      let x = body.left;
      return columns.flatMap((column) => {
        const text = linesOf(voice.line(`analysis.time.${column}`), 200, style);
        const shapes = barPart(column, column === 'standard' ? x + sample / 2 : x, x + sample, top + 8, colours);
        const at = x + sample + 6;
        x = at + (text.widths[0] ?? 0) + 20;
        return [
          { part: 'art', shapes },
          { part: 'text', as: 'P', text: textAt(text, at, top + 1, style) },
        ] as const;
      });
    },
  };
}
