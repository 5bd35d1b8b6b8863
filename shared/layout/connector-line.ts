import { type LabelFace, labelPadding, type SheetBoard } from './board.ts';
import type { Places } from './place.ts';
import type { Link, Seat, Side } from './routing/board.ts';
import { besideLabel, isWithinStack, labelAboveCard } from './routing/gutters.ts';
import type { Route } from './routing/route.ts';
import type { Box, ConnectorLine, Point } from './scene.ts';
import type { Drawable } from './stand-ins.ts';
import { setLines } from './texts.ts';
import type { Metrics } from './theme.ts';

/** A connector's points, where it hops over others, and what of it no other draws. */
export type Way = {
  readonly points: readonly Point[];
  readonly bridges: readonly Point[];
  readonly ownPart: readonly Point[] | undefined;
};

/** What is drawn of a connector that goes this way. */
export function lineOf(
  { connector, from, to }: Drawable,
  { points, bridges, ownPart }: Way,
  label: { readonly face: LabelFace; readonly box: Box } | undefined,
  joinedAtEnd: boolean,
  metrics: Metrics,
): ConnectorLine {
  return {
    kind: 'connector',
    id: connector.id,
    code: connector.code,
    box: boundsOf(points, bridges, metrics.bridgeRadius, label?.box),
    style: connector.kind,
    from: { id: from.id, code: from.code },
    to: { id: to.id, code: to.code },
    points,
    bridges,
    ...(ownPart ? { ownPart } : {}),
    ...(joinedAtEnd ? { joinedAtEnd: true } : {}),
    ...(label ? { label: { box: label.box, text: labelText(label.face, label.box, metrics) } } : {}),
  };
}

/** Where the label of a connector stands, beside the card it leaves. */
export function labelBoxOf(
  at: number,
  { board, seated, labels }: SheetBoard,
  route: Route,
  port: Point,
  places: Places,
): Box | undefined {
  const face = labels[at];
  if (!face) return undefined;
  const { from, to } = board.links[at] as Link;
  const source = board.seats[from] as Seat;
  const target = board.seats[to] as Seat;
  const within = isWithinStack(board, from, to, route);
  return labelBox(face, source, target, seated[to]?.face.above ?? 0, within, route.way.from, port, places);
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

/** What points, the arcs over bridges and a label take. */
function boundsOf(points: readonly Point[], bridges: readonly Point[], arc: number, label: Box | undefined): Box {
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
  for (const { y } of bridges) top = Math.min(top, y - arc);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
