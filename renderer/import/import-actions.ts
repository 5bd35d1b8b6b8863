import type { Action } from '../actions/action.ts';
import { chooseToImport } from './choose-to-import.ts';
import { importPasted } from './pasted.ts';

/** What comes from other programs. */
export const importActions: readonly Action[] = [
  {
    id: 'file.import',
    word: 'action.import',
    keys: [],
    onCanvas: false,
    inTexts: true,
    enabled: () => true,
    run: () => void chooseToImport(),
  },
  {
    id: 'file.importPasted',
    word: 'action.importPasted',
    keys: [],
    onCanvas: false,
    enabled: () => true,
    run: () => void importPasted(),
  },
];
