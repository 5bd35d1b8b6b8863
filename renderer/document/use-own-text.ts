import { useCallback } from 'react';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { ownName } from '#shared/model/names.ts';
import { useLanguage } from '../app/use-words.ts';
import { useDocument } from './use-document.ts';

/**
 * Tells a record's own text, whole, as a person wrote it, in the language shown; empty where there is none.
 * @param of the document it is in, where that is not the open one as it is
 */
export function useOwnText(of?: Document): (id: RecordId) => string {
  const now = useDocument();
  const document = of ?? now;
  const language = useLanguage();
  return useCallback(
    (id) => {
      const rec = document.get(id);
      return rec ? ownName(document, rec, language) : '';
    },
    [document, language],
  );
}
