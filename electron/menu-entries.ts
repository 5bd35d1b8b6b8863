import { themeChoices } from '#shared/contract.ts';
import type { MenuState as PageState, Recent, Settings } from '#shared/ipc.ts';
import type { Language } from '#shared/model/fields.ts';
import { languages } from '#shared/model/languages.ts';
import { menuWords } from '#shared/words/menu.ts';
import { isWord, say, teach } from '#shared/words/say.ts';
import type { WordKey } from '#shared/words/words.ts';

// The first menu is shown before all other words are there. What undo says that it would undo is said by those.
teach({ menu: menuWords });

/** What the menu does. `window` is the number of the window in front, if there is one. */
export type MenuActions = {
  open(window?: number): void;
  openRecent(handle: string, window?: number): void;
  clearRecent(): void;
  /** Brings back what was discarded, and shows it. */
  restore(handle: string, window?: number): void;
  newBlank(window?: number): void;
  templates(): void;
  change(part: Partial<Settings>): void;
  about(window?: number): void;
  /** An action the page carries out itself. */
  inPage(action: string, window?: number): void;
};

/** One entry of the menu, as plain data; `menu.ts` makes Electron's out of it. */
export type MenuEntry = {
  readonly id?: string;
  readonly label?: string;
  readonly role?: 'cut' | 'copy' | 'paste' | 'close' | 'quit' | 'togglefullscreen' | 'minimize' | 'appMenu';
  readonly type?: 'separator' | 'radio';
  readonly checked?: boolean;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly accelerator?: string;
  /** False where the page listens to the key itself and the menu only shows it. */
  readonly registerAccelerator?: boolean;
  readonly choose?: (window?: number) => void;
  readonly submenu?: readonly MenuEntry[];
};

export type MenuState = {
  readonly settings: Settings;
  readonly recent: readonly Recent[];
  readonly platform: string;
  readonly canSave: boolean;
  /** Whether the window in front presents to a room: then nothing here may open anything before it. */
  readonly presenting?: boolean;
  /** What the page of the window in front said last; absent while none has said anything. */
  readonly page?: PageState | undefined;
};

/** What a window without a document has to offer. */
const idle: PageState = { typing: false, enabled: [] };

/** Each language under its own name, whatever language the menu is in. */
const ownNames: Readonly<Record<Language, string>> = { en: 'English', zh: '简体中文' };
const separator: MenuEntry = { type: 'separator' };

/** A name as a menu shows it: `&` would mark a key. */
const plain = (name: string): string => name.replaceAll('&', '&&');

/** The whole menu. Only what works is in it. */
export const menuEntries = (state: MenuState, actions: MenuActions): MenuEntry[] =>
  state.presenting ? silenced(allEntries(state, actions)) : allEntries(state, actions);

/** The same menu, in which only closing and quitting are left: neither asks anything. */
const silenced = (entries: readonly MenuEntry[]): MenuEntry[] =>
  entries.map((entry) => ({
    ...entry,
    ...(entry.choose && { enabled: false }),
    ...(entry.submenu && { submenu: silenced(entry.submenu) }),
  }));

const allEntries = (
  { settings, recent, platform, canSave, page = idle }: MenuState,
  actions: MenuActions,
): MenuEntry[] => {
  const word = (key: WordKey): string => say(settings.language, key);
  const files = recent.filter((file) => !file.unsaved && !file.missing && !file.discardedAt);
  const discarded = recent.filter((file) => file.discardedAt !== undefined);
  const inPage = (action: string, key: WordKey, accelerator?: string, visible = true): MenuEntry => ({
    id: visible ? action : `${action}.again`,
    label: word(key),
    ...(accelerator !== undefined && { accelerator }),
    visible,
    choose: (window) => actions.inPage(action, window),
  });

  const file: MenuEntry[] = [
    { id: 'file.new', label: word('menu.new'), accelerator: 'CmdOrCtrl+N', choose: actions.newBlank },
    {
      id: 'file.templates',
      label: word('menu.templates'),
      accelerator: 'CmdOrCtrl+Shift+N',
      choose: () => actions.templates(),
    },
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
    {
      id: 'file.restore',
      label: word('menu.restore'),
      submenu:
        discarded.length === 0
          ? [{ label: word('menu.noDiscarded'), enabled: false }]
          : discarded.map(({ name, handle }) => ({
              label: plain(name),
              choose: (window?: number) => actions.restore(handle, window),
            })),
    },
    inPage('file.import', 'menu.import'),
    inPage('file.importPasted', 'menu.importPasted'),
    separator,
    // The page is asked, so that the text being typed is part of what is saved.
    { ...inPage('file.save', 'menu.save', 'CmdOrCtrl+S'), enabled: canSave },
    { ...inPage('file.saveAs', 'menu.saveAs', 'CmdOrCtrl+Shift+S'), enabled: canSave },
    { ...inPage('file.saveData', 'menu.saveData'), enabled: canSave },
    { ...inPage('file.saveCleanCopy', 'menu.saveCleanCopy'), enabled: canSave },
    { ...inPage('file.export', 'menu.export', 'CmdOrCtrl+E'), enabled: page.enabled.includes('file.export') },
    { ...inPage('file.brand', 'menu.brand'), enabled: page.enabled.includes('file.brand') },
    {
      ...inPage('file.exportAgain', 'menu.exportAgain', 'CmdOrCtrl+Shift+E'),
      enabled: page.enabled.includes('file.exportAgain'),
    },
    separator,
    {
      ...inPage('file.versions', 'menu.versions', 'CmdOrCtrl+Shift+H'),
      enabled: page.enabled.includes('file.versions'),
    },
    separator,
    { role: 'close', label: word('menu.close'), accelerator: 'CmdOrCtrl+W' },
    // On macOS quitting stands in the application's own menu.
    ...(platform === 'darwin' ? [] : [{ role: 'quit', label: word('menu.quit'), accelerator: 'CmdOrCtrl+Q' } as const]),
  ];
  /** An entry that acts whatever has the keyboard, while the page says that it can. */
  const whenPossible = (action: string, key: WordKey, accelerator?: string): MenuEntry => ({
    ...inPage(action, key, accelerator),
    enabled: page.enabled.includes(action),
  });
  /** An entry that acts on what is selected or, while a text field has the keyboard, on its text. */
  const onSelection = (action: string, key: WordKey, accelerator?: string, inText = false): MenuEntry => ({
    ...inPage(action, key, accelerator),
    enabled: page.typing ? inText : page.enabled.includes(action),
  });
  /** Undo and redo say what they would undo. */
  const history = (which: 'undo' | 'redo', accelerator: string): MenuEntry => {
    const label = page[which];
    const what = label !== undefined && isWord(label) ? word(label) : undefined;
    return {
      ...onSelection(`edit.${which}`, `menu.${which}`, accelerator, true),
      ...(page.typing && { label: word(`menu.${which}Typing`) }),
      ...(!page.typing && what !== undefined && { label: say(settings.language, `menu.${which}This`, { what }) }),
    };
  };
  const edit: MenuEntry[] = [
    history('undo', 'CmdOrCtrl+Z'),
    history('redo', platform === 'win32' ? 'CmdOrCtrl+Y' : 'CmdOrCtrl+Shift+Z'),
    separator,
    { role: 'cut', label: word('menu.cut') },
    { role: 'copy', label: word('menu.copy') },
    { role: 'paste', label: word('menu.paste') },
    {
      ...inPage('edit.copyPicture', 'menu.copyPicture', 'CmdOrCtrl+Shift+C'),
      enabled: page.enabled.includes('edit.copyPicture'),
    },
    // Its key must reach text fields first.
    { ...onSelection('edit.delete', 'menu.delete', 'Delete', true), registerAccelerator: false },
    onSelection('edit.duplicate', 'menu.duplicate', 'CmdOrCtrl+D'),
    onSelection('edit.selectAll', 'menu.selectAll', 'CmdOrCtrl+A', true),
    separator,
    whenPossible('edit.find', 'menu.find', 'CmdOrCtrl+F'),
    whenPossible('edit.findNext', 'menu.findNext', 'F3'),
    whenPossible('edit.findPrevious', 'menu.findPrevious', 'Shift+F3'),
    separator,
    { ...onSelection('text.edit', 'menu.editText', 'F2'), registerAccelerator: false },
    { ...onSelection('mark.choose', 'menu.mark', 'Ctrl+M'), registerAccelerator: false },
    { ...onSelection('connect.start', 'menu.connect', 'Ctrl+L'), registerAccelerator: false },
    separator,
    onSelection('phase.split', 'menu.splitPhase'),
    onSelection('phase.mergeSelected', 'menu.mergeSelected'),
    onSelection('phase.mergeNext', 'menu.mergeNext'),
    onSelection('phase.mergePrevious', 'menu.mergePrevious'),
  ];
  const view: MenuEntry[] = [
    ...(['blueprint', 'journey', 'touchpoints', 'analysis'] as const).map((view, index) => ({
      ...inPage(`view.${view}`, `menu.view.${view}`, `Alt+${index + 1}`),
      enabled: page.enabled.includes(`view.${view}`),
      registerAccelerator: false,
    })),
    separator,
    inPage('view.zoomIn', 'menu.zoomIn', 'CmdOrCtrl+Plus'),
    // The same key without Shift, as most keyboards have it.
    inPage('view.zoomIn', 'menu.zoomIn', 'CmdOrCtrl+=', false),
    inPage('view.zoomOut', 'menu.zoomOut', 'CmdOrCtrl+-'),
    inPage('view.actualSize', 'menu.actualSize', 'CmdOrCtrl+0'),
    inPage('view.fit', 'menu.fit', 'CmdOrCtrl+1'),
    inPage('view.selection', 'menu.showSelection', 'CmdOrCtrl+2'),
    whenPossible('view.phase', 'menu.showPhase', 'CmdOrCtrl+3'),
    whenPossible('view.minimap', 'menu.minimap', 'CmdOrCtrl+Shift+M'),
    separator,
    inPage('settings.larger', 'menu.larger', 'CmdOrCtrl+Alt+Plus'),
    inPage('settings.larger', 'menu.larger', 'CmdOrCtrl+Alt+=', false),
    inPage('settings.smaller', 'menu.smaller', 'CmdOrCtrl+Alt+-'),
    inPage('settings.usualSize', 'menu.usualSize', 'CmdOrCtrl+Alt+0'),
    separator,
    {
      label: word('menu.overlay'),
      submenu: [
        ...(['none', 'risk', 'wait', 'evidence'] as const).map((overlay) =>
          whenPossible(`view.overlay.${overlay}`, `menu.overlay.${overlay}`),
        ),
        separator,
        { ...onSelection('ripple.breaks', 'menu.ripple.breaks', 'CmdOrCtrl+R'), registerAccelerator: false },
        { ...onSelection('ripple.makes', 'menu.ripple.makes', 'CmdOrCtrl+Shift+R'), registerAccelerator: false },
      ],
    },
    separator,
    whenPossible('view.problems', 'menu.problems'),
    whenPossible('view.nextProblem', 'menu.nextProblem', 'F8'),
    whenPossible('view.previousProblem', 'menu.previousProblem', 'Shift+F8'),
    separator,
    { ...onSelection('view.collapse', 'menu.collapse', 'Alt+-'), registerAccelerator: false },
    { ...onSelection('view.expand', 'menu.expand', 'Alt+='), registerAccelerator: false },
    onSelection('view.expandAll', 'menu.expandAll'),
    separator,
    {
      label: word('menu.theme'),
      submenu: themeChoices.map((theme) => ({
        id: `settings.theme.${theme}`,
        label: word(`menu.theme.${theme}`),
        type: 'radio',
        checked: settings.theme === theme,
        choose: () => actions.change({ theme }),
      })),
    },
    {
      label: word('menu.language'),
      submenu: [
        {
          id: 'settings.language.system',
          label: word('menu.language.system'),
          type: 'radio',
          checked: settings.systemLanguage === true,
          choose: () => actions.change({ systemLanguage: true }),
        },
        ...languages.map((language) => ({
          id: `settings.language.${language}`,
          label: ownNames[language],
          type: 'radio' as const,
          checked: !settings.systemLanguage && settings.language === language,
          choose: () => actions.change({ language }),
        })),
      ],
    },
    separator,
    whenPossible('view.present', 'menu.present', 'F5'),
    whenPossible('view.presentHere', 'menu.presentHere', 'Shift+F5'),
    { role: 'togglefullscreen', label: word('menu.fullScreen') },
  ];
  /** One whose key the page listens to itself: the canvas's keys are not those of texts. */
  const onCanvas = (action: string, key: WordKey, accelerator?: string): MenuEntry => ({
    ...onSelection(action, key, accelerator),
    registerAccelerator: false,
  });
  const insert: MenuEntry[] = [
    onCanvas('step.insertBefore', 'menu.insertStepBefore', 'CmdOrCtrl+Shift+Left'),
    onCanvas('step.insertAfter', 'menu.insertStepAfter', 'CmdOrCtrl+Shift+Right'),
    separator,
    onCanvas('phase.insertBefore', 'menu.insertPhaseBefore'),
    onCanvas('phase.insertAfter', 'menu.insertPhaseAfter', 'CmdOrCtrl+Shift+Enter'),
    separator,
    onCanvas('lane.insertAbove', 'menu.insertLaneAbove', 'CmdOrCtrl+Shift+Up'),
    onCanvas('lane.insertBelow', 'menu.insertLaneBelow', 'CmdOrCtrl+Shift+Down'),
    separator,
    onSelection('picture.choose', 'menu.picture'),
    onSelection('picture.remove', 'menu.removePicture'),
  ];
  const blueprint: MenuEntry[] = [
    whenPossible('blueprint.add', 'menu.addBlueprint'),
    whenPossible('blueprint.variant', 'menu.variant'),
    whenPossible('blueprint.compare', 'menu.compare'),
    separator,
    whenPossible('blueprint.rename', 'menu.renameBlueprint'),
    whenPossible('blueprint.moveLeft', 'menu.blueprintLeft'),
    whenPossible('blueprint.moveRight', 'menu.blueprintRight'),
    separator,
    whenPossible('blueprint.delete', 'menu.deleteBlueprint'),
  ];
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { id: 'file', label: word('menu.file'), submenu: file },
    { id: 'edit', label: word('menu.edit'), submenu: edit },
    { id: 'view', label: word('menu.view'), submenu: view },
    { id: 'insert', label: word('menu.insert'), submenu: insert },
    { id: 'blueprint', label: word('menu.blueprint'), submenu: blueprint },
    ...(platform === 'darwin'
      ? [{ label: word('menu.window'), submenu: [{ role: 'minimize', label: word('menu.minimize') } as const] }]
      : []),
    {
      id: 'help',
      label: word('menu.help'),
      submenu: [
        whenPossible('help.commands', 'menu.commands', 'CmdOrCtrl+K'),
        whenPossible('help.shortcuts', 'menu.shortcuts', 'F1'),
        whenPossible('help.glossary', 'menu.glossary'),
        whenPossible('help.tour', 'menu.tour'),
        separator,
        { id: 'help.about', label: word('menu.about'), choose: actions.about },
      ],
    },
  ];
};
