import { setTimeout as pause } from 'node:timers/promises';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { EventName, EventPayload } from '#shared/ipc.ts';
import { type Bounds, smallestWindow, windowBounds } from './documents/window-bounds.ts';
import type { WindowState } from './documents/window-state.ts';
import type { Pane } from './pane.ts';
import { startPage } from './security/origin.ts';
import { pagePreferences } from './security/page.ts';

/** What is seen until the page has drawn itself, near enough to its own ground in both themes. */
const ground = { light: '#f6f7f9', dark: '#16181d' };
/** A page that crashes this often cannot live at all and is not started again. */
const mostCrashes = 3;
/**
 * How long a window waits for its page before it is seen without, in milliseconds: a large file takes a while, and of some
 * pages that are drawn before they can be seen Chromium never tells.
 */
const longestUnseen = 500;

export type PaneParts = {
  readonly onBlur: (window: number) => void;
  readonly onClose: (state: WindowState) => void;
  readonly onClosed: (window: number) => void;
  /** The page's process is gone. It has been started anew, unless it is handed what would do so. */
  readonly onCrash: (window: number, reason: string, restart: (() => void) | undefined) => void;
};

const workAreas = (): Bounds[] => {
  const main = screen.getPrimaryDisplay();
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map(({ workArea }) => workArea);
};

/** A window with the one page of the program in it, which nobody sees yet. */
export type Page = {
  readonly window: BrowserWindow;
  /** Settled when the page has drawn itself. */
  readonly drawn: Promise<void>;
};

/**
 * Makes a window whose page begins to load at once. It knows nothing of what was kept: this is done before anything has
 * been read, because a page takes longer than all that.
 * @param address the page, and whether a document will be shown in it, as far as that is known
 */
export const openPage = (
  preferences: { readonly preload: string; readonly packaged: boolean },
  address = startPage,
): Page => {
  const window = new BrowserWindow({
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Throughline',
    webPreferences: pagePreferences(preferences),
  });
  // The title is the document's name, which only this process sets.
  window.on('page-title-updated', (event) => event.preventDefault());
  const drawn = new Promise<void>((done) => window.once('ready-to-show', done));
  void window.loadURL(address);
  return { window, drawn };
};

/** Shows the page of a window as large as is wanted whenever it begins; absent means as it is designed. */
export const zoomBy = (window: BrowserWindow, size: () => number | undefined): void => {
  if (window.isDestroyed()) return;
  const { webContents } = window;
  const zoom = (): void => webContents.setZoomFactor(size() ?? 1);
  webContents.on('dom-ready', zoom);
  // The first page may be there already.
  if (webContents.getURL() !== '') zoom();
};

/**
 * Puts the window where it was left, on the ground its page will have, and lets it be seen when that has drawn itself.
 * @param ready what has to be there besides
 */
export const placePage = (
  { window, drawn }: Page,
  { bounds, maximized }: WindowState,
  ready: Promise<void> = Promise.resolve(),
): void => {
  // The program may be told to end while it still reads where that was.
  if (window.isDestroyed()) return;
  const others = BrowserWindow.getAllWindows().length - 1;
  window.setBounds(windowBounds(bounds, workAreas(), others));
  window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? ground.dark : ground.light);
  void Promise.race([Promise.all([drawn, ready]), pause(longestUnseen)]).then(() => {
    if (window.isDestroyed() || window.isVisible() || window.isMinimized()) return;
    if (maximized) window.maximize();
    window.show();
  });
};

/** Tells a window something. A window that is just closing hears nothing. */
export const sendTo = <N extends EventName>(window: BrowserWindow, name: N, payload: EventPayload<N>): void => {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(name, payload);
};

/** A window for a document or the start screen. */
export const makePane = ({ window }: Page, parts: PaneParts): Pane => {
  // Kept apart, because a closed window cannot be asked any more.
  const { id } = window;
  window.on('blur', () => parts.onBlur(id));
  window.on('close', () => parts.onClose({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
  window.on('closed', () => parts.onClosed(id));

  let crashes = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    crashes += 1;
    // Its document is whole in this process: the page only has to ask for it again.
    const restart = (): void => {
      if (!window.isDestroyed()) window.webContents.reload();
    };
    const again = crashes <= mostCrashes;
    if (again) restart();
    parts.onCrash(id, reason, again ? undefined : restart);
  });

  return {
    id,
    send: (name, payload) => sendTo(window, name, payload),
    bringForward: () => {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    entitle: (title, path) => {
      window.setTitle(title);
      window.setRepresentedFilename(path ?? '');
    },
    close: () => {
      if (!window.isDestroyed()) window.close();
    },
  };
};
