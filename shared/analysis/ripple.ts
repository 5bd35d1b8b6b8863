import type { Connector } from '../model/connector.ts';
import type { RecordId } from '../model/fields.ts';

/** Which way to look: at what something can break, or at what makes something. */
export type Direction = 'downstream' | 'upstream';

/**
 * Everything that can be reached from a card along the connectors, itself not among it, nearest first. An arrow leads to
 * what it points to; what is agreed, in both directions.
 */
export function ripple(
  connectors: readonly Connector[],
  start: RecordId,
  direction: Direction,
): ReadonlyMap<RecordId, number> {
  const next = new Map<RecordId, RecordId[]>();
  const lead = (from: RecordId, to: RecordId) => {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  };
  for (const { from, to, kind } of connectors) {
    if (direction === 'downstream' || kind === 'agreement') lead(from, to);
    if (direction === 'upstream' || kind === 'agreement') lead(to, from);
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
