/** How long work goes on within one frame, in milliseconds: the window answers between. */
const share = 12;

/** A window that is hidden has no frames: then this is how long to wait, in milliseconds. */
const withoutFrames = 50;

/**
 * Lets input and drawing come in between. Waits for a frame: timers alone would follow one another, and the browser lets
 * them hold up drawing for a tenth of a second.
 */
export const breath = (): Promise<void> =>
  new Promise((done) => {
    const later = window.setTimeout(done, withoutFrames);
    window.requestAnimationFrame(() => {
      window.clearTimeout(later);
      window.setTimeout(done);
    });
  });

/**
 * Runs work that yields now and then over as many frames as it takes.
 * @param onStep hears what it yielded last, once a frame
 * @returns what it returns; undefined when it was stopped
 */
export async function betweenFrames<Y, R>(
  work: Iterator<Y, R>,
  onStep: (step: Y) => void,
  isStopped: () => boolean,
): Promise<R | undefined> {
  for (;;) {
    const until = performance.now() + share;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (step.done) return step.value;
    onStep(step.value);
    await breath();
    if (isStopped()) return undefined;
  }
}
