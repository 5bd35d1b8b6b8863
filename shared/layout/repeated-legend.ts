import { assertNever } from '../model/assert-never.ts';
import { moved } from './moved.ts';
import type { LegendEntry, Scene } from './scene.ts';

const betweenEntries = 24;
const betweenRows = 10;

/** Whether what an entry explains is on a sheet. */
export function occursOn({ sample }: LegendEntry, { tags, connectors, curves, lines, lanes, cards }: Scene): boolean {
  switch (sample.of) {
    case 'tag':
      return tags.some(({ tag }) => tag === sample.tag);
    case 'connector':
      return connectors.some(({ style }) => style === sample.style);
    case 'curve':
      return curves.some(({ who }) => who === sample.who);
    case 'line':
      return lines.some(({ line }) => line === sample.line);
    case 'lane':
      return lanes.some(({ role }) => role === sample.role);
    case 'colour':
      return cards.some(({ colour }) => colour === sample.colour);
    case 'alternative':
      return cards.some(({ alternative }) => alternative);
    default:
      return assertNever(sample);
  }
}

/** Entries of a legend in rows of another width. */
export function flowedLegend(
  entries: readonly LegendEntry[],
  at: { readonly x: number; readonly y: number; readonly width: number },
): LegendEntry[] {
  let { x, y } = at;
  return entries.map((entry) => {
    const { box } = entry;
    if (x > at.x && x + box.width > at.x + at.width) {
      x = at.x;
      y += box.height + betweenRows;
    }
    const placed = moved(entry, x - box.x, y - box.y);
    x += box.width + betweenEntries;
    return placed;
  });
}
