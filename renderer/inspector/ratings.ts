import type { Say } from '../app/use-words.ts';

/** What a failure is rated by: how bad, how often, how late it is noticed. */
export const ratingNames = ['severity', 'occurrence', 'detection'] as const;
export type RatingName = (typeof ratingNames)[number];

export const ratings = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** The ratings that the method puts into words (`method.md` 3.3). */
const anchors = [1, 3, 5, 7, 9, 10] as const;
export type Anchor = (typeof anchors)[number];

/** The last rating in words that is not above this one, and whether it is this one. */
export function anchorOf(rating: number): { readonly anchor: Anchor; readonly exact: boolean } {
  const anchor = anchors.findLast((anchor) => anchor <= rating) ?? 1;
  return { anchor, exact: anchor === rating };
}

/** What a rating means, in the words of the method. */
export function meaningOf(words: Say, rating: RatingName, value: number): string {
  const { anchor, exact } = anchorOf(value);
  const said = words(`inspector.${rating}.${anchor}`);
  return exact ? said : words(`inspector.${rating}.above`, { anchor: said });
}
