import { showMenu } from './menu.ts';
import { type MenuActions, type MenuState, menuEntries } from './menu-entries.ts';

/** The menu's deeds before there is anything that could do them: each is done when there is. */
const doneLater = (later: Promise<MenuActions>): MenuActions => ({
  open: async (window) => (await later).open(window),
  openRecent: async (handle, window) => (await later).openRecent(handle, window),
  clearRecent: async () => (await later).clearRecent(),
  restore: async (handle, window) => (await later).restore(handle, window),
  newBlank: async (window) => (await later).newBlank(window),
  templates: async () => (await later).templates(),
  change: async (part) => (await later).change(part),
  about: async (window) => (await later).about(window),
  inPage: async (action, window) => (await later).inPage(action, window),
});

/** Puts the menu of a start screen in place before the rest of the program is there. */
export const showFirstMenu = (state: MenuState, actions: Promise<MenuActions>): void =>
  showMenu(menuEntries(state, doneLater(actions)));
