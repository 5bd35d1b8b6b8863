import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuEntry } from './menu-entries.ts';
import type { TextMenuEntry } from './text-menu.ts';

const itemOf = ({ choose, submenu, ...entry }: MenuEntry): MenuItemConstructorOptions => ({
  ...entry,
  ...(choose && { click: (_item, window) => choose((window ?? BrowserWindow.getFocusedWindow())?.id) }),
  ...(submenu && { submenu: submenu.map(itemOf) }),
});

/** Keeps Electron from making a menu of its own at the start, which nobody would see. To be called before it is ready. */
export const withoutMenu = (): void => Menu.setApplicationMenu(null);

let shown = '';

/**
 * Puts the menu in place, whole: a changed language or list of files shows at once. One that looks the same stays, so
 * that an open menu does not close under a person's hand.
 */
export const showMenu = (entries: readonly MenuEntry[]): void => {
  const looks = JSON.stringify(entries);
  if (looks === shown) return;
  shown = looks;
  Menu.setApplicationMenu(Menu.buildFromTemplate(entries.map(itemOf)));
};

/** Shows the menu of a text under the pointer. */
export const showTextMenu = (window: BrowserWindow, entries: readonly TextMenuEntry[]): void => {
  if (entries.length > 0) Menu.buildFromTemplate([...entries]).popup({ window });
};
