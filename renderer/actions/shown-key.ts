const isMac = navigator.platform.startsWith('Mac');

const names: { readonly [part: string]: string } = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Ctrl: isMac ? '⌃' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Shift: isMac ? '⇧' : 'Shift',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
};

/** A shortcut as it is shown beside what it does: `Mod+Shift+Z` is Ctrl+Shift+Z, on a Mac ⌘⇧Z. */
export const shownKey = (shortcut: string): string =>
  shortcut
    .split('+')
    .map((part) => names[part] ?? part)
    .join(isMac ? '' : '+');
