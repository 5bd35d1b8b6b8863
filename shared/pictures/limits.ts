/** What a picture may be that somebody brings. It is scaled down to `assetLimits.side` before it is kept. */
export const pictureLimits = {
  /** Of the file, in bytes. */
  bytes: 20 * 1024 * 1024,
  /** Of the file of a drawing (SVG), in bytes: it is text, and every mark of it is worked on. */
  drawingBytes: 4 * 1024 * 1024,
  pixels: 50_000_000,
  /** Of either edge, in pixels. */
  side: 16_384,
  /** Of a drawing: how many marks are drawn, those that are used again counted each time. */
  elements: 100_000,
  /** Of a drawing: how deep they may lie in each other. */
  depth: 500,
  /** How long the drawing of an SVG may take, in milliseconds. */
  drawingTime: 2000,
} as const;

/** The longer edge at which a drawing (SVG) is kept, in pixels: twice the widest column. */
export const drawnSide = 1280;
