import { actionWords } from './actions.ts';
import { analysisWords } from './analysis.ts';
import { aroundWords } from './around.ts';
import { audienceWords } from './audience.ts';
import { brandWords } from './brand.ts';
import { cardPictureWords } from './card-pictures.ts';
import { cliWords } from './cli.ts';
import { clipboardWords } from './clipboard.ts';
import { commandWords } from './commands.ts';
import { contextMenuWords } from './context-menu.ts';
import { counting } from './counting.ts';
import { discardedWords } from './discarded.ts';
import { drawingWords } from './drawing.ts';
import { embeddedWords } from './embedded.ts';
import { exportWords } from './export.ts';
import { exportDialogWords } from './export-dialog.ts';
import { contentWords } from './faults.ts';
import { findWords } from './find.ts';
import { firstAreas } from './first.ts';
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
import { countBy, teach } from './say.ts';
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
import { workbookWords } from './workbook.ts';

export { isWord, say, type Words } from './say.ts';

/** One file an area; a key stands in one of them only (tested). */
export const areas = {
  ...firstAreas,
  around: aroundWords,
  discarded: discardedWords,
  method: methodWords,
  commands: commandWords,
  clipboard: clipboardWords,
  sheet: sheetWords,
  drawing: drawingWords,
  export: exportWords,
  embedded: embeddedWords,
  exportDialog: exportDialogWords,
  html: htmlWords,
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
  content: contentWords,
  cli: cliWords,
} as const;

teach(areas);
countBy(counting);

type Areas = typeof areas;
type Entry = { [A in keyof Areas]: keyof Areas[A] }[keyof Areas] & string;
/** A key as `say` takes it: a text with plural forms is asked for by its stem, with `count` among the params. */
export type WordKey = Entry | (Entry extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never);
