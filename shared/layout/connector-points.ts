import type { Places } from './place.ts';
import { pitch, type Seat, type Side } from './routing/board.ts';
import { type Gutters, trackInHeight, trackInWidth } from './routing/gutters.ts';
import type { Route } from './routing/route.ts';
import type { Point } from './scene.ts';
import { pointAt } from './whole.ts';

const portX = (seat: Seat, side: Side, slot: number, places: Places): number => {
  const left = places.columnX[seat.column] ?? 0;
  if (side === 'left') return left;
  return side === 'right' ? left + seat.width : left + slot * pitch;
};

const portY = (seat: Seat, side: Side, slot: number, places: Places): number => {
  const body = places.bodyTop[seat.row] ?? 0;
  if (side === 'top') return body + seat.top;
  return side === 'bottom' ? body + seat.top + seat.height : body + slot * pitch;
};

/** More numbers than a way has: x and y of each point, of which there are at most three more than legs. */
const coordinates = new Float64Array(16);

/**
 * The points of a connector, from port to port.
 * @param before where it ran before: what did not move is the same list
 */
export function pointsOf(
  from: Seat,
  to: Seat,
  { way, fromSlot, toSlot }: Route,
  tracks: readonly number[],
  gutters: Gutters,
  places: Places,
  before: readonly Point[] | undefined,
): readonly Point[] {
  const startX = portX(from, way.from, fromSlot, places);
  const startY = portY(from, way.from, fromSlot, places);
  const endX = portX(to, way.to, toSlot, places);
  const endY = portY(to, way.to, toSlot, places);
  if (way.legs.length === 0) return straight(startX, startY, endX, endY, before);
  let x = startX;
  let y = startY;
  let count = put(0, x, y);
  for (let index = 0; index < way.legs.length; index += 1) {
    const { axis, channel } = way.legs[index] as (typeof way.legs)[number];
    const track = tracks[index] ?? 0;
    if (axis === 'vertical') {
      const gutter = gutters.vertical[channel];
      if (gutter) x = (places.gutterX[channel] ?? 0) + trackInWidth(gutter, track);
    } else {
      const gutter = gutters.horizontal[channel];
      const upper = (channel & 1) === 0;
      const edge = upper ? places.laneTop[channel >> 1] : places.bodyBottom[channel >> 1];
      if (gutter) y = (edge ?? 0) + trackInHeight(gutter, track, upper);
    }
    count = put(count, x, y);
  }
  if (way.legs[way.legs.length - 1]?.axis === 'vertical') y = endY;
  else x = endX;
  count = put(count, x, y);
  count = put(count, endX, endY);
  return before && isAt(before, count) ? before : pointsAt(count);
}

function put(count: number, x: number, y: number): number {
  coordinates[count] = x;
  coordinates[count + 1] = y;
  return count + 2;
}

function straight(
  startX: number,
  startY: number,
  endX: number,
  endY: number,
  before: readonly Point[] | undefined,
): readonly Point[] {
  if (before?.length === 2) {
    const [start, end] = before as readonly [Point, Point];
    if (start.x === startX && start.y === startY && end.x === endX && end.y === endY) return before;
  }
  return [pointAt(startX, startY), pointAt(endX, endY)];
}

/** Whether these points are those just found. */
function isAt(points: readonly Point[], count: number): boolean {
  if (2 * points.length !== count) return false;
  for (let at = 0; at < points.length; at += 1) {
    const { x, y } = points[at] as Point;
    if (x !== coordinates[2 * at] || y !== coordinates[2 * at + 1]) return false;
  }
  return true;
}

function pointsAt(count: number): Point[] {
  const points: Point[] = [];
  for (let at = 0; at < count; at += 2) points.push(pointAt(coordinates[at] as number, coordinates[at + 1] as number));
  return points;
}
