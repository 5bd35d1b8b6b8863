/** Into how many pieces a silence is cut. */
const pieces = 10;

/**
 * Calls back when nothing was heard for too long. The time is counted in pieces, and this process hears what was said
 * between them: one that stood still itself, because the computer slept or does much else, blames nobody for it.
 */
export function silenceWatch(tooLong: () => void) {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    /** Something was heard: the next silence may take so many milliseconds. */
    heard(patience: number): void {
      let left = pieces;
      const pass = (): void => {
        left -= 1;
        if (left === 0) tooLong();
        else timer = setTimeout(pass, patience / pieces);
      };
      stop();
      timer = setTimeout(pass, patience / pieces);
    },
    stop,
  };
}
