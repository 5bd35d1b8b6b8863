import type { ConnectorLine, Point } from './scene.ts';

/** From where to where across the sheet the columns of a phase reach. */
export type Reach = { readonly left: number; readonly right: number };

/** Where a way leaves the columns of a phase for good. */
export type Leaving = {
  /** From the end that stands in the phase to the last corner before its edge, which it crosses at `y`. */
  readonly points: readonly Point[];
  readonly side: 'left' | 'right';
  readonly y: number;
};

/** How far a way may go beyond the columns of the phase in which both its ends stand. */
const detour = 6;

const within = ({ left, right }: Reach, x: number): boolean => x >= left && x <= right;

/** Points that follow each other, without those that stand where the one before them stands. */
const distinct = (points: readonly Point[]): Point[] =>
  points.filter((point, at) => at === 0 || point.x !== points[at - 1]?.x || point.y !== points[at - 1]?.y);

const kept = (points: readonly Point[], { left, right }: Reach): Point[] =>
  distinct(points.map(({ x, y }) => ({ x: Math.min(right, Math.max(left, x)), y })));

/** The way of a connector both ends of which stand in the phase: a detour outside is drawn along the edge. */
export const stayingWay = (points: readonly Point[], { left, right }: Reach): Point[] =>
  kept(points, { left: left - detour, right: right + detour });

/**
 * The part of a way from its end in the phase to where it leaves it for the last time, which is on a level stretch.
 * @param points from the end in the phase outward
 */
export function leavingWay(points: readonly Point[], reach: Reach): Leaving | undefined {
  const last = points.findLastIndex(({ x }) => within(reach, x));
  const [inside, outside] = [points[last], points[last + 1]];
  if (!inside || !outside) return undefined;
  const side = outside.x > reach.right ? 'right' : 'left';
  return { points: kept(points.slice(0, last + 1), reach), side, y: inside.y };
}

/** The hops of a way at which one of these other ways still runs upright below it. */
export const crossedBridges = (
  way: Pick<ConnectorLine, 'bridges'>,
  others: readonly (readonly Point[])[],
): readonly Point[] =>
  way.bridges.filter(({ x, y }) =>
    others.some((points) =>
      points.some((to, at) => {
        const from = points[at - 1];
        if (!from || Math.abs(from.x - to.x) > 0.5 || Math.abs(from.x - x) > 0.5) return false;
        return Math.min(from.y, to.y) < y && Math.max(from.y, to.y) > y;
      }),
    ),
  );
