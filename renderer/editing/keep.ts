import type { Transaction } from '#shared/model/change.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { program } from '../program.ts';

/** How long to wait before an edit that could not be kept is sent again, in milliseconds. */
const retryAfter = 3000;

type Waiting = { readonly document: string; readonly transaction: Transaction };

const queue: Waiting[] = [];
let sending = false;
/** The window is closing: nobody will be here to hear of an acknowledgement. */
let leaving = false;

/** Sends every transaction of this window to the session, one after the other, in the order they were made. */
export function keepEverything(): void {
  documentStore.subscribe((transaction) => {
    const document = useWindow.getState().file?.document;
    if (!transaction || document === undefined) return;
    if (leaving) return void program().request('document.commit', { document, transaction });
    queue.push({ document, transaction });
    set({ unkept: queue.length });
    void send();
  });
  window.addEventListener('beforeunload', sendAll);
}

/** Hands over all that waits, in order and at once; the one that is on its way is not sent again. */
function sendAll(): void {
  leaving = true;
  for (const waiting of queue.splice(sending ? 1 : 0)) void program().request('document.commit', waiting);
}

/**
 * An edit leaves the queue only when the session has it on the disk. One that cannot be kept stays first in the queue,
 * is said in the banner and tried again: nothing that came after it may overtake it.
 */
async function send(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (let next = queue[0]; next; next = queue[0]) {
      const kept = await program().request('document.commit', next);
      if (!kept.ok) {
        set({ faults: kept.faults });
        window.setTimeout(() => void send(), retryAfter);
        return;
      }
      queue.shift();
      set({ unkept: queue.length });
    }
  } finally {
    sending = false;
  }
}
