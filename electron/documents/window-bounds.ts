/** A rectangle of the desktop, in px. */
export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const smallestWindow = { width: 800, height: 560 };
const firstWindow = { width: 1440, height: 900 };
/** How far a further window is moved from the one before, so that both can be seen. */
const cascade = 28;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

const overlap = (a: Bounds, b: Bounds): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/**
 * Where a window goes, in px of the desktop: as it was left, but wholly on a screen that is there now.
 * @param areas the work areas of the screens, the main one first; at least one
 */
export const windowBounds = (kept: Bounds | undefined, areas: readonly Bounds[], alreadyOpen = 0): Bounds => {
  const main = areas[0];
  if (!main) throw new Error('a window needs a screen');
  const wanted = kept ?? {
    ...firstWindow,
    x: main.x + Math.round((main.width - firstWindow.width) / 2),
    y: main.y + Math.round((main.height - firstWindow.height) / 2),
  };
  const moved = { ...wanted, x: wanted.x + alreadyOpen * cascade, y: wanted.y + alreadyOpen * cascade };
  const screen = areas.reduce((best, area) => (overlap(moved, area) > overlap(moved, best) ? area : best), main);
  const width = Math.min(Math.max(moved.width, smallestWindow.width), screen.width);
  const height = Math.min(Math.max(moved.height, smallestWindow.height), screen.height);
  return {
    width,
    height,
    x: clamp(moved.x, screen.x, screen.x + screen.width - width),
    y: clamp(moved.y, screen.y, screen.y + screen.height - height),
  };
};
