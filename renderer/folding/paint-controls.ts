import type { Pen } from '../canvas/brush.ts';
import type { Sheet } from '../canvas/sheet.ts';
import type { View } from '../canvas/view.ts';
import { foldControls } from './fold-controls.ts';

/** Half the side of a triangle, in px of the head. */
const half = 4;

/** Draws the triangles: pointing down at what is open, right at what is collapsed. */
export function paintFoldControls(pen: Pen, sheet: Sheet, view: View, ratio: number): void {
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = sheet.theme.palette.ink.muted;
  for (const { at, scale, collapsed } of foldControls(sheet.scene, view)) {
    const r = Math.max(2, half * scale);
    const [along, across] = collapsed ? [r * 0.8, r] : [r, r * 0.8];
    pen.beginPath();
    if (collapsed) {
      pen.moveTo(at.x - along, at.y - across);
      pen.lineTo(at.x + along, at.y);
      pen.lineTo(at.x - along, at.y + across);
    } else {
      pen.moveTo(at.x - along, at.y - across);
      pen.lineTo(at.x + along, at.y - across);
      pen.lineTo(at.x, at.y + across);
    }
    pen.closePath();
    pen.fill();
  }
}
