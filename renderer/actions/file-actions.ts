import { save, saveAs, saveCleanCopy, saveData } from '../app/files.ts';
import { useWindow } from '../app/window-state.ts';
import { openPast } from '../past/past-state.ts';
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
  {
    id: 'file.saveCleanCopy',
    word: 'action.saveCleanCopy',
    keys: [],
    onCanvas: false,
    inTexts: true,
    enabled: withDocument,
    run: () => void saveCleanCopy(),
  },
  {
    id: 'file.versions',
    word: 'action.versions',
    keys: [],
    menuKeys: ['Mod+Shift+H'],
    onCanvas: false,
    inTexts: true,
    enabled: ({ blueprint }) => blueprint !== undefined,
    run: () => void openPast(),
  },
];
