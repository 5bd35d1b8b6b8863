import type { RequestResult } from '#shared/ipc.ts';
import type { Result } from '#shared/model/result.ts';
import { breath } from '../editing/between-frames.ts';
import { listenToImportedPastes } from '../import/pasted.ts';
import { program } from '../program.ts';
import { openDropped } from './actions.ts';
import { listenToEarlyKeys } from './early-keys.ts';
import { set, themeOf, useWindow, type WindowState } from './window-state.ts';
import { inTurn, inWorkspace, loadWorkspace, workspace } from './workspace.ts';

/** Joins the window to the main process and to the system, once, before anything is shown. */
export async function connect(): Promise<void> {
  // Of a window that is made for a document main says so in its address: nothing can be shown without the workspace.
  if (window.location.hash === '#document') loadWorkspace();
  listenToProgram();
  listenToSystem();
  listenToDrops();
  listenToImportedPastes();
  listenToEarlyKeys();
  useWindow.subscribe(markPage);
  // What is wrong is said by the workspace.
  useWindow.subscribe(({ faults }) => faults.length > 0 && loadWorkspace());
  const started = program().start();
  // Not awaited where it need not be: the first picture is then drawn by the page's first run, and what is compiled for
  // it is kept with the rest.
  begin(started instanceof Promise ? await started : started);
  // The start screen is seen first, and answers whatever is done there at once: reading all the code takes a moment.
  await breath();
  isSeen = true;
  window.setTimeout(loadWorkspace, untilAnswered);
}

/** How long the start screen is left alone when it has been seen, in milliseconds; who needs the rest sooner has it loaded. */
const untilAnswered = 150;

/** Whether the window has had its first picture. */
let isSeen = false;

function begin(started: Result<RequestResult<'app.start'>>): void {
  if (!started.ok) {
    set({ ready: true, faults: started.faults });
    return;
  }
  const { settings, recent, open, faults = [] } = started.value;
  set({ settings, recent, ready: !open });
  if (open)
    inWorkspace(({ show }) => {
      set({ ready: true });
      show(open);
    });
  if (faults.length > 0) inTurn(() => set({ faults: [...useWindow.getState().faults, ...faults] }));
}

function listenToProgram(): void {
  const { on } = program();
  on('document.coming', (coming) => inWorkspace(({ come }) => come(coming)));
  on('document.opened', (open) => inWorkspace(({ show }) => show(open)));
  on('table.read', (table) => inWorkspace(({ offerTable }) => offerTable(table)));
  on('settings.changed', (settings) => set({ settings }));
  on('recent.changed', (recent) => set({ recent }));
  // What is shown later says what is to be said of it, in place of all that was said before; where the window has not been
  // seen, nobody has read that yet.
  on('fault.shown', (faults) => {
    const unread = !isSeen;
    inTurn(() => set({ faults: unread ? [...useWindow.getState().faults, ...faults] : faults }));
  });
  on('menu.chosen', ({ action }) => inWorkspace(({ run }) => run(action)));
  on('document.saved', ({ document, saved, fileName }) =>
    inTurn(() => {
      const { file } = useWindow.getState();
      if (file?.document === document) set({ file: { ...file, saved, fileName: fileName ?? file.fileName } });
    }),
  );
}

function listenToSystem(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  set({ systemIsDark: dark.matches });
  dark.addEventListener('change', () => set({ systemIsDark: dark.matches }));
}

function listenToDrops(): void {
  const withFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  // Pictures go onto a sheet: there is none without the workspace.
  const drops = () => workspace()?.drops;
  const hover = (event: DragEvent): void => {
    if (!withFiles(event)) return;
    event.preventDefault();
    const pictures = drops();
    if (pictures?.dragsPictures(event)) {
      pictures.hoverPictures(event);
      set({ dragging: false });
    } else if (!useWindow.getState().dragging) set({ dragging: true });
  };
  // Where something else comes under the pointer Chromium tells of it in place of a move, and of what nobody takes it
  // drops nothing: a file let go of just when the pictures of a start screen arrived was lost.
  window.addEventListener('dragenter', hover);
  window.addEventListener('dragover', hover);
  window.addEventListener('dragleave', (event) => {
    // Null when the pointer leaves the window, not when it passes from one element to the next.
    if (event.relatedTarget !== null) return;
    set({ dragging: false });
    drops()?.leavePictures();
  });
  window.addEventListener('drop', (event) => {
    if (!withFiles(event)) return;
    event.preventDefault();
    set({ dragging: false });
    const pictures = drops();
    if (pictures?.dragsPictures(event)) return pictures.dropPictures(event);
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
  if (page.lang !== lang) page.lang = lang;
}
