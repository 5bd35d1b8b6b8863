const textTypes = ['text', 'search', 'number', 'email', 'url', 'tel', 'password', ''];

/**
 * Whether a text field has the keyboard. The canvas's own, which waits for the first letter, counts only while a text is
 * being edited in it: until then keys are the canvas's.
 */
export function textFieldActive(): boolean {
  const active = window.document.activeElement;
  if (active instanceof HTMLTextAreaElement) return active.dataset.waiting === undefined;
  if (active instanceof HTMLInputElement) return textTypes.includes(active.type);
  return active instanceof HTMLElement && active.isContentEditable;
}

/** What an entry of the menu does to a text. Deprecated, and the only way to reach a field's own undo. */
const commands: { readonly [action: string]: string } = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'edit.delete': 'delete',
  'edit.selectAll': 'selectAll',
};

/** Lets the text field that has the keyboard do what the action means there; false when it means nothing there. */
export function inText(action: string): boolean {
  const command = commands[action];
  return command !== undefined && window.document.execCommand(command);
}
