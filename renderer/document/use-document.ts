import { useSyncExternalStore } from 'react';
import type { Document } from '#shared/model/document.ts';
import { seenByReact } from '../app/held-view.ts';
import { documentStore } from './document-store.ts';

const seen = seenByReact(documentStore.current, (listener) => documentStore.subscribe(() => listener()));

/** The open document; the component is drawn anew when it changes. */
export const useDocument = () => useSyncExternalStore(seen.subscribe, seen.state);

/**
 * Something of the open document; the component is drawn anew only when that is another.
 * @param read tells the same, not its like, as long as what it looks at has not changed: a text, a record, a list kept
 */
export const useFromDocument = <T>(read: (document: Document) => T): T =>
  useSyncExternalStore(seen.subscribe, () => read(seen.state()));
