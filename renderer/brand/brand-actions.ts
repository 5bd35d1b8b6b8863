import type { Action } from '../actions/action.ts';
import { openBrand } from './brand-state.ts';

/** How what leaves is dressed. */
export const brandActions: readonly Action[] = [
  {
    id: 'file.brand',
    word: 'action.brand',
    keys: ['Mod+Shift+B'],
    onCanvas: false,
    inTexts: true,
    enabled: ({ blueprint }) => blueprint !== undefined,
    run: () => void openBrand(),
  },
];
