import type { LabelFace, SheetBoard } from './board.ts';
import { labelPadding } from './board.ts';
import { bridgesOf } from './bridges.ts';
import { ownPartsOf } from './own-parts.ts';
import { type Places, samePlaces } from './place.ts';
import type { Routed } from './routed.ts';
import { type Link, pitch, type Seat, type Side } from './routing/board.ts';
import {
  besideLabel,
  type Gutters,
  isWithinStack,
  labelAboveCard,
  trackInHeight,
  trackInWidth,
} from './routing/gutters.ts';
import type { Route } from './routing/route.ts';
import type { Box, ConnectorLine, Point } from './scene.ts';
import type { Drawable } from './stand-ins.ts';
import { setLines } from './texts.ts';
import type { Metrics } from './theme.ts';

/** The points of a connector, where it hops over others, and what of it no other draws. */
type Way = { readonly points: Point[]; readonly bridges: Point[]; readonly ownPart: Point[] | undefined };
type Drawn = { readonly drawable: Drawable; readonly label: LabelFace | undefined; readonly line: ConnectorLine };

/** The lines last drawn for an answer of the router, with the places they were drawn at. */
const drawn = new WeakMap<Routed, { places: Places; ways: Way[]; lines: Drawn[] }>();

/** Gives every connector its points and its label's place; lines that an edit did not touch are the same objects. */
export function placeConnectors(
  drawables: readonly Drawable[],
  sheet: SheetBoard,
  routed: Routed,
  places: Places,
  metrics: Metrics,
): ConnectorLine[] {
  const last = drawn.get(routed);
  const before = last && samePlaces(last.places, places) ? last : undefined;
  const known = before?.lines ?? [];
  const ways = before?.ways ?? waysOf(sheet, routed, places);
  const lines = drawables.map((drawable, at): Drawn => {
    const last = known[at];
    const label = sheet.labels[at];
    if (last && sameDrawable(last.drawable, drawable) && last.label?.text === label?.text) return last;
    return { drawable, label, line: lineOf(drawable, at, sheet, routed.routes, ways[at] as Way, places, metrics) };
  });
  drawn.set(routed, { places, ways, lines });
  return lines.map(({ line }) => line);
}

const sameDrawable = (a: Drawable, b: Drawable): boolean =>
  a.connector === b.connector &&
  a.from.id === b.from.id &&
  a.to.id === b.to.id &&
  a.from.code === b.from.code &&
  a.to.code === b.to.code;

function waysOf({ board }: SheetBoard, { routes, ports, gutters }: Routed, places: Places): Way[] {
  const ways = routes.map((route, at) => {
    const { from, to } = board.links[at] as Link;
    const tracks = gutters.tracks[at] ?? [];
    return pointsOf(board.seats[from] as Seat, board.seats[to] as Seat, route, tracks, gutters, places);
  });
  const bridges = bridgesOf(ways);
  const ownParts = ownPartsOf(ways, ports);
  return ways.map((points, at) => ({ points, bridges: bridges[at] ?? [], ownPart: ownParts[at] }));
}

function lineOf(
  { connector, from, to }: Drawable,
  at: number,
  sheet: SheetBoard,
  routes: readonly Route[],
  { points, bridges, ownPart }: Way,
  places: Places,
  metrics: Metrics,
): ConnectorLine {
  const route = routes[at] as Route;
  const link = sheet.board.links[at] as SheetBoard['board']['links'][number];
  const source = sheet.board.seats[link.from] as Seat;
  const target = sheet.board.seats[link.to] as Seat;
  const face = sheet.labels[at];
  const within = isWithinStack(sheet.board, link.from, link.to, route);
  const box =
    face &&
    labelBox(
      face,
      source,
      target,
      sheet.seated[link.to]?.face.above ?? 0,
      within,
      route.way.from,
      points[0] as Point,
      places,
    );
  return {
    kind: 'connector',
    id: connector.id,
    code: connector.code,
    box: boundsOf([...points, ...bridges.map(({ x, y }) => ({ x, y: y - metrics.bridgeRadius }))], box),
    style: connector.kind,
    from: { id: from.id, code: from.code },
    to: { id: to.id, code: to.code },
    points,
    bridges,
    ...(ownPart ? { ownPart } : {}),
    ...(route.joinedAtEnd ? { joinedAtEnd: true } : {}),
    ...(face && box ? { label: { box, text: labelText(face, box, metrics) } } : {}),
  };
}

function portOf(seat: Seat, side: Side, slot: number, places: Places): Point {
  const left = places.columnX[seat.column] ?? 0;
  const body = places.bodyTop[seat.row] ?? 0;
  switch (side) {
    case 'left':
      return { x: left, y: body + slot * pitch };
    case 'right':
      return { x: left + seat.width, y: body + slot * pitch };
    case 'top':
      return { x: left + slot * pitch, y: body + seat.top };
    case 'bottom':
      return { x: left + slot * pitch, y: body + seat.top + seat.height };
  }
}

function pointsOf(
  from: Seat,
  to: Seat,
  { way, fromSlot, toSlot }: Route,
  tracks: readonly number[],
  gutters: Gutters,
  places: Places,
): Point[] {
  const start = portOf(from, way.from, fromSlot, places);
  const end = portOf(to, way.to, toSlot, places);
  const points = [start];
  let { x, y } = start;
  way.legs.forEach(({ axis, channel }, index) => {
    const track = tracks[index] ?? 0;
    if (axis === 'vertical') {
      const gutter = gutters.vertical[channel];
      if (gutter) x = (places.gutterX[channel] ?? 0) + trackInWidth(gutter, track);
    } else {
      const gutter = gutters.horizontal[channel];
      const upper = (channel & 1) === 0;
      const row = channel >> 1;
      const edge = upper ? places.laneTop[row] : places.bodyBottom[row];
      if (gutter) y = (edge ?? 0) + trackInHeight(gutter, track, upper);
    }
    points.push({ x, y });
  });
  const last = way.legs[way.legs.length - 1];
  if (last?.axis === 'vertical') points.push({ x, y: end.y });
  else if (last) points.push({ x: end.x, y });
  points.push(end);
  return points;
}

function labelBox(
  { width, height }: LabelFace,
  source: Seat,
  target: Seat,
  aboveTarget: number,
  withinStack: boolean,
  side: Side,
  port: Point,
  places: Places,
): Box {
  const left = port.x - width / 2;
  if (withinStack) {
    const other = (places.bodyTop[source.row] ?? 0) + target.top;
    const upper = side === 'bottom' ? port.y : other + target.height;
    const lower = side === 'bottom' ? other - aboveTarget : port.y;
    return { x: left, y: (upper + lower - height) / 2, width, height };
  }
  switch (side) {
    case 'right':
      return { x: port.x + besideLabel.x, y: port.y - height / 2, width, height };
    case 'left':
      return { x: port.x - besideLabel.x - width, y: port.y - height / 2, width, height };
    case 'bottom':
      return { x: left, y: port.y + besideLabel.y, width, height };
    case 'top':
      return { x: left, y: (places.bodyTop[source.row] ?? 0) - labelAboveCard - height, width, height };
  }
}

function labelText(face: LabelFace, box: Box, metrics: Metrics) {
  return setLines(
    face.text,
    { x: box.x + box.width / 2, y: box.y + labelPadding.y, anchor: 'middle' },
    { size: metrics.smallSize, weight: 400, lineHeight: metrics.lineHeight, ink: 'text' },
  );
}

function boundsOf(points: readonly Point[], label: Box | undefined): Box {
  let left = label?.x ?? Number.POSITIVE_INFINITY;
  let top = label?.y ?? Number.POSITIVE_INFINITY;
  let right = label ? label.x + label.width : Number.NEGATIVE_INFINITY;
  let bottom = label ? label.y + label.height : Number.NEGATIVE_INFINITY;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
