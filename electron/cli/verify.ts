import { invariantFaults } from '#shared/model/invariants.ts';
import type { Arguments } from './arguments.ts';
import { badInput, done, type Outcome } from './outcome.ts';
import type { Surroundings } from './surroundings.ts';
import { withInput } from './with-input.ts';

/** `verify IN`: opens the file, which checks the database itself, and asks of the document all that must hold in it. */
export function runVerify(given: Arguments, surroundings: Surroundings): Promise<Outcome> {
  return withInput(given, surroundings, ({ document, remarks }, { name }) => {
    const faults = invariantFaults(document);
    // What could be read of it is whole; the file is not.
    if (faults.length === 0 && remarks.length > 0) return badInput(name, []);
    return faults.length > 0 ? badInput(name, faults) : done({ notes: [{ place: name, word: 'cli.whole' }] });
  });
}
