import { dialogOpen } from '../actions/dialog-open.ts';
import { textFieldActive } from '../actions/text-field.ts';
import { set, useWindow } from '../app/window-state.ts';
import { program } from '../program.ts';

/** Whether the next paste was asked for as an import. */
let asked = false;

/** Has the page told what is on the clipboard, as a paste does, and imports it. */
export async function importPasted(): Promise<void> {
  asked = true;
  await program().request('clipboard.run', { what: 'paste' });
}

/**
 * Takes a paste as something to import: where that was asked for, or where no document is that it could go into. Listens
 * from the first picture on, before whatever else takes a paste.
 */
export const listenToImportedPastes = (): void => window.addEventListener('paste', takeForImport);

function takeForImport(event: ClipboardEvent): void {
  const wanted = asked;
  asked = false;
  const onStart = useWindow.getState().file === undefined && !textFieldActive() && !dialogOpen();
  if ((!wanted && !onStart) || !event.clipboardData) return;
  event.preventDefault();
  void importText(event.clipboardData.getData('text/plain'));
}

/** A text that was copied somewhere, as a table, which comes as an event. */
async function importText(text: string): Promise<void> {
  const taken = await program().request('table.ofText', { text });
  if (!taken.ok) set({ faults: taken.faults });
}
