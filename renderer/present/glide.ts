import type { Screen } from '../canvas/screen.ts';
import type { View } from '../canvas/view.ts';

/** How long the way to another view takes, in milliseconds. */
const time = 140;

/** Moves what is shown to another view; at once where the system asks for no motion. @returns what stops it there */
export function glide(screen: Screen, to: View): () => void {
  const from = screen.view;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (still) {
    screen.look(to);
    return () => undefined;
  }
  const start = performance.now();
  let frame = 0;
  const step = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - start) / time));
    const eased = 1 - (1 - share) ** 3;
    const between = (a: number, b: number) => a + (b - a) * eased;
    screen.look(
      share === 1 ? to : { zoom: between(from.zoom, to.zoom), x: between(from.x, to.x), y: between(from.y, to.y) },
    );
    if (share < 1) frame = window.requestAnimationFrame(step);
  };
  frame = window.requestAnimationFrame(step);
  return () => window.cancelAnimationFrame(frame);
}
