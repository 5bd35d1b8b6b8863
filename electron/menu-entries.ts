import type { Recent, Settings } from '#shared/ipc.ts';
import { type Language, languages } from '#shared/model/fields.ts';
import { say, type WordKey } from '#shared/words/words.ts';

/** What the menu does. `window` is the number of the window in front, if there is one. */
export type MenuActions = {
  open(window?: number): void;
  openRecent(handle: string, window?: number): void;
  clearRecent(): void;
  save(window?: number): void;
  change(part: Partial<Settings>): void;
  about(window?: number): void;
  /** An action the page carries out itself. */
  inPage(action: string, window?: number): void;
};

/** One entry of the menu, as plain data; `menu.ts` makes Electron's out of it. */
export type MenuEntry = {
  readonly id?: string;
  readonly label?: string;
  readonly role?:
    | 'cut'
    | 'copy'
    | 'paste'
    | 'selectAll'
    | 'close'
    | 'quit'
    | 'togglefullscreen'
    | 'minimize'
    | 'appMenu';
  readonly type?: 'separator' | 'radio';
  readonly checked?: boolean;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly accelerator?: string;
  readonly choose?: (window?: number) => void;
  readonly submenu?: readonly MenuEntry[];
};

export type MenuState = {
  readonly settings: Settings;
  readonly recent: readonly Recent[];
  readonly platform: string;
  readonly canSave: boolean;
};

/** Each language under its own name, whatever language the menu is in. */
const ownNames: Readonly<Record<Language, string>> = { en: 'English', zh: '简体中文' };
const separator: MenuEntry = { type: 'separator' };

/** A name as a menu shows it: `&` would mark a key. */
const plain = (name: string): string => name.replaceAll('&', '&&');

/** The whole menu. Only what works is in it. */
export const menuEntries = ({ settings, recent, platform, canSave }: MenuState, actions: MenuActions): MenuEntry[] => {
  const word = (key: WordKey): string => say(settings.language, key);
  const files = recent.filter((file) => !file.unsaved && !file.missing);
  const inPage = (action: string, key: WordKey, accelerator: string, visible = true): MenuEntry => ({
    id: visible ? action : `${action}.again`,
    label: word(key),
    accelerator,
    visible,
    choose: (window) => actions.inPage(action, window),
  });

  const file: MenuEntry[] = [
    { id: 'file.open', label: word('menu.open'), accelerator: 'CmdOrCtrl+O', choose: actions.open },
    {
      id: 'file.recent',
      label: word('menu.recent'),
      submenu:
        files.length === 0
          ? [{ label: word('menu.noRecent'), enabled: false }]
          : [
              ...files.map(({ name, handle }) => ({
                label: plain(name),
                choose: (window?: number) => actions.openRecent(handle, window),
              })),
              separator,
              { id: 'file.clearRecent', label: word('menu.clearRecent'), choose: () => actions.clearRecent() },
            ],
    },
    separator,
    { id: 'file.save', label: word('menu.save'), accelerator: 'CmdOrCtrl+S', enabled: canSave, choose: actions.save },
    separator,
    { role: 'close', label: word('menu.close'), accelerator: 'CmdOrCtrl+W' },
    // On macOS quitting stands in the application's own menu.
    ...(platform === 'darwin' ? [] : [{ role: 'quit', label: word('menu.quit'), accelerator: 'CmdOrCtrl+Q' } as const]),
  ];
  const edit: MenuEntry[] = [
    { role: 'cut', label: word('menu.cut') },
    { role: 'copy', label: word('menu.copy') },
    { role: 'paste', label: word('menu.paste') },
    { role: 'selectAll', label: word('menu.selectAll') },
  ];
  const view: MenuEntry[] = [
    inPage('view.zoomIn', 'menu.zoomIn', 'CmdOrCtrl+Plus'),
    // The same key without Shift, as most keyboards have it.
    inPage('view.zoomIn', 'menu.zoomIn', 'CmdOrCtrl+=', false),
    inPage('view.zoomOut', 'menu.zoomOut', 'CmdOrCtrl+-'),
    inPage('view.actualSize', 'menu.actualSize', 'CmdOrCtrl+0'),
    inPage('view.fit', 'menu.fit', 'CmdOrCtrl+1'),
    separator,
    {
      label: word('menu.theme'),
      submenu: (['system', 'light', 'dark'] as const).map((theme) => ({
        id: `settings.theme.${theme}`,
        label: word(`menu.theme.${theme}`),
        type: 'radio',
        checked: settings.theme === theme,
        choose: () => actions.change({ theme }),
      })),
    },
    {
      label: word('menu.language'),
      submenu: languages.map((language) => ({
        id: `settings.language.${language}`,
        label: ownNames[language],
        type: 'radio',
        checked: settings.language === language,
        choose: () => actions.change({ language }),
      })),
    },
    separator,
    { role: 'togglefullscreen', label: word('menu.fullScreen') },
  ];
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { id: 'file', label: word('menu.file'), submenu: file },
    { id: 'edit', label: word('menu.edit'), submenu: edit },
    { id: 'view', label: word('menu.view'), submenu: view },
    ...(platform === 'darwin'
      ? [{ label: word('menu.window'), submenu: [{ role: 'minimize', label: word('menu.minimize') } as const] }]
      : []),
    {
      id: 'help',
      label: word('menu.help'),
      submenu: [{ id: 'help.about', label: word('menu.about'), choose: actions.about }],
    },
  ];
};
