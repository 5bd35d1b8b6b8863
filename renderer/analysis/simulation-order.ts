import { type Simulated, type Spell, simulate } from '#shared/analysis/simulation.ts';

/** What the worker is asked, once. */
export type SimulationOrder = { readonly spells: readonly Spell[]; readonly runs: number; readonly seed: number };

/** What it says: how many runs are done, then what came of them. */
export type SimulationNews =
  | { readonly says: 'progress'; readonly done: number }
  | { readonly says: 'done'; readonly simulated: Simulated };

/** How many portions are told at most: a bar needs no more. */
const mostNews = 100;

/** Carries an order out, and tells how far it is. */
export function carryOut({ spells, runs, seed }: SimulationOrder, tell: (news: SimulationNews) => void): void {
  const going = simulate(spells, runs, seed);
  const apart = runs / mostNews;
  let told = 0;
  let next = going.next();
  for (; !next.done; next = going.next()) {
    if (next.value - told < apart) continue;
    told = next.value;
    tell({ says: 'progress', done: told });
  }
  tell({ says: 'done', simulated: next.value });
}
