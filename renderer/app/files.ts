import type { Result } from '#shared/model/result.ts';
import { program } from '../program.ts';
import { opening } from './actions.ts';
import { set, useWindow, type WindowState } from './window-state.ts';

/** How long saving waits for the last edits to be kept, in milliseconds: a session that never answers must not hold it up. */
const patience = 15_000;

/** Begins a document, from a template or an empty one; it opens here when this window shows none. */
export const newDocument = (template?: string): Promise<void> =>
  opening(program().request('document.new', template === undefined ? {} : { template }));

export const save = (): Promise<void> => named('document.save');
export const saveAs = (): Promise<void> => named('document.saveAs');
export const saveData = (): Promise<void> => named('document.saveData');
export const saveCleanCopy = (): Promise<void> => named('document.saveCleanCopy');

type Naming = `document.save${'' | 'As' | 'Data' | 'CleanCopy'}`;

async function named(request: Naming): Promise<void> {
  await opened();
  const { file } = useWindow.getState();
  if (!file || !(await editsKept())) return;
  say(await program().request(request, { document: file.document }));
}

let keepTyped = (): { readonly ok: boolean } => ({ ok: true });

/** Says how what is being typed is kept: whoever has the field does, once there is one. */
export function keepTypedBy(keep: typeof keepTyped): void {
  keepTyped = keep;
}

/**
 * Keeps what is being typed and waits until every edit is in the session, so that whatever is made of it has it.
 * @returns false where a text being edited is refused: the banner says why
 */
export async function editsKept(): Promise<boolean> {
  if (!keepTyped().ok) return false;
  leaveField();
  await everythingKept();
  return true;
}

/** Puts an unsaved document away. @returns whether it was */
export const discard = async (handle: string): Promise<boolean> =>
  say(await program().request('document.discard', { handle }));

export const restore = async (handle: string): Promise<boolean> =>
  say(await program().request('document.restore', { handle }));

function say(done: Result<unknown>): boolean {
  if (!done.ok) set({ faults: done.faults });
  return done.ok;
}

/** A field that keeps its text when it is left is left for a moment, and has the keyboard again. */
function leaveField(): void {
  const field = window.document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  field.focus({ preventScroll: true });
}

/** Waits for the document that is on its way into an empty window. */
const opened = (): Promise<void> =>
  new Promise((done) => {
    const here = ({ file, opening }: WindowState): boolean => file !== undefined || !opening;
    if (here(useWindow.getState())) return done();
    const stop = useWindow.subscribe((state) => {
      if (!here(state)) return;
      stop();
      done();
    });
  });

/**
 * Waits until every edit made so far is in the session, so that the file has it. What a full session disk refuses does
 * not hold it up.
 */
const everythingKept = (): Promise<void> =>
  new Promise((done) => {
    const isSo = ({ unkept, refused }: WindowState): boolean => unkept === 0 || refused;
    if (isSo(useWindow.getState())) return done();
    const enough = window.setTimeout(finish, patience);
    const stop = useWindow.subscribe((state) => isSo(state) && finish());
    function finish(): void {
      window.clearTimeout(enough);
      stop();
      done();
    }
  });
