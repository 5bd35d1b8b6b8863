import type {
  Box,
  CardBox,
  ConnectorLine,
  LaneBand,
  PhaseHead,
  Point,
  Scene,
  StepHead,
  Tag,
} from '#shared/layout/scene.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { cellGrid } from '../canvas/cell-walk.ts';
import { detailAt } from '../canvas/detail.ts';
import { type Frozen, frozenHeads } from '../canvas/frozen-heads.ts';
import type { Sheet } from '../canvas/sheet.ts';
import { toSheet, type View } from '../canvas/view.ts';
import { onFoldControl } from '../folding/fold-controls.ts';
import { lastFrom } from './sorted.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** What is under the pointer. */
export type Hit =
  /** `edge` is the side whose border or handle the pointer is on: a drag from there connects. */
  | { readonly kind: 'card'; readonly card: CardBox; readonly edge?: Side }
  | { readonly kind: 'connector'; readonly connector: ConnectorLine }
  /** Only of a selected connector: its ends are shown as handles. */
  | { readonly kind: 'connector-end'; readonly connector: ConnectorLine; readonly end: 'from' | 'to' }
  | { readonly kind: 'tag'; readonly tag: Tag }
  /** `fold`: on the triangle that collapses and expands it; `edge`: on the lower edge, which draws it taller. */
  | { readonly kind: 'lane-head'; readonly lane: LaneBand; readonly fold?: true; readonly edge?: true }
  | { readonly kind: 'step-head'; readonly step: StepHead }
  | { readonly kind: 'phase-head'; readonly phase: PhaseHead; readonly fold?: true }
  /** The right edge of this step's head. */
  | { readonly kind: 'column-edge'; readonly step: StepHead }
  /** `index` is the place in the stack: how many of its cards have their middle above the pointer. */
  | { readonly kind: 'cell'; readonly lane: LaneBand; readonly step: StepHead; readonly index: number }
  | { readonly kind: 'nothing' };

/** Whether the pointer is on a head, under which cells may have gone. */
export const onHead = ({ kind }: Hit): boolean =>
  kind === 'lane-head' || kind === 'step-head' || kind === 'phase-head' || kind === 'column-edge';

/** How near is near enough, in CSS px whatever the zoom. */
const reach = { border: 6, handle: 9, dot: 5, connector: 5, connectorEnd: 9, column: 4, lane: 4 };

/**
 * How far a tag may reach from its place, in px of the sheet: on pinned heads it keeps the heads' size, so that it is
 * drawn up to this much beside where the sheet has it.
 */
const widestTag = 240;

const nothing: Hit = { kind: 'nothing' };

/**
 * What is under a point of the window, heads where they are shown. Costs what is near the point, not what there is.
 * @param point in CSS px from the canvas's corner
 * @param selected the connectors among these have ends to take hold of
 */
export function hitAt(sheet: Sheet, view: View, point: Point, selected: readonly RecordId[] = []): Hit {
  const frozen = frozenHeads(sheet.scene, view);
  const at = toSheet(view, point);
  const inSide = point.x >= frozen.side.at && point.x < frozen.side.at + frozen.side.length;
  const inTop = point.y >= frozen.top.at && point.y < frozen.top.at + frozen.top.length;
  if (inSide && inTop) return nothing;
  if (inTop) return withFold(headOnTop(sheet, view, point, at, frozen), sheet, view, point);
  if (inSide) return withFold(headAtSide(sheet, view, point, at, frozen), sheet, view, point);
  return onBody(sheet, view, at, selected);
}

function withFold(hit: Hit, { scene }: Sheet, view: View, point: Point): Hit {
  const head = hit.kind === 'lane-head' ? hit.lane : hit.kind === 'phase-head' ? hit.phase : undefined;
  return head && onFoldControl(scene, view, point, head.id) ? ({ ...hit, fold: true } as Hit) : hit;
}

function headOnTop(sheet: Sheet, view: View, point: Point, { x }: Point, { top }: Frozen): Hit {
  const { scene } = sheet;
  // In the strip, y keeps its own scale.
  const y = scene.grid.y + (point.y - top.at) / top.scale;
  const onHead = { x: x - widestTag, y: y - 0.01, width: 2 * widestTag, height: 0.02 };
  const tag = sheet.tags.within(onHead).findLast(({ box, shape }) => {
    const middle = shape.x + shape.width / 2;
    return contains(box, { x: middle + ((x - middle) * view.zoom) / top.scale, y });
  });
  if (tag) return { kind: 'tag', tag };
  const step = scene.steps[lastFrom(scene.steps, (step) => step.box.x, x)];
  if (step && y >= step.box.y) {
    const near = reach.column / view.zoom;
    if (x - step.box.x < near) {
      const before = scene.steps[scene.steps.indexOf(step) - 1];
      if (before && rightOf(before.box) === step.box.x) return { kind: 'column-edge', step: before };
    }
    const beyond = x - rightOf(step.box);
    if (Math.abs(beyond) < near) return { kind: 'column-edge', step };
    if (beyond < 0) return { kind: 'step-head', step };
  }
  const phase = scene.phases[lastFrom(scene.phases, (phase) => phase.box.x, x)];
  return phase && x < rightOf(phase.box) ? { kind: 'phase-head', phase } : nothing;
}

function headAtSide(sheet: Sheet, view: View, point: Point, at: Point, { side }: Frozen): Hit {
  const x = sheet.scene.grid.x + (point.x - side.at) / side.scale;
  const onHead = { x: x - 0.01, y: at.y - widestTag, width: 0.02, height: 2 * widestTag };
  const tag = sheet.tags.within(onHead).findLast(({ box, shape }) => {
    const middle = shape.y + shape.height / 2;
    return contains(box, { x, y: middle + ((at.y - middle) * view.zoom) / side.scale });
  });
  if (tag) return { kind: 'tag', tag };
  const ending = laneEndingAt(sheet.scene, at.y, reach.lane / view.zoom);
  if (ending) return { kind: 'lane-head', lane: ending, edge: true };
  const lane = laneAt(sheet.scene, at.y);
  return lane ? { kind: 'lane-head', lane } : nothing;
}

/** The lane whose lower edge is near; a collapsed one has no height to alter. Far out most of a head is left to move it by. */
function laneEndingAt({ lanes }: Scene, y: number, near: number): LaneBand | undefined {
  const under = lastFrom(lanes, (lane) => lane.box.y, y);
  return [lanes[under], lanes[under - 1]].find(
    (lane) => lane && !lane.collapsed && Math.abs(y - bottomOf(lane.box)) < Math.min(near, lane.box.height / 4),
  );
}

function onBody(sheet: Sheet, view: View, at: Point, selected: readonly RecordId[]): Hit {
  const tag = sheet.tags.within(around(at, 0)).at(-1);
  if (tag) return { kind: 'tag', tag };
  const card = cardAt(sheet, at, view.zoom);
  // Where a line leaves a card there is its handle, too: on the card one connects, beside it one takes hold of the line.
  const end = card && contains(card.hit.card.box, at) ? undefined : endAt(sheet, at, view.zoom, selected);
  if (end) return end;
  if (card?.sure) return card.hit;
  const connector = connectorAt(sheet, at, reach.connector / view.zoom, selected);
  if (connector) return { kind: 'connector', connector };
  return card?.hit ?? cellAt(sheet, at) ?? bandAt(sheet, at) ?? nothing;
}

/** Lanes below one another leave gaps where dividing lines coincide; a gap belongs to the lane above it. */
export function laneAt(scene: Scene, y: number): LaneBand | undefined {
  const last = scene.lanes.at(-1);
  if (last && y >= last.box.y + last.box.height) return undefined;
  return scene.lanes[lastFrom(scene.lanes, (lane) => lane.box.y, y)];
}

export function stepAt(scene: Scene, x: number): StepHead | undefined {
  const step = scene.steps[lastFrom(scene.steps, (step) => step.column.x, x)];
  return step && x < rightOf(step.column) ? step : undefined;
}

/** How many cards of a cell have their middle above `y`. */
export const indexInStack = (scene: Scene, lane: RecordId, step: RecordId, y: number): number =>
  lastFrom(cellGrid(scene).stack(lane, step), ({ box }) => box.y + box.height / 2, y) + 1;

function cellAt({ scene }: Sheet, { x, y }: Point): Hit | undefined {
  const lane = laneAt(scene, y);
  const step = stepAt(scene, x);
  return lane && step && { kind: 'cell', lane, step, index: indexInStack(scene, lane.id, step.id, y) };
}

/** A collapsed phase's band is as its head. */
function bandAt({ scene }: Sheet, at: Point): Hit | undefined {
  const phase = scene.phases.find(({ collapsed }) => collapsed && contains(collapsed, at));
  return phase && { kind: 'phase-head', phase };
}

/** `sure` unless the pointer is beside the card and not on a handle's dot: then a connector under it comes first. */
type CardHit = { readonly hit: Extract<Hit, { kind: 'card' }>; readonly sure: boolean };

function cardAt(sheet: Sheet, at: Point, zoom: number): CardHit | undefined {
  // Far out a card is a block: it has no border to aim at.
  const edges = detailAt(zoom).nodes;
  const near = edges ? reach.handle / zoom : 0;
  const found = sheet.cards.within(around(at, near));
  for (const card of found) {
    const side = edges ? handleAt(card.box, at, near) : undefined;
    if (!side) continue;
    // Between cards that stand close, handles from both sides would leave no place to take hold of a connector.
    const dot = handlesOf(card.box)[side];
    const sure = contains(card.box, at) || Math.hypot(at.x - dot.x, at.y - dot.y) <= reach.dot / zoom;
    return { hit: { kind: 'card', card, edge: side }, sure };
  }
  const under = found.find(({ box }) => contains(box, at));
  // Inside, the border is thinner, so that most of the card is left to move it by.
  if (under) {
    const { box } = under;
    const inner = Math.min(reach.border / 2 / zoom, box.width / 8, box.height / 8);
    const edge = edges ? borderAt(box, at, inner) : undefined;
    return { hit: { kind: 'card', card: under, ...(edge && { edge }) }, sure: true };
  }
  const beside = found.find(({ box }) => contains(grown(box, reach.border / zoom), at));
  if (!beside) return undefined;
  const edge = borderAt(beside.box, at, 0);
  return { hit: { kind: 'card', card: beside, ...(edge && { edge }) }, sure: false };
}

/** The middles of a card's sides, where its handles are. */
export const handlesOf = ({ x, y, width, height }: Box): { readonly [side in Side]: Point } => ({
  top: { x: x + width / 2, y },
  right: { x: x + width, y: y + height / 2 },
  bottom: { x: x + width / 2, y: y + height },
  left: { x, y: y + height / 2 },
});

function handleAt(box: Box, at: Point, near: number): Side | undefined {
  const least = Math.min(near, box.height / 4);
  const handles = Object.entries(handlesOf(box)) as [Side, Point][];
  return handles.find(([, handle]) => {
    // Towards the inside of the card a handle takes less room than towards the outside.
    const distance = Math.hypot(at.x - handle.x, at.y - handle.y);
    return distance <= (contains(box, at) ? least : near);
  })?.[0];
}

/** The side within `inner` of which a point lies, or beyond which it is. */
function borderAt(box: Box, at: Point, inner: number): Side | undefined {
  const inside: readonly [Side, number][] = [
    ['top', at.y - box.y],
    ['right', rightOf(box) - at.x],
    ['bottom', box.y + box.height - at.y],
    ['left', at.x - box.x],
  ];
  const [nearest] = [...inside].sort(([, a], [, b]) => a - b);
  return nearest && nearest[1] <= inner ? nearest[0] : undefined;
}

function endAt(sheet: Sheet, at: Point, zoom: number, selected: readonly RecordId[]): Hit | undefined {
  if (selected.length === 0) return undefined;
  const near = reach.connectorEnd / zoom;
  for (const connector of sheet.connectors.within(around(at, near))) {
    if (!selected.includes(connector.id)) continue;
    for (const [end, point] of gripsOf(connector, zoom))
      if (Math.hypot(at.x - point.x, at.y - point.y) <= near) return { kind: 'connector-end', connector, end };
  }
  return undefined;
}

/** How far from its card a line is taken hold of, in CSS px: clear of the card's own handle. */
const gripAway = 10;

/** Where a connector's ends can be taken hold of: on the line, a little away from the cards. */
export function gripsOf({ points }: ConnectorLine, zoom: number): readonly (readonly ['to' | 'from', Point])[] {
  const [first, second] = points;
  const last = points.at(-1);
  const beforeLast = points.at(-2);
  if (!first || !second || !last || !beforeLast) return [];
  const away = gripAway / zoom;
  return [
    ['to', towards(last, beforeLast, away)],
    ['from', towards(first, second, away)],
  ];
}

/** The point so far from one towards another, but not beyond a third of the way. */
function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(by / length, 1 / 3);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/**
 * The nearest connector. Where several run as one it is the selected one, so that what was chosen on its own stretch is
 * not lost on the common one, or else the shortest.
 */
function connectorAt(sheet: Sheet, at: Point, near: number, selected: readonly RecordId[]): ConnectorLine | undefined {
  let best: { connector: ConnectorLine; distance: number; length: number } | undefined;
  for (const connector of sheet.connectors.within(around(at, near))) {
    if (connector.label && contains(connector.label.box, at)) return connector;
    const distance = distanceToWay(connector.points, at);
    if (distance > near) continue;
    const length = selected.includes(connector.id) ? 0 : lengthOf(connector.points);
    const nearer = best ? distance - best.distance : -1;
    if (!best || nearer < -asNear || (nearer <= asNear && length < best.length)) best = { connector, distance, length };
  }
  return best?.connector;
}

/** Ways that lie on one another are this near alike, in px. */
const asNear = 0.01;

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, { x, y }, at) => {
    const from = points[at] as Point;
    return sum + Math.abs(x - from.x) + Math.abs(y - from.y);
  }, 0);

/** The distance of a point from a way of horizontal and vertical pieces. */
function distanceToWay(points: readonly Point[], { x, y }: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1] as Point;
    const b = points[index] as Point;
    const across = Math.max(0, Math.min(a.x, b.x) - x, x - Math.max(a.x, b.x));
    const down = Math.max(0, Math.min(a.y, b.y) - y, y - Math.max(a.y, b.y));
    least = Math.min(least, Math.hypot(across, down));
  }
  return least;
}

const bottomOf = ({ y, height }: Box): number => y + height;
const rightOf = ({ x, width }: Box): number => x + width;

const contains = ({ x, y, width, height }: Box, at: Point): boolean =>
  at.x >= x && at.x < x + width && at.y >= y && at.y < y + height;

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

// Wide enough to meet a box that the point lies in, even without any distance to reach over.
const around = ({ x, y }: Point, near: number): Box => grown({ x, y, width: 0, height: 0 }, near + 0.01);
