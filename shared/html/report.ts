import { analysed } from '../analysis/figure-rows.ts';
import type { Document } from '../model/document.ts';
import type { Language, RecordId } from '../model/fields.ts';
import { type LaneRole, linesUnder } from '../model/lane.ts';
import { recordName } from '../model/names.ts';
import type { PageKind } from '../model/page-kinds.ts';
import { type Contents, contentsOf } from '../model/queries.ts';
import { mainLanguageOf, type Shown } from '../model/translate.ts';
import { say, type WordKey } from '../words/words.ts';
import { blueprintFacts } from './blueprint-facts.ts';
import { inOneLine, tellerOf } from './facts.ts';
import { type Html, html, nothing, trusted } from './markup.ts';
import { reportBrand } from './report-brand.ts';
import {
  connectorTable,
  failureTable,
  figuresTable,
  markTable,
  metricTable,
  noteTable,
  phaseTables,
  policyTable,
  summaryTable,
  waitTable,
} from './report-tables.ts';
import { languageTag, type Speech, speechOf } from './speech.ts';
import { tableOf } from './table.ts';

export type Reported = {
  readonly document: Document;
  readonly blueprint: RecordId;
  readonly shown: Shown;
  /** The base64 of a PNG of the sheet, and how large the sheet is. */
  readonly picture: { readonly png: string; readonly width: number; readonly height: number };
  /** Which of the pages its reader may see: the register and the figures are among them. */
  readonly kinds: readonly PageKind[];
  /** YYYY-MM-DD. */
  readonly date: string;
};

/** Styles that a word processor keeps: of elements, without nesting and without what only screens know. */
const style = `
@page{size:297mm 210mm;margin:15mm}
@page WordSection1{size:297mm 210mm;mso-page-orientation:landscape;margin:15mm}
div.WordSection1{page:WordSection1}
body,p,th,td,li,caption,h1,h2,h3{font-family:'Noto Sans SC','Microsoft YaHei','PingFang SC',Calibri,Arial,sans-serif;color:#1a2130}
body{font-size:10pt;line-height:1.35}
h1{font-size:26pt;color:#0b3d7a;margin-top:0;margin-bottom:6pt}
h2{font-size:16pt;color:#0b3d7a;margin-top:20pt;margin-bottom:6pt;margin-left:0;border-bottom:1pt solid #0b62c4;page-break-after:avoid}
h3{font-size:12pt;margin-top:12pt;margin-bottom:4pt;margin-left:0;page-break-after:avoid}
p{margin-top:0;margin-bottom:3pt}
p.kind{font-size:12pt;color:#566073}
p.fact{font-size:8.5pt;color:#3b4454;margin-top:1pt;margin-bottom:0}
p.card{margin-top:0;margin-bottom:2pt}
table{border-collapse:collapse;width:100%;margin-top:4pt;margin-bottom:10pt}
caption{page-break-after:avoid;caption-side:top;text-align:left;font-size:9pt;color:#566073}
th,td{text-align:left;vertical-align:top;font-size:9pt}
th.side{font-weight:normal}
tr{page-break-inside:avoid}
thead{display:table-header-group}
img{border:1px solid #d3d8e2}
img.logo{border:none}
span.also{display:block;font-size:8pt;color:#566073}
span.beside{color:#566073;font-weight:normal}
`;

/**
 * The named page is for word processors: browsers take the parts of a table for another page than its caption, and every
 * table would begin on a page of its own, its heading left behind. No word processor reads this rule; it stands last.
 */
const inBrowsers = `@supports (display:grid){div.WordSection1{page:auto}}
`;

/** What an A4 page across leaves room for below a heading, in px: word processors take the size from attributes. */
const room = { width: 1000, height: 540 };

type Section = { readonly id: string; readonly word: WordKey; readonly body: Html };

function sectionsOf({ document, blueprint, picture, kinds }: Reported, speech: Speech): Section[] {
  const contents = contentsOf(document, blueprint);
  const of = kinds.includes('figures') ? analysed(document, blueprint) : undefined;
  const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const caption = inOneLine(
    speech.both((said) => say(said, 'report.sheet.caption', { title: recordName(document, contents.blueprint, said) })),
  );
  const sections: Section[] = [
    { id: 'summary', word: 'report.summary', body: of ? summaryTable(of, contents, speech) : nothing },
    {
      id: 'sheet',
      word: 'report.sheet',
      body: html`<p><img src="data:image/png;base64,${trusted(picture.png)}" width="${width}" height="${height}" alt="${caption}"></p>
<p class="fact">${caption}</p>`,
    },
    { id: 'steps', word: 'report.steps', body: stepsOf(contents, speech) },
    {
      id: 'failures',
      word: 'report.failures',
      body: kinds.includes('failures') ? failureTable(contents, speech) : nothing,
    },
    { id: 'waits', word: 'report.waits', body: waitTable(contents, speech) },
    { id: 'marks', word: 'report.marks', body: markTable(contents, speech) },
    { id: 'policies', word: 'report.policies', body: policyTable(contents, speech) },
    { id: 'metrics', word: 'report.metrics', body: metricTable(contents, speech) },
    { id: 'notes', word: 'report.notes', body: noteTable(contents, speech) },
    { id: 'connectors', word: 'report.connectors', body: connectorTable(contents, speech) },
    { id: 'figures', word: 'report.figures', body: of ? figuresTable(of, speech) : nothing },
    { id: 'legend', word: 'report.legend', body: legendTable(contents, speech) },
  ];
  return sections.filter(({ body }) => body.markup !== '');
}

const stepsOf = (contents: Contents, speech: Speech): Html =>
  html`${contents.phases.map(
    (phase) => html`
<h3>${speech.inline(tellerOf(speech).name(phase))}</h3>
${phaseTables(phase, contents, speech)}`,
  )}`;

/** The roles whose meaning the glossary tells. */
const explained: readonly LaneRole[] = ['evidence', 'customer', 'frontstage', 'technology', 'backstage', 'support'];

/** What the sheet's own words mean, of those that occur on it. */
function legendTable(contents: Contents, speech: Speech): Html {
  const roles = new Set(contents.lanes.map(({ role }) => role));
  const kinds = new Set(contents.connectors.map(({ kind }) => kind));
  const marks = new Set(contents.marks.map(({ kind }) => kind));
  const words: (readonly [WordKey, WordKey])[] = [
    ...explained
      .filter((role) => roles.has(role))
      .map((role) => [`role.${role}`, `term.role.${role}`] as [WordKey, WordKey]),
    ...linesUnder(contents.lanes.map(({ role }) => role)).map(
      ({ kind }) => [`line.${kind}`, `term.line.${kind}`] as const,
    ),
    ...[...kinds].map((kind) => [`connector.${kind}`, `term.connector.${kind}`] as const),
    ...(contents.failures.length > 0 ? [['tag.failure', 'term.tag.failure'] as const] : []),
    ...(contents.waits.length > 0 ? [['tag.wait', 'term.tag.wait'] as const] : []),
    ...(contents.cards.some(({ momentOfTruth }) => momentOfTruth) ? [['tag.moment', 'term.tag.moment'] as const] : []),
    ...(contents.cards.some(({ kind }) => kind === 'decision') ? [['tag.decision', 'term.tag.decision'] as const] : []),
    ...[...marks].map((kind) => [`tag.${kind}`, `term.tag.${kind}`] as const),
    ...(contents.policies.length > 0 ? [['tag.policy', 'term.tag.policy'] as const] : []),
    ...(contents.metrics.length > 0 ? [['tag.metric', 'term.tag.metric'] as const] : []),
  ];
  if (words.length === 0) return nothing;
  return tableOf({
    caption: speech.inline(speech.word('report.legend')),
    heads: [speech.inline(speech.word('report.sign')), speech.inline(speech.word('report.meaning'))],
    rows: words.map(([name, meaning]) => [speech.inline(speech.word(name)), speech.html(speech.word(meaning))]),
    widths: [28, 72],
  });
}

/**
 * A blueprint as a document to read, to print and to open in a word processor: figures, the sheet as a picture, every phase as a table, registers, and
 * what the words mean. Nothing in it runs or asks for anything.
 */
export function reportHtml(reported: Reported): string {
  const { document, blueprint, shown, date } = reported;
  const speech = speechOf(document, shown);
  const contents = contentsOf(document, blueprint);
  const language: Language = shown === 'both' ? mainLanguageOf(document) : shown;
  const title = tellerOf(speech).name(contents.blueprint);
  const sections = sectionsOf(reported, speech);
  const brand = reportBrand(speech);
  const page = html`<!doctype html>
<html lang="${languageTag(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Throughline">
<title>${inOneLine(title)}</title>
<style>${trusted(style + brand.style + inBrowsers)}</style>
</head>
<body>
<div class="WordSection1">
${brand.logo}<p class="kind">${speech.inline(speech.word('report.kind'))}</p>
<h1>${speech.html(title)}</h1>
<table border="0" cellspacing="0" cellpadding="4">
${blueprintFacts(contents.blueprint, speech).map(({ word, value }) => html`<tr valign="top"><th scope="row" width="18%" align="left">${speech.inline(speech.word(word))}</th><td>${speech.html(value)}</td></tr>\n`)}</table>
<p class="fact">${say(language, 'report.made', { date })}</p>
${brand.footer}<h2>${speech.inline(speech.word('report.contents'))}</h2>
<ol>
${sections.map(({ id, word }) => html`<li><a href="#${id}">${speech.inline(speech.word(word))}</a></li>\n`)}</ol>
${sections.map(
  ({ id, word, body }) => html`
<h2 id="${id}">${speech.inline(speech.word(word))}</h2>
${body}`,
)}
${brand.footer}</div>
</body>
</html>
`;
  let tables = 0;
  // Markup alone can be this tag: in a text it would be escaped.
  return page.markup.replace(/<caption>/g, () => `<caption>${say(language, 'report.table', { number: ++tables })} `);
}
