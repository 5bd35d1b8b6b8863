import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { recordName } from '#shared/model/names.ts';
import { useWindow } from '../app/window-state.ts';

/** The name of a record as a menu says it, in the language shown and on one line. */
export function named(document: Document, id: RecordId): { readonly text: string } {
  const rec = document.get(id);
  const { language } = useWindow.getState().settings;
  return { text: rec ? recordName(document, rec, language).replace(/\s+/g, ' ').trim() : '' };
}
