import type { Action } from '../actions/action.ts';
import { openChoices } from '../context-menu/open.ts';
import { layOver, overlayIds, useOverlay } from './overlay-state.ts';

const onSheet: Action['enabled'] = ({ blueprint, view }) => blueprint !== undefined && view === 'blueprint';

const choices = () =>
  overlayIds.map((id) => ({
    id,
    name: { word: `overlay.${id}` } as const,
    checked: useOverlay.getState().shown === id,
    run: () => layOver(id),
  }));

/** What can be laid over the cards: asked by one key, or each by its own name. */
export const overlayActions: readonly Action[] = [
  {
    id: 'view.overlay',
    word: 'action.overlay',
    keys: ['Mod+Shift+O'],
    onCanvas: false,
    enabled: onSheet,
    run: () => openChoices('action.overlay', choices()),
  },
  ...overlayIds.map(
    (id): Action => ({
      id: `view.overlay.${id}`,
      word: `action.overlay.${id}`,
      keys: [],
      onCanvas: false,
      enabled: onSheet,
      run: () => layOver(id),
    }),
  ),
];
