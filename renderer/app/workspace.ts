import { create } from './create-store.ts';
import { giveUp } from './last-resort.ts';
import { latePart } from './late-part.ts';
import type { Workspace } from './workspace-parts.ts';

/**
 * Everything of the window that a start screen does not show: sheet, layout, rules, panels, dialogs, actions. Its code is
 * four fifths of the window's and is loaded when the start screen has been seen, or when a document is on its way. What
 * a person or the main process asks of it before then is held, and done in order when it is here.
 */
const part = latePart<Workspace>(async () => (await import('./workspace-parts.ts')).connectWorkspace(), {
  onHere: (here) => useHere.setState({ here }),
  onFailed: giveUp,
  onBug: (bug) => reportError(bug),
});

const useHere = create<{ readonly here: Workspace | undefined }>(() => ({ here: undefined }));

/** It, as soon as it is here. */
export const useWorkspace = (): Workspace | undefined => useHere(({ here }) => here);

export const { here: workspace, load: loadWorkspace, ask: inWorkspace, inTurn } = part;
