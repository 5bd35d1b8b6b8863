import { takeBack } from '#shared/commands/take-back.ts';
import { isEmpty, squash, withoutNoops } from '#shared/model/algebra.ts';
import type { Change, Transaction } from '#shared/model/change.ts';
import { documentStore } from '../document/document-store.ts';
import { edit, goingOnWith } from './edit.ts';

const nothing: Change = {};

/** A text that is kept again and again while it is typed: one step of the history that grows, until another deed comes. */
export class TypedStep {
  #last: Transaction | undefined;
  #change = nothing;

  /** Does something as a part of the step. */
  do<T>(deed: () => T): T {
    if (!this.#goesOn()) this.#change = nothing;
    const stop = documentStore.subscribe((transaction) => {
      if (!transaction) return;
      this.#change = withoutNoops(squash(this.#change, transaction.change));
      this.#last = isEmpty(this.#change) ? undefined : documentStore.history().done.at(-1);
    });
    try {
      return goingOnWith(this.#last, deed);
    } finally {
      stop();
    }
  }

  /** Leaves the document as it was before the step. @returns whether that could be: something else may have come since */
  takeBack(): boolean {
    if (!this.#goesOn()) return false;
    const change = this.#change;
    this.do(() => edit(takeBack, { change }));
    return true;
  }

  #goesOn(): boolean {
    return this.#last !== undefined && documentStore.history().done.at(-1) === this.#last;
  }
}
