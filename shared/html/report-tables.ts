import {
  type Analysed,
  amountOf,
  codesOf,
  type FigureGroup,
  figureGroups,
  shownAmount,
} from '../analysis/figure-rows.ts';
import { figureTiles } from '../analysis/figure-tiles.ts';
import { pathTime } from '../analysis/path-time.ts';
import { priorityOf, rpnOf } from '../analysis/risk.ts';
import type { Spoken } from '../layout/texts.ts';
import type { Card } from '../model/card.ts';
import { find, get } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { hasFlow } from '../model/lane.ts';
import { recordName } from '../model/names.ts';
import type { Phase } from '../model/phase.ts';
import { type Contents, cardsOfCell, stepsOfPhase } from '../model/queries.ts';
import type { Step } from '../model/step.ts';
import { numeral } from '../words/numerals.ts';
import { say, type WordKey } from '../words/words.ts';
import {
  cardFacts,
  type Fact,
  failureFacts,
  inOneLine,
  markFacts,
  metricFacts,
  placeOfCard,
  policyFacts,
  signsOf,
  stepFacts,
  tellerOf,
  waitFacts,
} from './facts.ts';
import { type Html, html, nothing } from './markup.ts';
import type { Speech } from './speech.ts';
import { type ReportTable, tableOf } from './table.ts';

const empty: Html = html`–`;
const wordOf = (word: WordKey, speech: Speech) => speech.inline(speech.word(word));
const textOr = (text: Spoken | undefined, speech: Speech) =>
  text === undefined || text[0] === '' ? empty : speech.html(text);
const factOf = (facts: readonly Fact[], word: WordKey) => facts.find((fact) => fact.word === word)?.value;

/** Facts as one cell: each on a line of its own. */
const linesOf = (facts: readonly Fact[], speech: Speech): Html =>
  html`${facts.map(({ word, value }) => html`<p class="fact"><b>${wordOf(word, speech)}:</b> ${speech.html(value)}</p>`)}`;

/** Where something stands: its card with its place, or its step. */
function placeOf({ card, step }: { card?: RecordId | undefined; step?: RecordId | undefined }, speech: Speech): Html {
  const { document } = speech;
  const { name } = tellerOf(speech);
  if (card !== undefined) {
    const rec = get(document, 'card', card);
    return html`${rec.code} ${speech.html(name(rec))}<p class="fact">${inOneLine(placeOfCard(rec, speech))}</p>`;
  }
  const rec = step === undefined ? undefined : find(document, 'step', step);
  return rec ? html`${rec.code} ${speech.html(name(rec))}` : empty;
}

const titled = (
  word: WordKey,
  heads: readonly WordKey[],
  rows: ReportTable['rows'],
  speech: Speech,
  widths?: readonly number[],
) =>
  rows.length === 0
    ? nothing
    : tableOf({
        caption: wordOf(word, speech),
        heads: heads.map((head) => wordOf(head, speech)),
        rows,
        ...(widths && { widths }),
      });

/** Large figures, and what stands behind each. */
export function summaryTable(of: Analysed, contents: Contents, speech: Speech): Html {
  const rows = figureTiles(of, pathTime(contents), contents, speech.language).map(({ name, value, behind, below }) => [
    wordOf(`figure.${name}`, speech),
    html`<b>${value}</b> ${behind}`,
    html`${below}`,
  ]);
  return titled('report.summary', ['report.figure', 'report.value', 'report.meaning'], rows, speech, [40, 20, 40]);
}

/** Every figure with how it comes about, group by group. */
export function figuresTable(of: Analysed, speech: Speech): Html {
  const groups = Object.keys(figureGroups) as FigureGroup[];
  const rows = groups.flatMap((group) =>
    figureGroups[group].map((name) => {
      const [value, unit] = shownAmount(amountOf(of, name), name, speech.language);
      const codes = codesOf(of, name);
      return [
        wordOf(`figure.${name}`, speech),
        wordOf(`analysis.group.${group}`, speech),
        html`<b>${`${value} ${unit}`.trim()}</b>`,
        html`${codes.length > 0 ? html`<p class="fact">${codes.join(' · ')}</p>` : nothing}${speech.html(speech.both((language) => say(language, `figure.${name}.how`)))}`,
      ];
    }),
  );
  const heads = ['report.figure', 'report.kindOf', 'report.value', 'report.meaning'] as const;
  return titled('report.figures', heads, rows, speech, [30, 12, 14, 44]);
}

/** More steps than this side by side cannot be read on a page. */
const stepsAcross = 5;

function cardCell(card: Card, speech: Speech): Html {
  const signs = signsOf(card);
  return html`<p class="card"><b>${card.code}</b> ${speech.html(tellerOf(speech).name(card))}${signs.length > 0 ? html` <i>(${inOneLine([signs.map((word) => inOneLine(speech.word(word))).join(' · '), undefined])})</i>` : nothing}</p>${linesOf(cardFacts(card, speech), speech)}`;
}

/** A phase as people know it from the sheet: lanes down, steps across; in pieces where it has many steps. */
export function phaseTables(phase: Phase, { lanes }: Contents, speech: Speech): Html {
  const { document } = speech;
  const { name } = tellerOf(speech);
  const steps = stepsOfPhase(document, phase.id);
  const pieces: Step[][] = [];
  for (let at = 0; at < steps.length; at += stepsAcross) pieces.push(steps.slice(at, at + stepsAcross));
  return html`${pieces.map((piece) => {
    const [first, last] = [piece[0]?.code ?? '', piece.at(-1)?.code ?? ''];
    const word = piece.length > 1 ? 'report.stepsOf' : 'report.stepOf';
    const caption = speech.both((language) =>
      say(language, word, { phase: recordName(document, phase, language), first, last }),
    );
    const flowing = lanes.filter(({ role }) => hasFlow(role));
    const facts = piece.map((step) => stepFacts(step, speech));
    const rows = flowing.map((lane) => [
      speech.html(name(lane)),
      ...piece.map((step) => html`${cardsOfCell(document, step.id, lane.id).map((card) => cardCell(card, speech))}`),
    ]);
    return tableOf({
      caption: speech.inline(caption),
      heads: [wordOf('report.lane', speech), ...piece.map((step) => html`${step.code} ${speech.html(name(step))}`)],
      rows: facts.some((each) => each.length > 0)
        ? [...rows, [wordOf('report.more', speech), ...facts.map((each) => linesOf(each, speech))]]
        : rows,
      widths: [14, ...piece.map(() => Math.floor(86 / piece.length))],
    });
  })}`;
}

/** What the register says of a failure below what is done against it. */
const beside: ReadonlySet<WordKey> = new Set([
  'inspector.failure.authority',
  'inspector.failure.script',
  'inspector.owner',
  'inspector.failure.residual',
]);

export function failureTable({ failures }: Contents, speech: Speech): Html {
  const { text, name } = tellerOf(speech);
  const number = (value: number | undefined) =>
    value === undefined ? empty : html`${numeral(speech.language, value)}`;
  const rank = { high: 0, medium: 1, low: 2 };
  const worst = failures.toSorted(
    (a, b) => rank[priorityOf(a)] - rank[priorityOf(b)] || (rpnOf(b) ?? 0) - (rpnOf(a) ?? 0),
  );
  const rows = worst.map((failure) => {
    const own = (field: string) => textOr(text(failure, field), speech);
    const more = failureFacts(failure, speech).filter(({ word }) => beside.has(word));
    const { recoveryMinutes } = failure;
    return [
      html`${failure.code}`,
      html`<b>${speech.html(name(failure))}</b><p class="fact">${placeOf(failure, speech)}</p>`,
      own('cause'),
      own('effect'),
      number(failure.severity),
      number(failure.occurrence),
      number(failure.detection),
      html`<b>${number(rpnOf(failure))}</b>${rpnOf(failure) === undefined ? nothing : html`<p class="fact">${wordOf(`inspector.risk.${priorityOf(failure)}`, speech)}</p>`}`,
      own('prevention'),
      html`${own('recovery')}${recoveryMinutes === undefined ? nothing : html` (${say(speech.language, 'sheet.minutes', { minutes: numeral(speech.language, recoveryMinutes) })})`}${linesOf(more, speech)}`,
    ];
  });
  const heads = [
    'report.code',
    'pages.risk.failure',
    'pages.risk.cause',
    'pages.risk.effect',
    'analysis.register.severity',
    'analysis.register.occurrence',
    'analysis.register.detection',
    'analysis.register.rpn',
    'pages.risk.prevention',
    'pages.risk.recovery',
  ] as const;
  return titled('report.failures', heads, rows, speech, [5, 18, 14, 14, 4, 4, 4, 8, 14, 15]);
}

export function waitTable({ waits }: Contents, speech: Speech): Html {
  const rows = waits.map((wait) => {
    const facts = waitFacts(wait, speech);
    const of = (word: WordKey) => textOr(factOf(facts, word), speech);
    return [
      html`${wait.code}`,
      placeOf(wait, speech),
      of('html.wait.typical'),
      of('html.wait.peak'),
      of('html.wait.standard'),
      of('inspector.wait.easing'),
    ];
  });
  const heads = [
    'report.code',
    'report.where',
    'html.wait.typical',
    'html.wait.peak',
    'html.wait.standard',
    'inspector.wait.easing',
  ] as const;
  return titled('report.waits', heads, rows, speech, [6, 34, 12, 12, 12, 24]);
}

export function markTable({ marks }: Contents, speech: Speech): Html {
  const rows = marks.map((mark) => [
    html`${mark.code}`,
    wordOf(`tag.${mark.kind}`, speech),
    html`${textOr(tellerOf(speech).text(mark, 'text'), speech)}${linesOf(markFacts(mark, speech), speech)}`,
    placeOf(mark, speech),
  ]);
  return titled(
    'report.marks',
    ['report.code', 'report.kindOf', 'report.what', 'report.where'],
    rows,
    speech,
    [6, 16, 44, 34],
  );
}

export function policyTable({ policies }: Contents, speech: Speech): Html {
  const rows = policies.map((policy) => [
    html`${policy.code}`,
    html`${textOr(tellerOf(speech).text(policy, 'text'), speech)}${linesOf(policyFacts(policy, speech), speech)}`,
    placeOf(policy, speech),
  ]);
  return titled('report.policies', ['report.code', 'report.what', 'report.where'], rows, speech, [6, 54, 40]);
}

export function metricTable({ metrics }: Contents, speech: Speech): Html {
  const rows = metrics.map((metric) => {
    const facts = metricFacts(metric, speech);
    const of = (word: WordKey) => textOr(factOf(facts, word), speech);
    return [
      html`${metric.code}`,
      textOr(tellerOf(speech).text(metric, 'name'), speech),
      of('inspector.metric.value'),
      of('inspector.metric.target'),
      of('inspector.metric.date'),
      placeOf(metric, speech),
    ];
  });
  const heads = [
    'report.code',
    'inspector.metric.name',
    'inspector.metric.value',
    'inspector.metric.target',
    'inspector.metric.date',
    'report.where',
  ] as const;
  return titled('report.metrics', heads, rows, speech, [6, 28, 14, 14, 12, 26]);
}

export function noteTable({ notes, lanes }: Contents, speech: Speech): Html {
  const { name, text } = tellerOf(speech);
  const rows = notes.map((note) => {
    const lane = lanes.find(({ id }) => id === note.lane);
    const place =
      note.card !== undefined || note.step !== undefined
        ? html`${placeOf(note, speech)}${lane ? html`<p class="fact">${speech.inline(name(lane))}</p>` : nothing}`
        : lane
          ? speech.html(name(lane))
          : wordOf('sheet.notes.blueprint', speech);
    return [html`${note.code}`, textOr(text(note, 'text'), speech), place];
  });
  return titled('report.notes', ['report.code', 'report.what', 'report.where'], rows, speech, [6, 54, 40]);
}

export function connectorTable({ connectors }: Contents, speech: Speech): Html {
  const { document } = speech;
  const { text, name } = tellerOf(speech);
  const end = (id: RecordId) => {
    const card = get(document, 'card', id);
    return html`${card.code} ${speech.html(name(card))}`;
  };
  const rows = connectors.map((connector) => [
    html`${connector.code}`,
    wordOf(`connector.${connector.kind}`, speech),
    end(connector.from),
    end(connector.to),
    textOr(text(connector, 'label'), speech),
  ]);
  const heads = ['report.code', 'report.kindOf', 'inspector.from', 'inspector.to', 'inspector.label'] as const;
  return titled('report.connectors', heads, rows, speech, [6, 14, 34, 34, 12]);
}
