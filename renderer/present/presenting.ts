import type { RecordId } from '#shared/model/fields.ts';
import { dialogOpen } from '../actions/dialog-open.ts';
import { create } from '../app/create-store.ts';
import { program } from '../program.ts';
import { commitEditing, focusCanvas } from '../text-editor/editing.ts';

type Presenting = {
  readonly on: boolean;
  /** The step it begins at; undefined for the whole sheet. */
  readonly from: RecordId | undefined;
};

export const usePresenting = create<Presenting>(() => ({ on: false, from: undefined }));

/** Whether a room is looking: nothing but the presentation may then answer. */
export const presenting = (): boolean => usePresenting.getState().on;

let keyboard: Element | null = null;

/** Fills the screen with the blueprint. What is shown in the window stays as it is, for when it ends. */
export function present(from?: RecordId): void {
  if (presenting() || dialogOpen() || !commitEditing().ok) return;
  keyboard = window.document.activeElement;
  usePresenting.setState({ on: true, from });
  void program().request('window.present', { on: true });
}

export function endPresenting(): void {
  usePresenting.setState({ on: false });
  void program().request('window.present', { on: false });
}

/** To be called when the window can be reached again. */
export function giveKeyboardBack(): void {
  if (keyboard instanceof HTMLElement && keyboard.isConnected) keyboard.focus({ preventScroll: true });
  else focusCanvas();
}
