import type { Box, Point } from '#shared/layout/scene.ts';

/** Where the sheet lies in the window: a point of the window is a point of the sheet × zoom + (x, y), in CSS px. */
export type View = { readonly zoom: number; readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };
/** How much of each side of the window something else covers (frozen heads), in CSS px. */
export type Insets = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export const zoomRange = { least: 0.05, most: 4 } as const;
/** Where the + and − keys stop on their way. */
const stops = [0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

export const clampZoom = (zoom: number): number => Math.min(zoomRange.most, Math.max(zoomRange.least, zoom));

export const toSheet = (view: View, point: Point): Point => ({
  x: (point.x - view.x) / view.zoom,
  y: (point.y - view.y) / view.zoom,
});

export const toWindow = (view: View, point: Point): Point => ({
  x: point.x * view.zoom + view.x,
  y: point.y * view.zoom + view.y,
});

/** The part of the sheet that the window shows, widened on every side by `margin` window lengths. */
export function visibleBox(view: View, size: Size, margin = 0): Box {
  const left = -size.width * margin;
  const top = -size.height * margin;
  const corner = toSheet(view, { x: left, y: top });
  return {
    ...corner,
    width: (size.width * (1 + 2 * margin)) / view.zoom,
    height: (size.height * (1 + 2 * margin)) / view.zoom,
  };
}

/** Zooms to `zoom` (clamped) while the point of the sheet under `anchor` stays where it is. */
export function zoomTo(view: View, zoom: number, anchor: Point): View {
  const next = clampZoom(zoom);
  const ratio = next / view.zoom;
  return { zoom: next, x: anchor.x - (anchor.x - view.x) * ratio, y: anchor.y - (anchor.y - view.y) * ratio };
}

/** The next stop of the + key (`1`) or the − key (`-1`). */
export function nextStop(zoom: number, direction: 1 | -1): number {
  // A hair's breadth, so that a zoom that is a stop but for rounding counts as that stop.
  const near = 1e-3;
  const found =
    direction > 0 ? stops.find((stop) => stop > zoom * (1 + near)) : stops.findLast((stop) => stop < zoom * (1 - near));
  return found ?? clampZoom(zoom);
}

/**
 * Shows all of `box` with `padding` px around it, no larger than `most`, in the middle; what does not fit even at the
 * least zoom is shown from its top left.
 */
export function fitted(box: Box, size: Size, padding: number, most = 2): View {
  const across = (size.width - 2 * padding) / box.width;
  const down = (size.height - 2 * padding) / box.height;
  const zoom = clampZoom(Math.min(across, down, most));
  const place = (start: number, length: number, room: number) =>
    (length * zoom > room - 2 * padding ? padding : (room - length * zoom) / 2) - start * zoom;
  return { zoom, x: place(box.x, box.width, size.width), y: place(box.y, box.height, size.height) };
}

/** Shows all of `box` in the part of the window that heads leave free, no larger than `most`. */
export function fittedBeside(box: Box, size: Size, { left, top }: Insets, most = 2): View {
  const padding = 32;
  const view = fitted(box, { width: size.width - left, height: size.height - top }, padding, most);
  return { zoom: view.zoom, x: view.x + left, y: view.y + top };
}

/** The view that opens a document: all of it if that can be read, else readable and from the top left. */
export function opening(box: Box, size: Size, padding: number): View {
  const readable = 0.85;
  const all = fitted(box, size, padding, 1.25);
  if (all.zoom >= readable) return all;
  const zoom = Math.max(readable, Math.min(1, (size.height - 2 * padding) / box.height));
  return { zoom, x: padding - box.x * zoom, y: padding - box.y * zoom };
}

/** The least pan that brings `box` wholly into the uncovered part of the window; a larger box shows its top left. */
export function reveal(view: View, box: Box, size: Size, insets: Insets): View {
  const shift = (start: number, length: number, from: number, to: number) => {
    if (start < from || length > to - from) return from - start;
    return Math.min(0, to - (start + length));
  };
  const corner = toWindow(view, box);
  return {
    zoom: view.zoom,
    x: view.x + shift(corner.x, box.width * view.zoom, insets.left, size.width - insets.right),
    y: view.y + shift(corner.y, box.height * view.zoom, insets.top, size.height - insets.bottom),
  };
}

/** The nearest view that wastes no room: a box larger than the window fills it, a smaller one lies wholly within. */
export function settled(view: View, box: Box, size: Size): View {
  const hold = (offset: number, start: number, length: number, room: number) => {
    const atStart = 0 - start * view.zoom;
    const atEnd = room - (start + length) * view.zoom;
    return Math.min(Math.max(atStart, atEnd), Math.max(Math.min(atStart, atEnd), offset));
  };
  return {
    zoom: view.zoom,
    x: hold(view.x, box.x, box.width, size.width),
    y: hold(view.y, box.y, box.height, size.height),
  };
}

export const sameView = (a: View, b: View): boolean => a.zoom === b.zoom && a.x === b.x && a.y === b.y;
