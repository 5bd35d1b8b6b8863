import { create } from 'zustand';
import { useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { isThere, type Kept, keep, shownText, type Target } from './target.ts';

/** Whether a text is being edited in place, and which. The text itself is in the field alone until it is kept. */
export const useEditing = create<{ readonly target: Target | undefined }>(() => ({ target: undefined }));

/** The field texts are edited in. It is uncontrolled: nothing but a person writes in it while it is edited. */
export type Field = Pick<HTMLTextAreaElement, 'value' | 'focus' | 'blur' | 'setSelectionRange'>;

type Held = { readonly field: Field; composing: boolean };
let canvasField: Held | undefined;
/** The field of what is being edited now; a tab's title has one of its own. */
let inUse: Held | undefined;

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

const language = () => useWindow.getState().settings.language;

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
  useEditing.setState({ target });
  if (!typed) {
    held.field.value = shownText(document, target, language());
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
  if (!target || !inUse) return { ok: true };
  const document = documentStore.current();
  // Whatever it was is gone, by an undo or with its blueprint: there is nothing left that could have the text.
  if (!isThere(document, target)) {
    forgetEditing();
    return { ok: true };
  }
  const kept = keep(document, target, inUse.field.value, language());
  if (kept.ok) forgetEditing();
  return kept;
}

/** Ends editing; the text stays what it was. */
export function forgetEditing(): void {
  if (inUse) inUse.field.value = '';
  inUse = undefined;
  useEditing.setState({ target: undefined });
}
