import { apply, squash } from '../model/algebra.ts';
import type { Change } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import { type Command, labelOf } from './command.ts';

/**
 * The same command several times, each seeing what the one before it did, as one thing done: one entry in the history.
 * At least one argument.
 */
export const inTurn = <A>(one: Command<A>): Command<readonly [A, ...A[]]> => ({
  label: (document, [first]) => labelOf(document, one, first),
  repeats: one.repeats,
  plan: (document, all) => {
    let done: Change = {};
    let now: Document = document;
    for (const args of all) {
      const change = one.plan(now, args);
      now = apply(now, change);
      done = squash(done, change);
    }
    return done;
  },
});
