import { save, saveAs } from '../app/files.ts';
import type { Action } from './action.ts';

const withDocument: Action['enabled'] = ({ blueprint }) => blueprint !== undefined;

/** What is done with the document's file. The native menu listens to the keys. */
export const fileActions: readonly Action[] = [
  { id: 'file.save', word: 'action.save', keys: [], onCanvas: false, enabled: withDocument, run: () => void save() },
  {
    id: 'file.saveAs',
    word: 'action.saveAs',
    keys: [],
    onCanvas: false,
    enabled: withDocument,
    run: () => void saveAs(),
  },
];
