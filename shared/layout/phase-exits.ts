import type { RecordId } from '../model/fields.ts';
import type { Leaving } from './phase-ways.ts';
import { rejoined } from './rejoined.ts';
import type { Box, CardBox, ConnectorLine, LaneBand, Point, Scene, StandInBox } from './scene.ts';
import { heightOf, setLines, shortened, wrapped } from './texts.ts';
import type { Metrics } from './theme.ts';

/** Room beside the columns for what stands for cards of other phases; the first px of it are for the lines to them. */
export const exitRoom = 164;
const lineRoom = 22;
const offEdge = 8;
const padding = { across: 8, down: 5 };
const between = 6;
const betweenJogs = 4;

/** A connector with one end on the page, cut where it leaves it, as it stands on the page. */
export type CutConnector = {
  readonly connector: ConnectorLine;
  readonly leaving: Leaving;
  /** The end that stands on another page. */
  readonly other: 'from' | 'to';
  /** Its label, where that stands on another page. */
  readonly farLabel?: string;
};

export type Exits = { readonly connectors: readonly ConnectorLine[]; readonly standIns: readonly StandInBox[] };

/** What an exit says: the phase it leads to, and the card there. */
type Goal = { readonly card: CardBox; readonly lane: LaneBand; readonly text: string };

/**
 * Places beside the columns, for each card of another phase that a connector leads to or comes from, a stand-in that says
 * which it is, and leads the connectors there: level where it can, with a step where several would cover each other.
 * @param columns where the phase's columns stand on the page, from its first lane to its last
 */
export function placeExits(
  cut: readonly CutConnector[],
  scene: Scene,
  columns: Box,
  page: RecordId,
  metrics: Metrics,
): Exits {
  const cards = new Map(scene.cards.map((card) => [card.id, card]));
  const lanes = new Map(scene.lanes.map((lane) => [lane.id, lane]));
  const phaseOf = new Map(scene.steps.map((step) => [step.id, step.phase]));
  const names = new Map(
    scene.phases.map((phase, at) => [
      phase.id,
      `${at + 1} ${rejoined(phase.text.lines.map(({ text }) => text))}`.trim(),
    ]),
  );
  const connectors: ConnectorLine[] = [];
  const standIns: StandInBox[] = [];
  for (const side of ['left', 'right'] as const) {
    const groups = new Map<string, CutConnector[]>();
    for (const one of cut) {
      if (one.leaving.side !== side) continue;
      const key = `${one.connector[one.other].id} ${Math.round(one.leaving.y)} ${one.farLabel ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const goals = [...groups.values()]
      .flatMap((group) => {
        const [first] = group;
        const card = first && cards.get(first.connector[first.other].id);
        const lane = card && lanes.get(card.lane);
        if (!first || !card || !lane) return [];
        const own = first.farLabel ? `${first.farLabel} · ` : '';
        const text = `${own}${names.get(phaseOf.get(card.step) ?? '') ?? ''}`;
        return [{ group, y: first.leaving.y, goal: { card, lane, text } }];
      })
      .sort((a, b) => a.y - b.y);
    const x = side === 'right' ? columns.x + columns.width + lineRoom : columns.x - exitRoom + offEdge;
    const width = exitRoom - lineRoom - offEdge;
    const faces = goals.map(({ goal }) => faceOf(goal, width, metrics, 3));
    const total = faces.reduce((sum, face) => sum + face.height + between, 0);
    const fitting = total <= columns.height ? faces : goals.map(({ goal }) => faceOf(goal, width, metrics, 1));
    const tops = spread(
      goals.map(({ y }, at) => ({ y, height: fitting[at]?.height ?? 0 })),
      columns,
    );
    goals.forEach(({ group, y, goal }, at) => {
      const face = fitting[at];
      const top = tops[at];
      if (!face || top === undefined) return;
      const box = { x, y: top, width, height: face.height };
      const place = { x: x + padding.across, y: top + padding.down };
      const style = { size: metrics.smallSize, weight: 400, lineHeight: metrics.lineHeight, ink: 'text' } as const;
      const text = setLines(face.lines, place, style);
      standIns.push({ kind: 'stand-in', lane: goal.lane.id, role: goal.lane.role, phase: page, box, text });
      const end = {
        x: side === 'right' ? box.x : box.x + box.width,
        y: Math.min(box.y + box.height - 4, Math.max(box.y + 4, y)),
      };
      const edge = side === 'right' ? columns.x + columns.width : columns.x;
      const jog = edge + (side === 'right' ? 1 : -1) * (4 + betweenJogs * (at % 2));
      for (const { connector, leaving, other } of group) {
        const way = ledTo(leaving.points, leaving, end, jog);
        const points = other === 'to' ? way : way.toReversed();
        connectors.push({ ...connector, points });
      }
    });
  }
  return { connectors, standIns };
}

/** Goes on across the edge to a stand-in: level, or with a step where that stands higher or lower. */
const ledTo = (points: readonly Point[], { y }: Leaving, end: Point, jog: number): Point[] =>
  y === end.y ? [...points, end] : [...points, { x: jog, y }, { x: jog, y: end.y }, end];

/** Which phase and which card, on so many lines at most for the card. */
function faceOf({ card, text }: Goal, width: number, metrics: Metrics, most: number) {
  const room = width - 2 * padding.across;
  const setting = { width: room, size: metrics.smallSize, weight: 400 } as const;
  const name = shortened(wrapped(text, setting), setting, 1);
  const what = shortened(wrapped(rejoined(card.text.lines.map(({ text }) => text)), setting), setting, most - 1 || 1);
  const parts = most === 1 ? [what] : [name, what];
  const lines = {
    lines: parts.flatMap((part) => part.lines),
    widths: parts.flatMap((part) => part.widths),
  };
  return { lines, height: heightOf(lines.lines.length, metrics.smallSize, metrics.lineHeight) + 2 * padding.down };
}

/** Tops of boxes that would stand with their middles at these heights, moved so that none covers another. */
function spread(wanted: readonly { readonly y: number; readonly height: number }[], room: Box): number[] {
  const tops: number[] = [];
  let free = room.y;
  for (const { y, height } of wanted) {
    const top = Math.max(free, y - height / 2);
    tops.push(top);
    free = top + height + between;
  }
  let limit = room.y + room.height;
  for (let at = tops.length - 1; at >= 0; at -= 1) {
    const height = wanted[at]?.height ?? 0;
    tops[at] = Math.max(room.y, Math.min(tops[at] ?? 0, limit - height));
    limit = (tops[at] ?? 0) - between;
  }
  return tops;
}
