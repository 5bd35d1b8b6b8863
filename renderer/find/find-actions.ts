import type { Action } from '../actions/action.ts';
import { dialogOpen } from '../actions/dialog-open.ts';
import { findNext, here, openFind, useFinding } from './finding.ts';

const withBlueprint: Action['enabled'] = ({ blueprint }) => blueprint !== undefined;

export const findActions: readonly Action[] = [
  {
    id: 'edit.find',
    word: 'action.find',
    keys: ['Mod+F'],
    onCanvas: false,
    inTexts: true,
    enabled: withBlueprint,
    run: () => dialogOpen() || openFind(),
  },
  step('edit.findNext', 'action.findNext', 1, ['F3', 'Mod+G']),
  step('edit.findPrevious', 'action.findPrevious', -1, ['Shift+F3', 'Mod+Shift+G']),
];

function step(id: string, word: Action['word'], by: 1 | -1, keys: readonly string[]): Action {
  return {
    id,
    word,
    keys,
    onCanvas: false,
    inTexts: true,
    enabled: (at) => withBlueprint(at) && useFinding.getState().wanted !== '' && here().hits.length > 0,
    run: () => dialogOpen() || findNext(by),
  };
}
