import { find } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { documentStore } from '../document/document-store.ts';
import { undo } from '../editing/edit.ts';
import { setTextEditor } from '../editing/start-editing.ts';
import { commitEditing, startEditing, useEditing } from './editing.ts';

/** Joins the editor to what else the window does, once, before anything is shown. */
export function connectEditor(): void {
  setTextEditor((id) => editNew(id));
  // The window closes without a question: what is in the field is kept like everything else.
  window.addEventListener('beforeunload', () => void commitEditing());
  window.addEventListener('pagehide', () => void commitEditing());
}

/** Edits the text of what was just added. A card left without a text has never been. */
function editNew(id: RecordId): void {
  startEditing({ kind: 'record', id });
  const forgotten = useEditing.subscribe(({ target }) => {
    if (target?.kind === 'record' && target.id === id) return;
    forgotten();
    const card = find(documentStore.current(), 'card', id);
    const added = documentStore.history().done.at(-1);
    const isNew = added?.change[id]?.[0] === null;
    if (card?.text === '' && isNew) undo();
  });
}
