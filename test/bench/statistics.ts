/** The middle of what was measured; of an even number the upper one of the two. */
export const median = (values: readonly number[]): number => rank(values, values.length >> 1);

/** What 95 of a hundred do not exceed (nearest rank): of fewer than twenty it is the largest. */
export const p95 = (values: readonly number[]): number => rank(values, Math.ceil(values.length * 0.95) - 1);

const rank = (values: readonly number[], at: number): number => values.toSorted((a, b) => a - b)[at] ?? Number.NaN;
