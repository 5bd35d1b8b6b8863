import type { Language } from '#shared/model/fields.ts';
import { create } from '../app/create-store.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { Rhythm } from '../editing/rhythm.ts';
import { TypedStep } from '../editing/typed-step.ts';
import { clean, isThere, type Kept, keep, shownText, type Target } from './target.ts';

/** Whether a text is being edited in place, and which. The field alone has all of it; the document follows (`Rhythm`). */
export const useEditing = create<{ readonly target: Target | undefined }>(() => ({ target: undefined }));

/** The field texts are edited in. It is uncontrolled: nothing but a person writes in it while it is edited. */
export type Field = Pick<HTMLTextAreaElement, 'value' | 'focus' | 'blur' | 'setSelectionRange'>;

type Held = { readonly field: Field; composing: boolean };
let canvasField: Held | undefined;
/** The field of what is being edited now; a tab's title has one of its own. */
let inUse: Held | undefined;

/** What is being edited, from its first letter to its end: one step of the history. */
type Session = {
  /** The text before, and the language it is written in, whatever the window speaks meanwhile. */
  readonly before: string;
  readonly language: Language;
  readonly step: TypedStep;
};
let session: Session | undefined;

/** Makes known the field of the canvas, which is there as long as a blueprint is shown. */
export function setCanvasField(field: Field | undefined): void {
  canvasField = field && { field, composing: false };
}

/** Gives the canvas the keyboard. */
export function focusCanvas(): void {
  canvasField?.field.focus({ preventScroll: true });
}

/** Notes that an input method composes in the field in use. */
export function setComposing(composing: boolean): void {
  const held = inUse ?? canvasField;
  if (held) held.composing = composing;
}

/** Notes that something was typed: what is lost when the program is killed is never older than about a second. */
export const heard = (): void => rhythm.heard();
const rhythm = new Rhythm(keepSoFar);

/**
 * Begins to edit a text where it is drawn; what was being edited is kept first.
 * @param typed whether the first letters are in the field already: then they replace the text
 * @param all whether the whole text is selected, for the first letter to replace; else the caret stands behind it
 * @param field the field, if not that of the canvas
 */
export function startEditing(
  target: Target,
  { typed = false, all = false, field }: { typed?: boolean; all?: boolean; field?: Field } = {},
): void {
  if (!commitEditing().ok) return;
  const document = documentStore.current();
  const held = field ? { field, composing: false } : canvasField;
  if (!held || !isThere(document, target)) return;
  inUse = held;
  const { language } = useWindow.getState().settings;
  session = { before: shownText(document, target, language), language, step: new TypedStep() };
  useEditing.setState({ target });
  if (!typed) {
    held.field.value = session.before;
    held.field.focus({ preventScroll: true });
    // What was just added shows a name that the first letter replaces.
    const { length } = held.field.value;
    held.field.setSelectionRange(all || (target.kind === 'record' && target.added) ? 0 : length, length);
  }
}

/**
 * Keeps what is being edited, an input method's unfinished word included. Where it is refused the field stays open with
 * the text in it, so that it is not lost; the banner says why.
 */
export function commitEditing(): Kept {
  if (!useEditing.getState().target) return { ok: true };
  if (inUse?.composing) {
    // Leaving the field is what makes the input method let go of its word. That commits, too.
    inUse.composing = false;
    const { field } = inUse;
    field.blur();
    if (field === canvasField?.field) field.focus({ preventScroll: true });
  }
  const { target } = useEditing.getState();
  if (!target || !inUse || !session) return { ok: true };
  // Whatever it was is gone, by an undo or with its blueprint: there is nothing left that could have the text.
  if (!isThere(documentStore.current(), target)) {
    close();
    return { ok: true };
  }
  const kept = keepTyped(target, inUse.field.value, session);
  if (kept.ok) close();
  return kept;
}

/** Writes what is in the field as a part of the one step that editing it is. */
function keepTyped(target: Target, text: string, { before, language, step }: Session): Kept {
  const begun = clean(text) === before || (target.kind === 'newCard' && text.trim() === '');
  if (begun && step.takeBack()) return { ok: true, ...(target.kind !== 'newCard' && { id: target.id }) };
  // A value is written by whoever shows it, as it was then: over what it was, not over what was kept meanwhile.
  if (target.kind === 'value') step.takeBack();
  return step.do(() => keep(documentStore.current(), target, text, language));
}

/** Keeps what is there so far, while it is typed. What may not be is left to be finished: nothing is said of it yet. */
function keepSoFar(): void {
  const { target } = useEditing.getState();
  if (!target || !inUse || !session || inUse.composing || !isThere(documentStore.current(), target)) return;
  const { faults } = useWindow.getState();
  const kept = keepTyped(target, inUse.field.value, session);
  if (!kept.ok) set({ faults });
  else if (target.kind === 'newCard' && kept.id !== target.id) {
    const { id: _before, ...place } = target;
    useEditing.setState({ target: { ...place, ...(kept.id !== undefined && { id: kept.id }) } });
  }
}

/** Ends editing; the text becomes what it was before. */
export function forgetEditing(): void {
  session?.step.takeBack();
  close();
}

function close(): void {
  rhythm.stop();
  if (inUse) inUse.field.value = '';
  inUse = undefined;
  session = undefined;
  useEditing.setState({ target: undefined });
}
