import type { RecordId } from '../model/fields.ts';
import type { Contents } from '../model/queries.ts';
import { compare, exact } from './exact.ts';
import { type Priority, priorityOf, rpnOf } from './risk.ts';

/** How badly the worst that can go wrong at a card does: its class, severity first, and the highest number of its kind. */
export type CardRisk = { readonly class: Priority; readonly rpn: number | undefined; readonly count: number };

const rank: { readonly [P in Priority]: number } = { low: 0, medium: 1, high: 2 };

/** The cards that have failure points, each with its worst. */
export function riskByCard({ failures }: Contents): ReadonlyMap<RecordId, CardRisk> {
  const worst = new Map<RecordId, CardRisk>();
  for (const failure of failures) {
    const before = worst.get(failure.card);
    const own = priorityOf(failure);
    const rpn = rpnOf(failure);
    const isWorse = !before || rank[own] > rank[before.class];
    worst.set(failure.card, {
      class: isWorse ? own : before.class,
      rpn: rpn === undefined ? before?.rpn : Math.max(rpn, before?.rpn ?? 0),
      count: (before?.count ?? 0) + 1,
    });
  }
  return worst;
}

/** A wait against its standard: over it as a rule, over it only at the peak, within it, or without one to say. */
export const waitClasses = ['over', 'overAtPeak', 'within', 'noStandard'] as const;
export type WaitClass = (typeof waitClasses)[number];
export type CardWait = { readonly class: WaitClass; readonly typical: number | undefined };

const urgency: { readonly [C in WaitClass]: number } = { over: 3, overAtPeak: 2, within: 1, noStandard: 0 };

const exceeds = (minutes: number | undefined, standard: number): boolean =>
  minutes !== undefined && compare(exact(minutes), exact(standard)) > 0;

/** How a wait stands against its standard. */
export function waitClassOf(wait: Contents['waits'][number]): WaitClass {
  const { typicalMinutes, peakMinutes, standardMinutes } = wait;
  if (standardMinutes === undefined || (typicalMinutes ?? peakMinutes) === undefined) return 'noStandard';
  if (exceeds(typicalMinutes, standardMinutes)) return 'over';
  return exceeds(peakMinutes, standardMinutes) ? 'overAtPeak' : 'within';
}

/** The cards at which the customer waits: the most urgent of their waits, and the longest typical one. */
export function waitByCard({ waits }: Contents): ReadonlyMap<RecordId, CardWait> {
  const worst = new Map<RecordId, CardWait>();
  for (const wait of waits) {
    const before = worst.get(wait.card);
    const own = waitClassOf(wait);
    const typical = wait.typicalMinutes;
    worst.set(wait.card, {
      class: !before || urgency[own] > urgency[before.class] ? own : before.class,
      typical: typical === undefined ? before?.typical : Math.max(typical, before?.typical ?? 0),
    });
  }
  return worst;
}
