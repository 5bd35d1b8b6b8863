import type { Problem } from '../rules/judge.ts';
import type { Severity } from '../rules/rule.ts';
import { explanationOf, problemSentence } from '../rules/sentence.ts';
import { say } from '../words/words.ts';
import type { Table } from './flow.ts';
import type { Making } from './making.ts';
import { severityMark, waivedMark } from './marks.ts';
import { placeOf } from './places.ts';
import { type Cell, columnsOf, type Paragraph, type Row, said } from './row.ts';
import { body, sizes } from './style.ts';
import type { Voice } from './voice.ts';

const markSize = 6;
const markRoom = 17;
const widths = [84, undefined, 430];

/** Problems that the same sentence is said of, in the order in which they are listed. */
function findingsOf(problems: readonly Problem[], { language }: Voice): (readonly [Problem, ...Problem[]])[] {
  const found = new Map<string, [Problem, ...Problem[]]>();
  for (const problem of problems) {
    const key = `${problem.rule} ${problemSentence(language, problem)}`;
    const known = found.get(key);
    if (known) known.push(problem);
    else found.set(key, [problem]);
  }
  return [...found.values()];
}

/** Problems of one severity, or those that are waived with their reasons: each finding once, with all its places. */
export function findingsTable(name: Severity | 'waived', problems: readonly Problem[], making: Making): Table {
  const { voice, colours } = making;
  const bold = { weight: 700, size: sizes.small, fill: colours.muted } as const;
  const heads = ['pages.rule', 'pages.finding', name === 'waived' ? 'pages.reason' : 'pages.place'] as const;
  return {
    flow: 'table',
    above: 8,
    name,
    columns: columnsOf(body.left, body.width, widths),
    head: {
      ground: colours.band,
      cells: heads.map((word, at) => ({
        head: true,
        texts: said(voice.word(word), bold, colours.muted),
        indent: at === 0 ? markRoom : 0,
      })),
    },
    rows: findingsOf(problems, voice).map((all) => rowOf(name, all, making)),
    rule: colours.rule,
  };
}

function rowOf(name: Severity | 'waived', all: readonly [Problem, ...Problem[]], making: Making): Row {
  const { voice, colours } = making;
  const [problem] = all;
  const rule: Cell = {
    head: true,
    indent: markRoom,
    texts: [{ text: problem.rule, weight: 700, fill: colours.text }],
    art: ({ x, y, line }) =>
      name === 'waived'
        ? waivedMark(x, y + line / 2, markSize, colours)
        : severityMark(name, x, y + line / 2, markSize, colours),
  };
  const sentence = said(
    voice.both((language) => problemSentence(language, problem)),
    { weight: 700, fill: colours.text },
    colours.muted,
  );
  const why = voice.both((language) => {
    const { why, source } = explanationOf(language, problem.rule);
    return `${why} ${say(language, 'problems.source', { source })}`;
  });
  const small = { size: sizes.small, fill: colours.muted };
  const continued = { ...small, text: voice.line('pages.continued') };
  return {
    cells: [
      rule,
      { texts: [...sentence, ...said(why, { ...small, gap: 2, joined: true }, colours.muted)] },
      { texts: all.flatMap((one, at) => placeTexts(one, at === 0, making)) },
    ],
    again: [{ ...rule, texts: [...rule.texts, continued] }, { texts: sentence }, { texts: [] }],
  };
}

function placeTexts(
  { at, waived: reason }: Problem,
  isFirst: boolean,
  { document, voice, colours }: Making,
): Paragraph[] {
  const { name, within } = placeOf(document, at, voice);
  const small = { size: sizes.small, fill: colours.muted, joined: true };
  return [
    ...said(name, { fill: colours.text, gap: isFirst ? 0 : 4 }, colours.muted),
    ...(within ? said(within, small, colours.muted) : []),
    ...(reason === undefined
      ? []
      : [{ text: say(voice.language, 'problems.waivedBecause', { reason }), fill: colours.text, joined: true }]),
  ];
}
