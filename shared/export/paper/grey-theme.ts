import type { Palette, Theme } from '../../layout/theme.ts';
import { laneRoles } from '../../model/lane.ts';
import { greyOf } from './grey.ts';

/** Grounds and edges of lanes that follow each other: any two of six in a row differ in one of them. */
const tints = ['#f7f7f7', '#ebebeb'] as const;
const accents = ['#3a3a3a', '#9b9b9b', '#6a6a6a'] as const;

function greyed<T>(part: T): T {
  if (typeof part === 'string') return (part.startsWith('#') ? greyOf(part) : part) as T;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, greyed(each)])) as T;
}

/**
 * A theme in greys as bright as its colours, so that every contrast stays. Lanes, of which the colours are equally bright,
 * are told apart by ground and edge.
 */
export function greyTheme(theme: Theme): Theme {
  const palette = greyed(theme.palette);
  const lanes = laneRoles.map((role, at) => [
    role,
    { tint: tints[at % tints.length], accent: accents[at % accents.length] },
  ]);
  return { ...theme, palette: { ...palette, lane: Object.fromEntries(lanes) as Palette['lane'] } };
}
