import { apply, isEmpty } from '../model/algebra.ts';
import type { Transaction } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import { ok, type Result } from '../model/result.ts';
import { type Command, labelOf } from './command.ts';
import { emptyHistory, type History, recorded, redoOf, undoOf } from './history.ts';
import { KnownStates } from './known-states.ts';
import { type Settled, settle } from './settle.ts';

export type DocumentState = { readonly document: Document; readonly history: History };

export type How = {
  /** When it is done: ISO 8601, UTC. */
  readonly at: string;
  /** Whether a person does it by hand in the window: then the gesture rules hold too. Default true. */
  readonly gesture?: boolean;
  /** The name it has in the history, if not the command's own. */
  readonly label?: string;
  /** Whether it is a part of the last thing done: undo takes both back together. */
  readonly amends?: boolean;
};

/** One open document: the only way to alter it, and its history. */
export type DocumentStore = {
  getState(): DocumentState;
  /** Calls back after every transaction; returns the way to stop that. */
  subscribe(listener: (state: DocumentState, transaction: Transaction) => void): () => void;
  /** Does a command; null when it altered nothing. On faults nothing has happened. */
  dispatch<A>(command: Command<A>, args: A, how: How): Result<Transaction | null>;
  /**
   * Does what was thought through beforehand, slice by slice (`settledInSlices`; `appliedInSlices` for what `undoOf` or
   * `redoOf` told), on exactly the document it was thought through for; null where that is no longer the document, or
   * where it alters nothing.
   */
  adopt(
    from: Document,
    settled: Settled,
    how: { readonly label: string; readonly at: string; readonly kind?: 'do' | 'undo' | 'redo' },
  ): Transaction | null;
  /** What a command would do, without doing it. */
  preview<A>(command: Command<A>, args: A, gesture?: boolean): Result<Settled>;
  /** Undoes the last thing done; null when there is none. Never refused: it leads back to where the document was. */
  undo(at: string): Transaction | null;
  redo(at: string): Transaction | null;
};

/**
 * @param document whole (`invariantFaults` has nothing to say)
 * @param history of exactly this document, as `historyFrom` tells it from what was stored
 */
export function createDocumentStore(document: Document, history: History = emptyHistory): DocumentStore {
  let state: DocumentState = { document, history };
  const known = new KnownStates();
  const listeners = new Set<(state: DocumentState, transaction: Transaction) => void>();

  /** What listeners have yet to hear: a listener that does something itself must not make the others hear it first. */
  const untold: [DocumentState, Transaction][] = [];
  let telling = false;
  const tell = () => {
    if (telling) return;
    telling = true;
    const failures: unknown[] = [];
    for (let news = untold.shift(); news; news = untold.shift()) {
      for (const listener of [...listeners]) {
        // One listener that fails must not keep a transaction from the autosave.
        try {
          listener(...news);
        } catch (failure) {
          failures.push(failure);
        }
      }
    }
    telling = false;
    if (failures.length > 0) throw failures[0];
  };

  const enter = (transaction: Transaction, next: Document) => {
    const before = state;
    state = { document: next, history: recorded(before.history, transaction) };
    known.remember(transaction.kind, before, state);
    untold.push([state, transaction]);
    tell();
    return transaction;
  };
  const enterIfAny = (transaction: Transaction | undefined) =>
    transaction
      ? enter(transaction, known.after(transaction.kind, state) ?? apply(state.document, transaction.change))
      : null;

  const thinkThrough = <A>(command: Command<A>, args: A, gesture: boolean): Result<Settled> =>
    settle(state.document, command.plan(state.document, args), gesture && !command.repeats);

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispatch(command, args, { at, gesture = true, amends, label = labelOf(state.document, command, args) }) {
      const settled = thinkThrough(command, args, gesture);
      if (!settled.ok) return settled;
      const { change, document: next } = settled.value;
      return ok(isEmpty(change) ? null : enter({ label, at, kind: amends ? 'amend' : 'do', change }, next));
    },
    adopt(from, { change, document: next }, { label, at, kind = 'do' }) {
      return state.document === from && !isEmpty(change) ? enter({ label, at, kind, change }, next) : null;
    },
    preview: (command, args, gesture = true) => thinkThrough(command, args, gesture),
    undo: (at) => enterIfAny(undoOf(state.history, at)),
    redo: (at) => enterIfAny(redoOf(state.history, at)),
  };
}
