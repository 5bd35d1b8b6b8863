import { composing, pressed } from '../actions/shortcut.ts';
import { inWorkspace, workspace } from './workspace.ts';

/**
 * What the whole window listens to for as long as the actions themselves are not here: each action and its keys. A test
 * says when they are others.
 */
export const earlyKeys: { readonly [action: string]: readonly string[] } = {
  'file.save': ['Mod+S'],
  'file.saveAs': ['Mod+Shift+S'],
  'file.export': ['Mod+E'],
  'file.exportAgain': ['Mod+Shift+E'],
  'edit.copyPicture': ['Mod+Shift+C'],
  'file.brand': ['Mod+Shift+B'],
  'edit.undo': ['Mod+Z'],
  'edit.redo': ['Mod+Shift+Z', 'Mod+Y'],
  'edit.find': ['Mod+F'],
  'edit.findNext': ['F3', 'Mod+G'],
  'edit.findPrevious': ['Shift+F3', 'Mod+Shift+G'],
  'view.blueprint': ['Alt+1'],
  'view.journey': ['Alt+2'],
  'view.touchpoints': ['Alt+3'],
  'view.analysis': ['Alt+4'],
  'view.contextMenu': ['Shift+F10', 'ContextMenu'],
  'view.overlay': ['Mod+Shift+O'],
  'ripple.breaks': ['Mod+R'],
  'ripple.makes': ['Mod+Shift+R'],
  'ripple.next': ['F4'],
  'ripple.previous': ['Shift+F4'],
  'view.nextProblem': ['F8'],
  'view.previousProblem': ['Shift+F8'],
  'view.present': ['F5'],
  'view.presentHere': ['Shift+F5'],
  'help.commands': ['Mod+K'],
  'help.shortcuts': ['F1', 'Mod+/'],
};

/**
 * Holds keys that are pressed before their actions are here: on a start screen they mean nothing, but a document may be on
 * its way that will be here before they are done.
 */
export function listenToEarlyKeys(): void {
  const hold = (event: KeyboardEvent): void => {
    if (workspace() || event.defaultPrevented || composing(event)) return;
    const action = Object.keys(earlyKeys).find((id) => earlyKeys[id]?.some((key) => pressed(key, event)));
    if (action === undefined) return;
    // The menu hears only what the page has left.
    event.preventDefault();
    inWorkspace(({ run }) => run(action));
  };
  window.addEventListener('keydown', hold, { capture: true });
}
