import { gradeSchema } from '../model/fields.ts';
import type { Contents } from '../model/queries.ts';

export const grades = gradeSchema.options;
export type Grade = (typeof grades)[number];

/** How many cards are known in which way; `none` are those that do not say. */
export type Evidence = { readonly [G in Grade | 'none']: number } & { readonly cards: number };

/** How sure a blueprint is: its cards by how they are known (method.md 4, row 6). */
export function evidenceOf({ cards }: Pick<Contents, 'cards'>): Evidence {
  const counts = { observed: 0, reported: 0, assumed: 0, proposed: 0, none: 0, cards: cards.length };
  for (const { grade } of cards) counts[grade ?? 'none'] += 1;
  return counts;
}
