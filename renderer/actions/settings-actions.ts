import { themeChoices } from '#shared/contract.ts';
import { languages } from '#shared/model/languages.ts';
import { changeSettings } from '../app/actions.ts';
import { nextInterfaceSize } from '../app/interface-size.ts';
import { useWindow } from '../app/window-state.ts';
import type { Action } from './action.ts';

const always = { onCanvas: false, inDialogs: true, enabled: () => true } as const;

/** Colours, language and the size of the interface. The native menu listens to the keys. */
export const settingsActions: readonly Action[] = [
  ...themeChoices.map(
    (theme): Action => ({
      id: `settings.theme.${theme}`,
      word: `action.theme.${theme}`,
      keys: [],
      ...always,
      run: () => void changeSettings({ theme }),
    }),
  ),
  ...languages.map(
    (language): Action => ({
      id: `settings.language.${language}`,
      word: `action.language.${language}`,
      keys: [],
      ...always,
      run: () => void changeSettings({ language }),
    }),
  ),
  size('settings.larger', 'action.larger', 'Mod+Alt+Plus', 1),
  size('settings.smaller', 'action.smaller', 'Mod+Alt+-', -1),
  size('settings.usualSize', 'action.usualSize', 'Mod+Alt+0', 0),
];

function size(id: string, word: Action['word'], menuKey: string, by: 1 | 0 | -1): Action {
  const next = () => nextInterfaceSize(useWindow.getState().settings.interfaceSize ?? 1, by);
  return {
    id,
    word,
    keys: [],
    menuKeys: [menuKey],
    ...always,
    run: () => void changeSettings({ interfaceSize: next() }),
  };
}
