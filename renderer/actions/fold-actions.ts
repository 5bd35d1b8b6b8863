import type { RecordId } from '#shared/model/fields.ts';
import { useWindow } from '../app/window-state.ts';
import { collapse, collapsible, expand } from '../folding/collapsed.ts';
import { type Action, type Situation, situation } from './action.ts';

/** Collapsing phases and lanes to bands, and expanding them. */
export const foldActions: readonly Action[] = [
  {
    id: 'view.collapse',
    word: 'action.collapse',
    keys: ['Alt+-'],
    onCanvas: true,
    enabled: (at) => toCollapse(at).length > 0,
    run: () => collapse(toCollapse(situation())),
  },
  {
    id: 'view.expand',
    word: 'action.expand',
    keys: ['Alt+='],
    onCanvas: true,
    enabled: (at) => toExpand(at).length > 0,
    run: () => expand(toExpand(situation())),
  },
  {
    id: 'view.expandAll',
    word: 'action.expandAll',
    keys: [],
    onCanvas: true,
    enabled: () => useWindow.getState().collapsed.length > 0,
    run: () => expand(useWindow.getState().collapsed),
  },
];

function toCollapse({ document, blueprint, selection }: Situation): readonly RecordId[] {
  return blueprint === undefined ? [] : collapsible(document, blueprint, selection, useWindow.getState().collapsed);
}

const toExpand = ({ selection }: Situation): readonly RecordId[] =>
  useWindow.getState().collapsed.filter((id) => selection.includes(id));
