/**
 * A stretch in a gutter that needs a track of its own. `low` and `high` are ranks along the gutter (columns and
 * vertical gutters for a horizontal one, rows and horizontal gutters for a vertical one); at each end it turns to the
 * gutter's near side (left or up, -1) or far side (right or down, 1).
 */
export type Stretch = {
  readonly low: number;
  readonly high: number;
  /** The same ends more exactly: ends of one rank, by their slots. */
  readonly start: number;
  readonly end: number;
  readonly atLow: -1 | 1;
  readonly atHigh: -1 | 1;
};

/** Where a stretch wants to lie across the gutter, so that stretches cross each other as seldom as possible. */
function compare(a: Stretch, b: Stretch): number {
  const group = (stretch: Stretch) => stretch.atLow + stretch.atHigh;
  const byGroup = group(a) - group(b);
  if (byGroup !== 0) return byGroup;
  // Both ends turn to the same side: the shorter lies nearer to it.
  const length = (stretch: Stretch) => stretch.end - stretch.start;
  if (group(a) !== 0) return group(a) < 0 ? length(a) - length(b) : length(b) - length(a);
  if (a.atLow !== b.atLow) return a.atLow - b.atLow;
  return a.atLow < 0 ? b.start - a.start || b.end - a.end : a.start - b.start || a.end - b.end;
}

/**
 * Gives each stretch a track, 0 the nearest to the left or the top, so that stretches which have any rank in common lie
 * in different tracks and keep the order that crosses least.
 * @returns the track of each stretch, and how many there are
 */
export function assignTracks(stretches: readonly Stretch[]): { tracks: number[]; count: number } {
  const order = stretches.map((_, at) => at);
  order.sort((a, b) => compare(stretches[a] as Stretch, stretches[b] as Stretch) || a - b);
  const tracks = new Array<number>(stretches.length).fill(0);
  const least = stretches.reduce((rank, { low }) => Math.min(rank, low), Number.POSITIVE_INFINITY);
  const most = stretches.reduce((rank, { high }) => Math.max(rank, high), least);
  // The next free track at each rank, like the skyline of what is laid so far.
  const skyline = new Int32Array(stretches.length === 0 ? 0 : most - least + 1);
  let count = 0;
  for (const at of order) {
    const { low, high } = stretches[at] as Stretch;
    let track = 0;
    for (let rank = low; rank <= high; rank += 1) track = Math.max(track, skyline[rank - least] ?? 0);
    skyline.fill(track + 1, low - least, high - least + 1);
    tracks[at] = track;
    count = Math.max(count, track + 1);
  }
  return { tracks, count };
}
