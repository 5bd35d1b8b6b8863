import { expect, test } from 'vitest';
import { type MenuEntry, menuEntries } from '../../../electron/menu-entries.ts';
import { keyName, keysOf } from '../../../renderer/actions/key-names.ts';
import { actions } from '../../../renderer/actions/registry.ts';

test('keys are called as they stand on the keyboard', () => {
  expect(keyName('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  expect(keyName('Mod+Shift+Z', true)).toBe('⇧⌘Z');
  expect(keyName('Alt+ArrowUp', false)).toBe('Alt+↑');
  expect(keyName('Mod+Plus', false)).toBe('Ctrl++');
  expect(keyName('F3', true)).toBe('F3');
});

test('the keys that are shown are those the native menu has', () => {
  const nothing = () => undefined;
  const deeds = { open: nothing, openRecent: nothing, clearRecent: nothing, newBlank: nothing, templates: nothing };
  const state = { settings: { language: 'en', theme: 'light' }, recent: [], platform: 'linux', canSave: true } as const;
  const flat = (entries: readonly MenuEntry[]): MenuEntry[] =>
    entries.flatMap((entry) => [entry, ...flat(entry.submenu ?? [])]);
  const inMenu = flat(
    menuEntries(state, { ...deeds, change: nothing, about: nothing, restore: nothing, inPage: nothing }),
  );
  const differ = inMenu.flatMap(({ id, accelerator }) => {
    const action = actions.find((one) => one.id === id);
    // The menu's keys are named by Electron, ours by the page.
    const key = accelerator?.replace('CmdOrCtrl', 'Mod').replace(/(Left|Right|Up|Down)$/, 'Arrow$1');
    return action && key !== undefined && !keysOf(action).includes(key) ? [`${id} ${key}`] : [];
  });
  expect(differ).toEqual([]);
});
