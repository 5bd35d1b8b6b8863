import { lastUpTo } from '#shared/layout/halving.ts';

type Sorted<T> = { readonly length: number; readonly at: (place: number) => T | undefined };

/** The index of the last thing in a sorted list that begins at or before a place; -1 when all begin after it. */
export const lastFrom = <T>(list: Sorted<T>, start: (thing: T) => number, at: number): number =>
  lastUpTo(list.length, (place) => start(list.at(place) as T), at);
