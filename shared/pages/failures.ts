import { pareto, recoveryCoverage, riskLeft } from '../analysis/register.ts';
import { type Priority, priorityOf, residualOf, rpnOf } from '../analysis/risk.ts';
import { find, get } from '../model/document.ts';
import type { Failure, failureTexts } from '../model/failure.ts';
import type { Language } from '../model/fields.ts';
import { recordName } from '../model/names.ts';
import { contentsOf } from '../model/queries.ts';
import { mainLanguageOf, textOf } from '../model/translate.ts';
import { numeral, percent } from '../words/numerals.ts';
import { say } from '../words/words.ts';
import { heading, notice, paragraph, tiles } from './blocks.ts';
import { type Chip, chip } from './chip.ts';
import type { Flow, Table } from './flow.ts';
import type { Making } from './making.ts';
import { paretoBlock } from './pareto.ts';
import { flat } from './places.ts';
import { type Cell, columnsOf, type Paragraph, type Row, said } from './row.ts';
import { scaleTable } from './scales.ts';
import { body, sizes } from './style.ts';

const ranks: { readonly [P in Priority]: number } = { high: 0, medium: 1, low: 2 };
/** Shown for what nobody has said yet. */
const unsaid = '–';
const more = 18;

/** Severity alone may already make it high; while a number is open, low would be a guess. */
export const classOf = (failure: Failure): Priority | undefined => {
  const priority = priorityOf(failure);
  return rpnOf(failure) === undefined && priority === 'low' ? undefined : priority;
};

/** The highest class first, in it the most severe, of these the highest number; those without numbers last. */
function worstFirst(failures: readonly Failure[]): Failure[] {
  const rank = (failure: Failure) => {
    const own = classOf(failure);
    return own === undefined ? 3 : ranks[own];
  };
  return failures.toSorted(
    (a, b) => rank(a) - rank(b) || (b.severity ?? 0) - (a.severity ?? 0) || (rpnOf(b) ?? 0) - (rpnOf(a) ?? 0),
  );
}

/** The failure register of a blueprint: how much risk there is and where, what is done against it, and what is left. */
export function failuresFlow(making: Making): Flow[] {
  const { document, blueprint, voice, colours } = making;
  const { failures } = contentsOf(document, blueprint);
  if (failures.length === 0) {
    const look = { ground: colours.band, ink: colours.text, mark: () => [] };
    return [notice(voice.line('pages.risk.none'), undefined, look, colours)];
  }
  const bars = pareto(failures);
  return [
    summary(failures, making),
    ...(bars.length > 1 ? [paretoBlock(bars, making)] : []),
    register(worstFirst(failures), making),
    heading(voice.line('pages.risk.how'), colours),
    ...(['pages.risk.product', 'pages.risk.class'] as const).map((word, at) => {
      const text = voice.word(word).filter((line) => line !== undefined);
      return paragraph(text.join('\n'), at === 0 ? 4 : 2, 'P', { size: sizes.small, fill: colours.text });
    }),
    scaleTable(making),
  ];
}

function summary(failures: readonly Failure[], { voice, colours }: Making): Flow {
  const count = (priority: Priority) => failures.filter((failure) => classOf(failure) === priority).length;
  const high = failures.filter((failure) => classOf(failure) === 'high');
  const number = (value: number) => numeral(voice.language, value);
  const rated = failures.flatMap((failure) => rpnOf(failure) ?? []);
  const coverage = recoveryCoverage(failures) ?? 0;
  const recovered = { count: Math.round(coverage * failures.length), all: failures.length };
  const left = riskLeft(failures);
  return tiles(
    [
      {
        name: voice.line('pages.risk.count'),
        value: number(failures.length),
        below: voice.line('pages.risk.classes', { high: count('high'), medium: count('medium'), low: count('low') }),
      },
      {
        name: voice.line('figure.priorityHigh'),
        value: number(high.length),
        behind: say(voice.language, 'analysis.ofFailures', { count: number(failures.length) }),
        below: high.length > 0 ? high.map(({ code }) => code).join(' · ') : voice.line('pages.risk.noHigh'),
        alarm: high.length > 0,
      },
      {
        name: voice.line('pages.risk.total'),
        value: number(rated.reduce((sum, rpn) => sum + rpn, 0)),
        below: voice.line('pages.risk.rated', { count: rated.length }),
      },
      {
        name: voice.line('figure.recoveryCoverage'),
        value: percent(voice.language, coverage),
        behind: '%',
        below: voice.line('analysis.canRecover', recovered),
      },
      {
        name: voice.line('pages.risk.left'),
        value: left.reduction === null ? unsaid : number(left.after),
        below:
          left.reduction === null
            ? voice.line('pages.risk.notLeft')
            : voice.line('pages.risk.fell', {
                before: number(left.before),
                percent: percent(voice.language, left.reduction),
              }),
      },
    ],
    more,
    colours,
  );
}

/** Code, failure with its card, cause, effect, three ratings, their product, class, what is done, by whom, how fast, what is left. */
const widths = [30, 144, 102, 102, 28, 28, 28, 60, 64, 118, undefined, 90, 54, 58];

function register(failures: readonly Failure[], making: Making): Table {
  const { voice, colours } = making;
  const bold = { weight: 700, size: sizes.small, fill: colours.muted } as const;
  const heads = [
    ['', 'start'],
    ['pages.risk.failure', 'start'],
    ['pages.risk.cause', 'start'],
    ['pages.risk.effect', 'start'],
    ['analysis.register.severity', 'end'],
    ['analysis.register.occurrence', 'end'],
    ['analysis.register.detection', 'end'],
    ['analysis.register.rpn', 'end'],
    ['analysis.register.priority', 'start'],
    ['pages.risk.prevention', 'start'],
    ['pages.risk.recovery', 'start'],
    ['analysis.register.owner', 'start'],
    ['pages.risk.time', 'end'],
    ['analysis.register.residual', 'end'],
  ] as const;
  return {
    flow: 'table',
    above: more,
    name: 'failures',
    columns: columnsOf(body.left, body.width, widths),
    head: {
      ground: colours.band,
      cells: heads.map(([word, anchor]) => ({
        head: true,
        anchor,
        texts: word === '' ? [] : said(voice.word(word), bold, colours.muted),
      })),
    },
    rows: failures.map((failure) => rowOf(failure, making)),
    rule: colours.rule,
  };
}

const chips: { readonly [P in Priority]: Chip } = { high: 'full', medium: 'tinted', low: 'outlined' };

function rowOf(failure: Failure, making: Making): Row {
  const { document, voice, colours } = making;
  const card = get(document, 'card', failure.card);
  const owner = failure.owner === undefined ? undefined : find(document, 'owner', failure.owner);
  const own = (field: (typeof failureTexts)[number]) => (language: Language) =>
    textOf(failure, field, language, mainLanguageOf(document)).trim();
  const plain = { fill: colours.text };
  const open: Paragraph = { text: unsaid, fill: colours.muted };
  const texts = (text: (language: Language) => string): Paragraph[] => {
    const both = voice.both(text);
    return both[0] === '' ? [open] : said(both, plain, colours.muted);
  };
  const number = (value: number | undefined, bold = false): Cell => ({
    anchor: 'end',
    texts: [
      value === undefined
        ? open
        : { text: numeral(voice.language, value), fill: colours.text, ...(bold && { weight: 700 }) },
    ],
  });
  const where = voice.both((language) =>
    [`${card.code} ${flat(recordName(document, card, language))}`, flat(stepOf(making, failure, language))].join(' · '),
  );
  const authority = voice.both((language) => {
    const text = own('authority')(language);
    return text === '' ? '' : say(language, 'pages.risk.authority', { authority: text });
  });
  const priority = classOf(failure);
  const left = residualOf(failure);
  const small = { size: sizes.small, fill: colours.muted, gap: 2, joined: true };
  const code: Cell = { head: true, texts: [{ text: failure.code, weight: 700, fill: colours.text }] };
  return {
    cells: [
      code,
      {
        texts: [
          ...said(
            voice.both((language) => recordName(document, failure, language)),
            { weight: 700, fill: colours.text },
            colours.muted,
          ),
          ...said(where, small, colours.muted),
        ],
      },
      { texts: texts(own('cause')) },
      { texts: texts(own('effect')) },
      number(failure.severity),
      number(failure.occurrence),
      number(failure.detection),
      number(rpnOf(failure), true),
      priority === undefined
        ? { texts: [open] }
        : chip(say(voice.language, `inspector.risk.${priority}`), chips[priority], colours),
      { texts: texts(own('prevention')) },
      {
        texts: [...texts(own('recovery')), ...(authority[0] === '' ? [] : said(authority, small, colours.muted))],
      },
      { texts: owner ? texts((language) => recordName(document, owner, language)) : [open] },
      {
        anchor: 'end',
        texts: [
          failure.recoveryMinutes === undefined
            ? open
            : { text: minutesOf(failure.recoveryMinutes, voice.language), fill: colours.text },
        ],
      },
      number(left?.rpn),
    ],
    again: [
      { ...code, texts: [...code.texts, { text: '…', fill: colours.muted }] },
      ...Array.from({ length: widths.length - 1 }, (): Cell => ({ texts: [] })),
    ],
  };
}

const minutesOf = (minutes: number, language: Language) =>
  say(language, 'sheet.minutes', { minutes: numeral(language, minutes) });

function stepOf({ document }: Making, failure: Failure, language: Language): string {
  const { step } = get(document, 'card', failure.card);
  return recordName(document, get(document, 'step', step), language);
}
