/** How long work goes on within one frame, in milliseconds: the window answers between. */
const share = 12;

export const nextFrame = (): Promise<void> => new Promise((done) => window.requestAnimationFrame(() => done()));

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
    // A timer lets input and drawing come in between, whatever the frame did.
    await nextFrame();
    if (isStopped()) return undefined;
  }
}
