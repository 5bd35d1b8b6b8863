import type { Action } from './action.ts';

/** The keys as they stand on a keyboard; what is not here is called as it is written. */
const names: { readonly [key: string]: string } = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ContextMenu: '☰',
  Plus: '+',
};
const onMac: { readonly [key: string]: string } = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Delete: '⌦',
  Backspace: '⌫',
};
/** The order in which a Mac names them. */
const macOrder = ['Ctrl', 'Alt', 'Shift', 'Mod'];

/** A shortcut as a person reads it: `Mod+Shift+Z` is Ctrl+Shift+Z, and ⇧⌘Z on a Mac. */
export function keyName(shortcut: string, mac = navigator.platform.startsWith('Mac')): string {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const held = parts.slice(0, -1);
  const name = (part: string) => names[part] ?? part;
  if (!mac) return [...held.map((part) => (part === 'Mod' ? 'Ctrl' : part)), name(key)].join('+');
  const signs = macOrder.filter((part) => held.includes(part)).map((part) => onMac[part]);
  return `${signs.join('')}${onMac[key] ?? name(key)}`;
}

/** All keys of an action, those the native menu listens to included. */
export const keysOf = ({ keys, menuKeys = [] }: Action): readonly string[] => [...keys, ...menuKeys];
