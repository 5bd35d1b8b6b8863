import type { Contents } from '../model/queries.ts';
import { rolesOf } from './roles.ts';

/** One thing that takes time: at best, as a rule, at worst. Minutes, in this order. */
export type Spell = { readonly least: number; readonly typical: number; readonly most: number };

/** How many runs took from `from` up to below `to` minutes; the last bin has its end too. */
export type Bin = { readonly from: number; readonly to: number; readonly count: number };

/** What a simulation drew: half of all customers are through by `p50` minutes, nine of ten by `p90`. */
export type Simulated = {
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
  readonly runs: number;
  /** From the shortest to the longest, all equally wide; one where all took the same; none without runs. */
  readonly bins: readonly Bin[];
};

/** Numbers from 0 up to 1 that look drawn by chance and are the same for the same seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One draw of a triangular distribution, by its inverse (N. L. Johnson 1997). */
export function triangular({ least, typical, most }: Spell, chance: number): number {
  const span = most - least;
  if (span <= 0) return typical;
  const rise = (typical - least) / span;
  return chance < rise
    ? least + Math.sqrt(chance * span * (typical - least))
    : most - Math.sqrt((1 - chance) * span * (most - typical));
}

/**
 * What takes time on the customer's main path: their own minutes as they are, waits up to their peak.
 * @param times how many times as long as now every wait is taken
 */
export function spellsOf(contents: Contents, times = 1): Spell[] {
  const roleOf = rolesOf(contents);
  const main = contents.cards.filter((card) => !card.alternative);
  const onMain = new Set(main.map(({ id }) => id));
  const own = main
    .filter((card) => roleOf(card) === 'customer')
    .flatMap(({ minutes }) => (minutes === undefined ? [] : [{ least: minutes, typical: minutes, most: minutes }]));
  const waits = contents.waits
    .filter((wait) => !wait.alternative && onMain.has(wait.card))
    .flatMap(({ typicalMinutes, peakMinutes }) => {
      const typical = typicalMinutes ?? peakMinutes;
      if (typical === undefined) return [];
      return [{ least: 0, typical: typical * times, most: Math.max(typical, peakMinutes ?? typical) * times }];
    });
  return [...own, ...waits];
}

const batch = 1_000;

/**
 * Monte Carlo: how long the whole takes if each part varies by itself (method.md 3.2). Goes on in portions, so that it can
 * be stopped and need not hold anything up.
 * @param seed the same seed gives the same numbers
 * @yields how many runs are done
 */
export function* simulate(spells: readonly Spell[], runs: number, seed: number): Generator<number, Simulated> {
  const chance = chanceFrom(seed);
  const drawn = new Float64Array(runs);
  for (let run = 0; run < runs; run += 1) {
    let sum = 0;
    for (const spell of spells) sum += triangular(spell, chance());
    drawn[run] = sum;
    if ((run + 1) % batch === 0) yield run + 1;
  }
  drawn.sort();
  // The nearest rank: the least value that at least this share of all is not above.
  const at = (share: number) => drawn[Math.max(0, Math.ceil(share * runs) - 1)] ?? 0;
  const mean = runs === 0 ? 0 : drawn.reduce((sum, value) => sum + value, 0) / runs;
  return { p50: at(0.5), p90: at(0.9), mean, runs, bins: binsOf(drawn) };
}

const mostBins = 24;

/** @param drawn sorted */
function binsOf(drawn: Float64Array): Bin[] {
  const [least = 0, most = 0] = [drawn[0], drawn.at(-1)];
  if (drawn.length === 0) return [];
  if (most <= least) return [{ from: least, to: most, count: drawn.length }];
  const width = (most - least) / mostBins;
  const counts = new Array<number>(mostBins).fill(0);
  for (const value of drawn) {
    const at = Math.min(mostBins - 1, Math.floor((value - least) / width));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((count, at) => ({ from: least + at * width, to: least + (at + 1) * width, count }));
}
