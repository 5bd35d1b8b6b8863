import type { Box, ConnectorLine, Point, Scene } from '#shared/layout/scene.ts';
import type { Card } from '#shared/model/card.ts';
import type { RecordId } from '#shared/model/fields.ts';
import type { End } from './connector.ts';

/** A shape where connectors end: its box, and its number on the slide. */
type Joint = { readonly box: Box; readonly id: number };

/** What stands where connectors end, before it is drawn: connectors lie behind it, and name it. */
export type Joints = {
  /** Of a card, or of the box of a stand-in. */
  readonly of: (what: RecordId | Box) => Joint | undefined;
  /** Both ends of a connector; nothing where one of its cards is not on the slide. */
  readonly endsOf: (connector: ConnectorLine) => readonly [End, End] | undefined;
};

/**
 * The site of the side on which a way ends. A rectangle of the format has one in the middle of each side, in this order:
 * above, left, below, right. A connector is drawn where the sheet has it, and runs to the site once its shape is moved.
 */
function siteAt({ box }: Joint, { x, y }: Point): number {
  const distances = [y - box.y, x - box.x, box.y + box.height - y, box.x + box.width - x].map(Math.abs);
  return distances.indexOf(Math.min(...distances));
}

/** @param elsewhere the cards that stand behind stand-ins, with the box of each */
export function jointsOf(scene: Scene, elsewhere: ReadonlyMap<Card['id'], Box>, id: () => number): Joints {
  const joints = new Map<RecordId | Box, Joint>();
  for (const { id: record, box } of scene.cards) joints.set(record, { box, id: id() });
  for (const { box } of scene.standIns) joints.set(box, { box, id: id() });
  const jointOf = (record: RecordId) => joints.get(record) ?? joints.get(elsewhere.get(record) ?? '');
  const ends = new Map<RecordId, readonly [End, End]>();
  for (const { id: record, from, to, points } of scene.connectors) {
    const [first, last] = [points[0], points.at(-1)];
    const [start, end] = [jointOf(from.id), jointOf(to.id)];
    if (!first || !last || !start || !end) continue;
    ends.set(record, [
      { shape: start.id, site: siteAt(start, first) },
      { shape: end.id, site: siteAt(end, last) },
    ]);
  }
  return { of: (what) => joints.get(what), endsOf: (connector) => ends.get(connector.id) };
}
