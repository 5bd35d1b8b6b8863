import { opening } from '../app/actions.ts';
import { editsKept } from '../app/files.ts';
import { program } from '../program.ts';

/** Asks for a file; a table of it comes as an event, anything else opens. */
export async function chooseToImport(): Promise<void> {
  if (await editsKept()) await opening(program().request('table.choose', {}));
}
