import { dialogOpen } from '../actions/dialog-open.ts';
import { textFieldActive } from '../actions/text-field.ts';
import { useWindow } from '../app/window-state.ts';
import { program } from '../program.ts';
import { importText } from './importing.ts';

/** Whether the next paste was asked for as an import. */
let asked = false;

/** Has the page told what is on the clipboard, as a paste does, and imports it. */
export async function importPasted(): Promise<void> {
  asked = true;
  await program().request('clipboard.run', { what: 'paste' });
}

/** Takes a paste as something to import: where that was asked for, or where no document is that it could go into. */
export function takesForImport(event: ClipboardEvent): boolean {
  const wanted = asked;
  asked = false;
  const onStart = useWindow.getState().file === undefined && !textFieldActive() && !dialogOpen();
  if ((!wanted && !onStart) || !event.clipboardData) return false;
  event.preventDefault();
  void importText(event.clipboardData.getData('text/plain'));
  return true;
}
