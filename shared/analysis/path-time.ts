import type { Card } from '../model/card.ts';
import type { RecordId } from '../model/fields.ts';
import type { Contents } from '../model/queries.ts';
import type { Wait } from '../model/wait.ts';
import { plus, rounded, sumOf } from './exact.ts';
import { type WaitClass, waitClassOf } from './overlays.ts';
import { minutePlaces } from './places.ts';
import { rolesOf } from './roles.ts';

/** Minutes of one step on the customer's way. */
export type StepTime = {
  readonly step: RecordId;
  /** What the customer does. */
  readonly customer: number;
  readonly typical: number;
  readonly peak: number;
  /** What is promised or tolerated, of the waits that say it. */
  readonly standard: number;
  /** The ids of waits that are over their standard. */
  readonly breaches: readonly RecordId[];
  /** The ids of those that are over it only at their peak. */
  readonly breachesAtPeak: readonly RecordId[];
  /** Cards and waits that stand on another path: shown, but not in the sums. */
  readonly leftOut: readonly RecordId[];
};

export type PathTime = {
  readonly steps: readonly StepTime[];
  /** Customer minutes plus typical waits, the same as `leadTypicalMinutes`; and with peak waits. */
  readonly leadTypical: number;
  readonly leadPeak: number;
  /** Loops, which the sums go through once: how often a customer is sent back is not known. */
  readonly loops: readonly RecordId[];
};

type WaitField = 'typicalMinutes' | 'peakMinutes' | 'standardMinutes';
const exactOf = (waits: readonly Wait[], field: WaitField) => sumOf(waits.flatMap((wait) => wait[field] ?? []));
const minutesOf = (waits: readonly Wait[], field: WaitField) => rounded(exactOf(waits, field), minutePlaces);

/**
 * Time along the customer's path, step by step: customer durations and waits, as `formats.md` 4 counts them. Staff work
 * beside it and what stands on an alternative path would make the sum false (method.md 1.5), and are left out.
 */
export function pathTime(contents: Contents): PathTime {
  const roleOf = rolesOf(contents);
  const waits = new Map<RecordId, Wait[]>();
  for (const wait of contents.waits) {
    const known = waits.get(wait.card);
    if (known) known.push(wait);
    else waits.set(wait.card, [wait]);
  }
  const inStep = new Map(contents.steps.map((step) => [step.id, [] as Card[]]));
  for (const card of contents.cards) inStep.get(card.step)?.push(card);
  const path: { own: number[]; waits: Wait[] } = { own: [], waits: [] };
  const steps = contents.steps.map((step): StepTime => {
    const cards = inStep.get(step.id) ?? [];
    const main = cards.filter((card) => !card.alternative);
    const counted = main.flatMap((card) => (waits.get(card.id) ?? []).filter((wait) => !wait.alternative));
    const all = cards.flatMap((card) => waits.get(card.id) ?? []);
    const own = main.filter((card) => roleOf(card) === 'customer').flatMap(({ minutes }) => minutes ?? []);
    const of = (kind: WaitClass) => counted.filter((wait) => waitClassOf(wait) === kind).map(({ id }) => id);
    path.own.push(...own);
    path.waits.push(...counted);
    return {
      step: step.id,
      customer: rounded(sumOf(own), minutePlaces),
      typical: minutesOf(counted, 'typicalMinutes'),
      peak: minutesOf(counted, 'peakMinutes'),
      standard: minutesOf(counted, 'standardMinutes'),
      breaches: of('over'),
      breachesAtPeak: of('overAtPeak'),
      leftOut: [...cards.filter((card) => card.alternative), ...all.filter((wait) => !counted.includes(wait))].map(
        ({ id }) => id,
      ),
    };
  });
  // Of all there is, not of the steps' sums: those are rounded.
  const lead = (field: WaitField) => rounded(plus(sumOf(path.own), exactOf(path.waits, field)), minutePlaces);
  return {
    steps,
    leadTypical: lead('typicalMinutes'),
    leadPeak: lead('peakMinutes'),
    loops: contents.connectors.filter(({ kind }) => kind === 'loop').map(({ id }) => id),
  };
}
