import type { Language } from '#shared/model/fields.ts';
import { languages } from '#shared/model/languages.ts';
import { type Arguments, oneOf } from './arguments.ts';
import { badInput, type Outcome, wrongUsage } from './outcome.ts';
import { type Input, readInput } from './read-input.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What every verb does first that only tells of a file: reads it, in the language given for a file that says none. `tell`
 * is asked when there is something to tell of.
 */
export async function withInput(
  given: Arguments,
  surroundings: Surroundings,
  tell: (input: Input, asked: { readonly name: string; readonly language: Language | undefined }) => Outcome,
): Promise<Outcome> {
  const [name = ''] = given.files;
  const language = oneOf(given, 'language', languages);
  if (!language.ok) return wrongUsage(...language.faults);
  const read = await readInput(name, language.value ?? 'en', surroundings);
  if (!read.ok) return badInput(name, read.faults);
  const told = tell(read.value, { name, language: language.value });
  const { remarks } = read.value;
  return remarks.length === 0 ? told : { ...told, place: name, faults: [...remarks, ...(told.faults ?? [])] };
}
