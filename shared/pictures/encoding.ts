import { assetLimits } from '../model/asset-limits.ts';

/** The bytes that a picture may have so that its base64 is not too long. */
export const mostBytes = (assetLimits.characters / 4) * 3;

/** Up to this size a PNG is kept whatever a JPEG would weigh: it is exact. */
const smallPng = 200_000;

/**
 * Which of two encodings of one picture is kept: holes need a PNG, and so does a drawing, whose letters a JPEG blurs. A
 * photo is kept as a JPEG, which is then much smaller.
 * @param jpeg its size in bytes; undefined where the picture has holes
 */
export const keepsPng = (png: number, jpeg: number | undefined): boolean =>
  jpeg === undefined || png <= smallPng || png <= jpeg * 2;

/** By how much a picture whose encoding is too big is scaled, so that the next is likely to fit. */
export const scaleToFit = (bytes: number): number => Math.min(0.9, Math.sqrt(mostBytes / bytes) * 0.95);
