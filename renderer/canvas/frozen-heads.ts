import type { Box, DividingLine, LaneBand, PhaseHead, Scene, StepHead, TextBlock } from '#shared/layout/scene.ts';
import type { Insets, View } from './view.ts';

/**
 * How the heads stand in the window, in CSS px. A head that has reached the window's edge stays there; above the least
 * scale (100 %, before a room more) it shrinks towards it as the sheet moves under it, so that it never takes the room
 * of the cards.
 */
export type Frozen = {
  /** The strip of lane heads: where it begins, its width, and the scale its texts are drawn at. */
  readonly side: { readonly pinned: boolean; readonly at: number; readonly length: number; readonly scale: number };
  /** The same for the strip of phase and step heads at the top. */
  readonly top: { readonly pinned: boolean; readonly at: number; readonly length: number; readonly scale: number };
};

/** The most that pinned heads cover at 100 %, in CSS px: of taller ones only the lower part stays, next to the cards. */
const mostCovered = { side: 260, top: 180 };

type Strip = { readonly start: number; readonly head: number; readonly whole: number; readonly most: number };

function strip({ start, head, whole, most }: Strip, zoom: number, offset: number, least: number): Frozen['side'] {
  const natural = start * zoom + offset;
  if (natural >= 0) return { pinned: false, at: natural, length: head * zoom, scale: zoom };
  const left = (natural + head * zoom) / head;
  const scale = Math.min(zoom, Math.max(least, left));
  const length = head * scale;
  // At the far end of the matrix the strip leaves together with it.
  const kept = Math.min(0, Math.max(natural, most * least - length));
  const at = Math.min(kept, natural + whole * zoom - length);
  return { pinned: true, at, length, scale };
}

/** @param least the scale that pinned heads shrink to */
export function frozenHeads(scene: Scene, view: View, least = 1): Frozen {
  const { grid, headWidth, headHeight } = scene;
  const side = { start: grid.x, head: headWidth, whole: grid.width, most: mostCovered.side };
  const top = { start: grid.y, head: headHeight, whole: grid.height, most: mostCovered.top };
  return { side: strip(side, view.zoom, view.x, least), top: strip(top, view.zoom, view.y, least) };
}

/** What the heads cover of the window once the sheet has moved under them, in CSS px. */
export function covered(scene: Scene, zoom: number, least = 1): Insets {
  const scale = Math.min(zoom, least);
  const left = Math.min(mostCovered.side * least, scene.headWidth * scale);
  const top = Math.min(mostCovered.top * least, scene.headHeight * scale);
  return { left, top, right: 0, bottom: 0 };
}

/** From a stretch of the sheet to the same stretch in the strip's own units. */
type Axis = { readonly scale: number; readonly zoom: number; readonly offset: number };
const along = ({ scale, zoom, offset }: Axis, at: number): number => (at * zoom + offset) / scale;

function movedText(text: TextBlock, x: number, y: number): TextBlock {
  return { ...text, lines: text.lines.map((line) => ({ ...line, x: line.x + x, y: line.y + y })) };
}

const worded = <T extends { text: TextBlock; translation?: TextBlock }>(head: T, x: number, y: number) => ({
  text: movedText(head.text, x, y),
  ...(head.translation ? { translation: movedText(head.translation, x, y) } : {}),
});

/** How far a text moves within its head so that it stays in sight when the head begins before `edge`. */
function kept(edge: number, start: number, length: number, textEnd: number): number {
  return Math.max(0, Math.min(edge - start, length - textEnd));
}

const lastLine = (head: { text: TextBlock; translation?: TextBlock }) =>
  (head.translation ?? head.text).lines.at(-1) ?? head.text.lines.at(-1);

/** A lane's head in the units of the side strip; `edge` is where the top strip ends, in the same units. */
export function laneInStrip(lane: LaneBand, scene: Scene, axis: Axis, edge: number): LaneBand {
  const top = along(axis, lane.head.y);
  const head: Box = {
    x: lane.head.x - scene.grid.x,
    y: top,
    width: lane.head.width,
    height: (lane.head.height * axis.zoom) / axis.scale,
  };
  // Half of the label of a dividing line may stand below the name.
  const end = (lastLine(lane)?.y ?? lane.head.y) - lane.head.y + 15;
  const down = top - lane.head.y + kept(edge, top, head.height, end);
  return { ...lane, box: head, head, ...worded(lane, -scene.grid.x, down) };
}

/** A dividing line's label in the units of the side strip. */
export function lineInStrip(line: DividingLine, scene: Scene, axis: Axis): DividingLine {
  const down = along(axis, line.from.y) - line.from.y;
  const y = line.from.y + down;
  return {
    ...line,
    from: { x: line.from.x - scene.grid.x, y },
    to: { x: scene.headWidth, y },
    label: movedText(line.label, -scene.grid.x, down),
    labelBox: { ...line.labelBox, x: line.labelBox.x - scene.grid.x, y: line.labelBox.y + down },
  };
}

function headInStrip<T extends PhaseHead | StepHead>(head: T, scene: Scene, axis: Axis, edge: number): T {
  const left = along(axis, head.box.x);
  const width = (head.box.width * axis.zoom) / axis.scale;
  const box: Box = { x: left, y: head.box.y - scene.grid.y, width, height: head.box.height };
  const line = head.text.lines[0];
  const stay = left - head.box.x;
  const grown = width - head.box.width;
  const across =
    head.text.anchor === 'middle'
      ? stay + grown / 2
      : stay + (line ? kept(edge, left, width, line.x - head.box.x + line.width + 10) : 0);
  return { ...head, box, ...worded(head, across, -scene.grid.y) };
}

export const phaseInStrip = (phase: PhaseHead, scene: Scene, axis: Axis, edge: number): PhaseHead =>
  withoutBand(headInStrip(phase, scene, axis, edge));

/** The band of a collapsed phase is no part of its head. */
function withoutBand({ collapsed: _band, ...head }: PhaseHead): PhaseHead {
  return head;
}

/** @param from where the part of the strip begins that is in sight, in its own units: below it the title is shown */
export function stepInStrip(step: StepHead, scene: Scene, axis: Axis, edge: number, from = 0): StepHead {
  const head = headInStrip(step, scene, axis, edge);
  const first = head.text.lines[0];
  const last = lastLine(head);
  if (!first || !last) return { ...head, column: head.box };
  const gap = 8;
  const room = head.box.y + head.box.height - gap - last.y;
  const down = Math.max(0, Math.min(from + gap - (first.y - head.text.size), room));
  return { ...head, column: head.box, ...worded(head, 0, down) };
}
