import type { Box, ConnectorLine, Point, Scene, Tag, TextBlock, TextOnCard } from '#shared/layout/scene.ts';
import type { Shape } from '#shared/layout/shape.ts';
import { shapesOf } from '#shared/layout/shapes.ts';
import { textAt } from '#shared/layout/text-on-card.ts';
import { themes } from '#shared/layout/themes.ts';
import type { Connector } from '#shared/model/connector.ts';
import type { Document } from '#shared/model/document.ts';
import { bandOf } from '#shared/model/lane.ts';
import type { RecordType } from '#shared/model/record.ts';

/** How far apart two connectors must run at least, in px. */
const leastApart = 6;
const hair = 1e-6;

/** A stretch of a connector: horizontal or upright, its low end first. */
type Segment = {
  connector: ConnectorLine;
  index: number;
  flat: boolean;
  /** y of a horizontal, x of an upright stretch. */
  at: number;
  low: number;
  high: number;
};

const right = (box: Box) => box.x + box.width;
const bottom = (box: Box) => box.y + box.height;
const name = (element: { kind: string; code?: string }) => `${element.kind} ${element.code ?? ''}`;

const overlap = (a: Box, b: Box) =>
  a.x < right(b) - hair && b.x < right(a) - hair && a.y < bottom(b) - hair && b.y < bottom(a) - hair;
const within = (inner: Box, outer: Box) =>
  inner.x >= outer.x - hair &&
  inner.y >= outer.y - hair &&
  right(inner) <= right(outer) + hair &&
  bottom(inner) <= bottom(outer) + hair;
const crosses = ({ flat, at, low, high }: Segment, box: Box) =>
  flat
    ? at > box.y + hair && at < bottom(box) - hair && low < right(box) - hair && high > box.x + hair
    : at > box.x + hair && at < right(box) - hair && low < bottom(box) - hair && high > box.y + hair;

function segmentsOf(connector: ConnectorLine): Segment[] {
  return connector.points.slice(1).map((to, index) => {
    const from = connector.points[index] as Point;
    const flat = from.y === to.y;
    const [a, b] = flat ? [from.x, to.x] : [from.y, to.y];
    return { connector, index, flat, at: flat ? from.y : from.x, low: Math.min(a, b), high: Math.max(a, b) };
  });
}

/** The texts of what is drawn, where they stand on the sheet. */
export function textsOf(drawn: Worded): TextBlock[] {
  return [drawn.text, drawn.translation].flatMap((text) => {
    if (!text) return [];
    return isOnCard(text) ? [textAt(text, drawn.box)] : [text];
  });
}

type Words = TextBlock | TextOnCard;
type Worded = { readonly box: Box; readonly text?: Words; readonly translation?: Words };
const isOnCard = (text: Words): text is TextOnCard => text.lines.some((line) => 'dx' in line);

/** The box of each line of a text, as its letters fill it. */
export function boxesOfText({ lines, size, anchor }: TextBlock): Box[] {
  return lines.map(({ x, y, width }) => ({
    x: anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width,
    y: y - size * 0.76,
    width,
    height: size * 0.9,
  }));
}

/**
 * Everything that is wrong with a sheet, in words: an independent look at the drawn geometry, which knows nothing of how
 * it came about. An empty list is a faultless sheet.
 */
export function faultsOfSheet(document: Document, scene: Scene): string[] {
  const faults: string[] = [];
  const say = (fault: string) => faults.push(fault);
  checkEverythingOnce(document, scene, say);
  checkFrame(scene, say);
  checkCards(scene, say);
  checkTags(scene, say);
  checkConnectors(scene, say);
  checkTracks(scene, say);
  checkBridges(scene, say);
  checkLabels(scene, say);
  checkLines(scene, say);
  return faults;
}

type Say = (fault: string) => void;

function checkEverythingOnce(document: Document, scene: Scene, say: Say) {
  const members = [...document.values()].filter(
    (record) => 'blueprint' in record && record.blueprint === scene.blueprint,
  );
  const ids = (type: RecordType) => members.filter((record) => record.type === type).map(({ id }) => id);
  const same = (what: string, wanted: readonly string[], drawn: readonly string[]) => {
    const a = [...wanted].sort().join(' ');
    const b = [...drawn].sort().join(' ');
    if (a !== b) say(`${what}: wanted ${a}, drawn ${b}`);
  };
  for (const type of ['card', 'connector', 'phase', 'step', 'lane'] as const) {
    same(
      type,
      ids(type),
      scene[`${type}s`].map((element) => element.id),
    );
  }
  const marks = (['failure', 'wait', 'mark', 'policy', 'metric', 'note'] as const).flatMap(ids);
  const own = (tag: Tag) => tag.tag !== 'moment' && tag.tag !== 'decision';
  same(
    'tags',
    marks,
    scene.tags.filter(own).map((tag) => tag.id),
  );
  const cards = members.filter((record) => record.type === 'card');
  const properties = [
    ...cards.filter((card) => card.momentOfTruth),
    ...cards.filter((card) => card.kind === 'decision'),
  ];
  same(
    'moments and decisions',
    properties.map(({ id }) => id),
    scene.tags.filter((tag) => !own(tag)).map((tag) => tag.id),
  );
  for (const connector of members.filter((record): record is Connector => record.type === 'connector')) {
    const drawn = scene.connectors.find(({ id }) => id === connector.id);
    if (drawn && (drawn.from.id !== connector.from || drawn.to.id !== connector.to)) say(`${name(drawn)}: other ends`);
  }
}

function checkFrame(scene: Scene, say: Say) {
  const sheet = { x: 0, y: 0, ...scene.size };
  const elements = [scene.title, ...scene.phases, ...scene.steps, ...scene.lanes, ...scene.cards, ...scene.tags];
  for (const element of [...elements, ...scene.connectors, ...scene.legend, ...scene.cells]) {
    if (!within(element.box, sheet)) say(`${name(element)}: outside the sheet`);
  }
  for (const [at, lane] of scene.lanes.entries()) {
    const before = scene.lanes[at - 1];
    if (before && lane.box.y < bottom(before.box) - hair) say(`${name(lane)}: above the lane before it ends`);
    for (const box of [...boxesOfText(lane.text), ...(lane.translation ? boxesOfText(lane.translation) : [])]) {
      if (!within(box, lane.head)) say(`${name(lane)}: its head is too small for its text`);
      for (const line of scene.lines)
        if (overlap(box, line.labelBox)) say(`${name(lane)}: its text meets a line's name`);
    }
  }
  for (const [at, step] of scene.steps.entries()) {
    for (const other of scene.steps.slice(at + 1)) if (overlap(step.box, other.box)) say(`${name(step)}: over another`);
  }
  for (const [at, entry] of scene.legend.entries()) {
    for (const other of scene.legend.slice(at + 1)) if (overlap(entry.box, other.box)) say('legend: entries overlap');
    if (overlap(entry.box, scene.grid) || overlap(entry.box, scene.title.box)) say('legend: over the grid');
  }
  if (overlap(scene.title.box, scene.grid)) say('title: over the grid');
}

function checkCards(scene: Scene, say: Say) {
  const lanes = new Map(scene.lanes.map((lane) => [lane.id, lane]));
  const columns = new Map(scene.steps.map((step) => [step.id, step]));
  scene.cards.forEach((card, at) => {
    const lane = lanes.get(card.lane);
    const column = columns.get(card.step);
    if (!lane || !within(card.box, lane.box) || overlap(card.box, lane.head)) say(`${name(card)}: outside its lane`);
    if (!column || !within(card.box, column.column)) say(`${name(card)}: outside its column`);
    for (const box of textsOf(card).flatMap(boxesOfText)) {
      if (!within(box, card.box)) say(`${name(card)}: its text runs out of it`);
    }
    for (const other of scene.cards.slice(at + 1)) {
      if (overlap(card.box, other.box)) say(`${name(card)}: over ${name(other)}`);
      if (card.lane !== other.lane || card.step !== other.step) continue;
      if (card.box.x !== other.box.x || card.box.width !== other.box.width) say(`${name(card)}: not in its stack`);
      if (bottom(card.box) + 8 > other.box.y + hair && bottom(other.box) + 8 > card.box.y + hair) {
        say(`${name(card)}: too near to ${name(other)}`);
      }
    }
  });
}

function checkTags(scene: Scene, say: Say) {
  const cards = new Map(scene.cards.map((card) => [card.id, card]));
  const lanes = new Map(scene.lanes.map((lane) => [lane.id, lane]));
  const steps = new Map(scene.steps.map((step) => [step.id, step]));
  scene.tags.forEach((tag, at) => {
    for (const other of scene.tags.slice(at + 1))
      if (overlap(tag.box, other.box)) say(`${name(tag)}: over ${name(other)}`);
    for (const card of scene.cards) {
      if (card.id !== tag.on && overlap(tag.box, card.box)) say(`${name(tag)}: over ${name(card)}`);
    }
    const card = cards.get(tag.on);
    const step = steps.get(tag.on);
    const lane = lanes.get(tag.on);
    const texts = card ?? step ?? lane;
    for (const box of texts ? textsOf(texts).flatMap(boxesOfText) : []) {
      if (overlap(tag.box, box)) say(`${name(tag)}: over the text of ${tag.on}`);
    }
    if (card) {
      const home = lanes.get(card.lane);
      if (!overlap(tag.box, card.box)) say(`${name(tag)}: off its card`);
      if (!home || !within(tag.box, home.box)) say(`${name(tag)}: outside its lane`);
    } else if (step && !within(tag.box, step.box)) say(`${name(tag)}: outside its step's head`);
    else if (lane && !within(tag.box, lane.head)) say(`${name(tag)}: outside its lane's head`);
    else if (!step && !lane && tag.on !== scene.blueprint) {
      if (!scene.lanes.some((band) => within(tag.box, band.box) && !overlap(tag.box, band.head))) {
        say(`${name(tag)}: in no lane`);
      }
    }
    for (const box of [tag.letter, ...(tag.text ? [tag.text] : [])].flatMap(boxesOfText)) {
      if (!within(box, tag.box)) say(`${name(tag)}: its text runs out of it`);
    }
  });
}

/** Which side of a box a point lies on, corners excluded. */
function sideOf({ x, y }: Point, box: Box): 'left' | 'right' | 'top' | 'bottom' | undefined {
  const beside = y > box.y && y < bottom(box);
  if (beside && Math.abs(x - box.x) < hair) return 'left';
  if (beside && Math.abs(x - right(box)) < hair) return 'right';
  const over = x > box.x && x < right(box);
  if (over && Math.abs(y - box.y) < hair) return 'top';
  if (over && Math.abs(y - bottom(box)) < hair) return 'bottom';
  return undefined;
}

function checkConnectors(scene: Scene, say: Say) {
  const cards = new Map(scene.cards.map((card) => [card.id, card]));
  const lanes = new Map(scene.lanes.map((lane) => [lane.id, lane]));
  const obstacles = [
    ...scene.cards,
    ...scene.tags,
    ...scene.cells,
    ...scene.phases,
    ...scene.steps,
    ...scene.lanes.map((lane) => ({ ...lane, box: lane.head })),
  ];
  for (const connector of scene.connectors) {
    const { points } = connector;
    const from = cards.get(connector.from.id);
    const to = cards.get(connector.to.id);
    const first = points[0];
    const last = points[points.length - 1];
    if (!from || !to || !first || !last) {
      say(`${name(connector)}: has no ends`);
      continue;
    }
    if (!sideOf(first, from.box)) say(`${name(connector)}: does not start on the edge of ${name(from)}`);
    if (!sideOf(last, to.box)) say(`${name(connector)}: does not end on the edge of ${name(to)}`);
    points.slice(1).forEach((to, at) => {
      const from = points[at] as Point;
      if ((from.x === to.x) === (from.y === to.y)) say(`${name(connector)}: not orthogonal at ${at}`);
    });
    for (const segment of segmentsOf(connector)) {
      for (const obstacle of obstacles) {
        if (crosses(segment, obstacle.box)) say(`${name(connector)}: runs through ${name(obstacle)}`);
      }
      for (const card of scene.cards) {
        const along = segment.flat
          ? (segment.at === card.box.y || segment.at === bottom(card.box)) &&
            segment.low < right(card.box) &&
            segment.high > card.box.x
          : (segment.at === card.box.x || segment.at === right(card.box)) &&
            segment.low < bottom(card.box) &&
            segment.high > card.box.y;
        if (along) say(`${name(connector)}: runs along the edge of ${name(card)}`);
      }
    }
    const lane = lanes.get(from.lane);
    if (lane && from.lane === to.lane && points.some(({ y }) => y < lane.box.y || y > bottom(lane.box))) {
      say(`${name(connector)}: leaves its lane`);
    }
  }
}

const shareAnEnd = (a: ConnectorLine, b: ConnectorLine) => a.from.id === b.from.id || a.to.id === b.to.id;

/** The stretches that two ways have in common from their beginnings on, as many as are level or upright alike. */
function commonStart(a: readonly Point[], b: readonly Point[]): Point[] {
  const common: Point[] = [];
  for (const [at, point] of a.entries()) {
    const other = b[at];
    if (!other) break;
    if (point.x === other.x && point.y === other.y) {
      common.push(point);
      continue;
    }
    const before = common.at(-1);
    const heading = (to: Point) => before && [Math.sign(to.x - before.x), Math.sign(to.y - before.y)].join();
    if (before && heading(point) === heading(other)) {
      const nearer = Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
      const farther = Math.abs(other.x - before.x) + Math.abs(other.y - before.y);
      common.push(nearer < farther ? point : other);
    }
    break;
  }
  return common;
}

/** Whether two connectors may lie on one another there: they look alike, and it belongs to the way they share an end of. */
function isTrunk(a: ConnectorLine, b: ConnectorLine, flat: boolean, at: number, low: number, high: number): boolean {
  if (a.style !== b.style) return false;
  const trunks = [
    ...(a.from.id === b.from.id ? [commonStart(a.points, b.points)] : []),
    ...(a.to.id === b.to.id ? [commonStart([...a.points].reverse(), [...b.points].reverse())] : []),
  ];
  return trunks.some((points) =>
    points.slice(1).some((to, index) => {
      const from = points[index] as Point;
      const [across, start, end] = flat ? [from.y, from.x, to.x] : [from.x, from.y, to.y];
      const level = flat ? from.y === to.y : from.x === to.x;
      return level && across === at && Math.min(start, end) <= low + hair && Math.max(start, end) >= high - hair;
    }),
  );
}

function checkTracks(scene: Scene, say: Say) {
  const segments = scene.connectors.flatMap(segmentsOf);
  segments.forEach((a, at) => {
    for (const b of segments.slice(at + 1)) {
      if (a.flat !== b.flat) continue;
      if (a.connector === b.connector && Math.abs(a.index - b.index) < 2) continue;
      const common = Math.min(a.high, b.high) - Math.max(a.low, b.low);
      const apart = Math.abs(a.at - b.at);
      if (common <= hair || apart >= leastApart - hair) continue;
      const overlapping = [Math.max(a.low, b.low), Math.min(a.high, b.high)] as const;
      const shared = apart < hair && a.connector !== b.connector;
      if (!shared || !isTrunk(a.connector, b.connector, a.flat, a.at, ...overlapping))
        say(`${name(a.connector)} and ${name(b.connector)}: ${apart} px apart`);
    }
  });
  // A corner on another connector's line would look like a junction.
  for (const connector of scene.connectors) {
    for (const corner of connector.points) {
      for (const { connector: other, flat, at, low, high } of segments) {
        if (other === connector || shareAnEnd(other, connector)) continue;
        const [along, across] = flat ? [corner.x, corner.y] : [corner.y, corner.x];
        const off = Math.max(low - along, along - high, 0);
        if (Math.hypot(off, across - at) < leastApart - hair) say(`${name(connector)}: has a corner on ${name(other)}`);
      }
    }
  }
}

/**
 * Every crossing has one bridge of the level line over the upright one, clear of corners and heads, and drawn. None is
 * where a line branches off another.
 */
function checkBridges(scene: Scene, say: Say) {
  const { metrics } = themes[scene.theme];
  const segments = scene.connectors.flatMap(segmentsOf);
  const uprights = segments.filter(({ flat }) => !flat);
  const arc = metrics.bridgeRadius;
  const head = 5 + 2 * metrics.stroke;
  for (const connector of scene.connectors) {
    const own = segments.filter((segment) => segment.connector === connector);
    const crossed = own.flatMap((level) =>
      !level.flat
        ? []
        : uprights.flatMap(({ at: x, low, high }) => {
            const inside =
              x > level.low + hair && x < level.high - hair && level.at > low + hair && level.at < high - hair;
            return inside ? [`${x} ${level.at}`] : [];
          }),
    );
    const wanted = [...new Set(crossed)].sort();
    const found = connector.bridges.map(({ x, y }) => `${x} ${y}`).sort();
    if (wanted.join() !== found.join()) say(`${name(connector)}: crosses at ${wanted}, hops at ${found}`);
    const drawn = runsOf(shapesOf(connector, themes[scene.theme], true));
    for (const { x, y } of connector.bridges) {
      for (const other of scene.connectors) {
        const junction = other.points
          .slice(1, -1)
          .find((corner) => Math.hypot(corner.x - x, corner.y - y) < leastApart);
        if (junction) say(`${name(connector)}: hops over a corner of ${name(other)}`);
      }
      const over = drawn.some(
        (run) => Math.abs(run.y - (y - arc)) < hair && run.low <= x + hair && run.high >= x - hair,
      );
      const through = drawn.some((run) => Math.abs(run.y - y) < hair && run.low < x - hair && run.high > x + hair);
      if (!over || through) say(`${name(connector)}: no arc is drawn at ${x} ${y}`);
      for (const { flat, at, low, high, index } of own) {
        if (!flat || at !== y || x < low || x > high) continue;
        const { points } = connector;
        const ends = [index === 0 ? points[0] : undefined, index === points.length - 2 ? points.at(-1) : undefined];
        if (ends.some((end) => end && Math.abs(end.x - x) < arc + head - hair))
          say(`${name(connector)}: hops in its head`);
        if (x - low < arc - hair || high - x < arc - hair) say(`${name(connector)}: hops round a corner`);
      }
    }
  }
}

/** Where the line of a connector is level as it is drawn: single points, too, where an arc is at its height. */
function runsOf(shapes: readonly Shape[]): { y: number; low: number; high: number }[] {
  const [line] = shapes;
  if (line?.shape !== 'path') return [];
  let x = 0;
  let y = 0;
  return line.commands.flatMap((command) => {
    const from = x;
    if (command[0] === 'H') x = command[1];
    else if (command[0] === 'V') y = command[1];
    else if (command[0] !== 'Z') [x, y] = command.slice(-2) as [number, number];
    if (command[0] === 'H') return [{ y, low: Math.min(from, x), high: Math.max(from, x) }];
    return command[0] === 'C' ? [{ y, low: x, high: x }] : [];
  });
}

function checkLabels(scene: Scene, say: Say) {
  const cards = new Map(scene.cards.map((card) => [card.id, card]));
  const lanes = new Map(scene.lanes.map((lane) => [lane.id, lane]));
  const labelled = scene.connectors.filter((connector) => connector.label);
  labelled.forEach((connector, at) => {
    const { box, text } = connector.label as NonNullable<ConnectorLine['label']>;
    for (const other of labelled.slice(at + 1)) {
      if (other.label && overlap(box, other.label.box)) say(`label of ${name(connector)}: over that of ${name(other)}`);
    }
    for (const thing of [...scene.cards, ...scene.tags, ...scene.cells, ...scene.steps, ...scene.phases]) {
      if (overlap(box, thing.box)) say(`label of ${name(connector)}: over ${name(thing)}`);
    }
    for (const other of scene.connectors) {
      const runsUnder = segmentsOf(other).some((segment) => crosses(segment, box));
      if (other !== connector && runsUnder) say(`${name(other)}: runs under the label of ${name(connector)}`);
      if (other === connector && !runsUnder) say(`label of ${name(connector)}: off its line`);
    }
    const card = cards.get(connector.from.id);
    const lane = card && lanes.get(card.lane);
    if (!lane || !within(box, lane.box) || overlap(box, lane.head))
      say(`label of ${name(connector)}: outside its lane`);
    for (const line of boxesOfText(text)) {
      if (!within(line, box)) say(`label of ${name(connector)}: its text runs out of it`);
    }
  });
}

/** The three lines, derived here again from what `method.md` 1.2 says of bands. */
function checkLines(scene: Scene, say: Say) {
  const bands = scene.lanes.map((lane) => bandOf(lane.role));
  const wanted = (['interaction', 'visibility', 'internal'] as const).flatMap((line, index) => {
    let under = -1;
    bands.forEach((band, at) => {
      if (band !== undefined && band <= index + 1) under = at;
    });
    const follows = bands.slice(under + 1).some((band) => band !== undefined && band > index + 1);
    return under >= 0 && follows ? [{ line, under }] : [];
  });
  const met = new Map<number, number>();
  const drawn = wanted.map(({ line, under }) => {
    const index = met.get(under) ?? 0;
    met.set(under, index + 1);
    return `${line} ${bottom((scene.lanes[under] as Scene['lanes'][number]).box) + 6 * index}`;
  });
  const found = scene.lines.map(({ line, from, to }) => `${line} ${from.y}${from.y === to.y ? '' : ' slanted'}`);
  if (drawn.join() !== found.join()) say(`lines: wanted ${drawn}, drawn ${found}`);
  scene.lines.forEach((line, at) => {
    for (const other of scene.lines.slice(at + 1)) {
      if (overlap(line.labelBox, other.labelBox)) say(`names of ${line.line} and ${other.line} overlap`);
    }
    for (const box of boxesOfText(line.label)) if (!within(box, line.labelBox)) say(`name of ${line.line}: too wide`);
    for (const lane of scene.lanes) {
      if (right(line.labelBox) > right(lane.head) + hair) say(`name of ${line.line}: leaves the heads`);
    }
  });
}
