import { invert, isEmpty, squash, withoutNoops } from '../model/algebra.ts';
import type { Transaction } from '../model/change.ts';

/** What can be undone and redone, last first to go. Both lists hold transactions as they were when done forward. */
export type History = {
  readonly done: readonly Transaction[];
  readonly undone: readonly Transaction[];
};

export const emptyHistory: History = { done: [], undone: [] };

/**
 * The history after one more transaction. An undo or a redo is a transaction like any other, so that a history can be
 * told again from what was stored. What was undone stays redoable until something new is done.
 */
export function recorded({ done, undone }: History, transaction: Transaction): History {
  if (transaction.kind === 'do') return { done: [...done, transaction], undone: [] };
  if (transaction.kind === 'amend')
    return { done: [...done.slice(0, -1), ...amended(done.at(-1), transaction)], undone: [] };
  if (transaction.kind === 'undo') {
    // Where the stored history begins in the middle, the undone transaction itself is known by its inverse only.
    const last = done.at(-1) ?? { ...transaction, kind: 'do' as const, change: invert(transaction.change) };
    return { done: done.slice(0, -1), undone: [...undone, last] };
  }
  const again = undone.at(-1) ?? { ...transaction, kind: 'do' as const };
  return { done: [...done, again], undone: undone.slice(0, -1) };
}

/** Two deeds as one, under the name of the first; none where the second takes back what the first did. */
function amended(first: Transaction | undefined, then: Transaction): Transaction[] {
  // Where the stored history begins in the middle, there is only the second.
  if (!first) return [{ ...then, kind: 'do' }];
  const change = withoutNoops(squash(first.change, then.change));
  return isEmpty(change) ? [] : [{ ...first, change }];
}

/** The history that transactions make, oldest first: after a restart, what it was before. */
export function historyFrom(transactions: Iterable<Transaction>): History {
  const done: Transaction[] = [];
  const undone: Transaction[] = [];
  for (const transaction of transactions) {
    if (transaction.kind === 'do') {
      done.push(transaction);
      undone.length = 0;
    } else if (transaction.kind === 'amend') {
      done.push(...amended(done.pop(), transaction));
      undone.length = 0;
    } else if (transaction.kind === 'undo') {
      undone.push(done.pop() ?? { ...transaction, kind: 'do', change: invert(transaction.change) });
    } else {
      done.push(undone.pop() ?? { ...transaction, kind: 'do' });
    }
  }
  return { done, undone };
}

/** The transaction that undoes the last one done; undefined when there is none. */
export function undoOf(history: History, at: string): Transaction | undefined {
  const last = history.done.at(-1);
  return last && { label: last.label, at, kind: 'undo', change: invert(last.change) };
}

/** The transaction that does again what was undone last; undefined when there is none. */
export function redoOf(history: History, at: string): Transaction | undefined {
  const last = history.undone.at(-1);
  return last && { label: last.label, at, kind: 'redo', change: last.change };
}
