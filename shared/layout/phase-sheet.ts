import { boxOfPoints } from './box-of-points.ts';
import { moved } from './moved.ts';
import { type CutConnector, exitRoom, placeExits } from './phase-exits.ts';
import { crossedBridges, leavingWay, type Reach, stayingWay } from './phase-ways.ts';
import { rejoined } from './rejoined.ts';
import { flowedLegend, occursOn } from './repeated-legend.ts';
import type { ConnectorLine, PhaseHead, Scene, Tag, TitleBlock } from './scene.ts';
import { themes } from './themes.ts';

/** Between the parts of the sheet of a phase, and from its edge, in px: as on the whole sheet. */
const belowTitle = 20;
const aboveLegend = 20;
const leastWidth = 560;

export type PhaseSheetOptions = {
  /** The title block at the top left of a sheet that is so wide between its margins; absent where there is none. */
  readonly title?: (width: number) => { readonly title: TitleBlock; readonly tags: readonly Tag[] };
  readonly legend: boolean;
  /** How wide the sheet is at least, margins and all. */
  readonly width?: number;
};

/**
 * One phase of a sheet as a sheet of its own: its columns as they stand on the whole, beside the heads of all lanes; a
 * connector that leaves them is led to a stand-in for the card at its other end, which says in which phase that is.
 * Only connectors that begin or end in the phase are drawn. Rows are as high as on the whole sheet: pages laid side by
 * side go on from one to the next.
 */
export function phaseSheet(scene: Scene, phase: PhaseHead, options: PhaseSheetOptions): Scene {
  const { metrics } = themes[scene.theme];
  const { grid, headWidth } = scene;
  const margin = grid.x;
  const reach = { left: phase.box.x, right: phase.box.x + phase.box.width };
  const steps = new Set(scene.steps.filter((step) => step.phase === phase.id).map(({ id }) => id));
  const cards = scene.cards.filter((card) => steps.has(card.step));
  const here = new Set(cards.map(({ id }) => id));

  const staying: ConnectorLine[] = [];
  const cut: CutConnector[] = [];
  for (const connector of scene.connectors) {
    const [from, to] = [here.has(connector.from.id), here.has(connector.to.id)];
    if (from && to) staying.push({ ...whole(connector), points: stayingWay(connector.points, reach) });
    else if (from || to) {
      const leaving = leavingWay(from ? connector.points : connector.points.toReversed(), reach);
      if (leaving) cut.push({ connector: whole(connector), leaving, other: from ? 'to' : 'from' });
    }
  }
  const roomAt = (side: 'left' | 'right') => (cut.some(({ leaving }) => leaving.side === side) ? exitRoom : 0);
  const [leftRoom, rightRoom] = [roomAt('left'), roomAt('right')];
  const headRight = grid.x + headWidth;
  const needed = headRight + leftRoom + phase.box.width + rightRoom;
  const width = Math.max(needed + margin, leastWidth, options.width ?? 0);
  // Lanes go to the edge of the page, as on every other.
  const right = options.width === undefined ? needed : width - margin;

  const top = options.title?.(width - 2 * margin);
  const gridTop = top ? top.title.box.y + top.title.box.height + belowTitle : margin;
  const dx = headRight + leftRoom - reach.left;
  const dy = gridTop - grid.y;
  const placed = <T>(drawn: T): T => moved(drawn, dx, dy);
  const beside = <T>(drawn: T): T => moved(drawn, 0, dy);

  const columns = {
    x: headRight + leftRoom,
    y: gridTop + scene.headHeight,
    width: phase.box.width,
    height: grid.height - scene.headHeight,
  };
  const exits = placeExits(placed(cut.map((one) => withoutFarLabel(reach, one))), scene, columns, phase.id, metrics);
  const ways = [...placed(staying), ...exits.connectors];
  const points = ways.map((way) => way.points);
  const sheet: Scene = {
    ...scene,
    grid: { x: grid.x, y: gridTop, width: right - grid.x, height: grid.height },
    title: top?.title ?? { kind: 'title', box: { x: margin, y: margin, width: 0, height: 0 }, texts: [] },
    phases: [placed(phase)],
    steps: placed(scene.steps.filter((step) => steps.has(step.id))),
    lanes: beside(scene.lanes).map((lane) => ({ ...lane, box: { ...lane.box, width: right - lane.box.x } })),
    lines: beside(scene.lines).map((line) => ({ ...line, to: { ...line.to, x: right } })),
    guides: beside(scene.guides).map((guide) => ({ ...guide, to: { ...guide.to, x: right } })),
    curves: placed(
      scene.curves
        .map((curve) => ({ ...curve, points: curve.points.filter(({ step }) => steps.has(step)) }))
        .filter((curve) => curve.points.length > 0),
    ),
    cells: placed(scene.cells.filter((cell) => steps.has(cell.step))),
    standIns: exits.standIns,
    connectors: ways.map((way) => ({
      ...way,
      bridges: crossedBridges(way, points),
      box: boxOfPoints(way.points),
    })),
    cards: placed(cards),
    tags: [
      ...(top?.tags ?? []),
      ...placed(
        scene.tags.filter((tag) => (tag.cell ? steps.has(tag.cell.step) : here.has(tag.on) || steps.has(tag.on))),
      ),
      ...beside(scene.tags.filter((tag) => !tag.cell && scene.lanes.some((lane) => lane.id === tag.on))),
    ],
    legend: [],
    size: { width: 0, height: 0 },
  };
  const bottom = gridTop + grid.height;
  const entries = options.legend ? scene.legend.filter((entry) => occursOn(entry, sheet)) : [];
  const legend = flowedLegend(entries, { x: grid.x, y: bottom + aboveLegend, width: width - 2 * margin });
  const lowest = Math.max(bottom, ...legend.map(({ box }) => box.y + box.height));
  const { notes: _, foot: __, ...rest } = sheet;
  return { ...rest, legend, size: { width: Math.ceil(width), height: Math.ceil(lowest + margin) } };
}

/** A connector drawn by itself: what it shared with others may not be on its page. */
function whole(connector: ConnectorLine): ConnectorLine {
  const { ownPart: _, joinedAtEnd: __, ...rest } = connector;
  return rest;
}

/** A label that stands beyond the phase's edge is said in the stand-in instead. */
function withoutFarLabel({ left, right }: Reach, cut: CutConnector): CutConnector {
  const { label, ...rest } = cut.connector;
  if (!label) return cut;
  const middle = label.box.x + label.box.width / 2;
  if (middle >= left && middle <= right) return cut;
  return { ...cut, connector: rest, farLabel: rejoined(label.text.lines.map(({ text }) => text)) };
}
