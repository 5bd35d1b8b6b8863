import '../quiet-zod.ts';
import '@xyflow/react/dist/base.css';
import '../style/canvas.css';
import '../style/gestures.css';
import '../style/inspector.css';
import '../style/picture.css';
import '../style/editor.css';
import '../style/palette.css';
import '../style/connecting.css';
import '../style/export.css';
import '../style/brand.css';
import '../style/text-table.css';
import '../style/paste.css';
import '../style/import.css';
import '../style/context-menu.css';
import '../style/variants.css';
import '../style/find.css';
import '../style/under-sheet.css';
import '../style/problems.css';
import '../style/minimap.css';
import '../style/command-palette.css';
import '../style/table.css';
import '../style/journey.css';
import '../style/analysis.css';
import '../style/analysis-charts.css';
import '../style/lenses.css';
import '../style/past.css';
import '../style/scenarios.css';
import '../style/what-if.css';
import '../style/present.css';
import '../style/help.css';
import '../style/system.css';
import type { EventPayload } from '#shared/ipc.ts';
import { tellMenu } from '../actions/menu-state.ts';
import { choose } from '../actions/registry.ts';
import { listenToShortcuts } from '../actions/shortcuts.ts';
import { listenToClipboard } from '../clipboard/clipboard-events.ts';
import { forgetComing, takeComing } from '../document/content.ts';
import { DocumentView } from '../document/document-view.tsx';
import { layOutComing } from '../document/lay-out-coming.ts';
import { drawAll } from '../document/sheet-first.tsx';
import { show } from '../document/show.ts';
import { finishStep, keepStepsInOrder } from '../editing/history-steps.ts';
import { keepEverything } from '../editing/keep.ts';
import { ImportDialog } from '../import/import-dialog.tsx';
import { offerTable } from '../import/importing.ts';
import { watchVersions } from '../past/versions.ts';
import * as drops from '../pictures/drops.ts';
import { keepJudging } from '../problems/judging.ts';
import { Discarded } from '../start/discarded.tsx';
import * as previews from '../start/previews.ts';
import { SheetPicture } from '../start/sheet-picture.tsx';
import { connectEditor } from '../text-editor/connect-editor.ts';
import { Banner } from './banner.tsx';
import { beforeInput, showAll } from './held-view.ts';
import { takeUpRemembered } from './remembered.ts';
import { ThemeMenu } from './theme-menu.tsx';
import { loadWholeFonts, loadWholeFontsFor } from './whole-fonts.ts';

/** What the window asks of the workspace: see `workspace.ts`. */
const parts = {
  Banner,
  Discarded,
  DocumentView,
  ImportDialog,
  SheetPicture,
  ThemeMenu,
  previews,
  drops,
  show,
  come,
  offerTable,
  run,
};
export type Workspace = typeof parts;

/** Joins it to the window and to the system, once, before anything is asked of it. */
export function connectWorkspace(): Workspace {
  // Whatever a person does next meets a window that shows all that was done before.
  beforeInput(drawAll);
  beforeInput(showAll);
  keepStepsInOrder();
  keepEverything();
  listenToShortcuts();
  listenToClipboard();
  connectEditor();
  tellMenu();
  keepJudging();
  watchVersions();
  window.setTimeout(() => window.requestIdleCallback(prepare), untilQuiet);
  return parts;
}

/** How long a start screen is left alone before the window prepares for a document, in milliseconds. */
const untilQuiet = 1_000;

/** What a document that is opened then finds there. */
function prepare(): void {
  takeUpRemembered();
  loadWholeFonts();
}

/** What is on its way to this window is made ready, and not shown before it is open. */
function come(coming: EventPayload<'document.coming'>): void {
  if (coming.says === 'nothing') forgetComing();
  else if (coming.says === 'whole') layOutComing();
  else {
    loadWholeFontsFor([coming.text]);
    takeComing(coming.text);
  }
}

/** Runs an action that was chosen elsewhere than in the page, or before it could hear its keys. */
function run(action: string): void {
  drawAll();
  finishStep();
  choose(action);
}
