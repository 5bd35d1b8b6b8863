import { say } from '#shared/words/words.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { faultLines, onOneLine } from './lines.ts';
import { done, type ExitCode, exitCodes, type Outcome, wrongUsage } from './outcome.ts';
import type { Surroundings } from './surroundings.ts';

/** Each verb is loaded when it is asked for: `info` need not wait for the PDF writer. */
async function runVerb(given: Arguments, surroundings: Surroundings): Promise<Outcome> {
  switch (given.verb) {
    case 'import':
      return (await import('./import.ts')).runImport(given, surroundings);
    case 'export':
      return (await import('./export.ts')).runExport(given, surroundings);
    case 'analyse':
      return (await import('./analyse.ts')).runAnalyse(given, surroundings);
    case 'check':
      return (await import('./check.ts')).runCheck(given, surroundings);
    case 'verify':
      return (await import('./verify.ts')).runVerify(given, surroundings);
    case 'info':
      return (await import('./info.ts')).runInfo(given, surroundings);
  }
}

async function answer(argv: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const asked = readArguments(argv);
  if (!asked.ok) return wrongUsage(...asked.faults);
  if (asked.value === 'help') return done({ data: say(surroundings.language, 'cli.help') });
  if (asked.value === 'version') return done({ data: `${surroundings.version}\n` });
  return runVerb(asked.value, surroundings);
}

function print({ data, notes = [], faults = [], place }: Outcome, { stdout, stderr, language }: Surroundings) {
  for (const line of faultLines(language, faults, place)) stderr.write(`${line}\n`);
  for (const { place: file, word, warnings = [] } of notes)
    for (const said of [...warnings, ...(word ? [say(language, word)] : [])])
      stderr.write(`${onOneLine(`${file}: ${said}`)}\n`);
  if (data !== undefined) stdout.write(data);
}

/**
 * Runs one call of the command line to its end.
 * @param argv what was typed after the program's name
 * @returns the exit code, when everything has been handed to the streams
 */
export async function runCli(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    const outcome = await answer(argv, surroundings);
    print(outcome, surroundings);
    return outcome.exit;
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const faults = [{ code: 'cli.internal', params: { message: message.slice(0, 500) } }];
    print({ exit: exitCodes.internal, faults }, surroundings);
    return exitCodes.internal;
  }
}
