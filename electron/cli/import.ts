import { resolve } from 'node:path';
import { languages } from '#shared/model/fields.ts';
import { importFile } from '../documents/import-file.ts';
import { type Arguments, oneOf } from './arguments.ts';
import { badInput, done, noOutput, type Outcome, wrongUsage, wrote } from './outcome.ts';
import type { Surroundings } from './surroundings.ts';
import { asOutputFaults, mayWrite } from './write-output.ts';

const laterEndings = ['.csv', '.xlsx'];

/** `import IN OUT.blueprint`: an interchange file becomes a project file. */
export async function runImport(given: Arguments, surroundings: Surroundings): Promise<Outcome> {
  const [input = '', output = ''] = given.files;
  const language = oneOf(given, 'language', languages);
  if (!language.ok) return wrongUsage(...language.faults);
  if (!output.toLowerCase().endsWith('.blueprint')) {
    return wrongUsage({ code: 'cli.unknownEnding', params: { endings: '.blueprint' }, at: output });
  }
  const later = laterEndings.find((ending) => input.toLowerCase().endsWith(ending));
  if (later) return badInput(input, [{ code: 'cli.laterFormat', params: { ending: later } }]);
  if (input.toLowerCase().endsWith('.blueprint')) return badInput(input, [{ code: 'cli.alreadyProject' }]);

  const force = given.options.has('force');
  const [from, to] = [resolve(surroundings.cwd, input), resolve(surroundings.cwd, output)];
  const read = await importFile(from, language.value ?? 'en');
  if (!read.ok) return badInput(input, read.faults);
  const allowed = await mayWrite(from, to, force);
  if (!allowed.ok) return noOutput(output, allowed.faults);
  const { writeProjectFile } = await import('../storage/project-file.ts');
  const written = await writeProjectFile(to, read.value, { onlyNew: !force });
  if (!written.ok) return noOutput(output, asOutputFaults(written.faults));
  return done({ notes: wrote(output) });
}
