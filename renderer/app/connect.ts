import { i18n } from '#shared/words/words.ts';
import { tellMenu } from '../actions/menu-state.ts';
import { choose } from '../actions/registry.ts';
import { listenToShortcuts } from '../actions/shortcuts.ts';
import { listenToClipboard } from '../clipboard/clipboard-events.ts';
import { layOutComing } from '../document/lay-out-coming.ts';
import { drawAll } from '../document/sheet-first.tsx';
import { finishStep, keepStepsInOrder } from '../editing/history-steps.ts';
import { keepEverything } from '../editing/keep.ts';
import { offerTable } from '../import/importing.ts';
import { watchVersions } from '../past/versions.ts';
import { dragsPictures, dropPictures, hoverPictures, leavePictures } from '../pictures/drops.ts';
import { keepJudging } from '../problems/judging.ts';
import { program } from '../program.ts';
import { connectEditor } from '../text-editor/connect-editor.ts';
import { openDropped } from './actions.ts';
import { beforeInput, showAll } from './held-view.ts';
import { takeUpRemembered } from './remembered.ts';
import { loadWholeFonts, loadWholeFontsFor } from './whole-fonts.ts';
import { set, show, themeOf, useWindow, type WindowState } from './window-state.ts';

/** Joins the window to the main process and to the system, once, before anything is shown. */
export async function connect(): Promise<void> {
  listenToProgram();
  listenToSystem();
  listenToDrops();
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
  useWindow.subscribe(markPage);
  const started = await program().request('app.start', {});
  if (!started.ok) return set({ ready: true, faults: started.faults });
  const { settings, recent, open, faults = [] } = started.value;
  set({ ready: true, settings, recent });
  if (open) show(open);
  window.setTimeout(() => window.requestIdleCallback(prepare), untilQuiet);
  if (faults.length > 0) set({ faults: [...useWindow.getState().faults, ...faults] });
}

/** How long a start screen is left alone before the window prepares for a document, in milliseconds. */
const untilQuiet = 1_000;

/** What a document that is opened then finds there. */
function prepare(): void {
  takeUpRemembered();
  loadWholeFonts();
}

function listenToProgram(): void {
  const { on } = program();
  on('document.coming', ({ texts }) => {
    loadWholeFontsFor(texts);
    layOutComing(texts);
  });
  on('document.opened', show);
  on('table.read', offerTable);
  on('settings.changed', (settings) => set({ settings }));
  on('recent.changed', (recent) => set({ recent }));
  on('fault.shown', (faults) => set({ faults }));
  on('menu.chosen', ({ action }) => {
    drawAll();
    finishStep();
    choose(action);
  });
  on('document.saved', ({ document, saved, fileName }) => {
    const { file } = useWindow.getState();
    if (file?.document === document) set({ file: { ...file, saved, fileName: fileName ?? file.fileName } });
  });
}

function listenToSystem(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  set({ systemIsDark: dark.matches });
  dark.addEventListener('change', () => set({ systemIsDark: dark.matches }));
}

function listenToDrops(): void {
  const withFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  window.addEventListener('dragover', (event) => {
    if (!withFiles(event)) return;
    event.preventDefault();
    if (dragsPictures(event)) {
      hoverPictures(event);
      set({ dragging: false });
    } else if (!useWindow.getState().dragging) set({ dragging: true });
  });
  window.addEventListener('dragleave', (event) => {
    // Null when the pointer leaves the window, not when it passes from one element to the next.
    if (event.relatedTarget !== null) return;
    set({ dragging: false });
    leavePictures();
  });
  window.addEventListener('drop', (event) => {
    if (!withFiles(event)) return;
    event.preventDefault();
    set({ dragging: false });
    if (dragsPictures(event)) return dropPictures(event);
    const file = event.dataTransfer?.files[0];
    if (file) void openDropped(file);
  });
}

/** What the page as a whole says of the state: its language and its colours, for CSS and for the system. */
function markPage(state: WindowState): void {
  const page = window.document.documentElement;
  const theme = themeOf(state);
  const lang = state.settings.language === 'zh' ? 'zh-CN' : 'en';
  if (page.dataset.theme !== theme) page.dataset.theme = theme;
  if (page.lang !== lang) {
    page.lang = lang;
    void i18n.changeLanguage(state.settings.language);
  }
}
