import { keepTypedBy } from '../app/files.ts';
import { commitEditing } from './editing.ts';

/** Joins the editor to what else the window does, once, before anything is shown. */
export function connectEditor(): void {
  keepTypedBy(commitEditing);
  // The window closes without a question: what is in the field is kept like everything else.
  window.addEventListener('beforeunload', () => void commitEditing());
  window.addEventListener('pagehide', () => void commitEditing());
}
