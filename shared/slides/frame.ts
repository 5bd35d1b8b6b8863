import type { Box } from '../layout/scene.ts';

/** English metric units: 914,400 an inch. */
const emuPerPx = 9525;
/** The smallest and largest size of type the format knows, in hundredths of a point. */
const sizes = { least: 100, most: 400_000 };

/** Where px of a sheet stand on a slide, in units of the format. */
export type Frame = {
  readonly x: (px: number) => number;
  readonly y: (px: number) => number;
  readonly length: (px: number) => number;
  /** A size of type, in hundredths of a point. */
  readonly type: (px: number) => number;
  readonly scale: number;
};

/** @param left where px 0 of the sheet stands, in px of the slide; `top` likewise */
export function frameAt(left: number, top: number, scale: number): Frame {
  const emu = (px: number) => Math.round(px * emuPerPx);
  return {
    x: (px) => emu(left + px * scale),
    y: (px) => emu(top + px * scale),
    length: (px) => emu(px * scale),
    type: (px) => Math.min(sizes.most, Math.max(sizes.least, Math.round(px * scale * 75))),
    scale,
  };
}

/** A box in units of the format; from its edges, so that boxes that touch still do. */
export function placed({ x, y, width, height }: Box, frame: Frame) {
  const [left, top] = [frame.x(x), frame.y(y)];
  return { left, top, width: Math.max(0, frame.x(x + width) - left), height: Math.max(0, frame.y(y + height) - top) };
}

/** `<a:off/><a:ext/>` of a box. */
export function offExt(box: Box, frame: Frame): string {
  const { left, top, width, height } = placed(box, frame);
  return `<a:off x="${left}" y="${top}"/><a:ext cx="${width}" cy="${height}"/>`;
}
