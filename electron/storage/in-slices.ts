/** How many records are gone through before others have their turn: a hundredth of a second's work. */
export const slice = 2000;

/**
 * Does work that yields now and then, and lets whatever else this process has to do come in between: what a person types
 * reaches a window through it. Of something small nothing is yielded, and it is done in one go.
 */
export async function inSlices<R>(work: Iterator<unknown, R>): Promise<R> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await new Promise((done) => setImmediate(done));
  }
}
