/** Does work in one go that yields now and then, so that others could come in between. */
export function atOnce<R>(work: Iterator<unknown, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
