import { useSyncExternalStore } from 'react';
import { documentStore } from './document-store.ts';

/** The open document; the component is drawn anew when it changes. */
export const useDocument = () => useSyncExternalStore(documentStore.subscribe, documentStore.current);
