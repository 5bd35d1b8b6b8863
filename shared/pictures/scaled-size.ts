import { assetLimits } from '../model/asset-limits.ts';

export type PixelSize = { readonly width: number; readonly height: number };

/** A size with the same proportions whose longer edge is at most this long; never enlarged, no edge under 1 px. */
export function scaledSize({ width, height }: PixelSize, longest: number = assetLimits.side): PixelSize {
  const scale = Math.min(1, longest / Math.max(width, height));
  const scaled = (edge: number) => Math.max(1, Math.round(edge * scale));
  return { width: scaled(width), height: scaled(height) };
}
