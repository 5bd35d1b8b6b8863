/** A list, or the one before an edit where it holds the same objects. */
export const listSame = <T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] =>
  before === now || (before?.length === now.length && now.every((one, at) => one === before[at])) ? before : now;
