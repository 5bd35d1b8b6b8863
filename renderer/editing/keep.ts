import type { RequestArgument } from '#shared/ipc.ts';
import type { Transaction } from '#shared/model/change.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { program } from '../program.ts';
import { breath } from './between-frames.ts';
import { isBig, portionsOf } from './portions.ts';

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
    if (leaving) return sendAtOnce({ document, transaction });
    queue.push({ document, transaction });
    set({ unkept: queue.length });
    void send();
  });
  window.addEventListener('beforeunload', sendAll);
}

/** Hands over all that waits, in order and at once; the one that is on its way is not sent again. */
function sendAll(): void {
  leaving = true;
  // What is on its way in parts still lacks its end: it is sent whole again.
  const [first] = queue;
  const onItsWay = sending && first && !isBig(first.transaction.change);
  for (const waiting of queue.splice(onItsWay ? 1 : 0)) sendAtOnce(waiting);
}

/** Sends a transaction without waiting for anything. */
function sendAtOnce(waiting: Waiting): void {
  for (const { part, last } of messagesOf(waiting)) {
    if (part) void program().request('document.commitPart', part);
    else void program().request('document.commit', last);
  }
}

type Message =
  | { readonly part: RequestArgument<'document.commitPart'>; readonly last?: undefined }
  | { readonly part?: undefined; readonly last: RequestArgument<'document.commit'> };

/** The messages that bring a transaction: one, or for a big change its parts and the end. */
function* messagesOf({ document, transaction }: Waiting): Generator<Message> {
  if (!isBig(transaction.change)) return yield { last: { document, transaction } };
  let parts = 0;
  for (const change of portionsOf(transaction.change)) yield { part: { document, number: parts++, change } };
  yield { last: { document, transaction: { ...transaction, change: {} }, parts } };
}

/** Sends a transaction, part after part. @returns the last answer, or the first refusal */
async function sendInTurn(waiting: Waiting): Promise<Result<unknown>> {
  let answer: Result<unknown> = ok({});
  // The frame in which a big change is first shown has enough to do.
  if (isBig(waiting.transaction.change)) await breath();
  for (const { part, last } of messagesOf(waiting)) {
    if (leaving && part) return answer;
    if (part) await breath();
    answer = part
      ? await program().request('document.commitPart', part)
      : await program().request('document.commit', last);
    if (!answer.ok) return answer;
  }
  return answer;
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
      const kept = await sendInTurn(next);
      if (leaving && isBig(next.transaction.change)) return;
      if (!kept.ok) {
        set({ faults: kept.faults, refused: true });
        window.setTimeout(() => void send(), retryAfter);
        return;
      }
      queue.shift();
      set({ unkept: queue.length, refused: false });
    }
  } finally {
    sending = false;
  }
}
