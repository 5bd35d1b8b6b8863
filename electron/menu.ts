import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuEntry } from './menu-entries.ts';

const itemOf = ({ choose, submenu, ...entry }: MenuEntry): MenuItemConstructorOptions => ({
  ...entry,
  ...(choose && { click: (_item, window) => choose(window?.id) }),
  ...(submenu && { submenu: submenu.map(itemOf) }),
});

/** Puts the menu in place, whole: a changed language or list of files shows at once. */
export const showMenu = (entries: readonly MenuEntry[]): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(entries.map(itemOf)));
