import type { LabelFace, SheetBoard } from './board.ts';
import { bridgesAfter } from './bridges-after.ts';
import { type Ends, labelBoxOf, lineOf } from './connector-line.ts';
import { pointsOf } from './connector-points.ts';
import { ledAlike } from './led-alike.ts';
import { whereBefore } from './matched.ts';
import { ownPartsOf } from './own-parts.ts';
import type { Places } from './place.ts';
import type { Routed } from './routed.ts';
import type { Board, Link, Seat } from './routing/board.ts';
import { tracksLieAlike } from './routing/gutters.ts';
import { linksAt } from './routing/links-at.ts';
import type { Route } from './routing/route.ts';
import type { Box, ConnectorLine, Point } from './scene.ts';
import type { Drawable } from './stand-ins.ts';
import type { Metrics } from './theme.ts';

/** The lines last drawn of a sheet, with what they were drawn from. */
export type DrawnLines = {
  readonly drawables: readonly Drawable[];
  readonly labels: readonly (LabelFace | undefined)[];
  readonly board: Board;
  readonly routed: Routed;
  readonly places: Places;
  readonly lines: readonly ConnectorLine[];
};

/** The lines last drawn of each sheet. */
const drawn = new WeakMap<Routed['sheet'], DrawnLines>();

/** Gives every connector its points and its label's place; lines that an edit did not touch are the same objects. */
export function placeConnectors(
  drawables: readonly Drawable[],
  sheet: SheetBoard,
  routed: Routed,
  places: Places,
  metrics: Metrics,
): readonly ConnectorLine[] {
  const before = drawn.get(routed.sheet);
  const { board, labels } = sheet;
  if (before && allStay(before, { drawables, labels, board, routed, places })) {
    drawn.set(routed.sheet, { ...before, board, routed });
    return before.lines;
  }
  const was = whereBefore(before?.drawables ?? [], drawables, ({ connector }) => connector.id);
  const alike = before ? ledAlike(before, { board, routed, was }) : new Uint8Array(drawables.length);
  const inPlace = places === before?.places && tracksLieAlike(routed.gutters, before.routed.gutters);
  const ways = routed.routes.map((_, at) => {
    const last = before?.lines[was[at] as number];
    return last && inPlace && alike[at] === 1 ? last.points : wayOf(at, board, routed, places, last);
  });
  const bridges = bridgesAfter(before, { board, routed, places, ways, was, alike, inPlace });
  const ownParts = ownPartsOf(ways, routed.ports);
  const ends: Ends = new Map();
  const lines = drawables.map((drawable, at): ConnectorLine => {
    const last = before?.lines[was[at] as number];
    const points = ways[at] as readonly Point[];
    const hops = bridges[at] as readonly Point[];
    const ownPart = kept(last?.ownPart, ownParts[at]);
    const route = routed.routes[at] as Route;
    const face = labels[at];
    const box = face && labelBoxOf(at, sheet, route, points[0] as Point, places);
    const isSame =
      before &&
      last &&
      last.points === points &&
      last.bridges === hops &&
      last.ownPart === ownPart &&
      (last.joinedAtEnd ?? false) === route.joinedAtEnd &&
      sameDrawable(before.drawables[was[at] as number] as Drawable, drawable) &&
      before.labels[was[at] as number]?.text === face?.text &&
      sameBox(last.label?.box, box);
    if (isSame) return last;
    const way = { points, bridges: hops, ownPart };
    return lineOf(drawable, way, face && box && { face, box }, route.joinedAtEnd, metrics, last, ends);
  });
  drawn.set(routed.sheet, { drawables, labels, board, routed, places, lines });
  return lines;
}

/** Whether an edit left every line as it was: the same connectors, led alike between cards that stayed where they were. */
function allStay(before: DrawnLines, now: Omit<DrawnLines, 'lines'>): boolean {
  const { seats, links } = now.board;
  const linked = linksAt(now.board);
  return (
    now.places === before.places &&
    now.drawables === before.drawables &&
    now.labels === before.labels &&
    links === before.board.links &&
    now.routed.routes === before.routed.routes &&
    now.routed.ports === before.routed.ports &&
    now.routed.gutters === before.routed.gutters &&
    seats.every((seat, at) => seat === before.board.seats[at] || linked(at).length === 0)
  );
}

function wayOf(
  at: number,
  board: Board,
  routed: Routed,
  places: Places,
  last: ConnectorLine | undefined,
): readonly Point[] {
  const { from, to } = board.links[at] as Link;
  const [source, target] = [board.seats[from] as Seat, board.seats[to] as Seat];
  const tracks = routed.gutters.tracks[at] as readonly number[];
  return pointsOf(source, target, routed.routes[at] as Route, tracks, routed.gutters, places, last?.points);
}

const sameDrawable = (a: Drawable, b: Drawable): boolean =>
  a === b ||
  (a.connector === b.connector &&
    a.from.id === b.from.id &&
    a.to.id === b.to.id &&
    a.from.code === b.from.code &&
    a.to.code === b.to.code);

const sameBox = (a: Box | undefined, b: Box | undefined): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);

/** What was, where it is the same as what is now. */
const kept = (was: readonly Point[] | undefined, is: readonly Point[] | undefined): readonly Point[] | undefined =>
  was && is && samePoints(was, is) ? was : is;

const samePoints = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.length === b.length && a.every(({ x, y }, at) => x === b[at]?.x && y === b[at]?.y);
