import type { Connector } from '../model/connector.ts';
import type { RecordId } from '../model/fields.ts';
import type { LaneRole } from '../model/lane.ts';
import type { Contents } from '../model/queries.ts';

/** Which way to look: at what something can break, or at what makes something. */
export const directions = ['downstream', 'upstream'] as const;
export type Direction = (typeof directions)[number];

/**
 * Everything that can be reached from a card along the connectors, itself not among it, nearest first. An arrow leads to
 * what it points to; what goes both ways, in both directions.
 * @param isMutual which connectors go both ways; those of kind `agreement` if nothing is said
 * @returns how many connectors away each card is
 */
export function ripple(
  connectors: readonly Connector[],
  start: RecordId,
  direction: Direction,
  isMutual: (connector: Connector) => boolean = ({ kind }) => kind === 'agreement',
): ReadonlyMap<RecordId, number> {
  const next = new Map<RecordId, RecordId[]>();
  const lead = (from: RecordId, to: RecordId) => {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  };
  for (const connector of connectors) {
    const { from, to } = connector;
    const both = isMutual(connector);
    if (direction === 'downstream' || both) lead(from, to);
    if (direction === 'upstream' || both) lead(to, from);
  }
  const distances = new Map([[start, 0]]);
  const open = [start];
  for (let at = 0; at < open.length; at += 1) {
    const here = open[at] as RecordId;
    for (const there of next.get(here) ?? []) {
      if (distances.has(there)) continue;
      distances.set(there, (distances.get(here) ?? 0) + 1);
      open.push(there);
    }
  }
  distances.delete(start);
  return distances;
}

/** Lanes whose work others ask for: below the line of internal interaction. */
const asked: ReadonlySet<LaneRole> = new Set(['support', 'partner', 'management']);

/**
 * Whether what happens at either end of a connector is felt at the other: an agreement, and an arrow by which somebody
 * asks a support process, a partner or the management. An arrow points from who initiates (method.md 1.4), so a till that
 * asks the payment channels points at them; yet it is the till that stands still without an answer.
 */
export function mutualIn({ lanes, cards }: Contents): (connector: Connector) => boolean {
  const below = new Set(lanes.filter(({ role }) => asked.has(role)).map(({ id }) => id));
  const isAsked = new Map(cards.map(({ id, lane }) => [id, below.has(lane)]));
  return ({ kind, from, to }) => kind === 'agreement' || (isAsked.get(to) === true && isAsked.get(from) === false);
}
