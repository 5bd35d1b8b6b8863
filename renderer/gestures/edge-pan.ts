import type { Point } from '#shared/layout/scene.ts';
import type { Insets, Size, View } from '../canvas/view.ts';

/** Which way a drag may move what is shown. */
export type Pans = 'x' | 'y' | 'both' | 'none';

/** Width of the zone along the canvas's edges, in CSS px, and the greatest speed in it, in CSS px a frame. */
const zone = 36;
const fastest = 18;

const speed = (depth: number): number => fastest * Math.min(1, Math.max(0, depth / zone)) ** 2;

/**
 * How far the sheet moves in one frame while something is dragged near an edge of what can be seen of it.
 * @param insets what frozen heads cover: the sheet's edge is where they end
 */
export function edgePan(point: Point, size: Size, insets: Insets, pans: Pans): Point {
  const along = (at: number, from: number, to: number) => speed(from + zone - at) - speed(at - (to - zone));
  return {
    x: pans === 'x' || pans === 'both' ? along(point.x, insets.left, size.width - insets.right) : 0,
    y: pans === 'y' || pans === 'both' ? along(point.y, insets.top, size.height - insets.bottom) : 0,
  };
}

/** How much ground beyond the sheet's edge a drag may bring into the window, in CSS px: room to drop at the end. */
const beyond = 48;

/**
 * What is left of a pan so that it shows no more than the sheet and a little ground around it. A sheet that is wholly in
 * sight stays where it is.
 */
export function withinSheet(view: View, by: Point, sheet: Size, size: Size): Point {
  const along = (start: number, step: number, length: number, room: number) => {
    const end = start + length * view.zoom;
    if (start >= 0 && end <= room) return 0;
    return step > 0 ? Math.min(step, Math.max(0, beyond - start)) : Math.max(step, Math.min(0, room - beyond - end));
  };
  return {
    x: along(view.x, by.x, sheet.width, size.width),
    y: along(view.y, by.y, sheet.height, size.height),
  };
}
