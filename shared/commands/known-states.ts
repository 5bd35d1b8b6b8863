import type { Transaction } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import type { History } from './history.ts';

type State = { readonly document: Document; readonly history: History };

/** A deed of the history, and the documents it led from and to. */
type Step = { readonly deed: Transaction; readonly before: Document; readonly after: Document };

/** So many deeds are known: each holds a document in memory, and what was made of that. */
const most = 2;

/**
 * The documents before and after the deeds that were last done, undone or redone. Undo leads back to the very document
 * that was there before, so that all that was made of it, such as its layout, is found again.
 */
export class KnownStates {
  #steps: readonly Step[] = [];

  /** @param kind of the transaction that led from one state to the next */
  remember(kind: Transaction['kind'], { document, history }: State, next: State): void {
    const step = this.#stepOf(kind, document, history, next);
    const amended = kind === 'amend' ? history.done.at(-1) : undefined;
    const others = this.#steps.filter(({ deed }) => deed !== step?.deed && deed !== amended);
    this.#steps = [...(step ? [step] : []), ...others].slice(0, most);
  }

  /** The document that an undo or a redo leads to from here, where it is known. */
  after(kind: Transaction['kind'], { document, history }: State): Document | undefined {
    const deed = (kind === 'undo' ? history.done : history.undone).at(-1);
    const step = this.#of(deed);
    if (kind === 'undo') return step?.after === document ? step.before : undefined;
    return step?.before === document ? step.after : undefined;
  }

  #stepOf(kind: Transaction['kind'], document: Document, history: History, next: State): Step | undefined {
    if (kind === 'undo') {
      const deed = next.history.undone.at(-1);
      return deed && { deed, before: next.document, after: document };
    }
    const deed = next.history.done.at(-1);
    if (kind !== 'amend') return deed && { deed, before: document, after: next.document };
    // Two deeds are one now, or none where the second took the first back. One led from where the first began, if that is known.
    const first = this.#of(history.done.at(-1));
    const isOne = next.history.done.length === history.done.length;
    return deed && isOne && first?.after === document
      ? { deed, before: first.before, after: next.document }
      : undefined;
  }

  #of(deed: Transaction | undefined): Step | undefined {
    return this.#steps.find((step) => step.deed === deed);
  }
}
