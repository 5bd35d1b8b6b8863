import type { Action } from '../actions/action.ts';
import { dialogOpen } from '../actions/dialog-open.ts';
import { openCommandPalette } from './palette-state.ts';

export const paletteActions: readonly Action[] = [
  {
    id: 'help.commands',
    word: 'action.commands',
    keys: ['Mod+K'],
    onCanvas: false,
    inTexts: true,
    enabled: ({ blueprint }) => blueprint !== undefined,
    run: () => dialogOpen() || openCommandPalette(),
  },
];
