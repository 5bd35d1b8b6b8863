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
  /** The box around all of them. */
  readonly #all = [...nowhere];

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
    const all = this.#all as [number, number, number, number];
    all[0] = Math.min(all[0], left);
    all[1] = Math.min(all[1], top);
    all[2] = Math.max(all[2], right);
    all[3] = Math.max(all[3], bottom);
  }

  /** Whether a way's box meets one of these. */
  meets(way: readonly Point[]): boolean {
    if (!this.isNear(way)) return false;
    for (let at = 0; at < this.#boxes.length; at += 4) if (meetsBox(way, this.#boxes, at)) return true;
    return false;
  }

  /** Whether a way's box meets the box around all of these. */
  isNear(way: readonly Point[]): boolean {
    return this.#boxes.length > 0 && meetsBox(way, this.#all, 0);
  }
}

/** Whether the box of a way meets the box at a place of a list: it does unless all its points are beyond one of the edges. */
function meetsBox(way: readonly Point[], boxes: readonly number[], place: number): boolean {
  const left = boxes[place] as number;
  const top = boxes[place + 1] as number;
  const right = boxes[place + 2] as number;
  const bottom = boxes[place + 3] as number;
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
