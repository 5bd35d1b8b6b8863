import type { Card } from '../model/card.ts';
import type { GradeCounts } from '../model/grades.ts';
import { same } from '../model/same.ts';
import { placePhases, placeSteps } from './column-heads.ts';
import { type Column, columnsAfter, columnsOf } from './columns.ts';
import { placeConnectors } from './connectors.ts';
import type { Contents } from './contents.ts';
import type { HeadFace } from './head-style.ts';
import type { PlacedPhases, PlacedSteps, SheetBefore } from './kept-sheets.ts';
import type { Led, Lines } from './lines.ts';
import { listSame } from './list-same.ts';
import { type Across, type Places, placeColumns, sameAcross } from './place.ts';
import type { Routed } from './routed.ts';
import type { Tongue } from './texts.ts';
import type { Metrics } from './theme.ts';
import type { Touched } from './touched.ts';

// The parts of a sheet, taken from the one before an edit where all that they are made of is as it was.

/** How many cards have which grade after an edit. */
export function gradesAfter(before: GradeCounts, cards: Touched['cards']): GradeCounts {
  if (cards.every(({ before, after }) => before && after && before.grade === after.grade)) return before;
  const counts = new Map(before);
  const count = (card: Card | undefined, by: number) => {
    const grade = card?.grade ?? 'unsaid';
    if (card) counts.set(grade, (counts.get(grade) ?? 0) + by);
  };
  for (const { before, after } of cards) {
    count(before, -1);
    count(after, 1);
  }
  return counts;
}

/** The columns of a sheet. */
export function columnsIn(contents: Contents, metrics: Metrics, before: SheetBefore | undefined): readonly Column[] {
  if (!before) return columnsOf(contents, metrics);
  return before.touched.frame ? columnsAfter(before.columns, contents, metrics) : before.columns;
}

/** Where the columns lie; `left` is where the first gutter begins. */
export function acrossFrom(
  left: number,
  columns: readonly Column[],
  routed: Routed,
  before: SheetBefore | undefined,
): Across {
  const was = before?.across;
  const asBefore = columns === before?.columns && routed.gutters === before.routed.gutters;
  if (was && asBefore && was.gutterX[0] === left) return was;
  const now = placeColumns(columns, routed.gutters, left);
  return was && sameAcross(was, now) ? was : now;
}

/** The heads of the steps; those before an edit where nothing about them differs. */
export function stepsIn(
  columns: readonly Column[],
  faces: readonly (HeadFace | undefined)[],
  places: Places,
  at: PlacedSteps['at'],
  metrics: Metrics,
  before: SheetBefore | undefined,
): PlacedSteps {
  const was = before?.steps;
  const inPlace = was?.places === places && same(was.at, at);
  if (inPlace && columns === before?.columns && faces === before.stepFaces) return was;
  const placed = placeSteps(columns, faces, places, at, metrics, was?.placed);
  const heads = placed.flatMap((step) => step?.head ?? []);
  return { at, places, placed, heads: listSame(was?.heads, heads), tags: placed.flatMap((step) => step?.tags ?? []) };
}

/** The heads of the phases; those before an edit where nothing about them differs. */
export function phasesAt(
  contents: Contents,
  columns: readonly Column[],
  across: Across,
  at: { left: number; top: number },
  tongue: Tongue,
  metrics: Metrics,
  before: SheetBefore | undefined,
): PlacedPhases {
  const was = before?.phases;
  if (was && was.columns === columns && was.across === across && was.top === at.top) return was;
  const nowhere = { ...across, laneTop: [], laneBottom: [], bodyTop: [], bodyBottom: [], bottom: 0 };
  return { columns, across, top: at.top, ...placePhases(contents, columns, nowhere, at, tongue, metrics) };
}

/** The connectors; those before an edit where the router was asked nothing new and everything stands where it stood. */
export function linesAt(led: Led & { readonly routed: Routed }, before: SheetBefore | undefined): Lines {
  const asBefore =
    led.drawables === before?.drawables &&
    led.routed === before.routed &&
    led.places === before.places &&
    led.sheet.board === (before.grown ?? before.asked).board;
  return asBefore ? before.lines : placeConnectors(led);
}

/** What is drawn, with the objects of before an edit where they say the same. */
export function whereSame<T extends object>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  if (!before) return now;
  return listSame(
    before,
    now.map((one, at) => (same(before[at], one) ? (before[at] as T) : one)),
  );
}

/** Lists one after the other; quicker than `flat`, which looks at each thing. */
export const joined = <T>(lists: readonly (readonly T[])[]): readonly T[] => ([] as T[]).concat(...lists);
