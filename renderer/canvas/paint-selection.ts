import { overlaps } from '#shared/layout/overlaps.ts';
import type { Box, Point } from '#shared/layout/scene.ts';
import { wayCommands } from '#shared/layout/shapes/connector.ts';
import type { Theme } from '#shared/layout/theme.ts';
import { type Pen, tracePath } from './brush.ts';
import { detailAt } from './detail.ts';
import { frozenHeads } from './frozen-heads.ts';
import type { Marked } from './marked.ts';
import type { Sheet } from './sheet.ts';
import type { View } from './view.ts';

type Seen = { readonly view: View; readonly seen: Box; readonly theme: Theme; readonly colour: string };

/** Rings what is selected on the sheet itself, and draws selected connectors thicker. The pen is in px of the sheet. */
export function paintSelection(pen: Pen, marked: Marked, { view, seen, theme, colour }: Seen): void {
  const { zoom } = view;
  pen.strokeStyle = colour;
  pen.setLineDash([]);
  pen.lineWidth = 2 / zoom;
  pen.beginPath();
  for (const { box } of marked.cards) if (overlaps(box, seen)) ringPath(pen, box, 3 / zoom, 8);
  for (const { box } of marked.tags) if (overlaps(box, seen)) ringPath(pen, box, 2 / zoom, box.height / 2);
  pen.stroke();
  if (marked.connectors.length === 0) return;
  const inView = marked.connectors.filter(({ box }) => overlaps(padded(box), seen));
  pen.lineWidth = Math.max(3, 3 / zoom);
  pen.lineJoin = 'round';
  pen.beginPath();
  const { blocks } = detailAt(zoom);
  for (const line of inView) {
    if (blocks) traceStraight(pen, line.points);
    else tracePath(pen, { commands: wayCommands(line, theme) });
  }
  pen.stroke();
  pen.lineWidth = 1.5 / zoom;
  pen.beginPath();
  for (const { label } of inView) if (label) ringPath(pen, label.box, 1 / zoom, 4);
  pen.stroke();
}

/** A way without the curves of its corners and the arcs over others, which are not to be seen far out. */
function traceStraight(pen: Pen, points: readonly Point[]): void {
  points.forEach(({ x, y }, at) => {
    if (at === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
}

/** A straight connector has a box without width, which overlaps nothing. */
const padded = ({ x, y, width, height }: Box): Box => ({ x: x - 1, y: y - 1, width: width + 2, height: height + 2 });

function ringPath(pen: Pen, { x, y, width, height }: Box, away: number, radius: number): void {
  pen.roundRect(x - away, y - away, width + 2 * away, height + 2 * away, radius + away);
}

/** Frames selected heads where they are shown. The pen comes and goes in CSS px. */
export function paintSelectedHeads(
  pen: Pen,
  sheet: Sheet,
  { lanes, steps, phases }: Marked,
  view: View,
  ratio: number,
  colour: string,
): void {
  if (lanes.length + steps.length + phases.length === 0) return;
  const { scene } = sheet;
  const { side, top } = frozenHeads(scene, view);
  const right = (scene.grid.x + scene.grid.width) * view.zoom + view.x;
  const bottom = (scene.grid.y + scene.grid.height) * view.zoom + view.y;
  pen.setLineDash([]);
  const draw = (clip: Box, boxes: readonly Box[]) => {
    pen.save();
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.beginPath();
    pen.rect(clip.x, clip.y, Math.max(0, clip.width), Math.max(0, clip.height));
    pen.clip();
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.lineWidth = 2;
    for (const { x, y, width, height } of boxes) {
      pen.globalAlpha = 0.1;
      pen.fillRect(x, y, width, height);
      pen.globalAlpha = 1;
      pen.beginPath();
      pen.roundRect(x + 2, y + 2, Math.max(0, width - 4), Math.max(0, height - 4), 4);
      pen.stroke();
    }
    pen.restore();
  };
  const edge = { x: side.at + side.length, y: top.at + top.length };
  // The names of dividing lines reach a little into the heads above and below them.
  const clear = 7 * side.scale;
  draw(
    { x: side.at, y: edge.y, width: side.length, height: bottom - edge.y },
    lanes.map(({ head }) => ({
      x: side.at + 4 * side.scale,
      y: head.y * view.zoom + view.y + clear,
      width: side.length - 4 * side.scale,
      height: head.height * view.zoom - 2 * clear,
    })),
  );
  draw(
    { x: edge.x, y: top.at, width: right - edge.x, height: top.length },
    [...steps, ...phases].map(({ box }) => ({
      x: box.x * view.zoom + view.x,
      y: top.at + (box.y - scene.grid.y) * top.scale,
      width: box.width * view.zoom,
      height: box.height * top.scale,
    })),
  );
}
