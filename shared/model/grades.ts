import type { Card } from './card.ts';
import { gradeSchema } from './fields.ts';

/** How it is known what a card says, from the firmest grade to the loosest. */
export const grades = gradeSchema.options;
export type Grade = (typeof grades)[number];

/** How many cards have one grade, or say none. */
export type GradeShare = {
  readonly grade: Grade | 'unsaid';
  readonly count: number;
  /** Whole percent of all cards; those of all grades make 100. */
  readonly percent: number;
};

/** How many cards have each grade, or say none. */
export type GradeCounts = ReadonlyMap<Grade | 'unsaid', number>;

export function gradeCounts(cards: Iterable<Card>): Map<Grade | 'unsaid', number> {
  const counts = new Map<Grade | 'unsaid', number>();
  for (const { grade = 'unsaid' } of cards) counts.set(grade, (counts.get(grade) ?? 0) + 1);
  return counts;
}

/**
 * On what the cards of a blueprint rest: how many are observed, reported, assumed and proposed, and how many do not say.
 * @returns one entry for each that occurs, the firmest first; none where no card says its grade
 */
export const gradeShares = (cards: readonly Card[]): GradeShare[] => sharesOf(gradeCounts(cards));

/** The same, of cards that were counted. */
export function sharesOf(of: GradeCounts): GradeShare[] {
  const counts = [...grades, 'unsaid' as const].map((grade) => ({ grade, count: of.get(grade) ?? 0 }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const unsaid = counts.at(-1)?.count ?? 0;
  return unsaid === all
    ? []
    : inPercent(
        counts.filter(({ count }) => count > 0),
        all,
      );
}

/** Rounded so that the parts make 100: what is missing goes to those that were rounded down most, the first before. */
function inPercent(counts: readonly Omit<GradeShare, 'percent'>[], all: number): GradeShare[] {
  const exact = counts.map(({ count }) => (100 * count) / all);
  const missing = 100 - exact.reduce((sum, share) => sum + Math.floor(share), 0);
  const rest = (at: number) => (exact[at] ?? 0) % 1;
  const up = new Set([...counts.keys()].sort((a, b) => rest(b) - rest(a) || a - b).slice(0, missing));
  return counts.map((one, at) => ({ ...one, percent: Math.floor(exact[at] ?? 0) + (up.has(at) ? 1 : 0) }));
}
