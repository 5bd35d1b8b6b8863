import { type Across, columnAt } from './place.ts';
import type { Board, Link, Seat } from './routing/board.ts';
import type { Route } from './routing/route.ts';
import type { Box } from './scene.ts';

/** How many columns are a group: what is looked for is looked for in whole groups. */
const columnsOfGroup = 16;
/** What runs through more groups than this stands in none of them, but in one list beside them. */
const mostGroups = 8;

const groupOf = (column: number): number => Math.floor(column / columnsOfGroup);

/**
 * From which column to which each connector runs, the gutter left of a column counted as part of it: a fact of its route,
 * known before anything has a place. Connectors are found by it without one of them being drawn.
 */
export class Spans {
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #groups: number;
  /** Those of group `g` are `#members` from `#starts[g]` up to `#starts[g + 1]`, in their order. */
  readonly #starts: Int32Array;
  readonly #members: Int32Array;
  readonly #long: number[] = [];

  constructor({ columns, links, seats }: Board, routes: readonly Route[]) {
    const first = new Int32Array(links.length);
    const last = new Int32Array(links.length);
    this.#first = first;
    this.#last = last;
    this.#groups = groupOf(columns) + 1;
    const starts = new Int32Array(this.#groups + 1);
    this.#starts = starts;
    for (let at = 0; at < links.length; at += 1) {
      const { from, to } = links[at] as Link;
      const one = (seats[from] as Seat).column;
      const other = (seats[to] as Seat).column;
      let low = Math.min(one, other);
      let high = Math.max(one, other);
      const { legs } = (routes[at] as Route).way;
      for (let leg = 0; leg < legs.length; leg += 1) {
        const { axis, channel } = legs[leg] as (typeof legs)[number];
        if (axis !== 'vertical') continue;
        if (channel < low) low = channel;
        if (channel > high) high = channel;
      }
      first[at] = low;
      last[at] = high;
      if (this.#isLong(at)) this.#long.push(at);
      else
        for (let group = groupOf(low); group <= groupOf(high); group += 1)
          starts[group + 1] = (starts[group + 1] as number) + 1;
    }
    for (let group = 0; group < this.#groups; group += 1) {
      starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
    }
    this.#members = new Int32Array(starts[this.#groups] as number);
    const next = starts.slice();
    for (let at = 0; at < links.length; at += 1) {
      if (this.#isLong(at)) continue;
      for (let group = groupOf(first[at] as number); group <= groupOf(last[at] as number); group += 1) {
        const place = next[group] as number;
        this.#members[place] = at;
        next[group] = place + 1;
      }
    }
  }

  #isLong(at: number): boolean {
    return groupOf(this.#last[at] as number) - groupOf(this.#first[at] as number) >= mostGroups;
  }

  /** The groups of columns that a connector runs through. */
  groupsOf(at: number): readonly [first: number, last: number] {
    return [groupOf(this.#first[at] as number), groupOf(this.#last[at] as number)];
  }

  /** The connectors that run through a group of columns, and perhaps others. */
  *inGroup(group: number): Iterable<number> {
    yield* this.#long;
    yield* this.#members.subarray(this.#starts[group] as number, this.#starts[group + 1] as number);
  }

  /** The connectors that may be seen in a part of the sheet, in their order, each once. */
  within({ x, width }: Box, across: Across): number[] {
    // A label may be wider than the column it stands in.
    const low = columnAt(across, x) - 1;
    const high = columnAt(across, x + width) + 1;
    const firstGroup = Math.max(0, groupOf(low));
    const lastGroup = Math.min(groupOf(high), this.#groups - 1);
    const found: number[] = [];
    if ((lastGroup - firstGroup + 1) * 2 > this.#groups) {
      for (let at = 0; at < this.#first.length; at += 1) if (this.#meets(at, low, high)) found.push(at);
      return found;
    }
    for (const at of this.#long) if (this.#meets(at, low, high)) found.push(at);
    for (let group = firstGroup; group <= lastGroup; group += 1) {
      const end = this.#starts[group + 1] as number;
      for (let place = this.#starts[group] as number; place < end; place += 1) {
        const at = this.#members[place] as number;
        // One that runs through many of the groups asked is answered in the first of them.
        const isFirst = Math.max(firstGroup, groupOf(this.#first[at] as number)) === group;
        if (isFirst && this.#meets(at, low, high)) found.push(at);
      }
    }
    return found.sort((a, b) => a - b);
  }

  #meets(at: number, low: number, high: number): boolean {
    return (this.#first[at] as number) <= high && (this.#last[at] as number) >= low;
  }
}
