// Progress, for a person who waits. Everything goes to stderr: stdout belongs to the program that is started.

export const say = (line) => process.stderr.write(`${line}\n`);

/** Says what takes long before it starts, and how long it took. */
export async function saying(what, work) {
  const from = Date.now();
  say(`… ${what}`);
  const result = await work();
  say(`  ${what}: ${((Date.now() - from) / 1000).toFixed(1)} s`);
  return result;
}

/** A set-up step that cannot go on says one sentence for a person, not a stack. */
export class SetUpFailure extends Error {}

/** Runs a verb; its number is the exit code. */
export async function verb(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof SetUpFailure)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
