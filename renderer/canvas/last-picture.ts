import type { Box } from '#shared/layout/scene.ts';
import type { Pen } from './brush.ts';
import type { Size, View } from './view.ts';

/** The parts of a picture of this size that come into sight when it is moved by so much, all in device px. */
export function uncovered(width: number, height: number, dx: number, dy: number): Box[] {
  if (Math.abs(dx) >= width || Math.abs(dy) >= height) return [{ x: 0, y: 0, width, height }];
  const parts: Box[] = [];
  if (dx !== 0) parts.push({ x: dx > 0 ? 0 : width + dx, y: 0, width: Math.abs(dx), height });
  if (dy !== 0) parts.push({ x: 0, y: dy > 0 ? 0 : height + dy, width, height: Math.abs(dy) });
  return parts;
}

/**
 * What was shown last of a crowded sheet: panning moves it and draws only what comes into sight, so that a window with
 * thousands of cards in view pans like one with few. It moves by whole device px, so that what is seen is what drawing all
 * of it anew would show.
 */
export class LastPicture {
  #pen: Pen | undefined;
  #view: View | undefined;
  #zoom: number | undefined;

  /** Something else is to be seen from now on than where the window is: the next picture is drawn anew. */
  forget(): void {
    this.#view = undefined;
    this.#zoom = undefined;
  }

  /** Whether the window is only moved: what is shown at another zoom, or for the first time, is not worth keeping yet. */
  isPanned({ zoom }: View): boolean {
    const same = this.#zoom === zoom;
    this.#zoom = zoom;
    return same;
  }

  /**
   * @param view on whole device px
   * @param draw draws a part of the window, given in device px; what it draws beside the part is cut off
   */
  paint(pen: Pen, view: View, size: Size, ratio: number, draw: (pen: Pen, part: Box) => void): void {
    const width = Math.round(size.width * ratio);
    const height = Math.round(size.height * ratio);
    const kept = this.#penOf(width, height);
    const before = this.#view;
    const moves = before?.zoom === view.zoom;
    const dx = moves ? Math.round((view.x - before.x) * ratio) : width;
    const dy = moves ? Math.round((view.y - before.y) * ratio) : height;
    kept.setTransform(1, 0, 0, 1, 0, 0);
    if (moves && (dx !== 0 || dy !== 0)) kept.drawImage(kept.canvas, dx, dy);
    // Until all is drawn it is no picture: drawing may throw.
    this.#view = undefined;
    for (const part of uncovered(width, height, dx, dy)) {
      kept.save();
      try {
        kept.setTransform(1, 0, 0, 1, 0, 0);
        kept.beginPath();
        kept.rect(part.x, part.y, part.width, part.height);
        kept.clip();
        draw(kept, part);
      } finally {
        kept.restore();
      }
    }
    this.#view = view;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.drawImage(kept.canvas, dx, dy);
  }

  #penOf(width: number, height: number): Pen {
    const known = this.#pen;
    if (known?.canvas.width === width && known.canvas.height === height) return known;
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d', { alpha: false });
    if (!pen) throw new Error('The canvas gives no 2D context');
    this.#pen = pen;
    this.#view = undefined;
    return pen;
  }
}
