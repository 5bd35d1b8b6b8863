/** Answers to one of the paired questions, from liking it to disliking it. */
export const kanoAnswers = ['like', 'must-be', 'neutral', 'live-with', 'dislike'] as const;
export type KanoAnswer = (typeof kanoAnswers)[number];

/** A attractive, O one-dimensional, M must-be, I indifferent, R reverse, Q questionable. */
export const kanoClasses = ['A', 'O', 'M', 'I', 'R', 'Q'] as const;
export type KanoClass = (typeof kanoClasses)[number];

/** Rows: the answer if it is there; columns: if it is not (Kano et al. 1984; method.md 3.2). */
const table: { readonly [A in KanoAnswer]: readonly KanoClass[] } = {
  like: ['Q', 'A', 'A', 'A', 'O'],
  'must-be': ['R', 'I', 'I', 'I', 'M'],
  neutral: ['R', 'I', 'I', 'I', 'M'],
  'live-with': ['R', 'I', 'I', 'I', 'M'],
  dislike: ['R', 'R', 'R', 'R', 'Q'],
};

/** What one person's pair of answers makes of a need. */
export const kanoClass = (functional: KanoAnswer, dysfunctional: KanoAnswer): KanoClass =>
  table[functional][kanoAnswers.indexOf(dysfunctional)] as KanoClass;

export type KanoResult = {
  /** (A + O) ÷ (A + O + M + I): how much satisfaction it brings; undefined where nobody gave such an answer. */
  readonly better: number | undefined;
  /** −(O + M) ÷ (A + O + M + I): how much dissatisfaction its absence brings. */
  readonly worse: number | undefined;
  /** The class most people gave; of equal ones the first in the order of `kanoClasses`. */
  readonly class: KanoClass;
  /** Fong's check: whether the two top counts differ enough not to be chance, at 90 %. */
  readonly isSignificant: boolean;
};

/** @param counts how many people gave each class; undefined is returned where nobody answered */
export function kanoResult(counts: { readonly [C in KanoClass]?: number }): KanoResult | undefined {
  const count = (name: KanoClass) => counts[name] ?? 0;
  const sorted = kanoClasses.toSorted((a, b) => count(b) - count(a));
  const [first, second] = sorted as [KanoClass, KanoClass];
  const all = kanoClasses.reduce((sum, name) => sum + count(name), 0);
  if (all === 0) return undefined;
  const telling = count('A') + count('O') + count('M') + count('I');
  const [a, b] = [count(first), count(second)];
  return {
    better: telling > 0 ? (count('A') + count('O')) / telling : undefined,
    worse: telling > 0 ? -(count('O') + count('M')) / telling : undefined,
    class: first,
    isSignificant: Math.abs(a - b) >= 1.65 * Math.sqrt(((a + b) * (2 * all - a - b)) / (2 * all)),
  };
}
