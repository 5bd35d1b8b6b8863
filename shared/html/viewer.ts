import { titleOf, writeSvg } from '../export/svg.ts';
import type { Scene } from '../layout/scene.ts';
import type { Document } from '../model/document.ts';
import type { Language, RecordId } from '../model/fields.ts';
import { contentsOf } from '../model/queries.ts';
import { mainLanguageOf, type Shown } from '../model/translate.ts';
import { say, type WordKey } from '../words/words.ts';
import { inOneLine, tellerOf } from './facts.ts';
import { type Html, html, joined, nothing, trusted } from './markup.ts';
import { outlineOf } from './outline.ts';
import { languageTag, type Speech, speechOf } from './speech.ts';
import parts from './viewer-parts.json' with { type: 'json' };

/** One language of the viewer: its sheet, and the language of what stands around it. */
export type ViewerSheet = { readonly shown: Shown; readonly scene: Scene };

/** What a viewer shows. */
export type Viewed = {
  readonly document: Document;
  readonly blueprint: RecordId;
  /** The first is shown when the file is opened; the reader changes between them. */
  readonly sheets: readonly [ViewerSheet, ...ViewerSheet[]];
};

/** All that a reader can see, without the fonts: what those must have is known only then. */
export type ViewerPage = {
  readonly body: Html;
  readonly title: string;
  readonly language: Language;
  /** What is said in attributes and shown by the browser. */
  readonly spoken: string;
  /** The style of the paper: a page the size of the largest sheet. */
  readonly paper: string;
};

/** The words of the bar in the language of the sheet; with both, in the project's own. */
function barOf(speech: Speech, blueprint: RecordId, sheets: readonly ViewerSheet[], title: string): Html {
  const { language, document } = speech;
  const word = (key: WordKey) => say(language, key);
  const { phases } = contentsOf(document, blueprint);
  const button = (deed: string, label: WordKey, sign: string, keys?: string) => html`
<button type="button" data-deed="${deed}" title="${word(label)}" aria-label="${word(label)}"${keys === undefined ? nothing : html` aria-keyshortcuts="${keys}"`}>${sign}</button>`;
  return html`
<header class="bar">
<h1 class="name">${title}</h1>
<div class="search" role="search">
<input type="search" data-place="search" autocomplete="off" spellcheck="false" placeholder="${word('html.search')}" aria-label="${word('html.search.hint')}" aria-keyshortcuts="/">
<div class="found" data-place="found" hidden><p role="status" data-place="count" data-none="${word('html.search.none')}" data-some="${say(language, 'html.search.found', { count: '#' })}"></p><ol data-place="results"></ol></div>
</div>
<select data-place="phases" aria-label="${word('html.goTo')}">
<option value="">${word('html.wholeSheet')}</option>
${phases.map((phase) => html`<option value="${phase.code}">${inOneLine(tellerOf(speech).name(phase))}</option>`)}
</select>
<div class="group" role="group" aria-label="${word('html.keys.zoom')}">
${button('out', 'html.zoomOut', '−', '-')}
<button type="button" data-deed="reset" title="${word('html.zoomReset')}" aria-keyshortcuts="1">100%</button>
${button('in', 'html.zoomIn', '+', '+')}
${button('fit', 'html.fit.hint', word('html.fit'), '0')}
</div>
<button type="button" data-deed="legend" aria-expanded="false">${word('html.legend')}</button>
<button type="button" data-deed="outline" aria-pressed="false">${word('html.outline')}</button>
${sheets.length < 2 ? nothing : languageSwitch(sheets, speech)}
</header>`;
}

const languageSwitch = (sheets: readonly ViewerSheet[], { shown, language }: Speech): Html => html`
<div class="group" role="group" aria-label="${say(language, 'html.language')}">
${sheets.map((sheet) => html`<button type="button" data-language="${sheet.shown}" aria-pressed="${sheet.shown === shown ? 'true' : 'false'}">${say(language, `html.language.${sheet.shown}`)}</button>`)}
</div>`;

function legendOf({ language }: Speech): Html {
  const word = (key: WordKey) => say(language, key);
  const rows = [
    ['html.keys.pan', word('html.keys.pan.how')],
    ['html.keys.zoom', word('html.keys.zoom.how')],
    ['html.keys.fit', '0'],
    ['html.keys.search', '/'],
    ['html.keys.cards', word('html.keys.cards.how')],
    ['html.keys.details', word('html.keys.details.how')],
  ] as const;
  return html`
<aside class="legend" data-place="legend" aria-label="${word('html.legend')}" tabindex="0" hidden>
<h2>${word('html.legend')}</h2><div data-place="samples"></div>
<h2>${word('html.keys')}</h2><dl>${rows.map(([what, how]) => html`<dt>${word(what)}</dt><dd>${how}</dd>`)}</dl>
</aside>`;
}

/** One language: bar, sheet, panel and outline. */
function viewOf(sheet: ViewerSheet, { document, blueprint, sheets }: Viewed): Html {
  const speech = speechOf(document, sheet.shown);
  const { language } = speech;
  const { scene } = sheet;
  const word = (key: WordKey) => say(language, key);
  const title = titleOf(scene);
  const grid = [
    scene.size.width,
    scene.size.height,
    scene.grid.x,
    scene.grid.y,
    scene.grid.width,
    scene.grid.height,
    scene.headWidth,
    scene.headHeight,
  ];
  const tag = languageTag(language);
  return html`
<div class="view" lang="${tag}" data-shown="${sheet.shown}">
<a class="skip" href="#outline" data-deed="skip">${word('html.toOutline')}</a>
${barOf(speech, blueprint, sheets, title)}
<main>
<div class="sheet" data-place="sheet" tabindex="0" role="region" aria-label="${word('html.sheet.keys')}">
<div class="stage" data-place="stage" data-grid="${grid.join(' ')}">
<div class="drawing" data-place="drawing">${trusted(writeSvg(scene, { language, inPage: true }))}</div></div>
</div>
${legendOf(speech)}
<aside class="panel" data-place="panel" aria-label="${word('html.details')}" hidden>
<button type="button" data-deed="close" title="${word('html.close')}" aria-label="${word('html.close')}">×</button>
<h2>${word('html.details')}</h2>
<div data-place="details" tabindex="-1"></div>
</aside>
<section class="outline" id="outline" data-place="outline" tabindex="-1" aria-label="${word('html.outline')}">
<p class="title">${title}</p>
<p>${word('html.outline.about')}</p>
${outlineOf(blueprint, speech)}
</section>
</main>
</div>`;
}

/** The views of the sheets: the first in sight, the others put by until they are asked for. */
export function viewerBody({ document, blueprint, sheets }: Viewed): ViewerPage {
  const [first = nothing, ...others] = sheets.map((sheet) => viewOf(sheet, { document, blueprint, sheets }));
  const [{ shown, scene }] = sheets;
  const [width, height] = (['width', 'height'] as const).map((side) =>
    Math.max(...sheets.map((sheet) => Math.ceil(sheet.scene.size[side]))),
  );
  const languages = [...new Set(sheets.map((sheet) => speechOf(document, sheet.shown).language))];
  return {
    body: joined([first, ...others.map((view) => html`<template>${view}</template>`)], '\n'),
    title: titleOf(scene),
    language: shown === 'both' ? mainLanguageOf(document) : shown,
    spoken: languages.flatMap((language) => shownByBrowser.map((word) => say(language, word))).join(' '),
    paper: `@page{size:${width}px ${height}px;margin:0}`,
  };
}

const shownByBrowser: readonly WordKey[] = ['html.search', 'html.search.none', 'html.search.found'];

/**
 * A blueprint as one file that any browser opens without a network: the sheet to zoom, move and search, and all that it
 * says in words. Nothing in it runs but the one script it names, and nothing is asked of anywhere.
 * @param fonts styles of `@font-face` with the fonts in them
 * @param digest the base64 of the SHA-256 of a text, for the policy that lets nothing else run
 */
export function viewerHtml(
  { body, title, language, paper }: ViewerPage,
  { fonts, digest }: { readonly fonts: string; readonly digest: (text: string) => string },
): string {
  const own = `${fonts}\n${paper}`;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digest(parts.script)}'`,
    `style-src 'sha256-${digest(parts.style)}' 'sha256-${digest(own)}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return html`<!doctype html>
<html lang="${languageTag(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Throughline">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(parts.style)}</style>
<style>${trusted(own)}</style>
</head>
<body>
${body}
<script>${trusted(parts.script)}</script>
</body>
</html>
`.markup;
}
