import type { Card } from '../model/card.ts';
import { type Document, documentOf } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { hasFlow, type Lane } from '../model/lane.ts';
import { type Contents, contentsOf, projects } from '../model/queries.ts';
import type { Rec } from '../model/record.ts';
import { type Direction, mutualIn, ripple } from './ripple.ts';

/** A card and all that it can break, or all that makes it. */
export type Slice = {
  readonly start: RecordId;
  readonly direction: Direction;
  /** How many connectors away each card is, the start among them at 0; nearest first. */
  readonly far: ReadonlyMap<RecordId, number>;
  /** The connectors with both ends in it. */
  readonly ways: ReadonlySet<RecordId>;
};

/** @param most how many connectors away it ends; without it, where there is nothing more to reach */
export function sliceOf(
  contents: Contents,
  start: RecordId,
  direction: Direction,
  most = Number.POSITIVE_INFINITY,
): Slice {
  const reached = [...ripple(contents.connectors, start, direction, mutualIn(contents))];
  const far = new Map([[start, 0], ...reached.filter(([, distance]) => distance <= most)]);
  const ways = contents.connectors.filter(({ from, to }) => far.has(from) && far.has(to)).map(({ id }) => id);
  return { start, direction, far, ways: new Set(ways) };
}

/** What is in a slice beside the card it begins with. */
export type SliceCounts = {
  readonly cards: number;
  /** The steps in which they stand. */
  readonly steps: number;
  readonly moments: number;
  readonly failures: number;
  readonly waits: number;
  /** By lane, top down; those without any are left out. */
  readonly lanes: readonly { readonly lane: Lane; readonly cards: number }[];
};

export function sliceCounts(contents: Contents, { start, far }: Slice): SliceCounts {
  const inIt = ({ id }: { readonly id: RecordId }) => id !== start && far.has(id);
  const on = ({ card }: { readonly card: RecordId }) => card !== start && far.has(card);
  const cards = contents.cards.filter(inIt);
  const byLane = new Map<RecordId, number>();
  for (const { lane } of cards) byLane.set(lane, (byLane.get(lane) ?? 0) + 1);
  return {
    cards: cards.length,
    steps: new Set(cards.map(({ step }) => step)).size,
    moments: cards.filter(({ momentOfTruth }) => momentOfTruth).length,
    failures: contents.failures.filter(on).length,
    waits: contents.waits.filter(on).length,
    lanes: contents.lanes.flatMap((lane) => {
      const count = byLane.get(lane.id);
      return count === undefined ? [] : [{ lane, cards: count }];
    }),
  };
}

/** The cards of a slice, the start first, then by distance; as far away, as they are read. */
export function sliceCards({ cards }: Contents, { far }: Slice): Card[] {
  const distance = ({ id }: Card) => far.get(id) ?? 0;
  return cards.filter(({ id }) => far.has(id)).sort((a, b) => distance(a) - distance(b));
}

/**
 * The document with one blueprint, of which only a slice is left: its cards with what stands on them, its connectors, and
 * the steps and lanes they need. Derived lanes stay, and say what is left to say.
 * @param retitled the blueprint under another title, by which the slice is known
 */
export function documentOfSlice(
  document: Document,
  blueprint: RecordId,
  { far, ways }: Slice,
  retitled: (blueprint: Contents['blueprint']) => Contents['blueprint'],
): Document {
  const all = contentsOf(document, blueprint);
  const cards = all.cards.filter(({ id }) => far.has(id));
  const usedSteps = new Set(cards.map(({ step }) => step));
  const usedLanes = new Set(cards.map(({ lane }) => lane));
  const steps = all.steps.filter(({ id }) => usedSteps.has(id));
  const usedPhases = new Set(steps.map(({ phase }) => phase));
  const lanes = all.lanes.filter(({ id, role }) => !hasFlow(role) || usedLanes.has(id));
  const kept = new Set<RecordId>([...far.keys(), ...usedSteps]);
  const stands = ({ card, step }: { readonly card?: RecordId; readonly step?: RecordId }) =>
    card === undefined ? step !== undefined && kept.has(step) : kept.has(card);
  const records: Rec[] = [
    ...projects(document),
    ...[...document.values()].filter(({ type }) => type === 'asset'),
    retitled(all.blueprint),
    ...all.owners,
    ...all.phases.filter(({ id }) => usedPhases.has(id)),
    ...steps,
    ...lanes,
    ...cards,
    ...all.connectors.filter(({ id }) => ways.has(id)),
    ...all.waits.filter(stands),
    ...all.failures.filter(stands),
    ...all.marks.filter(stands),
    ...all.policies.filter(stands),
    ...all.metrics.filter(stands),
    ...all.notes.filter(
      (note) => stands(note) && (note.lane === undefined || lanes.some(({ id }) => id === note.lane)),
    ),
  ];
  return documentOf(records);
}
