import { languages } from '#shared/model/fields.ts';
import { invariantFaults } from '#shared/model/invariants.ts';
import { type Arguments, oneOf } from './arguments.ts';
import { badInput, done, type Outcome, wrongUsage } from './outcome.ts';
import { readInput } from './read-input.ts';
import type { Surroundings } from './surroundings.ts';

/** `verify IN`: opens the file, which checks the database itself, and asks of the document all that must hold in it. */
export async function runVerify(given: Arguments, surroundings: Surroundings): Promise<Outcome> {
  const [input = ''] = given.files;
  const language = oneOf(given, 'language', languages);
  if (!language.ok) return wrongUsage(...language.faults);
  const read = await readInput(input, language.value ?? 'en', surroundings);
  if (!read.ok) return badInput(input, read.faults);
  const faults = invariantFaults(read.value.document);
  return faults.length > 0 ? badInput(input, faults) : done({ note: { place: input, word: 'cli.whole' } });
}
