/** A repeatable source of random choices (the generator is mulberry32), so that a seed names a case for ever. */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number from `least` to `most`, both included. */
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const chance = (share: number): boolean => next() < share;
  const one = <const T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T;
  /** The value in that share of cases, else undefined. */
  const maybe = <T>(share: number, value: () => T): T | undefined => (chance(share) ? value() : undefined);
  return { next, whole, chance, one, maybe };
}
export type Random = ReturnType<typeof randomFrom>;
