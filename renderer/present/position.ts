import type { Stop } from './stops.ts';

/** Where a presentation is: at a stop, with so many of its lanes to be seen. */
export type Position = { readonly stop: number; readonly lanes: number };

const allOf = (stop: Stop | undefined): number => Math.max(1, stop?.lanes.length ?? 1);

/** One press further: the next lane while lanes are revealed, then the next stop. It stays at the last. */
export function forward(stops: readonly Stop[], { stop, lanes }: Position, byLane: boolean): Position {
  if (byLane && lanes < allOf(stops[stop])) return { stop, lanes: lanes + 1 };
  if (stop >= stops.length - 1) return { stop, lanes };
  return { stop: stop + 1, lanes: byLane ? 1 : allOf(stops[stop + 1]) };
}

/** One press back: a stop that is come back to is seen whole. It stays at the first. */
export function back(stops: readonly Stop[], { stop, lanes }: Position, byLane: boolean): Position {
  if (byLane && lanes > 1) return { stop, lanes: lanes - 1 };
  return stop === 0 ? { stop, lanes } : atStop(stops, stop - 1);
}

/** A stop with all of its lanes to be seen. */
export const atStop = (stops: readonly Stop[], stop: number): Position => ({ stop, lanes: allOf(stops[stop]) });
