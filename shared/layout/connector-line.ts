import type { RecordId } from '../model/fields.ts';
import { type LabelFace, labelPadding, type SheetBoard } from './board.ts';
import type { Places } from './place.ts';
import type { Link, Seat, Side } from './routing/board.ts';
import { besideLabel, isWithinStack, labelAboveCard } from './routing/gutters.ts';
import type { Route } from './routing/route.ts';
import type { Box, ConnectorLine, Point } from './scene.ts';
import type { Drawable } from './stand-ins.ts';
import { setLines } from './texts.ts';
import type { Metrics } from './theme.ts';
import { boxAt } from './whole.ts';

/** A connector's points, where it hops over others, and what of it no other draws. */
export type Way = {
  readonly points: readonly Point[];
  readonly bridges: readonly Point[];
  readonly ownPart: readonly Point[] | undefined;
};

/** What names the cards of lines, by their ids: one object for all lines that meet at a card. */
export type Ends = Map<RecordId, ConnectorLine['from']>;

/**
 * What is drawn of a connector that goes this way.
 * @param before its line before an edit
 * @param ends those of the lines drawn with it
 */
export function lineOf(
  { connector, from, to }: Drawable,
  { points, bridges, ownPart }: Way,
  label: { readonly face: LabelFace; readonly box: Box } | undefined,
  joinedAtEnd: boolean,
  metrics: Metrics,
  before: ConnectorLine | undefined,
  ends: Ends,
): ConnectorLine {
  const line: { -readonly [part in keyof ConnectorLine]: ConnectorLine[part] } = {
    kind: 'connector',
    id: connector.id,
    code: connector.code,
    box: boundsOf(points, bridges, metrics.bridgeRadius, label?.box),
    style: connector.kind,
    from: endOf(from, before?.from, ends),
    to: endOf(to, before?.to, ends),
    points,
    bridges,
  };
  if (ownPart) line.ownPart = ownPart;
  if (joinedAtEnd) line.joinedAtEnd = true;
  if (label) line.label = { box: label.box, text: labelText(label.face, label.box, metrics) };
  return line;
}

function endOf(
  { id, code }: Drawable['from'],
  before: ConnectorLine['from'] | undefined,
  ends: Ends,
): ConnectorLine['from'] {
  if (before?.id === id && before.code === code) return before;
  const end = ends.get(id) ?? { id, code };
  ends.set(id, end);
  return end;
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
  const [first] = points as readonly [Point];
  let { x: left, y: top } = first;
  let { x: right, y: bottom } = first;
  for (let at = 1; at < points.length; at += 1) {
    const { x, y } = points[at] as Point;
    if (x < left) left = x;
    else if (x > right) right = x;
    if (y < top) top = y;
    else if (y > bottom) bottom = y;
  }
  for (const { y } of bridges) top = Math.min(top, y - arc);
  if (label) {
    left = Math.min(left, label.x);
    top = Math.min(top, label.y);
    right = Math.max(right, label.x + label.width);
    bottom = Math.max(bottom, label.y + label.height);
  }
  return boxAt(left, top, right - left, bottom - top);
}
