import { BrowserWindow, nativeTheme, screen } from 'electron';
import { type Bounds, smallestWindow, type WindowState, windowBounds } from './documents/window-state.ts';
import { sendTo } from './ipc.ts';
import { startPage } from './security/origin.ts';
import { pagePreferences } from './security/page.ts';
import type { Pane } from './workspace.ts';

/** What is seen until the page has drawn itself, near enough to its own ground in both themes. */
const ground = { light: '#f6f7f9', dark: '#16181d' };
/** A page that crashes this often cannot live at all and is not started again. */
const mostCrashes = 3;

export type WindowParts = {
  readonly preload: string;
  readonly packaged: boolean;
  readonly kept: WindowState;
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

const makeWindow = ({ preload, packaged, kept }: WindowParts): BrowserWindow =>
  new BrowserWindow({
    ...windowBounds(kept.bounds, workAreas(), BrowserWindow.getAllWindows().length),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Throughline',
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: pagePreferences({ preload, packaged }),
  });

/** Makes a window with the one page of the program in it; it appears when the page has drawn itself. */
export const makePane = (parts: WindowParts): Pane => {
  const window = makeWindow(parts);
  // Kept apart, because a closed window cannot be asked any more.
  const { id } = window;
  // The title is the document's name, which only this process sets.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (parts.kept.maximized) window.maximize();
    window.show();
  });
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
  void window.loadURL(startPage);

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
