import { overlaps } from '#shared/layout/overlaps.ts';
import type { Box, SceneElement, Tag } from '#shared/layout/scene.ts';
import type { Pen } from './brush.ts';
import { type Frozen, frozenHeads, laneInStrip, lineInStrip, phaseInStrip, stepInStrip } from './frozen-heads.ts';
import type { Sheet } from './sheet.ts';
import { type Size, type View, visibleBox } from './view.ts';

/**
 * Draws the heads that have reached an edge of the window over what has moved under them.
 * @param least the scale they shrink to
 */
export function paintFrozenHeads(pen: Pen, sheet: Sheet, view: View, size: Size, ratio: number, least = 1): void {
  const frozen = frozenHeads(sheet.scene, view, least);
  if (frozen.top.pinned) paintTop(pen, sheet, view, size, ratio, frozen);
  if (frozen.side.pinned) paintSide(pen, sheet, view, size, ratio, frozen);
  if (frozen.top.pinned || frozen.side.pinned) paintCorner(pen, sheet, ratio, frozen);
}

function clipped(pen: Pen, ratio: number, x: number, y: number, width: number, height: number, draw: () => void): void {
  pen.save();
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  draw();
  pen.restore();
}

function paintTop(pen: Pen, sheet: Sheet, view: View, size: Size, ratio: number, { top, side }: Frozen): void {
  const { scene } = sheet;
  const left = side.at + side.length;
  const right = (scene.grid.x + scene.grid.width) * view.zoom + view.x;
  clipped(pen, ratio, Math.max(0, left), top.at, Math.max(0, right - left), top.length, () => {
    pen.fillStyle = sheet.theme.palette.sheet;
    pen.fillRect(0, top.at, size.width, top.length);
    pen.setTransform(top.scale * ratio, 0, 0, top.scale * ratio, 0, top.at * ratio);
    const axis = { scale: top.scale, zoom: view.zoom, offset: view.x };
    const edge = Math.max(0, left) / top.scale;
    const seen = visibleBox(view, size);
    const across = { ...seen, y: scene.grid.y, height: scene.headHeight };
    const phases = scene.phases.filter(({ box }) => overlaps(box, across));
    const steps = sheet.stepsWithin(across);
    paintAll(
      pen,
      sheet,
      top.scale,
      phases.map((phase) => phaseInStrip(phase, scene, axis, edge)),
    );
    paintAll(
      pen,
      sheet,
      top.scale,
      steps.map((step) => stepInStrip(step, scene, axis, edge, -top.at / top.scale)),
    );
    paintTags(pen, sheet, across, top.scale, ({ shape }) => {
      const middle = shape.x + shape.width / 2;
      return {
        x: (middle * view.zoom + view.x - middle * top.scale) * ratio,
        y: (top.at - scene.grid.y * top.scale) * ratio,
        scale: top.scale * ratio,
      };
    });
    edgeLine(pen, sheet, ratio, 0, top.at + top.length - 1, size.width, 1);
  });
}

function paintSide(pen: Pen, sheet: Sheet, view: View, size: Size, ratio: number, { top, side }: Frozen): void {
  const { scene } = sheet;
  const above = Math.max(0, top.at + top.length);
  const below = (scene.grid.y + scene.grid.height) * view.zoom + view.y;
  clipped(pen, ratio, side.at, above, side.length, Math.max(0, below - above), () => {
    pen.fillStyle = sheet.theme.palette.sheet;
    pen.fillRect(side.at, 0, side.length, size.height);
    pen.setTransform(side.scale * ratio, 0, 0, side.scale * ratio, side.at * ratio, 0);
    const axis = { scale: side.scale, zoom: view.zoom, offset: view.y };
    const seen = visibleBox(view, size);
    const down = { ...seen, x: scene.grid.x, width: scene.headWidth };
    const lanes = scene.lanes.filter(({ box }) => overlaps(box, down));
    const inHeads = scene.lines.filter((line) => line.labelBox.x < scene.grid.x + scene.headWidth);
    paintAll(
      pen,
      sheet,
      side.scale,
      lanes.map((lane) => laneInStrip(lane, scene, axis, above / side.scale)),
    );
    paintAll(
      pen,
      sheet,
      side.scale,
      inHeads.map((line) => lineInStrip(line, scene, axis)),
    );
    paintTags(pen, sheet, down, side.scale, ({ shape }) => {
      const middle = shape.y + shape.height / 2;
      return {
        x: (side.at - scene.grid.x * side.scale) * ratio,
        y: (middle * view.zoom + view.y - middle * side.scale) * ratio,
        scale: side.scale * ratio,
      };
    });
    edgeLine(pen, sheet, ratio, side.at + side.length - 1, 0, 1, size.height);
  });
}

/** Tags that stand on the heads, each in its place along the strip and as large as the strip's texts. */
function paintTags(
  pen: Pen,
  sheet: Sheet,
  within: Box,
  zoom: number,
  place: (tag: Tag) => { x: number; y: number; scale: number },
): void {
  for (const tag of sheet.tags.within(within)) {
    const { x, y, scale } = place(tag);
    pen.setTransform(scale, 0, 0, scale, x, y);
    sheet.paint(pen, [tag], zoom);
  }
}

function paintCorner(pen: Pen, sheet: Sheet, ratio: number, { top, side }: Frozen): void {
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = sheet.theme.palette.sheet;
  pen.fillRect(side.at, top.at, side.length, top.length);
}

function paintAll(pen: Pen, sheet: Sheet, scale: number, elements: readonly SceneElement[]): void {
  sheet.paintOnce(pen, elements, scale);
}

function edgeLine(pen: Pen, sheet: Sheet, ratio: number, x: number, y: number, width: number, height: number): void {
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = sheet.theme.palette.grid;
  pen.fillRect(x, y, width, height);
}
