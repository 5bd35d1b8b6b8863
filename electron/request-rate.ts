/**
 * How many messages of one window are answered: so many a second in the long run, and so many at once. Far more than
 * typing, dragging and the biggest paste send together; a page that floods this process is refused without work.
 */
export const requestRate = { perSecond: 500, atOnce: 2000 } as const;

/** @param now a clock in milliseconds that never goes back */
export const requestRates = (now: () => number): ((window: number) => boolean) => {
  const left = new Map<number, { count: number; at: number }>();
  return (window) => {
    const at = now();
    const before = left.get(window) ?? { count: requestRate.atOnce, at };
    const count = Math.min(requestRate.atOnce, before.count + ((at - before.at) / 1000) * requestRate.perSecond);
    const granted = count >= 1;
    left.set(window, { count: granted ? count - 1 : count, at });
    return granted;
  };
};
