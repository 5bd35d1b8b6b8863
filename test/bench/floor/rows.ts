import type { Row } from '../budget.ts';
import { median, p95 } from '../statistics.ts';
import type { Samples } from './contender.ts';

/** What a measure is compared with where the floor has another name for it: a letter is seen as soon as a card that is added. */
const besides: { readonly [measure: string]: string } = { letter: 'add', undo: 'add' };

const unitOf = (measure: string): string => {
  if (measure === 'heap') return 'MB';
  if (measure === 'DOM nodes') return '';
  return /: (bytes|journal)$/.test(measure) ? 'kB' : 'ms';
};

/** All rounds as one: every sample of a measure. */
export function pooled(rounds: readonly Samples[]): Samples {
  const all: Record<string, number[]> = {};
  for (const round of rounds)
    for (const [measure, values] of Object.entries(round))
      all[measure] = [...(all[measure] ?? []), ...values.filter(Number.isFinite)];
  return all;
}

/** A row a measure of the program, beside what the floor has for it. */
export const rowsOf = (cards: number, program: Samples, floor: Samples): Row[] =>
  Object.entries(program)
    .filter(([, values]) => values.length > 0)
    .map(([measure, values]) => {
      const beside = floor[besides[measure] ?? measure];
      return {
        cards,
        measure,
        unit: unitOf(measure),
        samples: values.length,
        program: median(values),
        programP95: p95(values),
        ...(beside && beside.length > 0 && { floor: median(beside), floorP95: p95(beside) }),
      };
    });
