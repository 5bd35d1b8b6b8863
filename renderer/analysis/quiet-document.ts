import { startTransition, useEffect, useState } from 'react';
import type { Document } from '#shared/model/document.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { documentStore } from '../document/document-store.ts';

/** How long a busy window may keep the figures waiting, in milliseconds. */
const longest = 400;

/**
 * The open document as it was when the window last had nothing else to do: an edit is drawn where it was made first, and
 * what is computed from it follows. While somebody types on, only the last state is computed.
 */
export function useQuietDocument(blueprint: RecordId): Document {
  const [quiet, setQuiet] = useState(documentStore.current);
  useEffect(() => {
    let waiting: number | undefined;
    const follow = () => {
      if (waiting !== undefined) window.cancelIdleCallback(waiting);
      waiting = window.requestIdleCallback(
        () => {
          waiting = undefined;
          startTransition(() => setQuiet(documentStore.current()));
        },
        { timeout: longest },
      );
    };
    const stop = documentStore.subscribe(follow);
    follow();
    return () => {
      stop();
      if (waiting !== undefined) window.cancelIdleCallback(waiting);
    };
  }, []);
  // Another blueprint, or another document, is shown at once.
  return quiet.has(blueprint) ? quiet : documentStore.current();
}
