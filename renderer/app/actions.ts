import type { OpenDocument, Settings } from '#shared/ipc.ts';
import type { Result } from '#shared/model/result.ts';
import { program } from '../program.ts';
import { set, useWindow } from './window-state.ts';
import { inTurn, inWorkspace, loadWorkspace } from './workspace.ts';

/** Every fault ends here: as a sentence in the banner, until it is closed or something succeeds. */
export async function opening(asked: Promise<Result<OpenDocument | null>>): Promise<void> {
  // Needed soon: it is read while the main process opens what was asked for.
  loadWorkspace();
  set({ opening: true });
  const over = (): void => set({ opening: false });
  const opened = await asked.catch((bug: unknown) => {
    over();
    throw bug;
  });
  const open = opened.ok ? opened.value : null;
  // What is shown before it says in place of all faults what is to be said of it.
  if (!opened.ok) inTurn(() => set({ faults: opened.faults }));
  if (!open) return over();
  inWorkspace(({ show }) => {
    try {
      show(open);
    } finally {
      over();
    }
  });
}

export const openFile = (): Promise<void> => opening(program().request('document.open', {}));

export const openRecent = (handle: string): Promise<void> =>
  opening(program().request('document.openRecent', { handle }));

/** Opens what can be read of a damaged file. @param handle of the fault that refused it */
export const openDamaged = (handle: string): Promise<void> =>
  opening(program().request('document.openDamaged', { handle }));

export const openDropped = (file: File): Promise<void> => opening(program().openDropped(file));

/** Takes effect at once; a setting that could not be kept is said in the banner and holds for this window. */
export async function changeSettings(part: Partial<Settings>): Promise<void> {
  set({ settings: { ...useWindow.getState().settings, ...part } });
  const changed = await program().request('settings.change', part);
  if (!changed.ok) set({ faults: changed.faults });
}
