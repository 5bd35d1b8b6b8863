import { brandActions } from '../brand/brand-actions.ts';
import { clipboardActions } from '../clipboard/clipboard-actions.ts';
import { paletteActions } from '../command-palette/palette-actions.ts';
import { canvasFirst } from '../editing/canvas-first.ts';
import { exportActions } from '../export/export-actions.ts';
import { findActions } from '../find/find-actions.ts';
import { helpActions } from '../help/help-actions.ts';
import { importActions } from '../import/import-actions.ts';
import { overlayActions } from '../overlays/overlay-actions.ts';
import { pictureActions } from '../pictures/picture-actions.ts';
import { presentActions } from '../present/present-actions.ts';
import { presenting } from '../present/presenting.ts';
import { problemActions } from '../problems/problem-actions.ts';
import { rippleActions } from '../ripple/ripple-actions.ts';
import { tabActions } from '../variants/tab-actions.ts';
import { type Action, situation } from './action.ts';
import { cardActions } from './card-actions.ts';
import { cardChoices } from './card-choices.ts';
import { connectorActions } from './connector-actions.ts';
import { keyboardInDialog } from './dialog-open.ts';
import { editActions } from './edit-actions.ts';
import { fileActions } from './file-actions.ts';
import { foldActions } from './fold-actions.ts';
import { frameActions } from './frame-actions.ts';
import { insertActions } from './insert-actions.ts';
import { phaseActions } from './phase-actions.ts';
import { settingsActions } from './settings-actions.ts';
import { inText, textFieldActive } from './text-field.ts';
import { viewActions } from './view-actions.ts';

/** Everything that can be done by menu or key, each under one id. */
export const actions: readonly Action[] = [
  ...fileActions,
  ...importActions,
  ...exportActions,
  ...brandActions,
  ...editActions,
  ...findActions,
  ...clipboardActions,
  ...cardActions,
  ...cardChoices,
  ...pictureActions,
  ...connectorActions,
  ...insertActions,
  ...frameActions,
  ...tabActions,
  ...phaseActions,
  ...foldActions,
  ...viewActions,
  ...overlayActions,
  ...rippleActions,
  ...problemActions,
  ...presentActions,
  ...settingsActions,
  ...paletteActions,
  ...helpActions,
];

const byId = new Map(actions.map((action) => [action.id, action]));

export const actionOf = (id: string): Action | undefined => byId.get(id);

/** Whether an action is not behind a dialog. */
export const reachable = ({ inDialogs }: Action): boolean => inDialogs === true || !keyboardInDialog();

/** Runs an action if it can be run now. In a text field, undo and the like are the field's own. */
export function choose(id: string): void {
  const action = actionOf(id);
  if (!action || presenting() || (textFieldActive() && inText(id)) || !reachable(action)) return;
  if (action.enabled(situation())) canvasFirst(action.run);
}
