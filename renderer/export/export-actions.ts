import type { Action } from '../actions/action.ts';
import { useWindow } from '../app/window-state.ts';
import { choicesOf } from './choices.ts';
import { copyPicture, exportAgain, openExport, sheetShown } from './exporting.ts';

const withBlueprint: Action['enabled'] = ({ blueprint }) => blueprint !== undefined;

/** What leaves the program. */
export const exportActions: readonly Action[] = [
  {
    id: 'file.export',
    word: 'action.export',
    keys: ['Mod+E'],
    onCanvas: false,
    inTexts: true,
    enabled: withBlueprint,
    run: () => void openExport(),
  },
  {
    id: 'file.exportAgain',
    word: 'action.exportAgain',
    keys: ['Mod+Shift+E'],
    onCanvas: false,
    inTexts: true,
    enabled: withBlueprint,
    run: () => void exportAgain(),
  },
  {
    id: 'edit.copyPicture',
    word: 'action.copyPicture',
    keys: ['Mod+Shift+C'],
    onCanvas: false,
    inTexts: true,
    enabled: withBlueprint,
    run: () => void copyPicture(choicesOf(useWindow.getState().settings, sheetShown())),
  },
];
