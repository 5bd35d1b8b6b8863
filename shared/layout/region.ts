import type { Point } from './scene.ts';

/** The boxes around some ways, to find what lies near them. Edges count. */
export class Region {
  /** Left, top, right and bottom of one box after the other. */
  readonly #boxes: number[] = [];
  #around: readonly number[] = nowhere;

  get count(): number {
    return this.#boxes.length / 4;
  }

  add(way: readonly Point[]): void {
    const box = edgesOf(way);
    this.#boxes.push(...box);
    this.#around = joined(this.#around, box);
  }

  /** Whether a way's box meets one of these. */
  meets(way: readonly Point[]): boolean {
    if (this.count === 0) return false;
    const box = edgesOf(way);
    if (!meet(box, this.#around, 0)) return false;
    for (let at = 0; at < this.#boxes.length; at += 4) if (meet(box, this.#boxes, at)) return true;
    return false;
  }

  /** Whether a way's box meets the box around all of these. */
  isNear(way: readonly Point[]): boolean {
    return this.count > 0 && meet(edgesOf(way), this.#around, 0);
  }
}

type Edges = readonly number[];
const nowhere: Edges = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

function edgesOf(way: readonly Point[]): Edges {
  let [left, top, right, bottom] = nowhere as [number, number, number, number];
  for (const { x, y } of way) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
}

const joined = (a: Edges, b: Edges): Edges =>
  a.map((edge, at) => (at < 2 ? Math.min : Math.max)(edge, b[at] as number));

const meet = (box: Edges, others: Edges, at: number): boolean =>
  (box[0] as number) <= (others[at + 2] as number) &&
  (box[2] as number) >= (others[at] as number) &&
  (box[1] as number) <= (others[at + 3] as number) &&
  (box[3] as number) >= (others[at + 1] as number);
