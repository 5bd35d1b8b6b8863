import type { WordKey } from '#shared/words/words.ts';
import type { Action } from '../actions/action.ts';
import { keysOf } from '../actions/key-names.ts';
import { actions } from '../actions/registry.ts';

type Shortcut = { readonly id: string; readonly word: WordKey; readonly keys: readonly string[] };
export type ShortcutGroup = { readonly title: WordKey; readonly shortcuts: readonly Shortcut[] };

/** What keys of the sheet do that are not actions: they walk and type. */
const onSheet: readonly Shortcut[] = [
  { id: 'walk', word: 'shortcuts.walk', keys: ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'] },
  { id: 'extend', word: 'shortcuts.extend', keys: ['Shift+ArrowRight'] },
  { id: 'type', word: 'shortcuts.type', keys: ['A … Z'] },
  { id: 'next', word: 'shortcuts.next', keys: ['Tab'] },
  { id: 'leave', word: 'shortcuts.leave', keys: ['Escape'] },
];

/** By the beginning of an action's id; what has none of these is done to cards and heads. */
const titles: { readonly [area: string]: WordKey } = {
  file: 'shortcuts.file',
  edit: 'shortcuts.edit',
  view: 'shortcuts.view',
  ripple: 'shortcuts.view',
  settings: 'shortcuts.view',
  help: 'shortcuts.help',
};
const order: readonly WordKey[] = [
  'shortcuts.sheet',
  'shortcuts.cards',
  'shortcuts.edit',
  'shortcuts.view',
  'shortcuts.file',
  'shortcuts.help',
];

const titleOf = ({ id }: Action): WordKey => titles[id.split('.')[0] ?? ''] ?? 'shortcuts.cards';

/** Every action that has keys, from the one registry, and what keys do on the sheet. */
export function shortcutGroups(): readonly ShortcutGroup[] {
  return order.map((title) => ({
    title,
    shortcuts:
      title === 'shortcuts.sheet'
        ? onSheet
        : actions
            .filter((action) => titleOf(action) === title && keysOf(action).length > 0)
            .map((action) => ({ id: action.id, word: action.word, keys: keysOf(action).slice(0, 2) })),
  }));
}
