import type { RecordId } from '#shared/model/fields.ts';

type TextEditor = (id: RecordId, field: string) => void;

let editor: TextEditor | undefined;

/** Makes the editor of texts on the canvas known to whatever adds something that is to be named. */
export const setTextEditor = (next: TextEditor | undefined): void => {
  editor = next;
};

/** Opens the editor on a text of a record, as after it was added. */
export const startEditing: TextEditor = (id, field) => editor?.(id, field);
