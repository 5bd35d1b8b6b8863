import { save, saveAs, saveData } from '../app/files.ts';
import { useWindow } from '../app/window-state.ts';
import type { Action } from './action.ts';

/** A document that is on its way into the window is saved as soon as it is there. */
const withDocument: Action['enabled'] = ({ blueprint }) => blueprint !== undefined || useWindow.getState().opening;

/** What is done with the document's file. The keys are the page's: the native menu learns too late of a new document. */
export const fileActions: readonly Action[] = [
  {
    id: 'file.save',
    word: 'action.save',
    keys: ['Mod+S'],
    onCanvas: false,
    inTexts: true,
    inDialogs: true,
    enabled: withDocument,
    run: () => void save(),
  },
  {
    id: 'file.saveAs',
    word: 'action.saveAs',
    keys: ['Mod+Shift+S'],
    onCanvas: false,
    inTexts: true,
    inDialogs: true,
    enabled: withDocument,
    run: () => void saveAs(),
  },
  {
    id: 'file.saveData',
    word: 'action.saveData',
    keys: [],
    onCanvas: false,
    inTexts: true,
    enabled: withDocument,
    run: () => void saveData(),
  },
];
