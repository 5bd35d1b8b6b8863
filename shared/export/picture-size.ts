import type { Scene } from '../layout/scene.ts';
import { type Fault, fail, ok, type Result } from '../model/result.ts';

/** How large a picture of a sheet is made: pixels a px, or pixels an inch, the sheet having 96 px an inch. */
export type PictureScale = { readonly scale: number } | { readonly dpi: number };

export const pxPerInch = 96;

/**
 * A picture is drawn and written strip by strip, so only a row's width costs memory: no size that anyone can show or print
 * is refused, only what would be drawn for hours and fill a disk.
 */
const mostPixels = 100_000_000_000;
const longestSide = 1_000_000;

export type PictureSize = { readonly width: number; readonly height: number; readonly scale: number };

/** A picture's sides in pixels. @param size of the sheet, in px */
export function pictureSize(size: Scene['size'], wanted: PictureScale): PictureSize {
  const scale = 'dpi' in wanted ? wanted.dpi / pxPerInch : wanted.scale;
  const pixels = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: pixels(size.width), height: pixels(size.height), scale };
}

/** The same, or `export.png.tooLarge`. */
export function drawablePicture(size: Scene['size'], wanted: PictureScale): Result<PictureSize> {
  const picture = pictureSize(size, wanted);
  const fault = tooLarge(picture);
  return fault ? fail(fault) : ok(picture);
}

function tooLarge({ width, height }: PictureSize): Fault | undefined {
  if (width * height <= mostPixels && Math.max(width, height) <= longestSide) return undefined;
  const limits = { most: mostPixels / 1_000_000, side: longestSide };
  return { code: 'export.png.tooLarge', params: { width, height, ...limits } };
}

/** What a clipboard takes: it holds every pixel unpacked, several times over. */
const clipboard = { pixels: 40_000_000, side: 16_000 };

/** The largest scale, at most `wanted`, at which a picture of the sheet still fits the clipboard; to two digits. */
export function clipboardScale(size: Scene['size'], wanted: number): number {
  const bySide = clipboard.side / Math.max(size.width, size.height);
  const byPixels = Math.sqrt(clipboard.pixels / (size.width * size.height));
  const most = Math.min(bySide, byPixels);
  return most >= wanted ? wanted : Math.max(0.01, Math.floor(most * 100) / 100);
}
