import { createInstance, type i18n } from 'i18next';
import type { Language } from '../model/fields.ts';
import { actionWords } from './actions.ts';
import { analysisWords } from './analysis.ts';
import { audienceWords } from './audience.ts';
import { brandWords } from './brand.ts';
import { cardPictureWords } from './card-pictures.ts';
import { cliWords } from './cli.ts';
import { clipboardWords } from './clipboard.ts';
import { commandWords } from './commands.ts';
import { contextMenuWords } from './context-menu.ts';
import { drawingWords } from './drawing.ts';
import { embeddedWords } from './embedded.ts';
import { exportWords } from './export.ts';
import { exportDialogWords } from './export-dialog.ts';
import { contentWords } from './faults.ts';
import { fileWords } from './files.ts';
import { findWords } from './find.ts';
import { fixWords } from './fixes.ts';
import { gestureWords } from './gestures.ts';
import { glossaryWords } from './glossary.ts';
import { helpWords } from './help.ts';
import { htmlWords } from './html.ts';
import { inspectorWords } from './inspector.ts';
import { journeyWords } from './journey.ts';
import { menuWords } from './menu.ts';
import { methodWords } from './method.ts';
import { overlayWords } from './overlays.ts';
import { pageWords } from './pages.ts';
import { paletteWords } from './palette.ts';
import { paperWords } from './paper.ts';
import { pictureWords } from './pictures.ts';
import { presentWords } from './present.ts';
import { problemWords } from './problems.ts';
import { rippleWords } from './ripple.ts';
import { ruleReasonWords } from './rule-reasons.ts';
import { ruleWords } from './rules.ts';
import { salvageWords } from './salvage.ts';
import { scenarioWords } from './scenarios.ts';
import { sheetWords } from './sheet.ts';
import { shellWords } from './shell.ts';
import { slideWords } from './slides.ts';
import { startFailureWords } from './start-failure.ts';
import { storageWords } from './storage.ts';
import { tableWords } from './table.ts';
import { tableImportWords } from './table-import.ts';
import { variantWords } from './variants.ts';
import { versionWords } from './versions.ts';
import { whatIfWords } from './what-if.ts';
import { windowWords } from './window.ts';
import { workbookWords } from './workbook.ts';

/** A text in both languages, side by side, so that neither can be forgotten: `[English, 简体中文]`. */
export type Words = { readonly [key: string]: readonly [en: string, zh: string] };

/** One file an area; a key stands in one of them only (tested). */
export const areas = {
  method: methodWords,
  commands: commandWords,
  clipboard: clipboardWords,
  sheet: sheetWords,
  drawing: drawingWords,
  export: exportWords,
  embedded: embeddedWords,
  exportDialog: exportDialogWords,
  html: htmlWords,
  window: windowWords,
  inspector: inspectorWords,
  actions: actionWords,
  find: findWords,
  help: helpWords,
  glossary: glossaryWords,
  present: presentWords,
  palette: paletteWords,
  cardPictures: cardPictureWords,
  pictures: pictureWords,
  gestures: gestureWords,
  contextMenu: contextMenuWords,
  pages: pageWords,
  audience: audienceWords,
  brand: brandWords,
  paper: paperWords,
  table: tableWords,
  tableImport: tableImportWords,
  workbook: workbookWords,
  analysis: analysisWords,
  whatIf: whatIfWords,
  overlays: overlayWords,
  ripple: rippleWords,
  journey: journeyWords,
  scenarios: scenarioWords,
  variants: variantWords,
  rules: ruleWords,
  fixes: fixWords,
  problems: problemWords,
  ruleReasons: ruleReasonWords,
  menu: menuWords,
  shell: shellWords,
  slides: slideWords,
  startFailure: startFailureWords,
  storage: storageWords,
  salvage: salvageWords,
  versions: versionWords,
  files: fileWords,
  content: contentWords,
  cli: cliWords,
} as const;

const all: Words = Object.assign({}, ...Object.values(areas));
type Areas = typeof areas;
type Entry = { [A in keyof Areas]: keyof Areas[A] }[keyof Areas] & string;
/** A key as `say` takes it: a text with plural forms is asked for by its stem, with `count` among the params. */
export type WordKey = Entry | (Entry extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never);

/** Whether there is a text by this name, which may have come from elsewhere. */
export const isWord = (key: string): key is WordKey => Object.hasOwn(all, key) || Object.hasOwn(all, `${key}_other`);

const languageIndex = { en: 0, zh: 1 } as const;

const gap = /\{\{(\w+)\}\}/;

/** A text cut at its gaps: what stands between them, and in every second place the name of one. */
type Cut = readonly string[];

/**
 * Texts that are the same whatever number goes in, and have nothing in them but plain gaps: found and filled at once, as a
 * page says hundreds after every edit and a drawing names thousands.
 */
const plainTexts = new Map<string, readonly [Cut, Cut] | undefined>();

/** Cut when it is first said: most texts never are. */
function plainText(key: string): readonly [Cut, Cut] | undefined {
  if (!plainTexts.has(key)) plainTexts.set(key, cutsOf(key));
  return plainTexts.get(key);
}

function cutsOf(key: string): readonly [Cut, Cut] | undefined {
  const texts = all[key];
  if (!texts || `${key}_other` in all) return undefined;
  const cuts = [texts[0].split(gap), texts[1].split(gap)] as const;
  return cuts.every((cut) => !cut.some((part) => part.includes('{{') || part.includes('$t('))) ? cuts : undefined;
}

/**
 * A text of the program in a language.
 * @param params fill `{{name}}` in it; `count` also picks the plural form
 */
export function say(language: Language, key: WordKey, params: Record<string, string | number> = {}): string {
  const cut = plainText(key)?.[languageIndex[language]];
  if (!cut) return counted(language, key, params);
  let text = cut[0] ?? '';
  for (let at = 1; at < cut.length; at += 2) text += `${params[cut[at] ?? ''] ?? ''}${cut[at + 1]}`;
  return text;
}

/** What was said last with a number in it: what a sheet's table says of its cards is mostly the same after an edit. */
const said = new Map<string, string>();
const mostSaid = 1000;

type Texts = { [key: string]: string };

/** All texts of each language. */
function inLanguages(): { readonly en: Texts; readonly zh: Texts } {
  const en: Texts = {};
  const zh: Texts = {};
  for (const key in all) [en[key], zh[key]] = all[key] ?? ['', ''];
  return { en, zh };
}

let counting: i18n | undefined;

/** Made when something is counted first: a start says nothing that is. Keys are flat (`role.customer`), plurals end in `_one` and `_other`. */
function i18nextOnce(): i18n {
  if (counting) return counting;
  const { en, zh } = inLanguages();
  counting = createInstance({
    lng: 'en',
    resources: { en: { translation: en }, zh: { translation: zh } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  void counting.init();
  return counting;
}

function counted(language: Language, key: WordKey, params: Record<string, string | number>): string {
  const name = `${language} ${key} ${JSON.stringify(params)}`;
  const known = said.get(name);
  if (known !== undefined) return known;
  const text = i18nextOnce().t(key, { lng: language, ...params });
  if (said.size >= mostSaid) said.clear();
  said.set(name, text);
  return text;
}
