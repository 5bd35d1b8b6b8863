import type { Point } from './scene.ts';

const nowhere: readonly number[] = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

/** The boxes around some ways, to find what lies near them. Edges count. Looked at for every way of a sheet: it makes nothing. */
export class Region {
  /** Left, top, right and bottom of one box after the other. */
  readonly #boxes: number[] = [];
  #left = Number.POSITIVE_INFINITY;
  #top = Number.POSITIVE_INFINITY;
  #right = Number.NEGATIVE_INFINITY;
  #bottom = Number.NEGATIVE_INFINITY;

  get count(): number {
    return this.#boxes.length / 4;
  }

  add(way: readonly Point[]): void {
    let [left, top, right, bottom] = nowhere as [number, number, number, number];
    for (const { x, y } of way) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    this.#boxes.push(left, top, right, bottom);
    this.#left = Math.min(this.#left, left);
    this.#top = Math.min(this.#top, top);
    this.#right = Math.max(this.#right, right);
    this.#bottom = Math.max(this.#bottom, bottom);
  }

  /** Whether a way's box meets one of these. */
  meets(way: readonly Point[]): boolean {
    if (!this.isNear(way)) return false;
    for (let at = 0; at < this.#boxes.length; at += 4) {
      const [left, top, right, bottom] = this.#boxes.slice(at, at + 4) as [number, number, number, number];
      if (meetsBox(way, left, top, right, bottom)) return true;
    }
    return false;
  }

  /** Whether a way's box meets the box around all of these. */
  isNear(way: readonly Point[]): boolean {
    return meetsBox(way, this.#left, this.#top, this.#right, this.#bottom);
  }
}

/** Whether the box of a way meets a box: it does unless all its points are beyond one of the edges. */
function meetsBox(way: readonly Point[], left: number, top: number, right: number, bottom: number): boolean {
  let before = true;
  let above = true;
  let after = true;
  let below = true;
  for (let at = 0; at < way.length; at += 1) {
    const { x, y } = way[at] as Point;
    before &&= x < left;
    after &&= x > right;
    above &&= y < top;
    below &&= y > bottom;
  }
  return !(before || above || after || below);
}
